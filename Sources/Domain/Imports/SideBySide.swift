import Basics

/// **Bảng đứng cạnh nhau**: a header that is really several, with a blank column between them.
struct SideBySide: Sendable {
    /// The columns of each table; the last one has all that follows.
    let sides: [ClosedRange<Int>]
    let kinds: [TableKind]
    let header: [GridRow]
    /// What stood over the header.
    let titles: [GridRow]

    /// The titles of one side: those over it, and those over all, which come first and stand alone.
    func titles(of side: Int) -> [GridRow] {
        let columns = sides[side]
        let own = titles.firstIndex { !$0.masked(to: columns).isEmpty } ?? titles.count
        return titles.enumerated().compactMap { index, row in
            let isShared = side > 0 && index < own && row.cells.count { !$0.isEmpty } == 1
            let part = isShared ? row : row.masked(to: columns)
            return part.isEmpty ? nil : part
        }
    }

    func header(of side: Int) -> [GridRow] { header.map { $0.masked(to: sides[side]) } }

    /// "F–I".
    func place(of side: Int) -> String {
        let last = header.map(\.cells.count).max() ?? 1
        return "\(columnName(sides[side].lowerBound))–\(columnName(min(sides[side].upperBound, last - 1)))"
    }
}

extension GridRow {
    /// The row as if nothing stood outside these columns.
    func masked(to columns: ClosedRange<Int>) -> GridRow {
        var row = self
        for index in row.cells.indices where !columns.contains(index) { row.cells[index] = .empty }
        return row
    }
}

extension TableFinder {
    /// Blocks of headings with blank columns between them, each a table of its own; nothing where the header reads as
    /// well as one.
    func sides(of rows: [GridRow], headings: [Int: Heading], titles: [String], whole: TableLayout?) -> SideBySide? {
        let blocks = blocks(of: rows)
        guard blocks.count > 1 else { return nil }
        let layouts = blocks.compactMap { block in
            TableLayout.recognise(headings.filter { block.contains($0.key) }, titles: titles)
        }
        let read = layouts.map(\.readColumns).reduce(0, +)
        guard layouts.count == blocks.count, read > whole?.readColumns ?? 0 else { return nil }
        let ends = blocks.dropFirst().map { $0.lowerBound - 1 } + [Int.max - 1]
        let sides = zip(blocks, ends).map { $0.lowerBound...$1 }
        return SideBySide(sides: sides, kinds: layouts.map(\.kind), header: rows, titles: lone)
    }

    private func blocks(of rows: [GridRow]) -> [ClosedRange<Int>] {
        let width = rows.map(\.cells.count).max() ?? 0
        var blocks: [ClosedRange<Int>] = []
        for column in 0..<width where rows.contains(where: { isCovered($0, column) }) {
            if let last = blocks.last, last.upperBound == column - 1 {
                blocks[blocks.count - 1] = last.lowerBound...column
            } else {
                blocks.append(column...column)
            }
        }
        return blocks
    }

    private func isCovered(_ row: GridRow, _ column: Int) -> Bool {
        !row[column].isEmpty || merge(row.number, column).map { !row[$0.columns.lowerBound].isEmpty } ?? false
    }
}
