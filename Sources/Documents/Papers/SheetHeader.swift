import Basics

/// The titles of a sheet's columns laid out over one another: one that stands over neighbours is as wide as they are, one
/// that has fewer over it than others is as high as those are.
struct SheetHeader {
    struct Title: Hashable {
        let text: String
        let columns: Range<Int>
        let rows: Range<Int>
        /// Stands over other titles.
        let isOver: Bool
    }

    let depth: Int
    /// Row after row, each from the left.
    let titles: [Title]

    init(_ columns: [SheetColumn]) {
        let depth = (columns.map(\.over.count).max() ?? 0) + 1
        var titles: [Title] = []
        for level in 0..<depth {
            var column = 0
            while column < columns.count {
                let title = SheetHeader.title(of: columns, at: column, level: level, depth: depth)
                if let title { titles.append(title) }
                column = title?.columns.upperBound ?? column + 1
            }
        }
        self.depth = depth
        self.titles = titles
    }

    /// Nothing where a title of a row above reaches down.
    private static func title(of columns: [SheetColumn], at column: Int, level: Int, depth: Int) -> Title? {
        let over = columns[column].over
        if level > over.count { return nil }
        if level == over.count {
            return Title(
                text: columns[column].title, columns: column..<(column + 1), rows: level..<depth, isOver: false)
        }
        let path = over.prefix(level + 1)
        let end = columns[column...].firstIndex { $0.over.prefix(level + 1) != path } ?? columns.count
        return Title(text: over[level], columns: column..<end, rows: level..<(level + 1), isOver: true)
    }
}
