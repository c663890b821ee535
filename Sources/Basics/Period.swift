/// **Kỳ báo cáo**: `2016`, `2016-H1`, `2016-Q3`, `2016-07`, or a term of years `2011/2015`, by the calendar.
package struct Period: Hashable, Sendable {
    package let code: String
    package let first: Day
    package let last: Day

    package init?(code: String) {
        guard let span = Period.span(of: code) else { return nil }
        self.code = code
        first = span.first
        last = span.last
    }

    package init?(year: Int) {
        self.init(code: "\(year)")
    }

    package var isTerm: Bool { first.year != last.year }

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
        "Kỳ phải là một năm (2016), nửa năm (2016-H1), chín tháng (2016-9M), quý (2016-Q3), tháng (2016-07) "
        + "hoặc giai đoạn (2011/2015)."

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
