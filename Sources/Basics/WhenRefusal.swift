/// Why a writing is no time, and what would satisfy.
extension When {
    /// One sentence about what `init(written:)` does not take. `field`: the label of the field in which it stands.
    package static func refusal(of written: String, field: String? = nil) -> String {
        let text = Folding.normalise(written)
        let place = field.map { " ở trường “\($0)”" } ?? ""
        if let readings = readings(of: text) {
            return
                "“\(text)”\(place) có thể hiểu hai cách: hãy ghi “\(readings.months)” hoặc “\(readings.day)”."
        }
        if let (first, last) = reversed(text) {
            return
                "“\(text)”\(place) kết thúc (\(last.vietnamese)) trước khi bắt đầu (\(first.vietnamese)): hãy ghi thời gian bắt đầu trước, như \(last.vietnamese)–\(first.vietnamese)."
        }
        let what = field.map { " cho trường “\($0)”" } ?? ""
        return "“\(text)” không phải là thời gian\(what): hãy viết như 13/4/2023, 7/2016 hoặc 2016."
    }

    /// "5-7/2024", "5/7-2024", "5 đến 7/2024": two signs between three numbers of which the first two can be months. People
    /// write both a span of months and a day so; nothing where only one can be meant.
    package static func readings(of written: String) -> (months: String, day: String)? {
        let folded = Folding.fold(written).replacing("den", with: "-")
        let body = Folding.normalise(folded.hasPrefix("tu ") ? String(folded.dropFirst(3)) : folded)
        guard !body.contains(where: \.isLetter) else { return nil }
        let numbers = body.split { !$0.isASCIIDigit }.compactMap { Int($0) }
        let signs = body.split(whereSeparator: \.isASCIIDigit).map { $0.filter { !$0.isWhitespace } }
        guard numbers.count == 3, signs.count == 2, signs[0] != signs[1] else { return nil }
        let year = fullYear(numbers[2])
        guard (1900...2199).contains(year), (1...12).contains(numbers[0]), (1...12).contains(numbers[1])
        else { return nil }
        let day = "\(numbers[0])/\(numbers[1])/\(year)"
        return (spanWords(numbers[0], numbers[1], year), day)
    }

    private static func spanWords(_ first: Int, _ last: Int, _ year: Int) -> String {
        if first == last { return "tháng \(first)/\(year)" }
        return first < last
            ? "từ tháng \(first) đến tháng \(last)/\(year)" : "\(first)/\(year - 1)–\(last)/\(year)"
    }

    /// Two times that can each be read, the later first.
    private static func reversed(_ text: String) -> (first: When, last: When)? {
        let sides = Folding.fold(text).replacing("den", with: "-").split { "-–—".contains($0) }
        guard sides.count.isMultiple(of: 2), !sides.isEmpty else { return nil }
        let middle = sides.count / 2
        guard let first = When(written: sides[..<middle].joined(separator: "-")),
            let last = When(written: sides[middle...].joined(separator: "-")), last.last < first.first
        else { return nil }
        return (first, last)
    }
}
