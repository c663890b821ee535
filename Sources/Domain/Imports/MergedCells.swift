import Basics

/// The merged areas that touch each row, so that a row asks only for its own. Areas beyond 200,000 rows in all are
/// left out: no people's sheet has them.
struct MergesByRow {
    private var areas: [Int: [MergedArea]] = [:]

    init(_ merges: [MergedArea]) {
        var left = 200_000
        for merge in merges {
            left -= merge.rows.count
            if left < 0 { break }
            for row in merge.rows { areas[row, default: []].append(merge) }
        }
    }

    subscript(row: Int) -> [MergedArea] { areas[row] ?? [] }
}

/// The cells of vertical merges, whose text only the first row holds.
final class CarriedCells {
    private var cells: [MergedArea: Cell] = [:]

    func fill(_ row: GridRow, merges: [MergedArea]) -> GridRow {
        var row = row
        for merge in merges where merge.rows.count > 1 && merge.columns.count == 1 {
            let column = merge.columns.lowerBound
            if row.number == merge.rows.lowerBound {
                cells[merge] = row[column]
            } else if row[column].isEmpty, let cell = cells[merge] {
                while row.cells.count <= column { row.cells.append(.empty) }
                row.cells[column] = cell
            }
        }
        return row
    }
}
