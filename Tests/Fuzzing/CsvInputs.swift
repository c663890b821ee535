import Support

/// Makes text files: kept ones changed as bytes or as fields, and new ones, in all encodings.
struct CsvInputs {
    private let files: [[UInt8]]

    init(_ corpus: FuzzCorpus) {
        files = corpus.of(.csv).map(\.bytes)
    }

    func make(_ chance: inout Seeded) -> [UInt8] {
        var bytes = chance.pick(files, or: [])
        if chance.once(in: 4) {
            ByteMutator.mutate(&bytes, other: chance.pick(files, or: []), &chance)
            return bytes
        }
        var lines =
            chance.once(in: 4)
            ? CsvInputs.newLines(&chance)
            : CsvInputs.lines(of: bytes) + (chance.once(in: 8) ? CsvInputs.lines(of: chance.pick(files, or: [])) : [])
        for _ in 0...chance.below(4) { CsvInputs.change(&lines, &chance) }
        var encoded = CsvInputs.encode(lines, &chance)
        if chance.once(in: 8) { ByteMutator.mutate(&encoded, other: bytes, &chance) }
        return encoded
    }

    private static func lines(of bytes: [UInt8]) -> [[String]] {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// A title, a header of known headings, and rows of anything.
    private static func newLines(_ chance: inout Seeded) -> [[String]] {
        var lines = [[chance.pick(Phrases.headings, or: "")]]
        let width = 1 + chance.below(8)
        for _ in 0..<(1 + chance.below(3)) {
            lines.append((0..<width).map { _ in chance.pick(Phrases.headings, or: "") })
        }
        for _ in 0..<chance.below(8) { lines.append((0..<width).map { _ in Phrases.any(&chance) }) }
        return lines
    }

    private static func change(_ lines: inout [[String]], _ chance: inout Seeded) {
        guard !lines.isEmpty else {
            lines = newLines(&chance)
            return
        }
        let line = chance.below(lines.count)
        let field = chance.below(lines[line].count)
        switch chance.below(9) {
        case 0, 1: if !lines[line].isEmpty { lines[line][field] = TextMutator.text(&chance) }
        case 2: if !lines[line].isEmpty { TextMutator.mutate(&lines[line][field], &chance) }
        case 3: lines.remove(at: line)
        case 4: lines.insert(lines[line], at: chance.below(lines.count + 1))
        case 5: lines.swapAt(line, chance.below(lines.count))
        case 6: lines[line].insert(chance.pick(Phrases.headings, or: ""), at: field)
        case 7: widen(&lines[line], &chance)
        default: lines.append(contentsOf: repeatElement(lines[line], count: min(chance.repetitions(), 2_000)))
        }
    }

    private static func widen(_ line: inout [String], _ chance: inout Seeded) {
        let text = chance.pick(line, or: "x")
        let count = min(chance.repetitions(), 20_000 / max(1, text.utf8.count / 8))
        line.append(contentsOf: repeatElement(text, count: count))
    }

    private static func encode(_ lines: [[String]], _ chance: inout Seeded) -> [UInt8] {
        let separator = chance.pick([";", ";", ",", "\t", "|"], or: ";")
        let end = chance.pick(["\n", "\r\n", "\r"], or: "\n")
        let quoting = chance.below(3)
        var text = chance.once(in: 6) ? "sep=\(separator)\(end)" : ""
        for line in lines {
            let fields = line.map { field in
                quoting == 0 ? field : quoting == 1 ? quoted(field) : chance.once(in: 8) ? "\"\(field)" : field
            }
            text += fields.joined(separator: separator) + end
        }
        switch chance.below(6) {
        case 0: return [0xEF, 0xBB, 0xBF] + text.utf8
        case 1: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case 2: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case 3: return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        default: return Array(text.utf8)
        }
    }

    private static func quoted(_ field: String) -> String {
        "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
