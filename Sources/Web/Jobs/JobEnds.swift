import Actions
import Synchronization

/// How many ended jobs a person has not looked at: stands on every page, so that it is asked of the database only for
/// who has asked for work, and at most every two seconds.
final class JobEnds: Sendable {
    private struct Known {
        var count = 0
        /// Whether a job of theirs may still end.
        var isWaiting = true
        var until: Int64 = 0
    }

    private let accounts = Mutex<[String: Known]>([:])
    private let most = 10_000

    /// A job was asked for, or an end was looked at: the next page asks anew.
    func expect(for account: String) {
        accounts.withLock { $0[account] = Known() }
    }

    /// Somebody of whom nothing is known since the start is asked for once.
    func count(for account: String, _ office: Office) async throws -> Int {
        let now = office.now()
        let known = accounts.withLock { $0[account] }
        if let known, !known.isWaiting || known.until > now { return known.count }
        let ended = try await office.unseenEnds(of: account).count
        let isWaiting = try await !office.openJobs(of: account).isEmpty
        accounts.withLock { accounts in
            if accounts.count >= most { accounts.removeAll() }
            accounts[account] = Known(count: ended, isWaiting: isWaiting, until: now + 2_000_000)
        }
        return ended
    }
}
