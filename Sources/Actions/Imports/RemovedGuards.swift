import Basics
import Documents
import Domain

/// Takes from a text file the apostrophes that our own lists have before "+84…" or "=…", and tells how many: the file then
/// brings back what the list said.
struct RemovedGuards {
    private let isPlainText: Bool
    private var count = 0
    private var first: (row: Int, column: Int, text: String)?

    init(isPlainText: Bool) { self.isPlainText = isPlainText }

    mutating func without(_ row: GridRow) -> GridRow {
        guard isPlainText else { return row }
        var own = row
        for (column, cell) in row.cells.enumerated() {
            guard case .text(let guarded) = cell, let text = FormulaGuard.removed(from: guarded) else { continue }
            own.cells[column] = .text(text)
            count += 1
            first = first ?? (row.number, column, text)
        }
        return own
    }

    func note(of sheet: String) -> ImportNote? {
        guard let first else { return nil }
        let others = count > 1 ? " (và \(ExactNumber(count - 1).vietnamese) ô khác)" : ""
        return ImportNote(
            .reading, at: CellPlace(sheet: sheet, row: first.row, column: first.column),
            "“'\(first.text)”\(others) đọc không có dấu ' đứng đầu: tệp CSV ghi dấu ấy để bảng tính không hiểu là công thức."
        )
    }
}
