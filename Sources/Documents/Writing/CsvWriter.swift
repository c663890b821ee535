import Basics

/// Writes rows as text that Vietnamese Excel opens: UTF-8 with its mark, semicolons, decimal commas, CR LF.
package struct CsvWriter {
    /// What has been written and not yet drained.
    package private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    package init() {}

    /// Texts that a spreadsheet would take for a formula get an apostrophe before them.
    package mutating func write(row: [Cell]) {
        for (column, cell) in row.enumerated() {
            if column > 0 { bytes.append(UInt8(ascii: ";")) }
            bytes.append(contentsOf: CsvWriter.field(cell).utf8)
        }
        bytes.append(contentsOf: [13, 10])
    }

    /// Gives what has been written and forgets it, for writing a large file piece by piece.
    package mutating func drain() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private static func field(_ cell: Cell) -> String {
        switch cell {
        case .empty, .uncalculated: return ""
        case .text(let text): return quoted(guarded(text))
        case .number(let number): return number.plain.split(separator: ".").joined(separator: ",")
        case .day(let day): return day.vietnamese
        case .flag(let flag): return flag ? "TRUE" : "FALSE"
        case .fault(let fault): return quoted(fault)
        }
    }

    private static func guarded(_ text: String) -> String {
        switch text.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: return "'" + text
        default: return text
        }
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\"") || $0 < 32 }
        guard needsQuotes else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
