import Basics
import CXlsxWriter

/// A sheet while it is written: the row that comes next and the merged areas that its rows have yet to meet.
struct SheetWriting {
    private let worksheet: UnsafeMutablePointer<lxw_worksheet>
    private let name: String
    private let formats: XlsxFormats
    private var nextRow = 1
    private var merges: [(area: MergedArea, text: String)] = []

    init(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, name: String, formats: XlsxFormats) {
        self.worksheet = worksheet
        self.name = name
        self.formats = formats
    }

    mutating func write(_ cells: [Cell], style: RowStyle) throws(DocumentFault) {
        guard nextRow <= CellPlace.rows, cells.count <= CellPlace.columns else { throw misfit }
        let met = merges.filter { $0.area.rows.contains(nextRow) }
        for (column, cell) in cells.enumerated() where !met.contains(where: { $0.area.columns.contains(column) }) {
            try write(cell, column: column, style: style)
        }
        for merge in met {
            let first = merge.area.columns.lowerBound
            for column in merge.area.columns {
                let isCorner = nextRow == merge.area.rows.lowerBound && column == first
                try write(isCorner ? .text(merge.text) : .empty, column: column, style: .header)
            }
        }
        merges.removeAll { $0.area.rows.upperBound == nextRow }
        nextRow += 1
    }

    mutating func merge(_ area: MergedArea, text: String) throws(DocumentFault) {
        guard area.rows.lowerBound >= nextRow, area.rows.upperBound <= CellPlace.rows, area.columns.lowerBound >= 0,
            area.columns.upperBound < CellPlace.columns
        else { throw misfit }
        if area.rows.count > 1 || area.columns.count > 1 {
            let done = worksheet_merge_range(
                worksheet, lxw_row_t(area.rows.lowerBound - 1), lxw_col_t(area.columns.lowerBound),
                lxw_row_t(area.rows.upperBound - 1), lxw_col_t(area.columns.upperBound), nil, nil)
            guard done == LXW_NO_ERROR else { throw misfit }
        }
        merges.append((area, text))
    }

    /// Writes the rows that only merged areas have.
    mutating func finish() throws(DocumentFault) {
        while !merges.isEmpty { try write([], style: .plain) }
    }

    private var misfit: DocumentFault { .doesNotFit(sheet: name, row: nextRow) }

    private func write(_ cell: Cell, column: Int, style: RowStyle) throws(DocumentFault) {
        let row = lxw_row_t(nextRow - 1)
        let column = lxw_col_t(column)
        let format = formats[style]
        let done: lxw_error
        switch cell {
        case .empty, .uncalculated:
            guard style != .plain else { return }
            done = worksheet_write_blank(worksheet, row, column, format.text)
        case .flag(let flag): done = worksheet_write_boolean(worksheet, row, column, flag ? 1 : 0, format.text)
        case .number(let number):
            if let value = XlsxValue.double(number) {
                done = worksheet_write_number(
                    worksheet, row, column, value, number.isWhole ? format.whole : format.fraction)
            } else {
                done = worksheet_write_string(worksheet, row, column, number.plain, format.text)
            }
        case .day(let day):
            if let serial = SerialCalendar.serial(of: day) {
                done = worksheet_write_number(worksheet, row, column, Double(serial), format.day)
            } else {
                done = worksheet_write_string(worksheet, row, column, day.vietnamese, format.text)
            }
        case .text(let text), .fault(let text):
            done = worksheet_write_string(worksheet, row, column, XlsxValue.text(text), format.text)
        }
        guard done == LXW_NO_ERROR else { throw misfit }
    }
}
