import Foundation
import GRDB
import GRDBSQLite

/// The SQLite engine: one file in WAL mode, one writer, readers in parallel. For one centre on one small server.
package struct SQLiteDatabase: Database {
    private let pool: DatabasePool

    /// Opens or makes the file and the folder above it.
    package init(path: String) throws {
        SQLiteMemory.stopCounting()
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // For nobody else on the machine: it holds persons' data. What SQLite puts beside it takes the same rights.
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        var configuration = Configuration()
        // The CLI and the server share the file: wait for the other writer instead of failing at once.
        configuration.busyMode = .timeout(30)
        // Pages twice the usual size: a large import takes a sixteenth less time, and rows of a register are long. The
        // readers are several, and what they miss is in the machine's own cache.
        configuration.prepareDatabase { database in
            let kilobytes = database.configuration.readonly ? 3_000 : 8_000
            try database.execute(
                sql: "PRAGMA page_size = 8192; PRAGMA cache_size = -\(kilobytes); PRAGMA temp_store = MEMORY")
        }
        pool = try SQLiteDatabase.open(path, configuration)
    }

    /// Opens a file that cannot be written, on a medium or for a person that may only read: nothing is made beside it.
    package init(readingAt path: String) throws {
        SQLiteMemory.stopCounting()
        pool = try SQLiteReading.open(path)
    }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value
    {
        try await StorageFault.translating {
            try await pool.read { try body(SQLiteSession($0)) }
        }
    }

    /// In one file all writers are one lane, and the outcome is never unknown: `landed` is not asked.
    package func write<Value: Sendable>(
        lane: Int?, landed: (@Sendable (any Session) throws -> Bool)?,
        _ body: @escaping @Sendable (any Session) throws -> Value
    ) async throws -> Value {
        try await StorageFault.translating {
            try await pool.write { try body(SQLiteSession($0)) }
        }
    }

    package func migrate(_ migrations: [Migration]) async throws {
        let isReading = pool.configuration.readonly
        if !isReading { try await prepare() }
        let missing = try AppliedMigration.missing(of: migrations, in: try await read(AppliedMigration.all))
        if isReading, let first = missing.first { throw StorageFault(.olderDatabase, detail: first.name) }
        for migration in missing { try await apply(migration) }
        if !missing.isEmpty {
            try await StorageFault.translating { try await pool.write { try SQLiteStatistics.seed($0) } }
        }
    }

    /// The tables that are there before the first migration.
    private func prepare() async throws {
        _ = try await write { session in
            try session.run(
                "CREATE TABLE IF NOT EXISTS schema_migration (name TEXT PRIMARY KEY, checksum TEXT NOT NULL) STRICT")
        }
        try await StorageFault.translating {
            try await pool.write { try $0.execute(sql: SearchIndex.sqliteSchema) }
        }
    }

    package func isOfSomethingElse() async throws -> Bool {
        try await read { session in
            let own = try session.first("SELECT 1 FROM sqlite_schema WHERE name = 'schema_migration'") { _ in true }
            return try own == nil && session.first("SELECT 1 FROM sqlite_schema LIMIT 1") { _ in true } != nil
        }
    }

    /// Leaves one file that needs no other beside it; nothing can be asked of it here any more.
    package func closeAsOneFile() async throws {
        let path = pool.path
        try await StorageFault.translating {
            try pool.close()
            let alone = try DatabaseQueue(path: path)
            // Answered with a row, unlike a statement that only runs.
            let mode = try await alone.writeWithoutTransaction { database in
                try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
            }
            try alone.close()
            guard mode == "delete" else { throw StorageFault(.busy, detail: "journal_mode=\(mode ?? "?")") }
        }
    }

    package func selfCheck() async throws -> [String] {
        try await read { session in
            let integrity = try session.rows("PRAGMA integrity_check") { $0.text(0) ?? "" }.filter { $0 != "ok" }
            let orphans = try session.rows("PRAGMA foreign_key_check") { "\($0.text(0) ?? "") → \($0.text(2) ?? "")" }
            return integrity + orphans
        }
    }

    /// Another process may have applied it meanwhile: asked again inside the transaction.
    private func apply(_ migration: Migration) async throws {
        let text = Dialect.sqlite.schema(migration.text)
        try await StorageFault.translating {
            try await pool.write { database in
                let session = SQLiteSession(database)
                if try AppliedMigration.isApplied(migration, in: session) { return }
                try database.execute(sql: text)
                try AppliedMigration.record(migration, in: session)
            }
        }
    }

    /// While another process turns a new file to WAL, SQLite answers "busy" without asking the busy handler: tried again
    /// for some seconds.
    private static func open(_ path: String, _ configuration: Configuration) throws -> DatabasePool {
        var attempts = 0
        while true {
            do {
                let pool = try StorageFault.translatingNow {
                    try DatabasePool(path: path, configuration: configuration)
                }
                try makeDurable(pool)
                return pool
            } catch let fault as StorageFault where fault.kind == .busy && attempts < 50 {
                attempts += 1
                Thread.sleep(forTimeInterval: 0.1)
            }
        }
    }

    /// GRDB sets `synchronous` to NORMAL after it opened a pool; an acknowledged commit must survive a power cut, so it
    /// is set to FULL again on the writer and read back.
    private static func makeDurable(_ pool: DatabasePool) throws {
        try StorageFault.translatingNow {
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
                let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
                let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
                guard synchronous == 2, journal == "wal" else {
                    throw StorageFault(
                        .unsafeSettings, detail: "synchronous=\(synchronous ?? -1), journal_mode=\(journal ?? "?")")
                }
            }
        }
    }
}
