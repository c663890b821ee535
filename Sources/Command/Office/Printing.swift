import Basics
import Foundation

/// Lines for people, JSON for programs.
enum Printing {
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// Columns as wide as their widest cell; the last one as it is.
    static func table(_ header: [String], _ rows: [[String]], right: Set<Int> = []) {
        let widths = header.indices.map { column in ([header] + rows).map { width($0[column]) }.max() ?? 0 }
        print(line(header, widths, right: right))
        print(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
        for row in rows { print(line(row, widths, right: right)) }
    }

    private static func line(_ cells: [String], _ widths: [Int], right: Set<Int>) -> String {
        let padded = cells.enumerated().map { column, cell in
            let space = String(repeating: " ", count: widths[column] - width(cell))
            return right.contains(column) ? space + cell : column == cells.count - 1 ? cell : cell + space
        }
        return padded.joined(separator: "  ")
    }

    private static func width(_ text: String) -> Int { text.count }
}

/// In JSON the key is there even where nothing is known: `null`.
@propertyWrapper
struct OrNull<Value: Encodable>: Encodable {
    var wrappedValue: Value?

    func encode(to encoder: any Encoder) throws {
        var single = encoder.singleValueContainer()
        try single.encode(wrappedValue)
    }
}
