import Basics
import Domain
import Storage

/// **Kinh phí được giao**, from projects and from budget lines without projects. The two tell of the same money, so for
/// each year one of them is taken, never both: the projects where each of them knows its money, else the lines.
enum FundingQuestion {
    private struct Year {
        var projects = KnownSum()
        var projectsBySource: [String: Int64] = [:]
        var lines = KnownSum()
        var linesBySource: [String: Int64] = [:]
        var hasLines = false

        var usesLines: Bool { hasLines && (projects.value == nil || projects.missing > 0) }
    }

    static func count(_ scope: FigureScope, into figures: inout CountedFigures, in session: any Session) throws {
        var count = CountedFigures.Count()
        for year in try years(scope, session).values {
            count.sum.add(year.usesLines ? year.lines : year.projects)
            count.bySource.merge(year.usesLines ? year.linesBySource : year.projectsBySource, uniquingKeysWith: +)
        }
        // A project that does not know its money does not say of which source it would be.
        if count.sum.isIncomplete { count.incompleteSources = Set(count.bySource.keys) }
        figures["funding.assigned"] = count
        try readLinesCounterpart(scope, into: &figures, session)
    }

    /// The years whose money the budget lines tell, for the list of the records behind the figure.
    static func yearsOfLines(_ scope: FigureScope, in session: any Session) throws -> [String] {
        try years(scope, session).filter(\.value.usesLines).keys.sorted()
    }

    private static func years(_ scope: FigureScope, _ session: any Session) throws -> [String: Year] {
        var years: [String: Year] = [:]
        try readProjects(scope, into: &years, session)
        try readLines(scope, into: &years, session)
        return years
    }

    private static func readProjects(_ scope: FigureScope, into years: inout [String: Year], _ session: any Session)
        throws
    {
        let base = FigureBase.select(.project, scope)
        let known =
            "(assigned_kcqg_dong IS NOT NULL OR assigned_kcdp_dong IS NOT NULL OR assigned_unsourced_dong IS NOT NULL)"
            as SQL
        try session.forEach(
            """
            SELECT substr(performed_first, 1, 4), CAST(SUM(assigned_kcqg_dong) AS BIGINT), CAST(SUM(assigned_kcdp_dong) AS BIGINT),
                CAST(SUM(assigned_unsourced_dong) AS BIGINT), COUNT(*) FILTER (WHERE NOT \(known))
            FROM (\(base)) b WHERE in_period = 1 AND listing IN ('plan', 'list') GROUP BY substr(performed_first, 1, 4)
            """
        ) { row in
            var year = Year()
            for (source, value) in [("KCQG", row.integer(1)), ("KCDP", row.integer(2)), ("unknown", row.integer(3))] {
                guard let value else { continue }
                year.projects.add(KnownSum(value: value))
                if value != 0 { year.projectsBySource[source] = value }
            }
            year.projects.add(KnownSum(missing: row.int(4) ?? 0))
            years[row.text(0) ?? ""] = year
        }
    }

    private static func readLines(_ scope: FigureScope, into years: inout [String: Year], _ session: any Session) throws
    {
        let base = FigureBase.select(.budgetLine, scope)
        try session.forEach(
            """
            SELECT substr(budgeted_first, 1, 4), COALESCE(source, 'unknown'), CAST(SUM(assigned_dong) AS BIGINT),
                COUNT(*) FILTER (WHERE assigned_dong IS NULL)
            FROM (\(base)) b WHERE COALESCE(source, 'unknown') NOT IN ('counterpart', 'integrated')
            GROUP BY substr(budgeted_first, 1, 4), COALESCE(source, 'unknown')
            """
        ) { row in
            let key = row.text(0) ?? ""
            years[key, default: Year()].hasLines = true
            years[key]?.lines.add(KnownSum(value: row.integer(2), missing: row.int(3) ?? 0))
            if let value = row.integer(2), let source = row.text(1) {
                years[key]?.linesBySource[source, default: 0] += value
            }
        }
    }

    /// Counterpart money of budget lines, where no project says any.
    private static func readLinesCounterpart(
        _ scope: FigureScope, into figures: inout CountedFigures, _ session: any Session
    ) throws {
        guard figures["funding.counterpart"]?.sum.value == nil else { return }
        let base = FigureBase.select(.budgetLine, scope)
        try session.forEach(
            """
            SELECT CAST(SUM(assigned_dong) AS BIGINT), COUNT(*) FILTER (WHERE assigned_dong IS NULL)
            FROM (\(base)) b WHERE source = 'counterpart'
            """
        ) { row in
            guard let value = row.integer(0) else { return }
            figures["funding.counterpart"] = CountedFigures.Count(sum: KnownSum(value: value, missing: row.int(1) ?? 0))
        }
    }
}
