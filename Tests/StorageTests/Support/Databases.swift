import Storage
import Support

/// A database file of a test's own, with one table.
struct TestDatabase {
    let scratch: Scratch
    let database: SQLiteDatabase

    init() async throws {
        scratch = try Scratch()
        database = try SQLiteDatabase(path: scratch.path("a.sqlite"))
        try await database.write { session in
            _ = try session.run(
                "CREATE TABLE IF NOT EXISTS note (number INTEGER PRIMARY KEY, words TEXT UNIQUE) STRICT")
        }
    }

    /// Another instance on the same file, as another process has one.
    func another() throws -> SQLiteDatabase { try SQLiteDatabase(path: scratch.path("a.sqlite")) }

    func count(in other: SQLiteDatabase? = nil) async throws -> Int {
        try await (other ?? database).read { try $0.noteCount }
    }
}

extension Session {
    var noteCount: Int {
        get throws { try first("SELECT COUNT(*) FROM note") { $0.int(0) ?? 0 } ?? 0 }
    }

    func note(_ words: String?) throws { _ = try run("INSERT INTO note (words) VALUES (\(words))") }
}
