import Basics
import Domain
import Storage

/// A line of a list: what the record is called, and where it came from.
package struct ListedRecord: Sendable {
    package let stored: StoredRecord
    package let origin: ListedOrigin?

    package var code: String { stored.code }
}

/// The file, sheet and row that made a record.
package struct ListedOrigin: Sendable, Hashable {
    package let importNumber: Int
    package let fileName: String
    package let sheet: String
    package let row: Int

    /// "so-lieu.xlsx, trang “Đề án”, dòng 12".
    package var words: String { "\(fileName), trang “\(sheet)”, dòng \(row)" }
}

extension Office {
    /// Records of a register, newest plan first by number; `period` and `province` narrow them.
    package func list(
        _ register: Register, organisation: Int, scope: FigureScope? = nil, limit: Int, offset: Int
    ) async throws -> (records: [ListedRecord], total: Int) {
        let table = RecordTable(register)
        let name = SQL(trusted: register.rawValue)
        var filter: SQL = "t.organisation = \(organisation)"
        if let scope {
            filter = filter + " AND \(scope.place)"
            if register.definition.whenField != nil {
                filter = filter + " AND \(scope.inside(FigureBase.whenColumn(register)))"
            }
        }
        let condition = filter
        let order: SQL = register == .establishment ? "t.sort_key, t.number" : "t.number"
        return try await database.read { session in
            let total = try session.first("SELECT COUNT(*) FROM \(name) t WHERE \(condition)") { $0.int(0) ?? 0 } ?? 0
            let stored = try session.rows(
                "SELECT \(table.selection) FROM \(table.source) WHERE \(condition) ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)",
                table.read)
            let origins = try OriginLookup(organisation: organisation, session)
            return (try stored.map { ListedRecord(stored: $0, origin: try origins.find($0.origin)) }, total)
        }
    }

    /// Records in which the words stand, those with exactly these marks first.
    package func search(_ text: String, organisation: Int, limit: Int) async throws -> [ListedRecord] {
        return try await database.read { session in
            let hits = try SearchIndex.find(text, organisation: organisation, limit: 200, in: session)
            let origins = try OriginLookup(organisation: organisation, session)
            var found: [ListedRecord] = []
            for hit in hits {
                guard let register = SearchText.register(ofKind: hit.kind),
                    let stored = try RecordStore(register, session).find(number: hit.number, organisation: organisation)
                else { continue }
                found.append(ListedRecord(stored: stored, origin: try origins.find(stored.origin)))
            }
            let exact = Folding.normalise(text).lowercased()
            let ranked = found.enumerated().sorted { left, right in
                let first = left.element.stored.record.name?.lowercased().contains(exact) ?? false
                let second = right.element.stored.record.name?.lowercased().contains(exact) ?? false
                return first == second ? left.offset < right.offset : first
            }
            return ranked.prefix(limit).map(\.element)
        }
    }
}

/// The file and sheet names of imports, asked once each.
final class OriginLookup {
    private let organisation: Int
    private let session: any Session
    private var names: [String: (file: String, sheet: String)] = [:]

    init(organisation: Int, _ session: any Session) throws {
        self.organisation = organisation
        self.session = session
    }

    func find(_ origin: RecordOrigin?) throws -> ListedOrigin? {
        guard let origin else { return nil }
        let key = "\(origin.importNumber)/\(origin.sheet)"
        if names[key] == nil {
            let sql: SQL = """
                SELECT i.file_name, s.name FROM import i LEFT JOIN import_sheet s ON s.organisation = i.organisation
                    AND s.import_number = i.number AND s.position = \(origin.sheet)
                WHERE i.organisation = \(organisation) AND i.number = \(origin.importNumber)
                """
            names[key] = try session.first(sql) { ($0.text(0) ?? "?", $0.text(1) ?? "?") } ?? ("?", "?")
        }
        let name = names[key] ?? ("?", "?")
        return ListedOrigin(importNumber: origin.importNumber, fileName: name.file, sheet: name.sheet, row: origin.row)
    }
}
