import Basics
import Domain
import Synchronization

/// **Phiên mới gặp**: who a token is, for two seconds, so that the pages of one visit do not each ask the database. What
/// another process changed shows after that; what this one changed, at once.
package final class SessionCache: Sendable {
    private static let life: Int64 = 2_000_000
    private let most: Int

    private struct Seen: Sendable {
        let person: SignedIn
        let at: Int64
    }

    private struct State: Sendable {
        var seen: [[UInt8]: Seen] = [:]
        /// Raised by what was forgotten: an answer that was asked for before must not be remembered after.
        var generation = 0
    }

    private let state = Mutex(State())

    package init(most: Int = 2000) {
        self.most = most
    }

    /// As `Office.signedIn`.
    package func signedIn(_ token: String, in office: Office) async throws -> SignedIn? {
        guard let token = SecretToken(token) else { return nil }
        let now = office.now()
        let (known, generation) = state.withLock { state in (state.seen[token.hash], state.generation) }
        if let known, SessionCache.isFresh(known, at: now) { return known.person }
        guard let person = try await office.signedIn(token) else { return nil }
        remember(person, token.hash, at: now, generation: generation)
        return person
    }

    package var count: Int { state.withLock { $0.seen.count } }

    func forget(session key: String) { forget { $0.sessionKey == key } }

    func forget(account: RecordID) { forget { $0.account.id == account } }

    private func forget(_ isMeant: (SignedIn) -> Bool) {
        state.withLock { state in
            state.seen = state.seen.filter { !isMeant($0.value.person) }
            state.generation += 1
        }
    }

    private func remember(_ person: SignedIn, _ hash: [UInt8], at: Int64, generation: Int) {
        state.withLock { state in
            guard state.generation == generation else { return }
            if state.seen.count >= most { state.seen = state.seen.filter { SessionCache.isFresh($0.value, at: at) } }
            if state.seen.count >= most { state.seen = [:] }
            state.seen[hash] = Seen(person: person, at: at)
        }
    }

    private static func isFresh(_ seen: Seen, at now: Int64) -> Bool { (0..<life).contains(now - seen.at) }
}
