import Basics

/// Writes sheets as text for other programs and for Excel: UTF-8 with its mark, semicolons, decimal commas, CR LF. One
/// header row, where the titles over a column stand before its own ("Kinh phí – Trung ương"), then the lines; no titles of
/// the sheet and no notes. What is not known is "…", what is blank is empty: they are never the same. Numbers are exact and
/// ungrouped; a hedge stays with its number as words ("khoảng 300"), a mark is left out, since its note is. Texts that a
/// spreadsheet would take for a formula get an apostrophe before them.
package struct SheetCsv {
    private var text = CsvText()
    private let namesSheets: Bool
    private var columnCount = 0
    private var hasSheet = false

    /// `namesSheets` tells that there are several: each then begins with its name on a line of its own, after a blank
    /// line.
    package init(namesSheets: Bool = false) {
        self.namesSheets = namesSheets
    }

    /// All in one file; for one file each call it with one at a time.
    package static func bytes(of sheets: [Sheet]) -> [UInt8] {
        var csv = SheetCsv(namesSheets: sheets.count > 1)
        for sheet in sheets { csv.begin(sheet) }
        return csv.text.bytes
    }

    /// Begins a sheet with the lines that it has.
    package mutating func begin(_ sheet: Sheet) {
        if hasSheet { text.endRow() }
        hasSheet = true
        if namesSheets {
            text.add(words: sheet.name)
            text.endRow()
        }
        columnCount = sheet.columns.count
        for column in sheet.columns { text.add(words: (column.over + [column.title]).joined(separator: " – ")) }
        text.endRow()
        for line in sheet.lines { write(line) }
    }

    /// Writes the sheet's next line.
    package mutating func write(_ line: SheetLine) {
        for cell in line.cells { add(cell) }
        if line.cells.count < columnCount { for _ in line.cells.count..<columnCount { text.addEmpty() } }
        text.endRow()
    }

    /// Gives what has been written and forgets it, for writing a large file piece by piece.
    package mutating func drain() -> [UInt8] { text.drain() }

    private mutating func add(_ cell: SheetCell) {
        switch cell {
        case .blank: text.addEmpty()
        case .unknown: text.add(safe: UnknownSign.paper.rawValue)
        case .words(let words): text.add(words: words)
        case .number(let number, nil, _): text.add(number)
        case .number(let number, let hedge?, _): text.add(number, after: hedge.rawValue)
        case .day(let day): text.add(safe: day.vietnamese)
        }
    }
}
