import Basics
import Domain
import Foundation
import Storage

/// A runner's hold on a job: what it writes counts only while the hold is its own.
struct JobLease: Sendable {
    let job: Job
    let runner: String
    private let office: Office
    private let length: Duration

    /// How often a job is begun before it is given up: one that ends the program would end it for ever.
    private static let mostAttempts = 3

    /// The oldest job that waits, or whose runner is gone; nothing if there is none that these verbs can do.
    static func take(by runner: String, verbs: [String], length: Duration, in office: Office) async throws -> JobLease?
    {
        let at = office.now()
        let waiting: SQL = """
            verb IN \(SQL.list(verbs)) AND (state = 'queued' OR state = 'running' AND lease_until < \(at))
            """
        let sql: SQL = "SELECT \(Job.columns) FROM job WHERE \(waiting) ORDER BY number LIMIT 1"
        // Most looks find nothing: no write transaction for them.
        guard try await office.database.read({ try $0.first(sql) { $0.int(0) } }) != nil else { return nil }
        let until = at + length.microseconds
        let job = try await office.database.write(lane: Job.lane, landed: { _ in false }) { session -> Job? in
            guard let job = try session.first(sql, Job.init) else { return nil }
            try session.run(
                """
                UPDATE job SET state = 'running', runner = \(runner), lease_until = \(until), attempts = attempts + 1,
                    started_at = COALESCE(started_at, \(at)), progress = NULL, stage = NULL
                WHERE number = \(job.number)
                """)
            return job
        }
        return job.map { JobLease(job: $0, runner: runner, office: office, length: length) }
    }

    var isGivenUp: Bool { job.attempts >= JobLease.mostAttempts }

    func renew() async throws {
        let until = office.now() + length.microseconds
        try await write("lease_until = \(until)")
    }

    func keep(_ told: JobNews.Told) async throws {
        let until = office.now() + length.microseconds
        try await write("lease_until = \(until), stage = \(told.stage), progress = \(told.progress)")
    }

    func done(_ result: Data) async throws {
        let json = String(decoding: result, as: UTF8.self)
        try await end("state = 'done', result = \(json), progress = 1000")
    }

    func failed(_ sentence: String) async throws {
        try await end("state = 'failed', sentence = \(sentence)")
    }

    /// For another try at once: the program is ending.
    func release() async throws {
        try await write("state = 'queued', lease_until = NULL, runner = NULL, attempts = attempts - 1")
    }

    private func end(_ assignments: SQL) async throws {
        try await write("\(assignments), stage = NULL, lease_until = NULL, finished_at = \(office.now())")
    }

    private func write(_ assignments: SQL) async throws {
        let (number, runner) = (job.number, runner)
        try await office.database.write(lane: Job.lane, landed: { _ in false }) { session in
            _ = try session.run(
                """
                UPDATE job SET \(assignments) WHERE number = \(number) AND state = 'running' AND runner = \(runner)
                """)
        }
    }
}

extension Duration {
    var microseconds: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }
}
