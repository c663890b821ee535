import Basics
import Domain
import Foundation

/// **Bảng khai cột**: what a person says about tables that the dictionary does not explain, as a JSON file:
///
///     {"tables": [{"sheet": "Biểu 3", "kind": "projects", "year": "2016", "unit": "triệu đồng",
///                  "columns": {"B": "projectName", "Tổng mức": "money", "H": ""}}]}
///
/// A column is named by its letter or by its heading; an empty meaning leaves it unread. `sheet` may be left out.
package struct Mapping: Sendable, Hashable, Codable {
    package struct Table: Sendable, Hashable, Codable {
        package var sheet: String?
        package var kind: String?
        package var year: String?
        package var unit: String?
        package var columns: [String: String]?

        package init(
            sheet: String? = nil, kind: String? = nil, year: String? = nil, unit: String? = nil,
            columns: [String: String]? = nil
        ) {
            self.sheet = sheet
            self.kind = kind
            self.year = year
            self.unit = unit
            self.columns = columns
        }
    }

    package var tables: [Table]

    /// Refuses what no table can be.
    package init(tables: [Table]) throws(Problem) {
        for table in tables { try Mapping.check(table) }
        self.tables = tables
    }

    package init(fileAt path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem("Không đọc được bảng khai cột “\(path)”.")
        }
        do {
            self = try JSONDecoder().decode(Mapping.self, from: data)
        } catch {
            throw Problem(
                "Bảng khai cột “\(path)” phải là JSON dạng {\"tables\": [{\"sheet\": \"…\", \"kind\": \"projects\", \"columns\": {\"B\": \"projectName\"}}]}."
            )
        }
        for table in tables { try Mapping.check(table) }
    }

    /// The layout that this mapping forces on a table with these headings; nothing if it says nothing of it.
    func forced(sheet: String, headings: [Int: String]) -> (Table, ForcedLayout)? {
        for table in tables where table.sheet.map({ Folding.key($0) == Folding.key(sheet) }) ?? true {
            if let forced = Mapping.layout(table, headings: headings) { return (table, forced) }
        }
        return nil
    }

    static func layout(_ table: Table, headings: [Int: String]) -> ForcedLayout? {
        var forced = ForcedLayout()
        for (name, meaning) in table.columns ?? [:] {
            guard let index = column(name, headings: headings) else { return nil }
            if headings[index].map({ Folding.key($0) == Folding.key(name) }) ?? false { forced.isNamed = true }
            if let concept = ColumnConcept(name: meaning) {
                forced.columns[concept] = index
            } else {
                forced.ignored.insert(index)
            }
        }
        forced.kind = table.kind.flatMap(TableKind.init(rawValue:))
        forced.year = table.year.flatMap(When.init(written:))
        forced.moneyPower = table.unit.flatMap { NumberReading.moneyPower(ofUnit: Folding.fold($0)) }
        return forced
    }

    /// By its letter or its heading.
    static func column(_ name: String, headings: [Int: String]) -> Int? {
        let key = Folding.key(name)
        if let match = headings.first(where: { Folding.key($0.value) == key }) { return match.key }
        return headings.keys.first { columnName($0) == name.uppercased() }
    }

    private static func check(_ table: Table) throws(Problem) {
        if let kind = table.kind, TableKind(rawValue: kind) == nil {
            let kinds = TableKind.allCases.map { "\($0.rawValue) (\($0.noun))" }.joined(separator: ", ")
            throw Problem("Loại bảng “\(kind)” không có. Dùng một trong: \(kinds).")
        }
        for meaning in (table.columns ?? [:]).values where !meaning.isEmpty && ColumnConcept(name: meaning) == nil {
            throw Problem(
                "Ý nghĩa cột “\(meaning)” không có. Dùng một trong: \(ColumnConcept.allCases.map(\.name).joined(separator: ", "))."
            )
        }
        if let year = table.year, When(written: year) == nil {
            throw Problem("Năm “\(year)” trong bảng khai cột không đọc được.")
        }
        if let unit = table.unit, NumberReading.moneyPower(ofUnit: Folding.fold(unit)) == nil {
            throw Problem(
                "Đơn vị “\(unit)” trong bảng khai cột không phải là đơn vị tiền: dùng đồng, nghìn đồng, triệu đồng hoặc tỷ đồng."
            )
        }
    }
}

extension Mapping.Table {
    init?(json: String) {
        guard let table = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else { return nil }
        self = table
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
