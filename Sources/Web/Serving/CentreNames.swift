import Actions
import Domain
import Synchronization

/// What the centres are called and where they are, asked at most every ten seconds: every page says it.
final class CentreNames: Sendable {
    private struct Known {
        var centres: [Int: (name: String, province: ProvinceKey)] = [:]
        var until: Int64 = 0
    }

    private let known = Mutex(Known())

    func name(of organisation: Int, _ office: Office) async throws -> String? {
        try await centre(organisation, office)?.name
    }

    func province(of organisation: Int, _ office: Office) async throws -> ProvinceKey? {
        try await centre(organisation, office)?.province
    }

    private func centre(_ organisation: Int, _ office: Office) async throws -> (name: String, province: ProvinceKey)? {
        let now = office.now()
        if let centre = known.withLock({ $0.until > now ? $0.centres[organisation] : nil }) { return centre }
        let all = try await office.organisations()
        let centres = Dictionary(all.map { ($0.id, ($0.name, $0.province)) }) { first, _ in first }
        known.withLock { $0 = Known(centres: centres, until: now + 10_000_000) }
        return centres[organisation]
    }
}
