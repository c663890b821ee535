import Basics
import CXlsxWriter

/// Writes a workbook again, cell by cell as it was, with remarks in one more column at the right and the cells that they are
/// about filled with a colour. Before its sheets stands a list of all remarks. Texts stay texts and are never formulas;
/// of the looks only dates are kept. In constant memory.
package final class RemarkBook {
    /// A line of the list: where, of what kind, what is said.
    package struct Entry: Sendable {
        package let sheet: String
        package let cell: String
        package let kind: String
        package let sentence: String

        package init(sheet: String, cell: String, kind: String, sentence: String) {
            self.sheet = sheet
            self.cell = cell
            self.kind = kind
            self.sentence = sentence
        }
    }

    private let file: XlsxFile
    private let heading: String
    private let looks: RemarkLooks
    private var names = WorksheetNames()
    private var page: XlsxPage?
    private var remarkColumn = 0
    private var hasHeading = false

    /// `heading` stands over the remarks, in the first row of each sheet. Nothing is in the file before `close()`.
    package init(path: String, heading: String, temporaryDirectory: String? = nil) throws(DocumentFault) {
        file = try XlsxFile(path: path, temporaryDirectory: temporaryDirectory)
        self.heading = heading
        looks = try RemarkLooks(in: file)
    }

    /// The list of all remarks; `notes` stand under it.
    package func list(_ entries: [Entry], named name: String, notes: [String]) throws(DocumentFault) {
        let page = try file.addPage(names.name(for: name))
        for (column, width) in [24.0, 10, 24, 100].enumerated() { page.setWidth(width, column: column) }
        try page.write(heading, row: 1, column: 0, looks.heading)
        for (column, title) in ["Trang", "Ô", "Loại", "Nhận xét"].enumerated() {
            try page.write(title, row: 3, column: column, looks.heading)
        }
        var row = 4
        for entry in entries {
            for (column, text) in [entry.sheet, entry.cell, entry.kind, entry.sentence].enumerated() {
                try page.write(text, row: row, column: column, looks.remark)
            }
            row += 1
        }
        for note in notes {
            row += 1
            try page.write(note, row: row, column: 0, looks.text.plain)
        }
    }

    /// Begins the next sheet. `width` is how many columns it has, `widths` how wide they are.
    package func begin(_ shape: SheetShape, width: Int, widths: [Double]) throws(DocumentFault) {
        try finish()
        let page = try file.addPage(names.name(for: shape.name))
        for (column, wide) in widths.prefix(CellPlace.columns).enumerated() { page.setWidth(wide, column: column) }
        remarkColumn = min(width, CellPlace.columns - 1)
        page.setWidth(70, column: remarkColumn)
        for area in RemarkBook.apart(shape.merges) { try page.merge(area, now: area.rows.lowerBound) }
        if shape.isHidden { page.hide() }
        self.page = page
        hasHeading = false
    }

    /// Rows come in order. `marked` are the columns of the cells that the remark is about.
    package func write(_ row: GridRow, remark: String?, marked: Set<Int> = []) throws(DocumentFault) {
        guard let page else { throw .unwritable }
        if row.number > 1 { try finishHeading() }
        for (column, cell) in row.cells.enumerated() where column < remarkColumn {
            try write(cell, row.number, column, marked.contains(column), page)
        }
        // A blank cell can be what is missing.
        for column in marked where column >= row.cells.count && column < remarkColumn {
            try page.writeBlank(row: row.number, column: column, looks.text.marked)
        }
        if row.number == 1 { return try finishHeading(remark) }
        if let remark {
            try page.write(RemarkBook.fitting(remark), row: row.number, column: remarkColumn, looks.remark)
        }
    }

    /// Areas that overlap are none that a spreadsheet takes; their cells are there all the same.
    private static func apart(_ areas: [MergedArea]) -> [MergedArea] {
        var apart: [MergedArea] = []
        for area in areas.prefix(2_000)
        where !apart.contains(where: { $0.rows.overlaps(area.rows) && $0.columns.overlaps(area.columns) }) {
            apart.append(area)
        }
        return apart
    }

    /// Completes the file. Throws `.unwritable`, also for a full disk.
    package func close() throws(DocumentFault) {
        try finish()
        try file.close()
    }

    private func finish() throws(DocumentFault) {
        if page != nil { try finishHeading() }
        page = nil
    }

    /// What is said of the first row stands under the heading, in its cell.
    private func finishHeading(_ remark: String? = nil) throws(DocumentFault) {
        guard !hasHeading else { return }
        hasHeading = true
        let text = [heading, remark].compactMap { $0 }.joined(separator: "\n")
        try page?.write(RemarkBook.fitting(text), row: 1, column: remarkColumn, looks.heading)
    }

    private func write(_ cell: Cell, _ row: Int, _ column: Int, _ isMarked: Bool, _ page: XlsxPage)
        throws(DocumentFault)
    {
        switch cell {
        case .empty, .uncalculated:
            if isMarked { try page.writeBlank(row: row, column: column, looks.text.marked) }
        case .flag(let flag): try page.write(flag, row: row, column: column, looks.text[isMarked])
        case .number(let number):
            if let value = XlsxValue.double(number) {
                try page.write(value, row: row, column: column, looks.text[isMarked])
            } else {
                try page.write(number.plain, row: row, column: column, looks.text[isMarked])
            }
        case .day(let day):
            if let serial = SerialCalendar.serial(of: day) {
                try page.write(Double(serial), row: row, column: column, looks.day[isMarked])
            } else {
                try page.write(day.vietnamese, row: row, column: column, looks.text[isMarked])
            }
        case .text(let text), .fault(let text):
            try page.write(text, row: row, column: column, looks.text[isMarked])
        }
    }

    /// As much as one cell holds.
    private static func fitting(_ text: String) -> String {
        XlsxValue.fits(text) ? text : String(text.prefix(8_000)) + "…"
    }
}

/// The looks of such a workbook's cells.
private struct RemarkLooks {
    struct Pair {
        let plain: XlsxFormat?
        let marked: XlsxFormat

        subscript(isMarked: Bool) -> XlsxFormat? { isMarked ? marked : plain }
    }

    let text: Pair
    let day: Pair
    let heading: XlsxFormat
    let remark: XlsxFormat
    /// Light yellow: dark letters stay readable on it, on paper too.
    private static let colour: lxw_color_t = 0xFFF2CC

    init(in file: XlsxFile) throws(DocumentFault) {
        text = Pair(plain: nil, marked: try file.addFormat())
        day = Pair(
            plain: try file.addFormat(numbers: "dd/mm/yyyy"), marked: try file.addFormat(numbers: "dd/mm/yyyy"))
        heading = try file.addFormat()
        format_set_bold(heading)
        format_set_text_wrap(heading)
        format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        remark = try file.addFormat()
        format_set_text_wrap(remark)
        format_set_align(remark, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        for format in [text.marked, day.marked] {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, RemarkLooks.colour)
        }
    }
}
