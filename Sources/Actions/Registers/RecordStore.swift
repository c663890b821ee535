import Basics
import Domain
import Storage

/// Reads and replaces single records of a register inside a transaction.
struct RecordStore {
    private let table: RecordTable
    private let session: any Session

    init(_ register: Register, _ session: any Session) {
        table = RecordTable(register)
        self.session = session
    }

    func find(_ id: RecordID, organisation: Int) throws -> StoredRecord? {
        let sql: SQL =
            "SELECT \(table.selection) FROM \(table.source) WHERE t.organisation = \(organisation) AND t.id = \(id)"
        return try session.first(sql, table.read)
    }

    func find(number: Int64, organisation: Int) throws -> StoredRecord? {
        let sql: SQL =
            "SELECT \(table.selection) FROM \(table.source) WHERE t.organisation = \(organisation) AND t.number = \(number)"
        return try session.first(sql, table.read)
    }

    /// Writes all fields over the record of the same version; a record that changed meanwhile is refused. `fields`: those
    /// that are another value now.
    func replace(_ stored: StoredRecord, changing fields: Set<Int>, organisation: Int, search: SearchIndex) throws {
        let name = SQL(trusted: table.register.rawValue)
        let changed = try session.run(
            """
            UPDATE \(name) SET \(table.assignments(stored.record)), version = version + 1
            WHERE organisation = \(organisation) AND id = \(stored.id) AND version = \(stored.version)
            """)
        guard changed == 1 else { throw Problem("\(stored.code) vừa được người khác sửa: hãy xem lại rồi sửa tiếp.") }
        if table.register == .project {
            try BeneficiaryKey.followMerges(organisation: organisation, projects: "t.id = \(stored.id)", session)
        }
        if let key = SearchText.key(of: stored, organisation: organisation) {
            try search.remove(key)
            try search.insert(key, words: SearchText.of(stored.record))
        }
        try PairStanding(organisation: organisation, session).renew(of: stored, changing: fields)
    }

    func delete(_ stored: StoredRecord, organisation: Int, search: SearchIndex) throws {
        let name = SQL(trusted: table.register.rawValue)
        try session.run("DELETE FROM \(name) WHERE organisation = \(organisation) AND id = \(stored.id)")
        if let key = SearchText.key(of: stored, organisation: organisation) { try search.remove(key) }
    }
}
