import Basics
import Domain
import Storage

/// “Việc đang chờ” in the registers of a centre.
package struct Waiting: Sendable, Hashable {
    /// Pairs that may be one.
    package var pairs = 0
    /// Projects of which it is not known what they are about.
    package var unclassifiedProjects = 0
}

extension Office {
    package func waiting(organisation: Int, provinces: [ProvinceKey]? = nil) async throws -> Waiting {
        let filter = PairFilter(provinces: provinces)
        let place: SQL = provinces.map { " AND province IN \(SQL.list($0.map(\.stored)))" } ?? ""
        return try await database.read { session in
            var waiting = Waiting()
            waiting.pairs =
                try session.first(
                    "SELECT COUNT(*) FROM duplicate_pair p WHERE p.organisation = \(organisation) AND \(filter.condition)"
                ) { $0.int(0) ?? 0 } ?? 0
            waiting.unclassifiedProjects =
                try session.first(
                    "SELECT COUNT(*) FROM project WHERE organisation = \(organisation) AND activity IS NULL\(place)"
                ) { $0.int(0) ?? 0 } ?? 0
            return waiting
        }
    }
}
