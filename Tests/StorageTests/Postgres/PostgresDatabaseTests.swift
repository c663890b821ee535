import Basics
import Foundation
import Support
import Synchronization
import Testing

@testable import Storage

@Suite("PostgreSQL", .enabled(if: TestEngine.isPostgres)) struct PostgresDatabaseTests {
    private func settings(_ test: TestDatabase) -> PostgresSettings {
        var settings = PostgresSettings(address: test.store.address)
        settings.connections = 4
        settings.patienceSeconds = 10
        return settings
    }

    private func kind(_ body: () async throws -> Void) async -> StorageFault.Kind? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? StorageFault)?.kind
        }
    }

    @Test("Four that read, add one and write, twenty-five times each, make a hundred") func serializable() async throws
    {
        let test = try await TestDatabase()
        let database = PostgresDatabase(settings(test))
        try await database.write { _ = try $0.run("INSERT INTO note (number, words) VALUES (0, '0')") }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<25 {
                        try await database.write { session in
                            let count = try session.first("SELECT words FROM note") { Int($0.text(0) ?? "") ?? 0 } ?? 0
                            try session.run("UPDATE note SET words = \(String(count + 1))")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let words = try await database.read { try $0.first("SELECT words FROM note") { $0.text(0) } ?? nil }
        #expect(words == "100")
    }

    @Test("In one lane nobody is sent back, and each sees what the one before it wrote") func lane() async throws {
        let test = try await TestDatabase()
        let database = PostgresDatabase(settings(test))
        let tries = Counter()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    try await database.write(lane: 7, landed: nil) { session in
                        _ = tries.next()
                        try session.note("\(try session.noteCount)")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(tries.count == 40)
        #expect(try await database.read { try $0.noteCount } == 40)
    }

    @Test("A statement that takes too long is stopped, and the next one runs") func slow() async throws {
        let test = try await TestDatabase()
        var short = settings(test)
        short.statementSeconds = 1
        let database = PostgresDatabase(short)
        let start = ContinuousClock().now
        #expect(
            await kind { try await database.read { try $0.forEach("SELECT pg_sleep(20)") { _ in } } } == .tookTooLong)
        #expect(ContinuousClock().now - start < .seconds(8))
        #expect(try await database.read { try $0.noteCount } == 0)
    }

    @Test("A task that is cancelled stops what the server does for it; the connection goes on") func cancelled()
        async throws
    {
        let test = try await TestDatabase()
        let database = PostgresDatabase(settings(test))
        let start = ContinuousClock().now
        let task = Task { try await database.write { try $0.forEach("SELECT pg_sleep(30)") { _ in } } }
        try await Task.sleep(for: .milliseconds(300))
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(ContinuousClock().now - start < .seconds(8))
        try await database.write { try $0.note("sau") }
        #expect(try await database.read { try $0.noteCount } == 1)
    }

    @Test("A connection that the server ends is made anew, amid a transaction as between two") func ended() async throws
    {
        let test = try await TestDatabase()
        let database = PostgresDatabase(settings(test))
        let tries = Counter()
        try await database.write { session in
            try session.note("một")
            guard tries.next() == 1 else { return }
            try session.forEach("SELECT pg_terminate_backend(pg_backend_pid())") { _ in }
        }
        #expect(tries.count == 2)
        #expect(try await database.read { try $0.noteCount } == 1)
    }

    @Test(
        "When the line is cut at COMMIT, what was kept is acknowledged once, and what was not is done again",
        arguments: [CuttingProxy.Cut.beforeCommit, .afterCommit])
    func unknown(cut: CuttingProxy.Cut) async throws {
        let test = try await TestDatabase()
        let (database, proxy) = try throughProxy(test, cuts: [cut, cut])
        let tries = Counter()
        let answer = try await database.write(lane: 1, landed: { try $0.noteCount == 1 }) { session in
            let number = tries.next()
            try session.note("một")
            return number
        }
        #expect(try await test.count() == 1)
        switch cut {
        case .beforeCommit: #expect(answer > 1)
        case .afterCommit: #expect(answer == 1)
        }
        withExtendedLifetime(proxy) {}
    }

    @Test("Where nobody can tell what was kept, the outcome is called unknown and nothing is done again") func untold()
        async throws
    {
        let test = try await TestDatabase()
        let (database, proxy) = try throughProxy(test, cuts: [.afterCommit])
        let tries = Counter()
        let fault = await kind {
            _ = try await database.write { session in
                try session.note("một")
                return tries.next()
            }
        }
        #expect(fault == .outcomeUnknown)
        #expect(tries.count == 1)
        withExtendedLifetime(proxy) {}
    }

    /// Reading goes through the proxy, too, where only the first COMMITs are cut: those of reads pass after them.
    private func throughProxy(_ test: TestDatabase, cuts: [CuttingProxy.Cut]) throws -> (PostgresDatabase, CuttingProxy)
    {
        let parts = try #require(URLComponents(string: test.store.address))
        let proxy = try CuttingProxy(to: UInt16(try #require(parts.port)), cuts: cuts)
        var other = parts
        other.port = Int(proxy.port)
        var settings = PostgresSettings(address: try #require(other.string))
        settings.connections = 1
        return (PostgresDatabase(settings), proxy)
    }

    @Test("Of several machines the one that leads is found; one that only reads is not written to") func machines()
        async throws
    {
        let test = try await TestDatabase()
        let parts = try #require(URLComponents(string: test.store.address))
        let port = try #require(parts.port)
        let address = "postgres://postgres@127.0.0.1:1,127.0.0.1:\(port)\(parts.path)"
        let database = PostgresDatabase(PostgresSettings(address: address))
        try await database.write { try $0.note("một") }
        let name = String(parts.path.dropFirst())
        _ = try await test.database.write { session in
            try session.run(SQL(trusted: "ALTER DATABASE \"\(name)\" SET default_transaction_read_only = on"))
        }
        var impatient = PostgresSettings(address: address)
        impatient.patienceSeconds = 1
        let following = PostgresDatabase(impatient)
        #expect(await kind { try await following.write { try $0.note("hai") } } == .readOnly)
        #expect(try await PostgresDatabase(reading: impatient).read { try $0.noteCount } == 1)
    }

    @Test("A server that is not there, or does not let one in, is told in its own sentence")
    func absent() async throws {
        let test = try await TestDatabase()
        var nobody = PostgresSettings(address: "postgres://postgres@127.0.0.1:1/x")
        nobody.patienceSeconds = 0
        #expect(await kind { _ = try await PostgresDatabase(nobody).read { try $0.noteCount } } == .unreachable)
        let none = PostgresSettings(address: test.store.address + "_khong_co")
        #expect(await kind { _ = try await PostgresDatabase(none).read { try $0.noteCount } } == .noSuchDatabase)
    }

    @Test("A database that orders text in another way than by its bytes is refused with what to do") func collation()
        async throws
    {
        let own = PostgresSettings(address: "\(TestEngine.server ?? "")/postgres")
        let name = "kc_\(UUID().uuidString.lowercased())"
        try PostgresConnection(own).runPlain(
            "CREATE DATABASE \"\(name)\" TEMPLATE template0 LOCALE 'C.UTF-8' LOCALE_PROVIDER icu ICU_LOCALE 'vi'")
        defer { try? PostgresServer(own).drop(name) }
        let database = PostgresDatabase(PostgresSettings(address: "\(TestEngine.server ?? "")/\(name)"))
        await #expect {
            try await database.migrate([])
        } throws: { error in
            (error as? StorageFault)?.sentence.contains("LC_COLLATE 'C'") ?? false
        }
    }

    @Test("Another program's database is known as such, an empty one is not") func foreign() async throws {
        let test = try await TestDatabase()
        #expect(try await test.database.isOfSomethingElse())
        try await test.database.migrate([])
        #expect(try await !test.database.isOfSomethingElse())
    }
}

/// How often something was tried.
private final class Counter: Sendable {
    private let value = Atomic(0)

    var count: Int { value.load(ordering: .sequentiallyConsistent) }

    func next() -> Int { value.add(1, ordering: .sequentiallyConsistent).newValue }
}
