import Basics
import Domain
import Storage

extension Office {
    /// Nothing if there is no such job. Whether a person may see it is for who asks to judge: it names its organisation
    /// and its account.
    package func job(_ number: Int) async throws -> Job? {
        try await database.read { session in
            try session.first("SELECT \(Job.columns) FROM job WHERE number = \(number)", Job.init)
        }
    }

    /// The newest first, without their results.
    package func jobs(organisation: Int, verb: String? = nil, recent: Int = 20) async throws -> [Job] {
        let ofVerb: SQL = verb.map { " AND verb = \($0)" } ?? ""
        return try await database.read { session in
            try session.rows(
                """
                SELECT \(Job.columnsOfList) FROM job WHERE organisation = \(organisation)\(ofVerb)
                ORDER BY number DESC LIMIT \(recent)
                """, Job.init)
        }
    }

    /// Of an account, wherever they are done: what it waits for, the newest first.
    package func openJobs(of account: String) async throws -> [Job] {
        try await database.read { session in
            try session.rows(
                """
                SELECT \(Job.columnsOfList) FROM job
                WHERE account = \(account) AND seen_at IS NULL AND (state = 'queued' OR state = 'running')
                ORDER BY number DESC LIMIT 50
                """, Job.init)
        }
    }

    /// What ended and its person has not yet looked at, the newest first, without results.
    package func unseenEnds(of account: String) async throws -> [Job] {
        try await database.read { session in
            try session.rows(
                """
                SELECT \(Job.columnsOfList) FROM job
                WHERE account = \(account) AND seen_at IS NULL AND (state = 'done' OR state = 'failed')
                ORDER BY number DESC LIMIT 50
                """, Job.init)
        }
    }

    /// Its person has looked at its end.
    package func see(job number: Int, by account: String) async throws {
        let at = now()
        try await database.write(lane: Job.lane, landed: { _ in false }) { session in
            _ = try session.run(
                """
                UPDATE job SET seen_at = \(at)
                WHERE number = \(number) AND account = \(account) AND seen_at IS NULL
                    AND (state = 'done' OR state = 'failed')
                """)
        }
    }
}
