import Basics

/// The header of a sheet's columns: titles over titles. Equal neighbours are one cell across; a title with less over it
/// than others is one cell down.
struct SheetHeader {
    struct Title: Hashable {
        /// Rows from 0, the header's first.
        let rows: ClosedRange<Int>
        let columns: ClosedRange<Int>
        let text: String
    }

    let rowCount: Int
    /// By their first row, then from left to right.
    let titles: [Title]

    init(_ columns: [SheetColumn]) {
        let depth = (columns.map(\.over.count).max() ?? 0) + 1
        var titles: [Title] = []
        for row in 0..<depth {
            var column = 0
            while column < columns.count {
                let over = columns[column].over
                var last = column
                if row < over.count {
                    while last + 1 < columns.count, columns[last + 1].over.starts(with: over.prefix(row + 1)) {
                        last += 1
                    }
                    titles.append(Title(rows: row...row, columns: column...last, text: over[row]))
                } else if row == over.count {
                    titles.append(Title(rows: row...(depth - 1), columns: column...column, text: columns[column].title))
                }
                column = last + 1
            }
        }
        rowCount = depth
        self.titles = titles
    }

    /// Lines of text that each row needs for all its titles, in columns with room for so many figures.
    func lineCounts(_ letters: TextLines, rooms: [Int]) -> [Int] {
        var counts = [Int](repeating: 1, count: rowCount)
        for title in titles.sorted(by: { $0.rows.count < $1.rows.count }) {
            let needed = letters.count(title.text, width: rooms[title.columns].reduce(0, +))
            let had = counts[title.rows].reduce(0, +)
            // What is still missing goes to the last row, beside the columns' own titles.
            if needed > had { counts[title.rows.upperBound] += needed - had }
        }
        return counts
    }
}
