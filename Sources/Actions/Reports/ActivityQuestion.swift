import Basics
import Domain
import Storage

/// What the projects of each activity and source came to, by the figures' own rules.
enum ActivityQuestion {
    static func ask(_ scope: FigureScope, _ session: any Session) throws -> [ActivityLine] {
        let rules = codes.compactMap { FigureRules.of($0, breakdown: nil) }
        let aggregates = SQL(trusted: rules.map(\.aggregates).joined(separator: ", "))
        let rows = FigureRows(.project, scope)
        let sql: SQL = """
            \(rows.alike) SELECT activity, COALESCE(source, 'unknown'), \(aggregates) FROM rows
            GROUP BY activity, COALESCE(source, 'unknown') ORDER BY 1 NULLS LAST, 2
            """
        return try session.rows(sql) { row in
            let sums = rules.indices.map { RuleCount(row, at: 2 + $0 * RuleCount.columns).sum }
            return line(row.text(0), row.text(1) ?? "unknown", sums)
        }
    }

    private static let codes = [
        "project.assigned", "project.completed", "project.adjusted", "project.stopped", "project.carried_over",
        "funding.counterpart", "funding.disbursed", "funding.settled",
    ]

    private static func line(_ activity: String?, _ source: String, _ sums: [KnownSum]) -> ActivityLine {
        ActivityLine(
            activity: activity, source: source, planned: sums[0], completed: sums[1], adjusted: sums[2],
            stopped: sums[3], carriedOver: sums[4], counterpart: sums[5], disbursed: sums[6], settled: sums[7])
    }
}
