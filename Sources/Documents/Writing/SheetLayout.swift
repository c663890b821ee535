import Basics

/// Where things stand in a worksheet that shows a sheet, before anything is written. Rows from 1.
struct SheetLayout {
    let header: SheetHeader
    /// Of at least one column, in figures of the table's text: one more than the letters asked for, for the edges.
    let widths: [Int]
    let titleRows: ClosedRange<Int>?
    let unitRow: Int?
    let headerRows: ClosedRange<Int>
    /// Columns that stay in sight while a wide table is moved: an order number and the name behind it.
    let frozenColumns: Int

    var lastColumn: Int { widths.count - 1 }
    var firstLine: Int { headerRows.upperBound + 1 }
    /// Of all columns.
    var width: Int { widths.reduce(0, +) }

    init(_ sheet: Sheet) {
        header = SheetHeader(sheet.columns)
        widths = sheet.columns.isEmpty ? [40] : sheet.columns.map { max(1, $0.width) + 1 }
        var row = sheet.titles.count
        titleRows = row > 0 ? 1...row : nil
        if sheet.unit != nil { row += 1 }
        unitRow = sheet.unit == nil ? nil : row
        // Room between the titles and the table, where the unit does not make it.
        if sheet.unit == nil, row > 0 { row += 1 }
        headerRows = (row + 1)...(row + header.depth)
        frozenColumns = SheetLayout.frozenColumns(of: sheet.columns)
    }

    /// About what a screen shows at once, and the most of it that may stand still.
    private static let screen = 110
    private static let stillAtMost = 50

    private static func frozenColumns(of columns: [SheetColumn]) -> Int {
        guard columns.reduce(0, { $0 + $1.width }) > screen else { return 0 }
        var count = columns.first?.kind == .short ? 1 : 0
        if count < columns.count, columns[count].kind == .words { count += 1 }
        let width = columns.prefix(count).reduce(0) { $0 + $1.width }
        return width <= stillAtMost && columns.count - count > 2 ? count : 0
    }
}
