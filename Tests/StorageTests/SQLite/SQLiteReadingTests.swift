import Foundation
import Storage
import Support
import Testing

@Suite("A database opened to be read") struct SQLiteReadingTests {
    private let first = Migration(name: "0001-a", text: "CREATE TABLE a (id INTEGER) {strict};")

    /// A migrated database that nobody has open.
    private func closed(_ scratch: Scratch, _ name: String = "a.sqlite") async throws -> String {
        let path = scratch.path(name)
        let database = try SQLiteDatabase(path: path)
        try await database.migrate([first])
        try await database.write { session in _ = try session.run("INSERT INTO a (id) VALUES (7)") }
        return path
    }

    private func ids(_ database: SQLiteDatabase) async throws -> [Int] {
        try await database.read { session in try session.rows("SELECT id FROM a") { $0.int(0) ?? 0 } }
    }

    @Test(
        "What is there is read, whatever signs are in its name; a write is refused",
        arguments: ["a.sqlite", "sổ 2016?#%.sqlite"])
    func reads(name: String) async throws {
        let scratch = try Scratch()
        let database = try SQLiteDatabase(readingAt: try await closed(scratch, name))
        try await database.migrate([first])
        #expect(try await ids(database) == [7])
        await #expect {
            try await database.write { session in _ = try session.run("INSERT INTO a (id) VALUES (8)") }
        } throws: {
            ($0 as? StorageFault)?.kind == .readOnly
        }
    }

    @Test("What another connection has just written is read, too") func besideWriter() async throws {
        let scratch = try Scratch()
        let path = try await closed(scratch)
        let writer = try SQLiteDatabase(path: path)
        try await writer.write { session in _ = try session.run("INSERT INTO a (id) VALUES (8)") }
        #expect(try await ids(try SQLiteDatabase(readingAt: path)) == [7, 8])
    }

    @Test("A schema of before is not mended while reading, and said so") func older() async throws {
        let scratch = try Scratch()
        let database = try SQLiteDatabase(readingAt: try await closed(scratch))
        let second = Migration(name: "0002-b", text: "CREATE TABLE b (id INTEGER) {strict};")
        await #expect {
            try await database.migrate([first, second])
        } throws: {
            ($0 as? StorageFault)?.kind == .olderDatabase
        }
    }

    @Test("What is no file is not made") func absent() async throws {
        let scratch = try Scratch()
        #expect(throws: StorageFault.self) { _ = try SQLiteDatabase(readingAt: scratch.path("none.sqlite")) }
        #expect(!FileManager.default.fileExists(atPath: scratch.path("none.sqlite")))
    }
}
