/// How people write days, months and years: "13/4/2023", "ngày 5 tháng 10 năm 2020", "tháng 3/2009", "7/2016",
/// "quý II/2019", "năm 2016", "2011-2015", "2016-08-01".
extension When {
    package init?(written text: String) {
        let folded = Folding.fold(text)
        let numbers = When.numbers(in: folded)
        if let when = When.quarter(folded, numbers) ?? When.span(folded, numbers) ?? When.single(folded, numbers) {
            self = when
        } else {
            return nil
        }
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

    private static func quarter(_ folded: String, _ numbers: [Int]) -> When? {
        let isQuarter = folded.hasPrefix("quy") || folded.hasPrefix("q")
        guard isQuarter, let year = numbers.last, (1900...2199).contains(year) else { return nil }
        let romans = ["iv": 4, "iii": 3, "ii": 2, "i": 1]
        let roman = folded.split { !$0.isLetter }.dropFirst().compactMap { romans[String($0)] }.first
        let quarter = numbers.count == 2 ? numbers[0] : roman
        guard let quarter, (1...4).contains(quarter),
            let start = When(year: year, month: quarter * 3 - 2), let end = When(year: year, month: quarter * 3)
        else { return nil }
        return When(first: start.first, last: end.last)
    }

    private static func single(_ folded: String, _ numbers: [Int]) -> When? {
        switch numbers.count {
        case 1: return (1900...2199).contains(numbers[0]) ? When(year: numbers[0]) : nil
        case 2: return When(year: fullYear(numbers[1]), month: numbers[0])
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
            guard let from = When(year: fullYear(numbers[1]), month: numbers[0]),
                let to = When(year: fullYear(numbers[3]), month: numbers[2])
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
    private static func fullYear(_ year: Int) -> Int {
        guard year < 100 else { return year }
        return year < 70 ? 2000 + year : 1900 + year
    }
}
