import Basics

/// Writes sheets as an .xlsx workbook that an office prints and works on: titles, headers that repeat and stay in sight,
/// borders, page setup. Lines are written one by one in constant memory.
///
///     let book = try SheetBook(path: path, properties: properties)
///     try book.begin(sheet)           // with the lines that it has
///     try book.write(line)            // and more of them
///     try book.close()
///
/// Numbers and days are always numbers and days; a hedge and a mark are in the number's format. Only a number with over 15
/// significant digits is words, since a spreadsheet would round it. Lines beyond what a worksheet holds go on in a second
/// one, "… (2)", under the same titles and header.
package final class SheetBook {
    private let file: XlsxFile
    private let rowsPerWorksheet: Int
    private var formats: SheetFormats
    private var names = WorksheetNames()
    private var page: SheetPage?
    /// What the worksheet shows, without its lines.
    private var head: Sheet?

    /// Nothing is in the file before `close()`. Temporary files are written to `temporaryDirectory`, or where the
    /// system keeps them. Throws `.unwritable`.
    package init(
        path: String, properties: WorkbookProperties, temporaryDirectory: String? = nil,
        rowsPerWorksheet: Int = 1_048_576
    ) throws(DocumentFault) {
        file = try XlsxFile(path: path, temporaryDirectory: temporaryDirectory)
        formats = try SheetFormats(in: file)
        self.rowsPerWorksheet = min(rowsPerWorksheet, CellPlace.rows)
        try file.tell(properties)
    }

    /// Writes whole sheets.
    package static func write(
        _ sheets: [Sheet], to path: String, properties: WorkbookProperties, temporaryDirectory: String? = nil
    ) throws(DocumentFault) {
        let book = try SheetBook(path: path, properties: properties, temporaryDirectory: temporaryDirectory)
        for sheet in sheets { try book.begin(sheet) }
        try book.close()
    }

    /// Ends the sheet before and begins another, with the lines that it has. Throws `.textTooLong`, `.badMark`,
    /// `.doesNotFit`, or `.unwritable` after `close()`.
    package func begin(_ sheet: Sheet) throws(DocumentFault) {
        try finish()
        var head = sheet
        head.lines = []
        try addPage(head)
        for line in sheet.lines { try write(line) }
    }

    /// Writes the sheet's next line. Throws as `begin` does, and `.unwritable` if no sheet was begun.
    package func write(_ line: SheetLine) throws(DocumentFault) {
        try makeRoom(for: 1)
        try page?.write(line, &formats, in: file)
    }

    /// Ends the sheet: its notes come under its last line, then those given here, which were known only with the lines.
    package func finish(notes: [String] = []) throws(DocumentFault) {
        guard let head else { return }
        for (index, note) in (head.notes + notes).enumerated() {
            try makeRoom(for: (page?.rowCount(ofNote: note, formats) ?? 1) + (index == 0 ? 1 : 0))
            if index == 0 { page?.skipRow() }
            try page?.write(note: note, formats)
        }
        self.head = nil
        page = nil
    }

    /// Completes the file. Throws `.unwritable`, also for a full disk.
    package func close() throws(DocumentFault) {
        try finish()
        try file.close()
    }

    private func addPage(_ head: Sheet) throws(DocumentFault) {
        page = try SheetPage(file.addPage(names.name(for: head.name)), head, formats)
        self.head = head
    }

    /// Goes on in another worksheet where this one has no room.
    private func makeRoom(for rows: Int) throws(DocumentFault) {
        guard let page, let head else { throw .unwritable }
        guard page.nextRow + rows - 1 > rowsPerWorksheet else { return }
        try addPage(head)
        guard let added = self.page, added.nextRow + rows - 1 <= rowsPerWorksheet else {
            throw .doesNotFit(sheet: page.page.name, row: page.nextRow)
        }
    }
}
