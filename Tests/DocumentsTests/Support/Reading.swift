import Basics
import Documents

/// What a sheet holds, row by row.
func rows(of path: String, sheet: Int = 0, limits: ReadLimits = .standard) throws -> [GridRow] {
    var rows: [GridRow] = []
    try openWorkbook(at: path, limits: limits).readRows(ofSheet: sheet) { rows.append($0) }
    return rows
}

/// The fault of opening the file and reading all its sheets, nothing if there is none.
func fault(of path: String, limits: ReadLimits = .standard) -> DocumentFault? {
    do {
        let source = try openWorkbook(at: path, limits: limits)
        for index in source.sheets.indices { try source.readRows(ofSheet: index) { _ in } }
        return nil
    } catch {
        return error as? DocumentFault
    }
}

extension Cell {
    static func number(_ text: String) -> Cell {
        ExactNumber(stored: Array(text.utf8)).map(Cell.number) ?? .fault(text)
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Cell {
        Day(year: year, month: month, day: day).map(Cell.day) ?? .empty
    }
}
