import Actions
import Domain
import Synchronization

/// What the centres are called and where they are, asked at most every ten seconds: every page says it.
final class CentreNames: Sendable {
    private typealias Centre = (label: CentreLabel, province: ProvinceKey)

    private struct Known {
        var centres: [Int: Centre] = [:]
        var until: Int64 = 0
    }

    private let known = Mutex(Known())

    func label(of organisation: Int, _ office: Office) async throws -> CentreLabel? {
        try await centre(organisation, office)?.label
    }

    func province(of organisation: Int, _ office: Office) async throws -> ProvinceKey? {
        try await centre(organisation, office)?.province
    }

    private func centre(_ organisation: Int, _ office: Office) async throws -> Centre? {
        let now = office.now()
        if let centre = known.withLock({ $0.until > now ? $0.centres[organisation] : nil }) { return centre }
        let all = try await office.organisations()
        let centres = Dictionary(all.map { ($0.id, (CentreLabel($0.name), $0.province)) }) { first, _ in first }
        known.withLock { $0 = Known(centres: centres, until: now + 10_000_000) }
        return centres[organisation]
    }
}
