import Basics
import Domain
import Storage

/// Finds a register's records by their natural key; asks nothing where the register is empty.
final class StoredLookup {
    private let table: RecordTable
    private let organisation: Int
    private let isEmpty: Bool
    private let statement: any PreparedStatement

    init(_ register: Register, organisation: Int, session: any Session) throws {
        table = RecordTable(register)
        self.organisation = organisation
        let sql =
            SQL(trusted: "SELECT 1 FROM \(register.rawValue) WHERE organisation = ") + SQL.bind(organisation)
            + " LIMIT 1"
        isEmpty = try session.first(sql) { _ in false } ?? true
        let text =
            "SELECT \(table.selection.text) FROM \(table.source.text) WHERE t.organisation = $1 AND t.identity = $2"
        statement = try session.prepare(text)
    }

    func find(identity: Int64) throws -> StoredRecord? {
        if isEmpty { return nil }
        var found: StoredRecord?
        try statement.forEach([organisation.sqlValue, identity.sqlValue]) { row in
            if found == nil { found = table.read(row) }
        }
        return found
    }
}
