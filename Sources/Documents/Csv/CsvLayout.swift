/// How a text file separates its fields.
struct CsvLayout: Equatable {
    let separator: UInt8
    /// Whether the first line only says so: `sep=;`.
    let isDeclared: Bool

    /// By the file's first text, UTF-8: what it declares, or the separator of `;`, TAB and `,` (in this order, if they
    /// are equal) that cuts the largest part of the records into the same number of fields. `isWhole` tells that no
    /// more text follows.
    init(of text: [UInt8], isWhole: Bool, limits: ReadLimits) {
        if let declared = CsvLayout.declared(in: text) {
            separator = declared
            isDeclared = true
            return
        }
        let candidates = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
        let scores = candidates.map { CsvLayout.score(of: $0, in: text, isWhole: isWhole, limits: limits) }
        var best = 0
        for index in candidates.indices where scores[index] > scores[best] { best = index }
        separator = candidates[best]
        isDeclared = false
    }

    private static func declared(in text: [UInt8]) -> UInt8? {
        let line = text.prefix { $0 != 10 && $0 != 13 }
        guard line.count == 5, line.prefix(4).elementsEqual("sep=".utf8), let separator = line.last, separator < 0x80,
            separator != UInt8(ascii: "\"")
        else { return nil }
        return separator
    }

    /// How many of 1,000 records have the most frequent number of fields over one.
    private static func score(of separator: UInt8, in text: [UInt8], isWhole: Bool, limits: ReadLimits) -> Int {
        var parser = CsvParser(separator: separator, limits: limits)
        var records: [Int: Int] = [:]
        let count: (CsvRecord) -> Void = { records[$0.ends.count, default: 0] += 1 }
        do {
            try parser.feed(text, count)
            if isWhole { try parser.finish(count) }
        } catch {
            return 0
        }
        let total = records.values.reduce(0, +)
        records[1] = nil
        return total == 0 ? 0 : (records.values.max() ?? 0) * 1_000 / total
    }
}
