/// How people write a period: "2016", "7/2016", "tháng 7/2016", "quý III/2016", "6 tháng đầu năm 2016", "2011-2015", and
/// the codes themselves.
extension Period {
    package init?(written text: String) {
        let text = Folding.normalise(text)
        if let period = Period(code: text.uppercased()) {
            self = period
            return
        }
        let key = Folding.key(text)
        let when = When(written: text)
        let years = key.split(separator: " ").filter { $0.utf8.count == 4 && $0.allSatisfy(\.isASCIIDigit) }
        guard let first = years.first, let last = years.last, years.count <= 2 else { return nil }
        let codes = years.count == 2 ? ["\(first)/\(last)"] : [String(first)] + Period.parts.map { "\(first)-\($0)" }
        let found = codes.lazy.compactMap(Period.init(code:)).first { period in
            Folding.key(period.vietnamese) == key
                || when.map { $0.first == period.first && $0.last == period.last } == true
        }
        guard let found else { return nil }
        self = found
    }

    private static let parts =
        ["H1", "H2", "9M", "Q1", "Q2", "Q3", "Q4"] + (1...12).map { "\($0 < 10 ? "0" : "")\($0)" }
}
