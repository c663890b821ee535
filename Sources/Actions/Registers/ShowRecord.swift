import Basics
import Domain
import Storage

/// All that is kept about one record.
package struct RecordBiography: Sendable {
    package struct Change: Sendable {
        package let at: Int64
        package let actor: String
        package let verb: String
        package let lines: [String]
    }

    package let listed: ListedRecord
    package let references: [String: String]
    package let changes: [Change]
    /// Rows of other imports that said the same, or changed it.
    package let evidence: [String]
    /// What points to it, by register: the support an establishment received, its surveys, its products.
    package let related: [ListedRecord]
    package let duplicates: [DuplicatePair]
}

extension Office {
    package func biography(_ code: RecordCode, organisation: Int) async throws -> RecordBiography {
        try await database.read { session in
            let question = BiographyQuestion(organisation: organisation, session)
            return try question.ask(code, related: true)
        }
    }
}

/// Asks what is kept about a record.
struct BiographyQuestion {
    private let organisation: Int
    private let places: Set<ProvinceKey>?
    private let session: any Session

    /// `places`: of records elsewhere nothing is told; nothing is everywhere.
    init(organisation: Int, within places: Set<ProvinceKey>? = nil, _ session: any Session) {
        self.organisation = organisation
        self.places = places
        self.session = session
    }

    /// `related`: whether also for the records that point to it.
    func ask(_ code: RecordCode, related isRelated: Bool = false) throws -> RecordBiography {
        guard let stored = try RecordStore(code.register, session).find(number: code.number, organisation: organisation)
        else { throw code.notFound }
        let origins = try OriginLookup(organisation: organisation, session)
        let merged = try Merged.codes(of: [stored], organisation: organisation, session)
        return RecordBiography(
            listed: ListedRecord(
                stored: stored, origin: try origins.find(stored.origin), mergedInto: merged[stored.id]),
            references: try references(of: stored), changes: try changes(of: stored),
            evidence: try evidence(of: stored), related: isRelated ? try related(to: stored, origins) : [],
            duplicates: try DuplicatePair.of(stored.id, organisation: organisation, session).filter {
                $0.isWithin(places)
            })
    }

    /// Field key → "CS-0004 Công ty …" for each reference.
    private func references(of stored: StoredRecord) throws -> [String: String] {
        var words: [String: String] = [:]
        let reader = ReferenceWords(organisation: organisation, places: places, session: session)
        for (field, value) in zip(stored.record.register.definition.fields, stored.record.values) {
            guard case .reference(let register) = field.kind, let id = value?.reference,
                try RecordStore(register, session).find(id, organisation: organisation) != nil
            else { continue }
            words[field.key] = try reader.words(field, value)
        }
        return words
    }

    private func changes(of stored: StoredRecord) throws -> [RecordBiography.Change] {
        let register = stored.record.register
        let reader = ReferenceWords(organisation: organisation, places: places, session: session)
        return try session.rows(
            """
            SELECT e.at, e.actor, e.verb, c.before, c.after FROM change c JOIN event e ON e.organisation = c.organisation AND e.id = c.event
            WHERE c.organisation = \(organisation) AND c.record = \(stored.id) ORDER BY e.at, c.position
            """
        ) { row in
            let before = row.text(3).map { RecordJSON.values($0, register: register) } ?? [:]
            let after = row.text(4).map { RecordJSON.values($0, register: register) } ?? [:]
            let lines = try reader.changes(of: register, from: before, to: after)
            return RecordBiography.Change(
                at: row.integer(0) ?? 0, actor: row.text(1) ?? "", verb: row.text(2) ?? "", lines: lines)
        }
    }

    private func evidence(of stored: StoredRecord) throws -> [String] {
        try session.rows(
            """
            SELECT i.file_name, s.name, r.row, r.outcome FROM import_row r
            JOIN import i ON i.organisation = r.organisation AND i.number = r.import_number
            LEFT JOIN import_sheet s ON s.organisation = r.organisation AND s.import_number = r.import_number AND s.position = r.sheet
            WHERE r.organisation = \(organisation) AND r.record = \(stored.id) AND i.state = 'committed' ORDER BY r.import_number, r.row
            """
        ) { row in
            let outcome = row.text(3) == "updated" ? "cập nhật" : "cùng nội dung"
            return "\(row.text(0) ?? ""), trang “\(row.text(1) ?? "")”, dòng \(row.int(2) ?? 0): \(outcome)"
        }
    }

    private func related(to stored: StoredRecord, _ origins: OriginLookup) throws -> [ListedRecord] {
        var found: [ListedRecord] = []
        for register in Register.allCases {
            for field in register.definition.fields where field.kind == .reference(stored.record.register) {
                let table = RecordTable(register)
                let column = SQL(trusted: "t.\(field.key)")
                let sql: SQL = """
                    SELECT \(table.selection) FROM \(table.source)
                    WHERE t.organisation = \(organisation) AND \(column) = \(stored.id) ORDER BY t.number LIMIT 200
                    """
                for other in try session.rows(sql, table.read) {
                    found.append(ListedRecord(stored: other, origin: try origins.find(other.origin)))
                }
            }
        }
        return found
    }
}
