import Basics
import CXlsxWriter
import Glibc

/// Writes an .xlsx workbook row by row in constant memory, sheet after sheet. Texts are written as texts only, never
/// as formulas.
package final class XlsxWriter {
    private let path: String
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private let formats: XlsxFormats
    private var sheet: SheetWriting?
    private var worksheets: [UnsafeMutablePointer<lxw_worksheet>] = []

    /// Nothing is in the file before `close()`. Temporary files are written to `temporaryDirectory`, or where the
    /// system keeps them. Throws `.unwritable`.
    package init(path: String, temporaryDirectory: String? = nil) throws(DocumentFault) {
        var options = lxw_workbook_options()
        options.constant_memory = 1
        let made = (temporaryDirectory ?? "").withCString { directory in
            if temporaryDirectory != nil { options.tmpdir = UnsafeMutablePointer(mutating: directory) }
            return workbook_new_opt(path, &options)
        }
        guard let made, let formats = XlsxFormats(in: made) else { throw .unwritable }
        self.path = path
        workbook = made
        self.formats = formats
    }

    deinit { discard() }

    /// Ends the sheet before and begins another. Widths are in characters, from column A on. Throws `.badSheetName`,
    /// or `.unwritable` after `close()`.
    package func addSheet(_ name: String, columnWidths: [Double] = []) throws(DocumentFault) {
        guard let workbook else { throw .unwritable }
        try sheet?.finish()
        guard !name.isEmpty, workbook_validate_sheet_name(workbook, name) == LXW_NO_ERROR else {
            throw .badSheetName(name)
        }
        guard let made = workbook_add_worksheet(workbook, name) else { throw .unwritable }
        for (column, width) in columnWidths.prefix(CellPlace.columns).enumerated() {
            worksheet_set_column(made, lxw_col_t(column), lxw_col_t(column), width, nil)
        }
        worksheets.append(made)
        sheet = SheetWriting(made, name: name, formats: formats)
    }

    /// Writes the sheet's next row. Throws `.doesNotFit`, or `.unwritable` if no sheet was begun.
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
        guard let workbook else { return }
        try sheet?.finish()
        guard let file = fopen(path, "wb") else {
            discard()
            throw .unwritable
        }
        fclose(file)
        self.workbook = nil
        sheet = nil
        guard workbook_close(workbook) == LXW_NO_ERROR else { throw .unwritable }
    }

    /// Lets go of what was not closed; the library itself would leave the sheets' temporary files open.
    private func discard() {
        guard let workbook else { return }
        for worksheet in worksheets {
            if let file = worksheet.pointee.optimize_tmpfile { fclose(file) }
        }
        lxw_workbook_free(workbook)
        self.workbook = nil
        sheet = nil
    }
}
