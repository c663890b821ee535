import Basics
import Documents
import Foundation

/// What another reader found in a file: `files/X.json` beside `files/X.xls`.
struct Oracle: Decodable {
    struct Sheet: Decodable {
        let name: String
        let hidden: Bool
        let merges: [[Int]]
        /// By row from 1 and column from 0: `12,0`.
        let cells: [String: Content]
    }

    /// Of the five, one is there.
    struct Content: Decodable {
        let text: String?
        let number: String?
        let day: String?
        let flag: Bool?
        let fault: String?

        var cell: Cell {
            if let text { return text.isEmpty ? .empty : .text(text) }
            if let number { return .number(number) }
            if let flag { return .flag(flag) }
            if let fault { return .fault(fault) }
            return day.flatMap(Day.init(iso:)).map(Cell.day) ?? .empty
        }
    }

    let sheets: [Sheet]

    static func path(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Xls/files/\(name)").path
    }

    init(_ name: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: Oracle.path("\(name).json")))
        self = try JSONDecoder().decode(Oracle.self, from: data)
    }
}

/// The cells of a sheet that are not empty, by row from 1 and column from 0: `12,0`.
func cells(of source: any GridSource, sheet: Int) throws -> [String: Cell] {
    var cells: [String: Cell] = [:]
    var last = 0
    try source.readRows(ofSheet: sheet) { row in
        if row.number <= last { cells["order"] = .text("\(last), \(row.number)") }
        last = row.number
        for (column, cell) in row.cells.enumerated() where cell != .empty { cells["\(row.number),\(column)"] = cell }
    }
    return cells
}
