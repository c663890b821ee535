import Domain
import Storage

/// Why pairs look like one, and how many for the same reasons.
package struct PairGrounds: Sendable, Hashable {
    package let words: String
    package let count: Int
}

extension Office {
    /// Of the pairs that a filter leaves, whatever grounds it names; the most frequent first.
    package func pairGrounds(_ filter: PairFilter, organisation: Int) async throws -> [PairGrounds] {
        var filter = filter
        filter.grounds = nil
        let condition = filter.condition
        return try await database.read { session in
            try session.rows(
                """
                SELECT p.grounds, COUNT(*) FROM duplicate_pair p WHERE p.organisation = \(organisation) AND \(condition)
                GROUP BY p.grounds ORDER BY COUNT(*) DESC, p.grounds LIMIT 40
                """
            ) { PairGrounds(words: $0.text(0) ?? "", count: $0.int(1) ?? 0) }
        }
    }
}
