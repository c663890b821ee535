import Storage

extension Office {
    /// Removes jobs that ended so many days ago; what they wrote stays, and their files go as uploads do. The newest stays,
    /// whatever its age: numbers are given from it on. Answers how many.
    @discardableResult
    package func sweepJobs(olderThanDays days: Int = 30) async throws -> Int {
        let before = now() - Int64(days) * 86_400 * 1_000_000
        return try await database.write(lane: Job.lane, landed: { _ in false }) { session in
            try session.run(
                """
                DELETE FROM job
                WHERE (state = 'done' OR state = 'failed') AND finished_at < \(before)
                    AND number < (SELECT MAX(number) FROM job)
                """)
        }
    }
}
