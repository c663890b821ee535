import Actions
import Synchronization

/// How people are called, asked at most every ten seconds, and at once where somebody comes in who is not known yet.
final class KnownNames: Sendable {
    private struct Known {
        var names = PersonNames()
        var until: Int64 = 0
    }

    private let known = Mutex(Known())

    func names(with person: SignedIn, _ office: Office) async throws -> PersonNames {
        let now = office.now()
        let kept = known.withLock { $0.until > now && $0.names.know(person.account) ? $0.names : nil }
        if let kept { return kept }
        let names = try await office.personNames()
        known.withLock { $0 = Known(names: names, until: now + 10_000_000) }
        return names
    }
}
