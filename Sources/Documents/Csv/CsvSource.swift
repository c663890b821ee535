import Basics
import Foundation

/// An opened text file with separators: one sheet, named as the file is. All cells are texts; a record's number is
/// that of its first line.
struct CsvSource: FontedSource {
    let sheets: [SheetShape]
    let namesSheets = false
    let fontEncodings: Set<LegacyEncoding> = []
    private let path: String
    private let found: FoundEncoding
    private let layout: CsvLayout
    private let limits: ReadLimits

    /// Throws `.unreadable`.
    init(path: String, name: String? = nil, limits: ReadLimits, choice: LegacyChoice) throws(DocumentFault) {
        found = try FoundEncoding.find(at: path, choice: choice)
        self.path = path
        self.limits = limits
        sheets = [SheetShape(name: CsvSource.title(of: name ?? path))]
        let size = 1 << 16
        let head = try ByteFile(path: path).bytes(at: 0, count: size)
        var decoder = TextDecoder(found.encoding, skip: found.skip)
        var text: [UInt8] = []
        head.withUnsafeBytes { decoder.decode($0, into: &text) }
        layout = CsvLayout(of: text, isWhole: head.count < size, limits: limits)
    }

    var wholeVerdict: (encoding: LegacyEncoding, isGuess: Bool)? { found.legacy }

    /// Throws a `DocumentFault`, or what `take` throws, at once and unchanged.
    func readRows(ofSheet index: Int, _ take: (FontedRow) throws -> Void) throws {
        guard index == 0 else { throw DocumentFault.noSheets }
        var parser = CsvParser(separator: layout.separator, limits: limits)
        var decoder = TextDecoder(found.encoding, skip: found.skip)
        var row = GridRow(number: 0, cells: [])
        var text: [UInt8] = []
        func hand(_ record: CsvRecord) throws {
            if layout.isDeclared, record.line == 1 { return }
            try fill(&row, from: record)
            if !row.isEmpty { try take(FontedRow(row: row)) }
        }
        try ByteFile(path: path).chunks { bytes in
            text.removeAll(keepingCapacity: true)
            decoder.decode(bytes, into: &text)
            try parser.feed(text, hand)
        }
        try parser.finish(hand)
    }

    private func fill(_ row: inout GridRow, from record: CsvRecord) throws(DocumentFault) {
        guard record.ends.count <= limits.columns else {
            throw .tooManyColumns(sheet: sheets[0].name, row: record.line, limit: limits.columns)
        }
        row.number = record.line
        row.cells.removeAll(keepingCapacity: true)
        record.fields { row.cells.append($0.isEmpty ? .empty : .text(string($0))) }
        while case .empty? = row.cells.last { row.cells.removeLast() }
    }

    private func string(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return found.encoding == .windows1258 ? text.precomposedStringWithCanonicalMapping : text
    }

    private static func title(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
        return String(name[..<dot])
    }
}
