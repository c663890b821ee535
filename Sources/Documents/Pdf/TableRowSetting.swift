import Basics

/// Sets the lines of a table, each as one strip.
struct TableRowSetting {
    let columns: TableColumns
    let kinds: [SheetColumn.Kind]
    let typesetter: Typesetter
    /// Higher rows begin their words at the top, since they may be cut.
    let lowRow: Double

    /// Over and under the words of a cell.
    static let padding = 2.0

    func strip(of line: SheetLine) throws(DocumentFault) -> Strip {
        let style = TextStyle(size: columns.size, isBold: line.kind != .plain)
        var cells: [(block: TextBlock, column: Int)] = []
        var borders: [Double] = [columns.edges[0]]
        var column = 0
        while column < kinds.count {
            let last = try lastColumn(of: line, from: column, style)
            let text = column < line.cells.count ? line.cells[column].text : ""
            if !text.isEmpty {
                let alignment = alignment(of: line, column, isJoined: last > column)
                cells.append(
                    (try typesetter.set(text, style, width: columns.room(column...last), alignment), column))
            }
            borders.append(columns.edges[last + 1])
            column = last + 1
        }
        return strip(cells, borders: borders)
    }

    private func strip(_ cells: [(block: TextBlock, column: Int)], borders: [Double]) -> Strip {
        let highest = cells.reduce(columns.size * 1.24) { max($0, $1.block.height) }
        var strip = Strip(height: highest + 2 * TableRowSetting.padding)
        let isLow = strip.height < lowRow
        for (block, column) in cells {
            let free = isLow ? (highest - block.height) / 2 : 0
            strip.place(block, x: columns.left(column), y: TableRowSetting.padding + free)
        }
        for border in borders { strip.rules.append(.upright(border, from: 0, to: strip.height)) }
        strip.rules.append(.level(columns.frame, y: strip.height))
        strip.frame = columns.frame
        return strip
    }

    /// Words of a group run over the blank cells beside them; those of a total only as far as they need.
    private func lastColumn(of line: SheetLine, from column: Int, _ style: TextStyle) throws(DocumentFault) -> Int {
        guard line.kind != .plain, column < line.cells.count, case .words(let words) = line.cells[column],
            line.runsOn(from: column, to: kinds.count)
        else { return column }
        let natural = line.kind == .total ? try typesetter.set(words, style).width : .infinity
        var last = column
        while line.runsOn(from: last, to: kinds.count), columns.room(column...last) < natural { last += 1 }
        return last
    }

    private func alignment(of line: SheetLine, _ column: Int, isJoined: Bool) -> TextAlignment {
        if isJoined { return line.kind == .total ? .centre : .left }
        switch kinds[column] {
        case .words: return .left
        case .short: return .centre
        case .number: return .right
        }
    }
}
