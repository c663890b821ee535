import Basics
import Domain
import Storage

/// The plan of the year after a report's period: projects that a plan of that year lists, by source.
enum NextPlanQuestion {
    static func ask(_ scope: FigureScope, _ session: any Session) throws -> NextPlan? {
        guard let period = scope.period.following, period.isWholeYears else { return nil }
        let next = FigureScope(organisation: scope.organisation, period: period, provinces: scope.provinces)
        let counts = try counts(next, session)
        guard !counts.isEmpty else { return nil }
        let money = MoneyLines.of(try FundingRow.all(next, session))
        let parts = try ActivityWords.orderedSources(counts.keys).map { source in
            NextPlan.Part(
                source: source, projects: counts[source] ?? 0,
                assigned: money.filter { $0.source == source }.reduce(KnownSum()) { $0 + $1.assigned },
                decisions: try decisions(next, source, session), names: try names(next, source, session))
        }
        let published = try FigureSources.published(next, session).compactMap { code, published -> Figure? in
            guard let match = Indicators.match(code, unit: nil) else { return nil }
            var figure = Figure(match.indicator, breakdown: match.breakdown)
            figure.published = published
            let projects = match.breakdown.flatMap { counts[$0] }
            if match.indicator.code == "project.assigned" { figure.value = projects.map { ExactNumber($0) } }
            return figure
        }
        return NextPlan(period: period, parts: parts, published: published.sorted { $0.code < $1.code })
    }

    private static func counts(_ scope: FigureScope, _ session: any Session) throws -> [String: Int] {
        let rows = try session.rows(
            "SELECT COALESCE(source, 'unknown'), COUNT(*) FROM (\(planned(scope))) b GROUP BY COALESCE(source, 'unknown')"
        ) { ($0.text(0) ?? "unknown", $0.int(1) ?? 0) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private static func decisions(_ scope: FigureScope, _ source: String, _ session: any Session) throws -> [String] {
        try session.rows(
            """
            SELECT p.decision_number, p.decided_first, p.decided_last, p.decided_by FROM (\(planned(scope))) b
            JOIN project p ON p.organisation = \(scope.organisation) AND p.id = b.id
            WHERE COALESCE(b.source, 'unknown') = \(source) AND p.decision_number IS NOT NULL
            GROUP BY p.decision_number, p.decided_first, p.decided_last, p.decided_by ORDER BY MIN(p.number)
            """
        ) { DecisionWords.of(number: $0.text(0), day: $0.when(1), by: $0.text(3)) }.compactMap { $0 }
    }

    private static func names(_ scope: FigureScope, _ source: String, _ session: any Session) throws -> [String] {
        try session.rows(
            """
            SELECT p.name FROM (SELECT b.id FROM (\(planned(scope))) b WHERE COALESCE(b.source, 'unknown') = \(source)
                ORDER BY b.number LIMIT 5) first
            JOIN project p ON p.organisation = \(scope.organisation) AND p.id = first.id
            WHERE p.name IS NOT NULL ORDER BY p.number
            """
        ) { $0.text(0) ?? "" }
    }

    private static func planned(_ scope: FigureScope) -> SQL {
        "SELECT * FROM (\(FigureBase.select(.project, scope))) planned WHERE in_period = 1 AND listing = 'plan'"
    }
}
