import Basics

/// Finds the column that a workbook of problems has beside its rows (`RemarkBook`), so that the workbook can be mended and
/// given again: what stands there is the program's own. A sheet that begins with it is the program's own too.
struct OwnRemarks {
    static let heading = "Nhận xét khi nhập"
    private var column: Int?
    private var isFirst = true

    /// Whether all of the sheet is the program's own.
    var isAll: Bool { column == 0 }

    /// The row as the office wrote it; nothing where it wrote none.
    mutating func without(_ row: GridRow) -> GridRow? {
        if isFirst, row.number == 1 {
            column = row.cells.lastIndex { !$0.isEmpty }.flatMap { Self.isHeading(row[$0]) ? $0 : nil }
        }
        isFirst = false
        guard let column else { return row }
        var own = row
        own.cells.removeSubrange(min(column, own.cells.count)...)
        return own.isEmpty ? nil : own
    }

    /// What is said of the first row stands under it in the same cell.
    private static func isHeading(_ cell: Cell) -> Bool {
        guard case .text(let text) = cell else { return false }
        return text == heading || text.hasPrefix(heading + "\n")
    }
}
