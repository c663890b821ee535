import Basics

/// The size of a table's words and where its columns begin and end.
struct TableColumns {
    let size: Double
    /// The left edge of each column, and the right one of the last.
    let edges: [Double]

    /// Between a cell's edge and its words.
    static let padding = 3.5

    private static let largest = 12.0
    private static let smallest = 7.0

    /// Columns as wide as the sheet says, but none narrower than its longest word or number where that is possible; the
    /// words are smaller where many columns leave no room.
    init(_ sheet: Sheet, width: Double, widths: inout LetterWidths) throws(DocumentFault) {
        let longest = try TableColumns.longestWords(sheet, &widths)
        let letters = sheet.columns.reduce(0) { $0 + max(1, $1.width) }
        let wished = width / (Double(letters) * 0.52)
        var size = (max(9, min(TableColumns.largest, wished)) * 2).rounded() / 2
        var least = TableColumns.least(longest, size: size, width: width)
        while least.reduce(0, +) > width, size > TableColumns.smallest {
            size -= 0.5
            least = TableColumns.least(longest, size: size, width: width)
        }
        self.size = size
        let shares = sheet.columns.map { Double(max(1, $0.width)) }
        edges = TableColumns.allot(width, shares: shares, least: least).reduce(into: [0.0]) { edges, column in
            edges.append((edges.last ?? 0) + column)
        }
    }

    /// Within the padding.
    func room(_ columns: ClosedRange<Int>) -> Double {
        edges[columns.upperBound + 1] - edges[columns.lowerBound] - 2 * TableColumns.padding
    }

    func left(_ column: Int) -> Double { edges[column] + TableColumns.padding }

    var frame: ClosedRange<Double> { 0...(edges.last ?? 0) }

    /// A word without an end gets at most a third of the page and is broken.
    private static func least(_ longest: [Double], size: Double, width: Double) -> [Double] {
        longest.map { min($0 * size, width / 3) + 2 * padding + 0.5 }
    }

    /// At size 1.
    private static func longestWords(_ sheet: Sheet, _ widths: inout LetterWidths) throws(DocumentFault) -> [Double] {
        let plain = TextStyle(size: 1)
        let bold = TextStyle(size: 1, isBold: true)
        var longest: [Double] = []
        for column in sheet.columns { longest.append(try widths.longestWord(of: column.title, bold)) }
        for line in sheet.lines {
            let style = line.kind == .plain ? plain : bold
            for (column, cell) in line.cells.prefix(longest.count).enumerated() where cell != .blank {
                // A group's words run over the columns beside them.
                if line.kind != .plain, case .words = cell, line.runsOn(from: column, to: longest.count) { continue }
                longest[column] = max(longest[column], try widths.longestWord(of: cell.text, style))
            }
        }
        return longest
    }

    /// Those that would be too narrow get what they need, the others share the rest.
    private static func allot(_ width: Double, shares: [Double], least: [Double]) -> [Double] {
        let needed = least.reduce(0, +)
        if needed >= width { return least.map { $0 * width / needed } }
        var isFixed = Array(repeating: false, count: shares.count)
        while true {
            var room = width
            var open = 0.0
            for index in shares.indices {
                if isFixed[index] { room -= least[index] } else { open += shares[index] }
            }
            let tight = shares.indices.filter { !isFixed[$0] && room * shares[$0] / open < least[$0] }
            for index in tight { isFixed[index] = true }
            guard tight.isEmpty else { continue }
            return shares.indices.map { isFixed[$0] ? least[$0] : room * shares[$0] / open }
        }
    }
}

extension SheetLine {
    /// Whether the cell beside the column is blank.
    func runsOn(from column: Int, to count: Int) -> Bool {
        column + 1 < count && (column + 1 >= cells.count || cells[column + 1] == .blank)
    }
}
