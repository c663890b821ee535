import GRDB
import GRDBSQLite

/// A transaction on one SQLite connection.
struct SQLiteSession: Session {
    private let database: GRDB.Database

    init(_ database: GRDB.Database) {
        self.database = database
    }

    func forEach(_ sql: SQL, _ body: (any SQLRow) throws -> Void) throws {
        try statement(sql.text).forEach(sql.binds, body)
    }

    func run(_ sql: SQL) throws -> Int {
        try statement(sql.text).run(sql.binds)
        return Int(sqlite3_changes(database.sqliteConnection))
    }

    /// Its own statement, not the cache's: it may stay in use while others run.
    func prepare(_ text: String) throws -> any PreparedStatement {
        SQLiteStatement(try StorageFault.translatingNow { try database.makeStatement(sql: text) })
    }

    func prepare(_ insertion: Insertion) throws -> any PreparedStatement { try prepare(insertion.text) }

    var dialect: Dialect { .sqlite }

    private func statement(_ text: String) throws -> SQLiteStatement {
        SQLiteStatement(try StorageFault.translatingNow { try database.cachedStatement(sql: text) })
    }
}
