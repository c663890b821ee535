import Basics
import Domain
import Storage

/// Finds a register's records by their natural key; asks nothing where the register is empty. What a stretch of rows will
/// ask is asked at once before (`lookAhead`): each question costs its way to a server and back.
final class StoredLookup {
    private let table: RecordTable
    private let organisation: Int
    private let session: any Session
    /// The records of the stretch by their identity, and for which identities or parents there are no others.
    private var ahead: [Int64: StoredRecord] = [:]
    private var known: Set<Int64> = []
    private var knownParents: Set<RecordID> = []
    private let isEmpty: Bool
    private let parent: Int?
    private let statement: any PreparedStatement

    init(_ register: Register, organisation: Int, session: any Session) throws {
        table = RecordTable(register)
        self.organisation = organisation
        self.session = session
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
            + " ORDER BY t.number"
    }

    /// Whether its records are found through another's.
    var isPart: Bool { parent != nil }

    /// Of a register whose records stand by themselves. What was asked before is forgotten.
    func lookAhead(_ identities: [Int64]) throws {
        forget()
        guard !isEmpty, !identities.isEmpty else { return }
        try take("t.identity IN \(SQL.list(identities))")
        known = Set(identities)
    }

    /// Of a register whose records are parts of others.
    func lookAhead(partsOf parents: [RecordID]) throws {
        forget()
        guard !isEmpty, !parents.isEmpty, let parent else { return }
        let column = SQL(trusted: "t.\(table.register.definition.fields[parent].key)")
        try take("\(column) IN \(SQL.list(parents))")
        knownParents = Set(parents)
    }

    /// A record of the stretch.
    func inSight(_ identity: Int64) -> StoredRecord? { ahead[identity] }

    private func forget() {
        ahead.removeAll(keepingCapacity: true)
        known.removeAll(keepingCapacity: true)
        knownParents.removeAll(keepingCapacity: true)
    }

    private func take(_ condition: SQL) throws {
        try session.forEach(
            """
            SELECT \(table.selection) FROM \(table.source) WHERE t.organisation = \(organisation) AND \(condition)
            ORDER BY t.number
            """
        ) { row in
            let record = table.read(row)
            if ahead[record.identity] == nil { ahead[record.identity] = record }
        }
    }

    func find(_ draft: Draft) throws -> StoredRecord? {
        if isEmpty { return nil }
        let identity = draft.identity.stored
        let parentID = parent.flatMap { draft.record.values[$0]?.reference }
        if known.contains(identity) || parentID.map(knownParents.contains) == true { return ahead[identity] }
        var values = [organisation.sqlValue, identity.sqlValue]
        if parent != nil { values.append(parentID.map { .id($0) } ?? .null) }
        var found: StoredRecord?
        try statement.forEach(values) { row in
            if found == nil { found = table.read(row) }
        }
        return found
    }
}
