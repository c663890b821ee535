import Basics

/// The header of a table, drawn again where the table goes on on a page.
final class TableHead {
    let strip: Strip

    init(_ strip: Strip) { self.strip = strip }
}

/// One cell of a header, over one or several columns and levels.
struct HeadCell: Hashable {
    let text: String
    let columns: ClosedRange<Int>
    /// From 0 at the top.
    let levels: ClosedRange<Int>

    /// Equal titles side by side, under the same title over them, are one cell; a column's own title reaches down to the
    /// table.
    static func all(_ columns: [SheetColumn]) -> [HeadCell] {
        let paths = columns.map { $0.over.filter { !$0.isEmpty } }
        let deepest = paths.reduce(0) { max($0, $1.count) }
        var cells: [HeadCell] = []
        for level in 0..<deepest {
            var first = 0
            while first < columns.count {
                var last = first
                let path = paths[first].prefix(level + 1)
                guard path.count == level + 1 else {
                    first += 1
                    continue
                }
                while last + 1 < columns.count, paths[last + 1].prefix(level + 1) == path { last += 1 }
                cells.append(HeadCell(text: paths[first][level], columns: first...last, levels: level...level))
                first = last + 1
            }
        }
        for (index, column) in columns.enumerated() {
            cells.append(
                HeadCell(text: column.title, columns: index...index, levels: paths[index].count...deepest))
        }
        return cells
    }
}
