import Basics
import Synchronization

/// The PostgreSQL engine: for several centres, several processes, several machines. Reads see one moment; writes are
/// serializable, so that what holds on SQLite's single writer holds here, and are tried again where the server sends one
/// of two back.
package struct PostgresDatabase: Database {
    private let threads: PostgresThreads
    private let settings: PostgresSettings
    private let settled = SettledCommits()

    /// Nothing is asked yet: the first transaction connects.
    package init(_ settings: PostgresSettings) {
        self.settings = settings
        threads = PostgresThreads(settings)
    }

    /// A server that may be a standby: to read while none leads.
    package init(reading settings: PostgresSettings) {
        var settings = settings
        settings.onlyReads = true
        self.init(settings)
    }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value
    {
        try await Patience(settings).overcome {
            try await transaction("ISOLATION LEVEL REPEATABLE READ READ ONLY", body).value
        }
    }

    package func write<Value: Sendable>(
        lane: Int?, landed: (@Sendable (any Session) throws -> Bool)?,
        _ body: @escaping @Sendable (any Session) throws -> Value
    ) async throws -> Value {
        try await Patience(settings).overcome {
            let ended = try await leading { try await transaction("ISOLATION LEVEL SERIALIZABLE", lane: lane, body) }
            guard let lost = ended.lost else { return ended.value }
            guard let landed else { throw StorageFault(.outcomeUnknown, detail: "connection lost at COMMIT") }
            let isThere = try await settle(lost, landed)
            settled.count()
            if isThere { return ended.value }
            throw StorageFault(.connectionLost, detail: "lost at a COMMIT that did not happen")
        }
    }

    /// A server that has become a standby takes no writes: the transaction goes to whichever leads now.
    private func leading<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let fault as StorageFault where fault.kind == .readOnly && fault.detail.contains("25006") {
            throw StorageFault(.connectionLost, detail: fault.detail)
        }
    }

    /// A step of the schema: one process at a time, the others wait for the lock and find the work done. Safe to repeat.
    func inSchema(_ body: @escaping @Sendable (any Session, PostgresConnection) throws -> Void) async throws {
        try await Patience(settings).overcome {
            let lost = try await threads.run { connection in
                try connection.transaction("ISOLATION LEVEL READ COMMITTED") { session in
                    try session.forEach("SELECT pg_advisory_xact_lock(7201640525)") { _ in }
                    try body(session, connection)
                }.lost
            }
            if lost != nil { throw StorageFault(.connectionLost, detail: "lost at a schema's COMMIT") }
        }
    }

    /// How often a COMMIT was never answered and it was found out what became of it.
    package var settledCommits: Int { settled.number }

    var onlyReads: Bool { settings.onlyReads }

    private func transaction<Value: Sendable>(
        _ mode: String, lane: Int? = nil, _ body: @escaping @Sendable (any Session) throws -> Value
    ) async throws -> EndedTransaction<Value> {
        try await threads.run { connection in
            guard let lane else { return try connection.transaction(mode, body) }
            return try connection.inLane(lane) { try connection.transaction(mode, body) }
        }
    }

    /// Whether the work is there, once nothing is under way any more: the server's process may still be at its COMMIT.
    private func settle(_ backend: PostgresBackend, _ landed: @escaping @Sendable (any Session) throws -> Bool)
        async throws -> Bool
    {
        var patience = Patience(settings)
        repeat {
            do {
                if try await read(landed) { return true }
                if try await isGone(backend) { return try await read(landed) }
            } catch let fault as StorageFault {
                guard fault.mayGoWellNext || fault.kind == .tookTooLong else { throw fault }
            }
        } while try await patience.wait()
        throw StorageFault(.outcomeUnknown, detail: "the server could not be asked what became of a COMMIT")
    }

    /// On another server, after a failover, the process is not there either.
    private func isGone(_ backend: PostgresBackend) async throws -> Bool {
        try await threads.run { connection in
            let stopped = try connection.run(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE pid = $1 AND CAST(extract(epoch FROM backend_start) * 1000000 AS BIGINT) = $2
                """, [.integer(backend.process), .integer(backend.startedAt)])
            return stopped.count == 0
        }
    }
}

/// A transaction that was asked to be kept. `lost` if the connection went while COMMIT was under way: then only the
/// server knows whether the work stayed.
private struct EndedTransaction<Value: Sendable>: Sendable {
    let value: Value
    let lost: PostgresBackend?
}

extension PostgresConnection {
    /// The lock is taken before the transaction begins, so that its snapshot has what the one before it wrote.
    fileprivate func inLane<Value>(_ lane: Int, _ body: () throws -> Value) throws -> Value {
        let key = "(\(PostgresConnection.lanes), \(lane))"
        try runPlain("SELECT pg_advisory_lock\(key)")
        defer { unlock(key) }
        return try body()
    }

    /// A connection that may still hold the lock is left: the lock goes with it.
    private func unlock(_ key: String) {
        if isBroken { return }
        do { try runPlain("SELECT pg_advisory_unlock\(key)") } catch { leave() }
    }

    /// Among the locks that other programs may take in the same database.
    private static var lanes: Int { 7_201_640 }

    /// Nothing of a body that throws stays.
    fileprivate func transaction<Value: Sendable>(_ mode: String, _ body: (any Session) throws -> Value) throws
        -> EndedTransaction<Value>
    {
        try runPlain("BEGIN \(mode)")
        let value: Value
        do {
            value = try body(PostgresSession(connection: self))
        } catch {
            if !isBroken { _ = try? runPlain("ROLLBACK") }
            throw error
        }
        do {
            // A transaction in which something was refused ends as a rollback, without an error.
            guard try runPlain("COMMIT") != "ROLLBACK" else {
                throw StorageFault(.other, detail: "a refused statement was passed over")
            }
        } catch {
            guard isBroken else { throw error }
            return EndedTransaction(value: value, lost: backend)
        }
        return EndedTransaction(value: value, lost: nil)
    }
}

private final class SettledCommits: Sendable {
    private let value = Atomic(0)

    var number: Int { value.load(ordering: .relaxed) }

    func count() { value.add(1, ordering: .relaxed) }
}

/// How long and how often something is tried again.
struct Patience {
    private let clock: Deadline
    private var tries = 0

    init(_ settings: PostgresSettings) {
        clock = Deadline(seconds: settings.patienceSeconds)
    }

    /// Waits a little, longer each time and never equally long for two that stand in each other's way. False when the time
    /// is over.
    mutating func wait(after fault: StorageFault? = nil) async throws -> Bool {
        guard clock.millisecondsLeft > 0 else { return false }
        tries += 1
        let longest = min(fault?.kind == .conflict ? 50 : 1000, 4 << min(tries, 8))
        try await Task.sleep(for: .milliseconds(Int.random(in: longest / 2...longest)))
        return true
    }

    /// Runs `body` again while it fails by what passes.
    func overcome<Value>(_ body: () async throws -> Value) async throws -> Value {
        var patience = self
        while true {
            do {
                return try await body()
            } catch let fault as StorageFault {
                guard fault.mayGoWellNext, try await patience.wait(after: fault) else { throw fault }
            }
        }
    }
}
