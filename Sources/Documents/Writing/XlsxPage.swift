import Basics
import CXlsxWriter

/// A worksheet while it is written; rows from 1, columns from 0. Texts are written as texts only, never as formulas.
struct XlsxPage {
    let worksheet: UnsafeMutablePointer<lxw_worksheet>
    let name: String

    init(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, name: String) {
        self.worksheet = worksheet
        self.name = name
    }

    /// Throws `.textTooLong` for what no cell holds.
    func write(_ text: String, row: Int, column: Int, _ format: XlsxFormat?) throws(DocumentFault) {
        guard XlsxValue.fits(text) else { throw .textTooLong(sheet: name, row: row) }
        let text = XlsxValue.text(text)
        try check(worksheet_write_string(worksheet, lxw_row_t(row - 1), lxw_col_t(column), text, format), row: row)
    }

    func write(_ number: Double, row: Int, column: Int, _ format: XlsxFormat?) throws(DocumentFault) {
        try check(worksheet_write_number(worksheet, lxw_row_t(row - 1), lxw_col_t(column), number, format), row: row)
    }

    func write(_ flag: Bool, row: Int, column: Int, _ format: XlsxFormat?) throws(DocumentFault) {
        let flag: Int32 = flag ? 1 : 0
        try check(worksheet_write_boolean(worksheet, lxw_row_t(row - 1), lxw_col_t(column), flag, format), row: row)
    }

    func writeBlank(row: Int, column: Int, _ format: XlsxFormat?) throws(DocumentFault) {
        try check(worksheet_write_blank(worksheet, lxw_row_t(row - 1), lxw_col_t(column), format), row: row)
    }

    /// Joins cells, to be asked for before the first of them is written; their contents and borders are written one by
    /// one, since rows come strictly in order. One cell alone stays as it is.
    func merge(_ area: MergedArea, now row: Int) throws(DocumentFault) {
        guard area.rows.count > 1 || area.columns.count > 1 else { return }
        let done = worksheet_merge_range(
            worksheet, lxw_row_t(area.rows.lowerBound - 1), lxw_col_t(area.columns.lowerBound),
            lxw_row_t(area.rows.upperBound - 1), lxw_col_t(area.columns.upperBound), nil, nil)
        try check(done, row: row)
    }

    /// Where it is not the first.
    func hide() { worksheet_hide(worksheet) }

    /// In points.
    func setHeight(_ height: Double, row: Int) throws(DocumentFault) {
        try check(worksheet_set_row(worksheet, lxw_row_t(row - 1), height, nil), row: row)
    }

    /// In figures of the workbook's font.
    func setWidth(_ width: Double, column: Int) {
        worksheet_set_column(worksheet, lxw_col_t(column), lxw_col_t(column), width, nil)
    }

    private func check(_ done: lxw_error, row: Int) throws(DocumentFault) {
        guard done == LXW_NO_ERROR else { throw .doesNotFit(sheet: name, row: row) }
    }
}
