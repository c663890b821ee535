import Basics

/// A row as the file holds it, and what the fonts of its texts say where one is of an old encoding.
struct FontedRow {
    var row: GridRow
    /// By column.
    var fonted: [Int: FontedText] = [:]
}

/// A text whose fonts are known.
struct FontedText {
    let runs: [FontRun]
}

/// A piece of a text in one font, up to the next run.
struct FontRun: Hashable {
    /// In UTF-8.
    let start: Int
    /// Nothing if the font says nothing of an old encoding.
    let font: LegacyFont?
}

extension FontedText {
    /// The text cut where its font changes.
    func pieces(of text: String) -> [(text: String, font: LegacyFont?)] {
        guard runs.count > 1 else { return [(text, runs.first?.font)] }
        let bytes = Array(text.utf8)
        return runs.indices.map { index in
            let start = min(index == 0 ? 0 : runs[index].start, bytes.count)
            let end = index + 1 < runs.count ? min(max(runs[index + 1].start, start), bytes.count) : bytes.count
            return (String(decoding: bytes[start..<end], as: UTF8.self), runs[index].font)
        }
    }
}

/// A file of rows whose letters are still as they were stored.
protocol FontedSource {
    var sheets: [SheetShape] { get }
    /// Whether a person named the sheets; the sheet of a text file is named as the file is.
    var namesSheets: Bool { get }
    /// The old encodings that its fonts name.
    var fontEncodings: Set<LegacyEncoding> { get }
    /// What the file as a whole tells of its letters, if it does.
    var wholeVerdict: (encoding: LegacyEncoding, isGuess: Bool)? { get }

    /// Hands on each row that has a cell, in order, without keeping it.
    func readRows(ofSheet index: Int, _ take: (FontedRow) throws -> Void) throws
}
