/// **Kỳ báo cáo**: `2016`, `2016-H1`, `2016-Q3`, `2016-07`, or a term of years `2011/2015`, by the calendar.
package struct Period: Hashable, Sendable {
    package let code: String
    package let first: Day
    package let last: Day
    /// **Ngày chốt số liệu** of a form that does not go by the calendar: on day 14 the year 2016 is 15/12/2015–14/12/2016.
    package let cutOff: Int?

    package init?(code: String) {
        guard let span = Period.span(of: code) else { return nil }
        self.code = code
        first = span.first
        last = span.last
        cutOff = nil
    }

    /// From the day after `cutOff` of the month before it to `cutOff` of its last month. Nothing for a day that not every
    /// month has.
    package func cut(on cutOff: Int) -> Period? {
        guard (1...28).contains(cutOff), self.cutOff == nil else { return nil }
        let before = first.month == 1 ? (first.year - 1, 12) : (first.year, first.month - 1)
        guard let first = Day(year: before.0, month: before.1, day: cutOff + 1),
            let last = Day(year: last.year, month: last.month, day: cutOff)
        else { return nil }
        return Period(code: code, first: first, last: last, cutOff: cutOff)
    }

    /// A year or a term of them, not a part of one.
    package var isWholeYears: Bool { isTerm || code.utf8.count == 4 }

    /// The period in which what this one plans is done: the year after a year, the second half after the first.
    package var following: Period? {
        let year = byCalendar.last.year
        let next: String
        switch code.dropFirst(5) {
        case _ where isWholeYears: next = Period.four(year + 1)
        case "H1": next = "\(Period.four(year))-H2"
        case "9M": next = "\(Period.four(year))-Q4"
        case "Q1", "Q2", "Q3": next = "\(Period.four(year))-Q\((byCalendar.last.month / 3) + 1)"
        case "H2", "Q4", "12": next = Period.four(year + 1)
        default: next = "\(Period.four(year))-\(byCalendar.last.month < 9 ? "0" : "")\(byCalendar.last.month + 1)"
        }
        return Period(code: next)
    }

    /// The year of which this is a part; nothing for whole years.
    package var wholeYear: Period? { isWholeYears ? nil : Period(year: byCalendar.last.year) }

    /// The same period by the calendar.
    package var byCalendar: Period { cutOff == nil ? self : Period(code: code) ?? self }

    /// The period of the same kind one year, or one term, before: what a report compares with.
    package var previous: Period? {
        let years = isTerm ? byCalendar.last.year - byCalendar.first.year + 1 : 1
        let parts = code.split(separator: "/").compactMap { Int($0.prefix(4)) }
        guard let from = parts.first, from > years else { return nil }
        let earlier = parts.map { Period.four($0 - years) }.joined(separator: "/") + (isTerm ? "" : code.dropFirst(4))
        let period = Period(code: earlier)
        return cutOff.flatMap { day in period?.cut(on: day) } ?? (cutOff == nil ? period : nil)
    }

    private init(code: String, first: Day, last: Day, cutOff: Int?) {
        self.code = code
        self.first = first
        self.last = last
        self.cutOff = cutOff
    }

    private static func four(_ year: Int) -> String {
        String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    }

    package init?(year: Int) {
        self.init(code: "\(year)")
    }

    package var isTerm: Bool { code.contains("/") }

    /// Whether all days that `when` allows lie inside.
    package func contains(_ when: When) -> Bool { first <= when.first && when.last <= last }

    /// "năm 2016", "6 tháng đầu năm 2016", "quý III/2016", "tháng 7/2016", "giai đoạn 2011–2015".
    package var vietnamese: String {
        let year = code.prefix(4)
        let part = code.dropFirst(5)
        if isTerm { return "giai đoạn \(year)–\(part)" }
        switch part {
        case "": return "năm \(year)"
        case "H1": return "6 tháng đầu năm \(year)"
        case "H2": return "6 tháng cuối năm \(year)"
        case "9M": return "9 tháng đầu năm \(year)"
        case "Q1": return "quý I/\(year)"
        case "Q2": return "quý II/\(year)"
        case "Q3": return "quý III/\(year)"
        case "Q4": return "quý IV/\(year)"
        default: return "tháng \(Int(part).map(String.init) ?? String(part))/\(year)"
        }
    }

    /// The sentence for a period that could not be read.
    package static let advice =
        "Hãy ghi kỳ là một năm (2016), quý (quý III/2016), tháng (7/2016), giai đoạn (2011-2015), "
        + "6 tháng đầu năm 2016, 6 tháng cuối năm 2016 hoặc 9 tháng đầu năm 2016."

    private static func span(of code: String) -> When? {
        let year = code.prefix(4)
        guard year.count == 4, year.allSatisfy(\.isASCIIDigit), let number = Int(year) else { return nil }
        let rest = code.dropFirst(4)
        if rest.isEmpty { return When(year: number) }
        if rest.first == "/" { return term(from: number, to: rest.dropFirst()) }
        guard rest.first == "-" else { return nil }
        return part(rest.dropFirst(), of: number)
    }

    private static func term(from first: Int, to text: Substring) -> When? {
        guard text.count == 4, text.allSatisfy(\.isASCIIDigit), let last = Int(text), last > first,
            let from = When(year: first), let to = When(year: last)
        else { return nil }
        return When(first: from.first, last: to.last)
    }

    private static func part(_ text: Substring, of year: Int) -> When? {
        let months: ClosedRange<Int>
        switch text {
        case "H1": months = 1...6
        case "H2": months = 7...12
        case "9M": months = 1...9
        case "Q1": months = 1...3
        case "Q2": months = 4...6
        case "Q3": months = 7...9
        case "Q4": months = 10...12
        default:
            guard text.count == 2, text.allSatisfy(\.isASCIIDigit), let month = Int(text) else { return nil }
            return When(year: year, month: month)
        }
        guard let from = When(year: year, month: months.lowerBound), let to = When(year: year, month: months.upperBound)
        else { return nil }
        return When(first: from.first, last: to.last)
    }
}

extension Character {
    package var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
