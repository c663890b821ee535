import Basics
import Domain
import Storage

/// The plan of the year after a report's period: projects that a plan of that year lists, by source.
enum NextPlanQuestion {
    static func ask(_ scope: FigureScope, _ session: any Session) throws -> NextPlan? {
        guard let period = scope.period.following, period.isWholeYears else { return nil }
        let next = FigureScope(organisation: scope.organisation, period: period, provinces: scope.provinces)
        let base = FigureBase.select(.project, next)
        let money = try MoneyQuestion.ask(next, session)
        let rows = try session.rows(
            """
            SELECT COALESCE(p.source, 'unknown'), p.name, p.decision_number, p.decided_first, p.decided_last, p.decided_by
            FROM (\(base)) b JOIN project p ON p.organisation = \(scope.organisation) AND p.id = b.id
            WHERE b.in_period = 1 AND b.listing = 'plan' ORDER BY p.number
            """
        ) { row in
            Planned(
                source: row.text(0) ?? "unknown", name: row.text(1),
                decision: DecisionWords.of(number: row.text(2), day: row.when(3), by: row.text(5)))
        }
        guard !rows.isEmpty else { return nil }
        let bySource = Dictionary(grouping: rows, by: \.source)
        let parts = ActivityWords.orderedSources(bySource.keys).map { source in
            part(source, bySource[source] ?? [], money.filter { $0.source == source })
        }
        let published = try FigureSources.published(next, session).compactMap { code, published -> Figure? in
            guard let match = Indicators.match(code, unit: nil) else { return nil }
            var figure = Figure(match.indicator, breakdown: match.breakdown)
            figure.published = published
            let projects = match.breakdown.flatMap { bySource[$0]?.count }
            if match.indicator.code == "project.assigned" { figure.value = projects.map { ExactNumber($0) } }
            return figure
        }
        return NextPlan(period: period, parts: parts, published: published.sorted { $0.code < $1.code })
    }

    private struct Planned {
        let source: String
        let name: String?
        let decision: String?
    }

    private static func part(_ source: String, _ rows: [Planned], _ money: [MoneyLine]) -> NextPlan.Part {
        var decisions: [String] = []
        for decision in rows.compactMap(\.decision) where !decisions.contains(decision) { decisions.append(decision) }
        return NextPlan.Part(
            source: source, projects: rows.count, assigned: money.reduce(KnownSum()) { $0 + $1.assigned },
            decisions: decisions, names: Array(rows.compactMap(\.name).prefix(5)))
    }
}
