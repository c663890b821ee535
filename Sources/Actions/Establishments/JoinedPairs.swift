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

/// The pairs that a filter leaves, as a person is shown them before they are joined.
package struct JoinablePairs: Sendable, Hashable {
    package let kinds: JoinedPairs
    /// Differs where one pair is another.
    package let mark: String
}

extension Office {
    package func joinable(_ filter: PairFilter, organisation: Int) async throws -> JoinablePairs {
        let condition = filter.condition
        return try await database.read { session in
            var kinds = JoinedPairs()
            var mark = Identity()
            try session.forEach(
                """
                SELECT p.register, p.number FROM duplicate_pair p WHERE p.organisation = \(organisation) AND \(condition)
                ORDER BY p.number
                """
            ) { row in
                if row.text(0) == Register.establishment.rawValue { kinds.merged += 1 } else { kinds.linked += 1 }
                mark.add(row.int(1) ?? 0)
            }
            return JoinablePairs(kinds: kinds, mark: "\(kinds.total)-\(String(mark.hash, radix: 16))")
        }
    }
}
