import Basics

/// A cell of a line with the columns that it takes.
struct SpannedCell {
    let cell: SheetCell
    let columns: Range<Int>
}

extension SheetLine {
    /// The cells over `count` columns. Words of a group or total run on over the blank cells after them: "Tổng cộng" in the
    /// narrow column of order numbers would be a letter a line.
    func spanned(over count: Int) -> [SpannedCell] {
        var spans: [SpannedCell] = []
        spans.reserveCapacity(count)
        var column = 0
        while column < count {
            let cell = column < cells.count ? cells[column] : .blank
            var end = column + 1
            if kind != .plain, case .words = cell {
                while end < count, end >= cells.count || cells[end] == .blank { end += 1 }
            }
            spans.append(SpannedCell(cell: cell, columns: column..<end))
            column = end
        }
        return spans
    }
}
