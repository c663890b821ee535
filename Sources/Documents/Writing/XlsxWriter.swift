import Basics

/// Writes an .xlsx workbook of cells as they are, row by row in constant memory, sheet after sheet. For tables that people
/// are to read and print there is `SheetBook`.
package final class XlsxWriter {
    private let file: XlsxFile
    private let formats: XlsxFormats
    private var sheet: SheetWriting?

    /// Nothing is in the file before `close()`. Temporary files are written to `temporaryDirectory`, or where the
    /// system keeps them. Throws `.unwritable`.
    package init(path: String, temporaryDirectory: String? = nil) throws(DocumentFault) {
        file = try XlsxFile(path: path, temporaryDirectory: temporaryDirectory)
        formats = try XlsxFormats(in: file)
    }

    /// Ends the sheet before and begins another. Widths are in characters, from column A on. Throws `.badSheetName`,
    /// or `.unwritable` after `close()`.
    package func addSheet(_ name: String, columnWidths: [Double] = []) throws(DocumentFault) {
        try sheet?.finish()
        let page = try file.addPage(name)
        for (column, width) in columnWidths.prefix(CellPlace.columns).enumerated() {
            page.setWidth(width, column: column)
        }
        sheet = SheetWriting(page, formats: formats)
    }

    /// Writes the sheet's next row. Throws `.doesNotFit`, `.textTooLong`, or `.unwritable` if no sheet was begun.
    package func write(row: [Cell], style: RowStyle = .plain) throws(DocumentFault) {
        guard sheet != nil else { throw .unwritable }
        try sheet?.write(row, style: style)
    }

    /// Joins cells and writes `text` across them as a header; rows from 1, columns from 0. Asked for before its first
    /// row is written; cells that those rows have inside it are left out. Throws `.doesNotFit` if it is too late.
    package func merge(rows: ClosedRange<Int>, columns: ClosedRange<Int>, text: String) throws(DocumentFault) {
        guard sheet != nil else { throw .unwritable }
        try sheet?.merge(MergedArea(rows: rows, columns: columns), text: text)
    }

    /// Completes the file. Throws `.unwritable`, also for a full disk.
    package func close() throws(DocumentFault) {
        try sheet?.finish()
        sheet = nil
        try file.close()
    }
}
