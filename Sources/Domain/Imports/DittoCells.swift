import Basics

/// Cells that say “as above”: what stands above is read in their place, and told (`ColumnRemarks`).
final class DittoCells {
    /// Columns of words; a number is never taken from another row.
    private let columns: [Int]
    /// Of each of these columns, what was read last.
    private var above: [Cell]

    init(_ layout: TableLayout) {
        let all = ([layout] + layout.series).flatMap(\.columns.all).filter { $0.concept.isOfWords }.map(\.column)
        columns = Set(all).sorted()
        above = Array(repeating: .empty, count: columns.count)
    }

    /// A group row says anew what stands under it.
    func forget() {
        for index in above.indices { above[index] = .empty }
    }

    func fill(_ row: GridRow, _ remarks: ColumnRemarks) -> GridRow {
        var row = row
        for (index, column) in columns.enumerated() where !row[column].isEmpty {
            if case .text(let text) = row[column], DittoCells.isDitto(text) {
                take(above[index], column, text, into: &row, remarks)
            } else {
                above[index] = row[column]
            }
        }
        return row
    }

    private func take(
        _ cell: Cell, _ column: Int, _ text: String, into row: inout GridRow, _ remarks: ColumnRemarks
    ) {
        row.cells[column] = cell
        if case .text(let read) = cell {
            remarks.add(.asAbove, column: column, row: row.number, written: text, read: Folding.normalise(read))
        } else if cell.isEmpty {
            remarks.add(.nothingAbove, column: column, row: row.number, written: text)
        } else {
            remarks.add(.asAbove, column: column, row: row.number, written: text, read: cell.words)
        }
    }

    /// “nt”, “-nt-”, “n/t”, “như trên”, “"”, “''”, “//”, “-"-”: nothing else stands in the cell.
    static func isDitto(_ text: String) -> Bool {
        guard mayBeDitto(text) else { return false }
        let key = Folding.key(text)
        if !key.isEmpty { return ["nt", "n t", "nhu tren"].contains(key) }
        let marks = Folding.normalise(text).filter { !" -–—_.()".contains($0) }
        return !marks.isEmpty && marks.allSatisfy { "\"'“”„‟″〃’‘´`,/".contains($0) } && isMark(String(marks))
    }

    /// Asked of every word of a file: by its length and its first letter nearly every cell is none.
    private static func mayBeDitto(_ text: String) -> Bool {
        guard text.utf8.count <= 24 else { return false }
        for byte in text.utf8 {
            if byte.isASCIIDigit { return false }
            let letter = byte | 0x20
            if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) { return letter == UInt8(ascii: "n") }
        }
        return true
    }

    /// One sign that is a quotation mark, or two or more of the smaller ones.
    private static func isMark(_ marks: String) -> Bool {
        marks.contains { "\"“”„‟″〃".contains($0) } || marks.count > 1
    }
}

extension ColumnConcept {
    /// Whether its cells are words: names, places, numbers of documents, what a reader would write “nt” for.
    fileprivate var isOfWords: Bool {
        switch self {
        case .projectName, .content, .establishmentName, .beneficiary, .commune, .district, .address, .representative,
            .trade, .products, .source, .implementer, .partner, .state, .decisionNumber, .decidedBy, .productName,
            .productGroup, .level, .className, .trainedTrade, .place, .audience, .personName, .ethnicity, .workplace,
            .title, .division, .eventName, .role, .channel, .form, .unit, .citation, .note, .modelName, .equipment,
            .placeTime, .time, .decided, .start, .end, .phone:
            return true
        default: return false
        }
    }
}

extension Cell {
    /// A day or number that stands above.
    fileprivate var words: String {
        switch self {
        case .text(let text): return text
        case .number(let number): return number.vietnamese
        case .day(let day): return day.vietnamese
        case .flag(let flag): return flag ? "x" : ""
        case .empty, .fault, .uncalculated: return ""
        }
    }
}
