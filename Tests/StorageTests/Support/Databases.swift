import Support

@testable import Storage

/// A database of a test's own, with one table, on the engine of the run.
struct TestDatabase {
    let scratch: Scratch
    let store: TestStore
    let database: any Database

    init() async throws {
        scratch = try Scratch()
        store = try await TestStore(path: scratch.path("a.sqlite"))
        database = try store.open()
        try await database.write { session in
            try session.make("CREATE TABLE IF NOT EXISTS note (number {int} PRIMARY KEY, words TEXT UNIQUE) {strict}")
        }
    }

    /// Another instance on the same database, as another process has one.
    func another() throws -> any Database { try store.open() }

    func count(in other: (any Database)? = nil) async throws -> Int {
        try await (other ?? database).read { try $0.noteCount }
    }
}

extension Session {
    /// A table in the engine's words.
    func make(_ table: String) throws { try run(SQL(trusted: dialect.schema(table))) }

    var noteCount: Int {
        get throws { try first("SELECT COUNT(*) FROM note") { $0.int(0) ?? 0 } ?? 0 }
    }

    func note(_ words: String?) throws {
        try run("INSERT INTO note (number, words) SELECT COALESCE(MAX(number), 0) + 1, \(words) FROM note")
    }
}
