import Domain
import Storage

/// How many pairs came to count as one: two establishments are merged, a project or product is linked to the establishment
/// that it names.
package struct JoinedPairs: Sendable, Hashable {
    package var merged: Int
    package var linked: Int

    package init(merged: Int = 0, linked: Int = 0) {
        self.merged = merged
        self.linked = linked
    }

    package var total: Int { merged + linked }
}

extension Office {
    /// How many pairs of each kind a filter leaves.
    package func joinable(_ filter: PairFilter, organisation: Int) async throws -> JoinedPairs {
        let condition = filter.condition
        return try await database.read { session in
            let counts = try session.rows(
                """
                SELECT p.register, COUNT(*) FROM duplicate_pair p WHERE p.organisation = \(organisation) AND \(condition)
                GROUP BY p.register
                """
            ) { (register: $0.text(0), count: $0.int(1) ?? 0) }
            let merged = counts.first { $0.register == Register.establishment.rawValue }?.count ?? 0
            return JoinedPairs(merged: merged, linked: counts.map(\.count).reduce(0, +) - merged)
        }
    }
}
