import Basics

/// Text that Vietnamese Excel opens, field by field: UTF-8 with its mark, semicolons, decimal commas, CR LF.
struct CsvText {
    /// What has been written and not yet drained.
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private var isInRow = false

    /// What a spreadsheet would take for a formula gets an apostrophe before it.
    mutating func add(words: String) {
        separate()
        append(FormulaGuard.isNeeded(words) ? "'" + words : words)
    }

    /// What the program itself made, and no formula.
    mutating func add(safe text: String) {
        separate()
        append(text)
    }

    mutating func add(_ number: ExactNumber, after word: String? = nil) {
        separate()
        if let word {
            bytes.append(contentsOf: word.utf8)
            bytes.append(UInt8(ascii: " "))
        }
        for byte in number.plain.utf8 { bytes.append(byte == UInt8(ascii: ".") ? UInt8(ascii: ",") : byte) }
    }

    mutating func addEmpty() { separate() }

    mutating func endRow() {
        bytes.append(13)
        bytes.append(10)
        isInRow = false
    }

    /// Gives what has been written and forgets it, for writing a large file piece by piece.
    mutating func drain() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func separate() {
        if isInRow { bytes.append(UInt8(ascii: ";")) }
        isInRow = true
    }

    private mutating func append(_ text: String) {
        let quote = UInt8(ascii: "\"")
        guard text.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == quote || $0 < 32 }) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(quote)
        for byte in text.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}
