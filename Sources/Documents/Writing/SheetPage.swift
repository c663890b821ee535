import Basics

/// A worksheet that shows a sheet, or as much of it as one worksheet holds.
struct SheetPage {
    let page: XlsxPage
    let layout: SheetLayout
    /// Of a row of single lines, in points.
    static let lineHeight = 18.0
    /// Excel's rows are at most 409 points high.
    private static let highest = 405.0
    private(set) var nextRow = 1
    private let kinds: [SheetColumn.Kind]

    init(_ page: XlsxPage, _ sheet: Sheet, _ formats: SheetFormats) throws(DocumentFault) {
        guard sheet.columns.count <= CellPlace.columns else { throw .doesNotFit(sheet: page.name, row: 1) }
        self.page = page
        layout = SheetLayout(sheet)
        kinds = sheet.columns.map(\.kind)
        page.setUp(layout, isLandscape: sheet.isLandscape)
        for (index, title) in sheet.titles.enumerated() {
            try across(title, index == 0 ? formats.firstTitle : formats.title)
        }
        if let unit = sheet.unit { try across(unit, formats.unit) }
        try writeHeader(formats)
    }

    /// Cells that are missing at the end are blank, in borders; what is beyond the columns is words.
    mutating func write(_ line: SheetLine, _ formats: inout SheetFormats, in file: XlsxFile) throws(DocumentFault) {
        try setHeight(of: line)
        for (column, cell) in line.cells.enumerated() {
            let kind = column < kinds.count ? kinds[column] : .words
            try write(cell, column: column, SheetFormats.Place(kind, line.kind), &formats, file)
        }
        if line.cells.count < kinds.count {
            for column in line.cells.count..<kinds.count {
                let place = SheetFormats.Place(kinds[column], line.kind)
                try page.writeBlank(row: nextRow, column: column, formats.words(place))
            }
        }
        nextRow += 1
    }

    /// A note as high as its text; one that is higher than any row has several.
    mutating func write(note: String, _ formats: SheetFormats) throws(DocumentFault) {
        try across(note, formats.note)
    }

    /// The rows that a note takes.
    func rowCount(ofNote note: String, _ formats: SheetFormats) -> Int { heights(of: note, formats.note).count }

    mutating func skipRow() { nextRow += 1 }

    private mutating func writeHeader(_ formats: SheetFormats) throws(DocumentFault) {
        nextRow = layout.headerRows.lowerBound
        let counts = layout.header.lineCounts(formats.header.letters, rooms: layout.widths)
        for title in layout.header.titles {
            let rows = (nextRow + title.rows.lowerBound)...(nextRow + title.rows.upperBound - 1)
            try page.merge(MergedArea(rows: rows, columns: ClosedRange(title.columns)), now: nextRow)
        }
        for row in 0..<layout.header.depth {
            try page.setHeight(Double(counts[row]) * formats.header.letters.height + 6, row: nextRow)
            for title in layout.header.titles where title.rows.contains(row) {
                for column in title.columns {
                    let isCorner = row == title.rows.lowerBound && column == title.columns.lowerBound
                    if isCorner {
                        try page.write(title.text, row: nextRow, column: column, formats.header.format)
                    } else {
                        try page.writeBlank(row: nextRow, column: column, formats.header.format)
                    }
                }
            }
            nextRow += 1
        }
    }

    /// A text across the whole table.
    private mutating func across(_ text: String, _ look: SheetFormats.Look) throws(DocumentFault) {
        let heights = heights(of: text, look)
        let rows = nextRow...(nextRow + heights.count - 1)
        try page.merge(MergedArea(rows: rows, columns: 0...layout.lastColumn), now: nextRow)
        for height in heights {
            try page.setHeight(height, row: nextRow)
            if nextRow == rows.lowerBound { try page.write(text, row: nextRow, column: 0, look.format) }
            nextRow += 1
        }
    }

    /// Of the rows that a text across the table takes: one, unless no row is so high.
    private func heights(of text: String, _ look: SheetFormats.Look) -> [Double] {
        let lines = look.letters.count(text, width: layout.width)
        let height = Double(lines) * look.letters.height + 3
        let count = Int((height / SheetPage.highest).rounded(.up))
        return Array(repeating: height / Double(count), count: count)
    }

    /// Sets it where a text is wrapped; a row of single lines has the worksheet's own height.
    private func setHeight(of line: SheetLine) throws(DocumentFault) {
        let letters = SheetFormats.letters(of: line.kind)
        var lines = 1
        for (column, cell) in line.cells.enumerated() where column < kinds.count {
            if case .words(let words) = cell { lines = max(lines, letters.count(words, width: layout.widths[column])) }
        }
        guard lines > 1 else { return }
        try page.setHeight(min(Double(lines) * letters.height + 3, SheetPage.highest), row: nextRow)
    }

    private func write(
        _ cell: SheetCell, column: Int, _ place: SheetFormats.Place, _ formats: inout SheetFormats, _ file: XlsxFile
    ) throws(DocumentFault) {
        switch cell {
        case .blank: try page.writeBlank(row: nextRow, column: column, formats.words(place))
        case .unknown: try page.write(UnknownSign.paper.rawValue, row: nextRow, column: column, formats.unknown(place))
        case .words(let words): try page.write(words, row: nextRow, column: column, formats.words(place))
        case .number(let number, let hedge, let mark):
            guard let value = XlsxValue.double(number) else {
                return try page.write(cell.text, row: nextRow, column: column, formats.words(place))
            }
            let format = try formats.number(place, scale: number.scale, hedge: hedge, mark: mark, in: file)
            guard let format else { throw .badMark(sheet: page.name, row: nextRow) }
            try page.write(value, row: nextRow, column: column, format)
        case .day(let day):
            guard let serial = SerialCalendar.serial(of: day) else {
                return try page.write(day.vietnamese, row: nextRow, column: column, formats.words(place))
            }
            try page.write(Double(serial), row: nextRow, column: column, formats.day(place))
        }
    }
}
