import CSQLite
import Foundation
import Storage
import Support
import Testing

@Suite("SQLite", .enabled(if: TestEngine.isSQLite)) struct SQLiteDatabaseTests {
    @Test("A writer has WAL and synchronous=FULL, again after the file was closed") func durable() async throws {
        let test = try await TestDatabase()
        for database in [test.database, try test.another()] {
            let settings = try await database.write { session in
                [
                    try session.first("PRAGMA synchronous") { $0.int(0).map(String.init) } ?? nil,
                    try session.first("PRAGMA journal_mode") { $0.text(0) } ?? nil,
                    try session.first("PRAGMA foreign_keys") { $0.int(0).map(String.init) } ?? nil,
                ]
            }
            #expect(settings == ["2", "wal", "1"])
        }
    }

    @Test("Memory is not counted, so that readers do not wait for each other's counting") func memory() async throws {
        let test = try await TestDatabase()
        let one = try await test.database.read { try $0.first("SELECT 1") { $0.int(0) } ?? nil }
        #expect(one == 1)
        #expect(sqlite3_memory_used() == 0)
    }

    @Test("The file and what stands beside it are for nobody else on the machine") func rights() async throws {
        let scratch = try Scratch()
        let database = try SQLiteDatabase(path: scratch.path("a.sqlite"))
        _ = try await database.write { try $0.run("CREATE TABLE t (a TEXT) STRICT") }
        for name in ["a.sqlite", "a.sqlite-wal", "a.sqlite-shm"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path(name))
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
        }
    }
}
