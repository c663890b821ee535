import Basics
import Foundation
import Support
import Synchronization
import Testing

@testable import Storage

@Suite("Engine") struct EngineTests {
    private struct Stop: Error {}

    @Test("A transaction that throws leaves nothing") func rollback() async throws {
        let test = try await TestDatabase()
        await #expect(throws: Stop.self) {
            try await test.database.write { session in
                try session.note("một")
                throw Stop()
            }
        }
        await #expect(throws: StorageFault.self) {
            try await test.database.write { session in
                try session.note("hai")
                try session.note("hai")
            }
        }
        #expect(try await test.count() == 0)
        try await test.database.write { try $0.note("hai") }
        #expect(try await test.count() == 1)
    }

    @Test("A reader sees one moment while a writer writes, and neither waits for the other") func snapshot()
        async throws
    {
        let test = try await TestDatabase()
        try await test.database.write { try $0.note("một") }
        let other = try test.another()
        let database = test.database
        let started = Gate()
        let written = Gate()
        async let counts = database.read { session in
            let before = try session.noteCount
            started.open()
            written.waitUntilOpen()
            return [before, try session.noteCount]
        }
        await started.opened()
        try await other.write { try $0.note("hai") }
        written.open()
        #expect(try await counts == [1, 1])
        #expect(try await test.count() == 2)
    }

    @Test("What is not committed is seen by nobody else") func uncommitted() async throws {
        let test = try await TestDatabase()
        let database = test.database
        let written = Gate()
        let seen = Gate()
        async let writing: Void = database.write { session in
            try session.note("một")
            written.open()
            seen.waitUntilOpen()
        }
        await written.opened()
        let count = try await test.count()
        seen.open()
        try await writing
        #expect(count == 0)
        #expect(try await test.count() == 1)
    }

    @Test("Two instances on one file write side by side, and every write is there") func sideBySide() async throws {
        let test = try await TestDatabase()
        let writers = [test.database, try test.another(), try test.another()]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (writer, database) in writers.enumerated() {
                group.addTask {
                    for number in 0..<12 {
                        try await database.write { session in
                            let count = try session.noteCount
                            try session.note("\(writer)-\(number) sau \(count)")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await test.count() == 36)
        // Each writer saw all that was committed before it: no two came after the same number.
        let after = try await test.database.read { session in
            try session.rows("SELECT words FROM note") { $0.text(0)?.split(separator: " ").last.map(String.init) ?? "" }
        }
        #expect(Set(after).count == 36)
        #expect(try await test.database.selfCheck() == [])
    }

    @Test("A reader cannot write") func readOnly() async throws {
        let test = try await TestDatabase()
        await #expect(throws: StorageFault.self) { try await test.database.read { try $0.note("một") } }
        #expect(try await test.count() == 0)
    }

    @Test("Values come back as they went, and a column of another type is nothing") func values() async throws {
        let test = try await TestDatabase()
        try await test.database.write { session in
            try session.make("CREATE TABLE kept (a TEXT, b {int}, c {blob}, d {int}, e {id}) {strict}")
            let id = RecordID(high: .max, low: 7)
            try session.run(
                "INSERT INTO kept VALUES (\("Đắk Lắk"), \(Int64.min), \([UInt8]().sqlBlob), \(nil as Int?), \(id))")
            try session.forEach("SELECT a, b, c, d, e FROM kept") { row in
                #expect(row.text(0) == "Đắk Lắk")
                #expect(row.integer(1) == .min)
                #expect(row.blob(2) == [])
                #expect(row.integer(3) == nil)
                #expect(row.text(1) == nil)
                #expect(row.integer(0) == nil)
                #expect(row.id(4) == id)
                #expect(row.text(9) == nil)
            }
        }
    }

    @Test("A text with a NUL in it comes back whole or is refused, never cut") func nul() async throws {
        let test = try await TestDatabase()
        let text = "Đắk\u{0}Lắk"
        let stored = try? await test.database.write { session in
            try session.note(text)
            return try session.first("SELECT words FROM note") { $0.text(0) } ?? nil
        }
        #expect(stored == nil || stored == text)
        #expect(try await test.count() == (stored == nil ? 0 : 1))
    }

    @Test("What was asked after a refused statement is not acknowledged unless it is there") func passedOver()
        async throws
    {
        let test = try await TestDatabase()
        let isAcknowledged: Void? = try? await test.database.write { session in
            try session.note("một")
            _ = try? session.run("INSERT INTO note (number, words) VALUES (1, 'hai')")
            _ = try? session.note("ba")
        }
        #expect(try await test.count() == (isAcknowledged == nil ? 0 : 2))
    }

    @Test("A statement made ready once runs many times, and not with too few values") func prepared() async throws {
        let test = try await TestDatabase()
        try await test.database.write { session in
            let insert = try session.prepare("INSERT INTO note (number, words) VALUES ($1, $2)")
            for number in 0..<100 { try insert.run([number.sqlValue, "số \(number)".sqlValue]) }
        }
        await #expect(throws: StorageFault.self) {
            try await test.database.write { session in
                try session.prepare("INSERT INTO note (number, words) VALUES ($1, $2)").run([])
            }
        }
        #expect(try await test.count() == 100)
    }

    @Test("The tables that were made are told with their columns, kinds and keys") func tables() async throws {
        let test = try await TestDatabase()
        let text = """
            CREATE TABLE shelf (id {id} NOT NULL, room {int} NOT NULL, name TEXT, PRIMARY KEY (room, id)) {keyed};
            CREATE TABLE book (shelf_room {int}, cover {blob}, number {int} PRIMARY KEY) {strict};
            """
        try await test.database.migrate([Migration(name: "0001-shelf", text: text)])
        let tables = try await test.database.tables()
        #expect(tables.map(\.name) == ["note", "shelf", "book"])
        #expect(tables[1].key == ["room", "id"])
        #expect(tables[1].columns.map(\.name) == ["id", "room", "name"])
        #expect(tables[1].columns.map(\.kind) == [.bytes, .integer, .text])
        #expect(tables[1].columns.map(\.isRequired) == [true, true, false])
        #expect(tables[2].columns.map(\.kind) == [.integer, .bytes, .integer])
        #expect(tables[2].key == ["number"])
    }
}

extension [UInt8] {
    fileprivate var sqlBlob: SQLValue { .blob(self) }
}

/// Opened once; threads and tasks can wait for it.
private final class Gate: Sendable {
    private let isOpen = Atomic(false)

    func open() { isOpen.store(true, ordering: .sequentiallyConsistent) }

    private var isPassable: Bool { isOpen.load(ordering: .sequentiallyConsistent) }

    func opened() async {
        while !isPassable { try? await Task.sleep(for: .milliseconds(1)) }
    }

    /// For a database's thread, in which nothing can await.
    func waitUntilOpen() {
        while !isPassable { usleep(1_000) }
    }
}
