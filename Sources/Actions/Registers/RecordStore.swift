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

    /// Writes all fields over the record of the same version; a record that changed meanwhile is refused.
    func replace(_ stored: StoredRecord, organisation: Int, search: SearchIndex) throws {
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
        if let text = SearchText.of(stored.record) {
            try search.remove(organisation: organisation, record: stored.id)
            try search.insert(organisation: organisation, kind: table.register.rawValue, record: stored.id, text: text)
        }
    }

    func delete(_ stored: StoredRecord, organisation: Int, search: SearchIndex) throws {
        let name = SQL(trusted: table.register.rawValue)
        try session.run("DELETE FROM \(name) WHERE organisation = \(organisation) AND id = \(stored.id)")
        if SearchText.of(stored.record) != nil { try search.remove(organisation: organisation, record: stored.id) }
    }
}

/// What of a record can be searched for.
enum SearchText {
    static func of(_ record: Record) -> String? {
        switch record.register {
        case .establishment:
            let fields: [EstablishmentField] = [.name, .taxCode, .phone]
            return fields.compactMap { record.text($0) }.joined(separator: " ")
        case .project: return record.text(ProjectField.name)
        case .recognition: return record.text(RecognitionField.product)
        case .trainingClass: return record.text(TrainingClassField.name)
        case .collaborator: return record.text(CollaboratorField.name)
        case .tradeEvent: return record.text(TradeEventField.name)
        default: return nil
        }
    }
}
