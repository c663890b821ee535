import Basics

/// A sheet of cells while it is written: the row that comes next and the merged areas that its rows have yet to meet.
struct SheetWriting {
    private let page: XlsxPage
    private let formats: XlsxFormats
    private var nextRow = 1
    private var merges: [(area: MergedArea, text: String)] = []

    init(_ page: XlsxPage, formats: XlsxFormats) {
        self.page = page
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
        try page.merge(area, now: nextRow)
        merges.append((area, text))
    }

    /// Writes the rows that only merged areas have.
    mutating func finish() throws(DocumentFault) {
        while !merges.isEmpty { try write([], style: .plain) }
    }

    private var misfit: DocumentFault { .doesNotFit(sheet: page.name, row: nextRow) }

    private func write(_ cell: Cell, column: Int, style: RowStyle) throws(DocumentFault) {
        let format = formats[style]
        switch cell {
        case .empty, .uncalculated:
            guard style != .plain else { return }
            try page.writeBlank(row: nextRow, column: column, format.text)
        case .flag(let flag): try page.write(flag, row: nextRow, column: column, format.text)
        case .number(let number):
            if let value = XlsxValue.double(number) {
                let format = number.isWhole ? format.whole : format.fraction
                try page.write(value, row: nextRow, column: column, format)
            } else {
                try page.write(number.plain, row: nextRow, column: column, format.text)
            }
        case .day(let day):
            if let serial = SerialCalendar.serial(of: day) {
                try page.write(Double(serial), row: nextRow, column: column, format.day)
            } else {
                try page.write(day.vietnamese, row: nextRow, column: column, format.text)
            }
        case .text(let text), .fault(let text): try page.write(text, row: nextRow, column: column, format.text)
        }
    }
}
