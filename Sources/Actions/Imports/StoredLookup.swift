import Basics
import Domain
import Storage

/// Finds a register's records by their natural key; asks nothing where the register is empty.
final class StoredLookup {
    private let table: RecordTable
    private let organisation: Int
    private let isEmpty: Bool
    private let other: Other?
    private let statement: any PreparedStatement

    init(_ register: Register, organisation: Int, session: any Session) throws {
        table = RecordTable(register)
        self.organisation = organisation
        let sql =
            SQL(trusted: "SELECT 1 FROM \(register.rawValue) WHERE organisation = ") + SQL.bind(organisation)
            + " LIMIT 1"
        isEmpty = try session.first(sql) { _ in false } ?? true
        other = StoredLookup.other(register)
        statement = try session.prepare(StoredLookup.statement(register))
    }

    /// What else is known of a record sought: its index is there for other questions, so that one by the natural key
    /// would be kept for nothing.
    private enum Other {
        /// The record that it is part of stands in this field.
        case parent(field: Int)
        case core

        func column(_ register: Register) -> String {
            switch self {
            case .parent(let field): return register.definition.fields[field].key
            case .core: return "core"
            }
        }
    }

    private static func other(_ register: Register) -> Other? {
        switch register {
        case .establishment: return .core
        case .establishmentYear: return .parent(field: EstablishmentYearField.establishment.rawValue)
        case .surveyReply: return .parent(field: SurveyReplyField.establishment.rawValue)
        case .profile: return .parent(field: ProfileField.establishment.rawValue)
        case .collaboratorStanding: return .parent(field: CollaboratorStandingField.collaborator.rawValue)
        default: return nil
        }
    }

    static func statement(_ register: Register) -> String {
        let table = RecordTable(register)
        let select =
            "SELECT \(table.selection.text) FROM \(table.source.text) WHERE t.organisation = $1 AND t.identity = $2"
        return select + (other(register).map { " AND t.\($0.column(register)) = $3" } ?? "")
    }

    func find(_ draft: Draft) throws -> StoredRecord? {
        if isEmpty { return nil }
        var values = [organisation.sqlValue, draft.identity.stored.sqlValue]
        switch other {
        case .parent(let field): values.append((draft.record.values[field]?.reference).sqlValue)
        case .core:
            values.append(.text(EstablishmentName(draft.record.text(EstablishmentField.name) ?? "").core))
        case nil: break
        }
        var found: StoredRecord?
        try statement.forEach(values) { row in
            if found == nil { found = table.read(row) }
        }
        return found
    }
}
