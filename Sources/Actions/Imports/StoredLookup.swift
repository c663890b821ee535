import Basics
import Domain
import Storage

/// Finds a register's records by their natural key; asks nothing where the register is empty.
final class StoredLookup {
    private let table: RecordTable
    private let organisation: Int
    private let isEmpty: Bool
    private let parent: Int?
    private let statement: any PreparedStatement

    init(_ register: Register, organisation: Int, session: any Session) throws {
        table = RecordTable(register)
        self.organisation = organisation
        let sql =
            SQL(trusted: "SELECT 1 FROM \(register.rawValue) WHERE organisation = ") + SQL.bind(organisation)
            + " LIMIT 1"
        isEmpty = try session.first(sql) { _ in false } ?? true
        parent = StoredLookup.parents[register]
        statement = try session.prepare(StoredLookup.statement(register))
    }

    /// Records that are part of another are found through it: its index is the cheaper one to keep.
    private static let parents: [Register: Int] = [
        .establishmentYear: EstablishmentYearField.establishment.rawValue,
        .surveyReply: SurveyReplyField.establishment.rawValue, .profile: ProfileField.establishment.rawValue,
        .collaboratorStanding: CollaboratorStandingField.collaborator.rawValue,
    ]

    static func statement(_ register: Register) -> String {
        let table = RecordTable(register)
        let select =
            "SELECT \(table.selection.text) FROM \(table.source.text) WHERE t.organisation = $1 AND t.identity = $2"
        return select + (parents[register].map { " AND t.\(register.definition.fields[$0].key) = $3" } ?? "")
    }

    func find(_ draft: Draft) throws -> StoredRecord? {
        if isEmpty { return nil }
        var values = [organisation.sqlValue, draft.identity.stored.sqlValue]
        if let parent { values.append(draft.record.values[parent]?.reference.map { .id($0) } ?? .null) }
        var found: StoredRecord?
        try statement.forEach(values) { row in
            if found == nil { found = table.read(row) }
        }
        return found
    }
}
