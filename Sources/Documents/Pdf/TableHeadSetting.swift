import Basics

/// Sets a table's header.
struct TableHeadSetting {
    let columns: TableColumns
    let typesetter: Typesetter

    /// Nothing if no column has a title.
    func strip(of titles: [SheetColumn]) throws(DocumentFault) -> Strip? {
        let cells = HeadCell.all(titles)
        guard cells.contains(where: { !$0.text.isEmpty }) else { return nil }
        let style = TextStyle(size: columns.size, isBold: true)
        var blocks: [TextBlock] = []
        for cell in cells {
            blocks.append(try typesetter.set(cell.text, style, width: columns.room(cell.columns), .centre))
        }
        let tops = levelTops(cells, blocks)
        var strip = Strip(height: tops.last ?? 0)
        for (cell, block) in zip(cells, blocks) {
            let top = tops[cell.levels.lowerBound]
            let bottom = tops[cell.levels.upperBound + 1]
            strip.place(block, x: columns.left(cell.columns.lowerBound), y: top + (bottom - top - block.height) / 2)
            strip.rules.append(.upright(columns.edges[cell.columns.lowerBound], from: top, to: bottom))
            let edges = columns.edges[cell.columns.lowerBound]...columns.edges[cell.columns.upperBound + 1]
            strip.rules.append(.level(edges, y: bottom))
        }
        strip.rules.append(.upright(columns.frame.upperBound, from: 0, to: strip.height))
        strip.rules.append(.level(columns.frame, y: 0))
        return strip
    }

    /// Each level is as high as its own cells; what a cell over several levels needs more goes to its last.
    private func levelTops(_ cells: [HeadCell], _ blocks: [TextBlock]) -> [Double] {
        let count = cells.reduce(0) { max($0, $1.levels.upperBound + 1) }
        var heights = Array(repeating: 0.0, count: count)
        for span in 1...max(1, count) {
            for (cell, block) in zip(cells, blocks) where cell.levels.count == span {
                let present = heights[cell.levels].reduce(0, +)
                heights[cell.levels.upperBound] += max(0, block.height + 2 * TableRowSetting.padding + 2 - present)
            }
        }
        return heights.reduce(into: [0.0]) { tops, height in tops.append((tops.last ?? 0) + height) }
    }
}
