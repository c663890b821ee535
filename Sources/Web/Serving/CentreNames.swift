import Actions
import Synchronization

/// What the centres are called, asked at most every ten seconds: every page says it.
final class CentreNames: Sendable {
    private struct Known {
        var names: [Int: String] = [:]
        var until: Int64 = 0
    }

    private let known = Mutex(Known())

    func name(of organisation: Int, _ office: Office) async throws -> String? {
        let now = office.now()
        if let name = known.withLock({ $0.until > now ? $0.names[organisation] : nil }) { return name }
        let all = try await office.organisations()
        let names = Dictionary(all.map { ($0.id, $0.name) }) { first, _ in first }
        known.withLock { $0 = Known(names: names, until: now + 10_000_000) }
        return names[organisation]
    }
}
