/// One cell as the file holds it, before anybody says what it means.
package enum Cell: Sendable, Hashable {
    case empty
    case text(String)
    /// A number exactly as the file writes it, at most 15 significant digits (what the spreadsheet itself shows).
    case number(ExactNumber)
    /// A number whose style is a date: the day, by the workbook's own calendar (1900 or 1904).
    case day(Day)
    case flag(Bool)
    /// `#REF!`, `#DIV/0!` …
    case fault(String)
    /// A formula that was never calculated: the value is not known, not 0.
    case uncalculated

    package var isEmpty: Bool {
        switch self {
        case .empty: return true
        case .text(let text): return text.isBlank
        case .number, .day, .flag, .fault, .uncalculated: return false
        }
    }
}

/// **Dòng** of a sheet. `cells[0]` is column A; trailing empty cells may be missing.
package struct GridRow: Sendable {
    /// As the spreadsheet numbers it, from 1.
    package var number: Int
    package var cells: [Cell]

    package init(number: Int, cells: [Cell]) {
        self.number = number
        self.cells = cells
    }

    package subscript(column: Int) -> Cell { column < cells.count ? cells[column] : .empty }

    package var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
}

/// **Ô trộn**: rows from 1, columns from 0, both ends included.
package struct MergedArea: Sendable, Hashable {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }
}

/// **Trang tính**: what is known of a sheet before its rows are read.
package struct SheetShape: Sendable {
    package let name: String
    package let isHidden: Bool
    package let merges: [MergedArea]

    package init(name: String, isHidden: Bool = false, merges: [MergedArea] = []) {
        self.name = name
        self.isHidden = isHidden
        self.merges = merges
    }
}

/// A file that can be read as rows, sheet after sheet.
package protocol GridSource {
    var sheets: [SheetShape] { get }
    /// Whether it is text with separators: nothing in it is more than its letters.
    var isPlainText: Bool { get }

    /// Hands on each row that has a cell, in order, without keeping it. Gives what is to be told of its letters.
    @discardableResult
    func readRows(ofSheet index: Int, _ take: (GridRow) throws -> Void) throws -> [LegacyRemark]
}

/// The spreadsheet's name of a column: 0 is `A`, 26 is `AA`.
package func columnName(_ index: Int) -> String {
    var rest = index + 1
    var name = ""
    while rest > 0 {
        let digit = (rest - 1) % 26
        name = String(UnicodeScalar(UInt8(65 + digit))) + name
        rest = (rest - 1) / 26
    }
    return name
}
