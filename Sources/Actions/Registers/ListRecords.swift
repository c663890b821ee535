import Basics
import Domain
import Storage

/// A line of a list: what the record is called, and where it came from.
package struct ListedRecord: Sendable {
    package let stored: StoredRecord
    package let origin: ListedOrigin?
    /// The code of the establishment into which it was merged.
    package let mergedInto: String?

    init(stored: StoredRecord, origin: ListedOrigin?, mergedInto: String? = nil) {
        self.stored = stored
        self.origin = origin
        self.mergedInto = mergedInto
    }

    package var code: String { stored.code }
}

/// The file, sheet and row that made a record.
package struct ListedOrigin: Sendable, Hashable {
    package let importNumber: Int
    package let fileName: String
    package let sheet: String
    package let row: Int
    /// The import was taken back, and left the record.
    package let isUndone: Bool

    /// "so-lieu.xlsx, trang “Đề án”, dòng 12".
    package var words: String { "\(fileName), trang “\(sheet)”, dòng \(row)" }
}

/// What narrows a list; empty is all. Records without a time of their own are of any period.
package struct ListFilter: Sendable {
    package let provinces: [ProvinceKey]
    package let period: Period?

    package init(provinces: [ProvinceKey] = [], period: Period? = nil) {
        self.provinces = provinces
        self.period = period
    }

    fileprivate func condition(_ register: Register, organisation: Int) -> SQL {
        var condition: SQL = "t.organisation = \(organisation)"
        if !provinces.isEmpty { condition.append(" AND t.province IN \(SQL.list(provinces.map(\.stored)))") }
        guard let period, register.definition.whenField != nil else { return condition }
        let scope = FigureScope(organisation: organisation, period: period, provinces: provinces)
        condition.append(" AND \(scope.inside(FigureBase.whenColumn(register)))")
        return condition
    }
}

extension Office {
    /// Records of a register by number, establishments by name.
    package func list(
        _ register: Register, organisation: Int, filter: ListFilter = ListFilter(), limit: Int, offset: Int
    ) async throws -> (records: [ListedRecord], total: Int) {
        let table = RecordTable(register)
        let name = SQL(trusted: register.rawValue)
        let condition = filter.condition(register, organisation: organisation)
        let order: SQL = register == .establishment ? "t.sort_key, t.number" : "t.number"
        return try await database.read { session in
            let total = try session.first("SELECT COUNT(*) FROM \(name) t WHERE \(condition)") { $0.int(0) ?? 0 } ?? 0
            let stored = try session.rows(
                "SELECT \(table.selection) FROM \(table.source) WHERE \(condition) ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)",
                table.read)
            let origins = try OriginLookup(organisation: organisation, session)
            let merged = try Merged.codes(of: stored, organisation: organisation, session)
            let listed = try stored.map { record in
                ListedRecord(stored: record, origin: try origins.find(record.origin), mergedInto: merged[record.id])
            }
            return (listed, total)
        }
    }
}

/// Which establishments were merged into which.
enum Merged {
    static func codes(of records: [StoredRecord], organisation: Int, _ session: any Session) throws -> [RecordID:
        String]
    {
        let ids = records.filter { $0.record.register == .establishment }.map(\.id)
        if ids.isEmpty { return [:] }
        let rows = try session.rows(
            """
            SELECT t.id, o.number FROM establishment t
            JOIN establishment o ON o.organisation = t.organisation AND o.id = t.merged_into
            WHERE t.organisation = \(organisation) AND t.id IN \(SQL.list(ids))
            """
        ) { ($0.id(0), Register.establishment.definition.code($0.integer(1) ?? 0)) }
        var codes: [RecordID: String] = [:]
        for case (let id?, let code) in rows { codes[id] = code }
        return codes
    }
}

/// The file and sheet names of imports, asked once each.
final class OriginLookup {
    private let organisation: Int
    private let session: any Session
    private var names: [String: (file: String, sheet: String, isUndone: Bool)] = [:]

    init(organisation: Int, _ session: any Session) throws {
        self.organisation = organisation
        self.session = session
    }

    func find(_ origin: RecordOrigin?) throws -> ListedOrigin? {
        guard let origin else { return nil }
        let key = "\(origin.importNumber)/\(origin.sheet)"
        if names[key] == nil {
            let sql: SQL = """
                SELECT i.file_name, s.name, i.state FROM import i LEFT JOIN import_sheet s ON s.organisation = i.organisation
                    AND s.import_number = i.number AND s.position = \(origin.sheet)
                WHERE i.organisation = \(organisation) AND i.number = \(origin.importNumber)
                """
            names[key] =
                try session.first(sql) { ($0.text(0) ?? "?", $0.text(1) ?? "?", $0.text(2) == "undone") }
                ?? ("?", "?", false)
        }
        let name = names[key] ?? ("?", "?", false)
        return ListedOrigin(
            importNumber: origin.importNumber, fileName: name.file, sheet: name.sheet, row: origin.row,
            isUndone: name.isUndone)
    }
}
