/// How people write days, months and years: "13/4/2023", "ngày 5 tháng 10 năm 2020", "tháng 3/2009", "7/2016",
/// "quý II/2019", "năm 2016", "2011-2015", "2016-08-01". What can be read in two ways is no time (`refusal(of:field:)`).
extension When {
    package init?(written text: String) {
        guard When.readings(of: text) == nil else { return nil }
        let folded = Folding.fold(text)
        let numbers = When.numbers(in: folded)
        let read = folded.hasPrefix("q") ? [When.quarters] : [When.days, When.months, When.span, When.single]
        guard let when = read.lazy.compactMap({ $0(folded, numbers) }).first else { return nil }
        self = when
    }

    private static let words: Set<String> = [
        "ngay", "thang", "nam", "quy", "tu", "den", "dau", "trong", "i", "ii", "iii", "iv", "t", "n", "q", "giai",
        "doan",
        "hoan", "thanh", "nghiem", "thu",
    ]

    /// The runs of digits, or nothing where other words stand between them: "Quyết định 45" is no day.
    private static func numbers(in folded: String) -> [Int] {
        let parts = folded.split { !($0.isLetter || $0.isNumber) }
        var numbers: [Int] = []
        for part in parts {
            if let number = Int(part) {
                numbers.append(number)
            } else if part.first == "t" || part.first == "q", let number = Int(part.dropFirst()) {
                numbers.append(number)
            } else if !words.contains(String(part)) {
                return []
            }
        }
        return numbers
    }

    /// "quý II/2019", "Q3/2019", "quý I, II năm 2019".
    private static func quarters(_ folded: String, _ numbers: [Int]) -> When? {
        guard let year = numbers.last, (1900...2199).contains(year) else { return nil }
        let romans = ["iv": 4, "iii": 3, "ii": 2, "i": 1]
        let written = folded.split { !$0.isLetter }.dropFirst().compactMap { romans[String($0)] }
        let quarters = numbers.count > 1 ? Array(numbers.dropLast()) : written
        guard let from = quarters.first, let to = quarters.last, quarters.count <= 2,
            quarters.allSatisfy((1...4).contains), let start = When(year: year, month: from * 3 - 2),
            let end = When(year: year, month: to * 3)
        else { return nil }
        return When(first: start.first, last: end.last)
    }

    /// "10-14/3/2018", "từ 10 đến 14/3/2018", "28/2-3/3/2018", "28/12 đến 3/1/2019": the year, and perhaps the month,
    /// stand only at the end. Before it is the year in which the first day lies before the last.
    private static func days(_ folded: String, _ numbers: [Int]) -> When? {
        let sides = folded.replacing("den", with: "-").split { $0 == "-" || $0 == "–" || $0 == "—" }
        guard sides.count == 2, (4...5).contains(numbers.count), let year = numbers.last,
            (1900...2199).contains(year), let first = parts(sides[0]), let last = parts(sides[1]), last.count == 3,
            (1...2).contains(first.count)
        else { return nil }
        let month = first.count == 2 ? first[1] : last[1]
        guard let end = Day(year: year, month: last[1], day: last[0]),
            let start = Day(year: month > last[1] ? year - 1 : year, month: month, day: first[0])
        else { return nil }
        return When(first: start, last: end)
    }

    /// The numbers of one day, in the order of day, month, year; nothing if the writing begins with a month.
    private static func parts(_ text: Substring) -> [Int]? {
        beginsWithMonth(String(text)) ? nil : text.split { !$0.isASCIIDigit }.compactMap { Int($0) }
    }

    /// "từ tháng 3 đến tháng 5/2016", "6 tháng đầu năm 2016".
    private static func months(_ folded: String, _ numbers: [Int]) -> When? {
        let from: Int
        if numbers.count == 3, beginsWithMonth(folded) {
            from = numbers[0]
        } else if numbers.count == 2, folded.contains("thang dau nam") {
            from = 1
        } else {
            return nil
        }
        guard let year = numbers.last, let start = When(year: year, month: from),
            let end = When(year: year, month: numbers[numbers.count - 2])
        else { return nil }
        return When(first: start.first, last: end.last)
    }

    private static func beginsWithMonth(_ folded: String) -> Bool {
        let before = folded.prefix { !$0.isASCIIDigit }.split { !$0.isLetter }.last
        return before == "thang" || before == "t"
    }

    private static func single(_ folded: String, _ numbers: [Int]) -> When? {
        switch numbers.count {
        case 1: return (1900...2199).contains(numbers[0]) ? When(year: numbers[0]) : nil
        case 2:
            return numbers[1] >= 1900 && !folded.contains("thang dau") ? When(year: numbers[1], month: numbers[0]) : nil
        case 3 where beginsWithMonth(folded): return nil
        case 3 where numbers[0] >= 1900:
            return Day(year: numbers[0], month: numbers[1], day: numbers[2]).map(When.init(day:))
        case 3: return Day(year: fullYear(numbers[2]), month: numbers[1], day: numbers[0]).map(When.init(day:))
        default: return nil
        }
    }

    private static func span(_ folded: String, _ numbers: [Int]) -> When? {
        switch numbers.count {
        case 2 where numbers[0] >= 1900 && numbers[1] >= 1900:
            guard let from = When(year: numbers[0]), let to = When(year: numbers[1]) else { return nil }
            return When(first: from.first, last: to.last)
        case 4:
            guard let from = When(year: numbers[1], month: numbers[0]),
                let to = When(year: numbers[3], month: numbers[2])
            else { return nil }
            return When(first: from.first, last: to.last)
        case 6:
            guard let from = Day(year: fullYear(numbers[2]), month: numbers[1], day: numbers[0]),
                let to = Day(year: fullYear(numbers[5]), month: numbers[4], day: numbers[3])
            else { return nil }
            return When(first: from, last: to)
        default: return nil
        }
    }

    /// Two-digit years are written only in dd/mm/yy: 00…69 are of this century.
    static func fullYear(_ year: Int) -> Int {
        guard year < 100 else { return year }
        return year < 70 ? 2000 + year : 1900 + year
    }
}
