import Foundation
import Storage
import Support
import Synchronization
import Testing

@Suite("SQLite") struct SQLiteDatabaseTests {
    private struct Stop: Error {}

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
        try await test.database.read { session in
            let row = try session.first("SELECT \("Đắk Lắk\u{0}x"), \(Int64.min), \([UInt8]().sqlBlob), \(nil as Int?)")
            { row in
                (row.text(0), row.integer(1), row.blob(2), row.integer(3), row.text(1), row.integer(0))
            }
            #expect(row?.0 == "Đắk Lắk\u{0}x")
            #expect(row?.1 == .min)
            #expect(row?.2 == [])
            #expect(row?.3 == nil)
            #expect(row?.4 == nil)
            #expect(row?.5 == nil)
        }
    }

    @Test("A statement made ready once runs many times, and not with too few values") func prepared() async throws {
        let test = try await TestDatabase()
        try await test.database.write { session in
            let insert = try session.prepare("INSERT INTO note (words) VALUES ($1)")
            for number in 0..<100 { try insert.run(["số \(number)".sqlValue]) }
            #expect(throws: StorageFault.self) { try insert.run([]) }
        }
        #expect(try await test.count() == 100)
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
