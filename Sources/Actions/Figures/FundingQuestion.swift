import Basics
import Domain
import Storage

/// **Kinh phí được giao**, from projects and from budget lines without projects. The two tell of the same money, so for
/// each year one of them is taken: the projects where each of them knows its money, else the lines. A source of which the
/// one taken says nothing cannot be the same money: it is taken from the other.
enum FundingQuestion {
    static func count(_ scope: FigureScope, into figures: inout CountedFigures, in session: any Session) throws {
        var count = CountedFigures.Count()
        var bySource: [String: KnownSum] = [:]
        for year in try years(scope, session).values {
            count.sum.add(year.sum)
            if year.isHedged { count.isHedged = true }
            bySource.merge(year.bySource, uniquingKeysWith: +)
        }
        count.bySource = bySource.compactMapValues(\.value)
        // A project that does not know its money does not say of which source it would be.
        if count.sum.isIncomplete { count.incompleteSources = Set(count.bySource.keys) }
        figures["funding.assigned"] = count
        for line in BudgetStandIn.all where figures[line.indicator]?.sum.value == nil {
            if let count = try read(line, scope, session) { figures[line.indicator] = count }
        }
    }

    /// What the figure took of each year, for the list of the records behind it.
    static func parts(_ scope: FigureScope, in session: any Session) throws -> [FundingPart] {
        try years(scope, session).sorted { $0.key < $1.key }.map { key, money in
            FundingPart(
                key: key, projectSources: FundingPart.sources.filter(money.takesProjects),
                lineSources: money.lines.keys.filter(money.takesLines).sorted())
        }
    }

    private static func years(_ scope: FigureScope, _ session: any Session) throws -> [FundingKey: FundingYear] {
        var years: [FundingKey: FundingYear] = [:]
        try readProjects(scope, into: &years, session)
        try readLines(scope, into: &years, session)
        return years
    }

    private static func readProjects(
        _ scope: FigureScope, into years: inout [FundingKey: FundingYear], _ session: any Session
    )
        throws
    {
        let base = FigureBase.select(.project, scope)
        let known =
            "(assigned_kcqg_dong IS NOT NULL OR assigned_kcdp_dong IS NOT NULL OR assigned_unsourced_dong IS NOT NULL)"
            as SQL
        try session.forEach(
            """
            SELECT substr(performed_first, 1, 4), province, CAST(SUM(assigned_kcqg_dong) AS BIGINT), CAST(SUM(assigned_kcdp_dong) AS BIGINT),
                CAST(SUM(assigned_unsourced_dong) AS BIGINT), COUNT(*) FILTER (WHERE NOT \(known)), COUNT(assigned_hedge)
            FROM (\(base)) b WHERE in_period = 1 AND listing IN ('plan', 'list')
            GROUP BY substr(performed_first, 1, 4), province
            """
        ) { row in
            var year = FundingYear()
            for (source, value) in [("KCQG", row.integer(2)), ("KCDP", row.integer(3)), ("unknown", row.integer(4))] {
                guard let value else { continue }
                year.projects.add(KnownSum(value: value))
                if value != 0 { year.projectsBySource[source] = value }
            }
            year.projects.add(KnownSum(missing: row.int(5) ?? 0))
            year.areProjectsHedged = (row.int(6) ?? 0) > 0
            years[FundingKey(year: row.text(0) ?? "", province: row.text(1) ?? "")] = year
        }
    }

    private static func readLines(
        _ scope: FigureScope, into years: inout [FundingKey: FundingYear], _ session: any Session
    ) throws {
        let base = FigureBase.select(.budgetLine, scope)
        try session.forEach(
            """
            SELECT substr(budgeted_first, 1, 4), province, COALESCE(source, 'unknown'), CAST(SUM(assigned_dong) AS BIGINT),
                COUNT(*) FILTER (WHERE assigned_dong IS NULL), COUNT(assigned_hedge)
            FROM (\(base)) b WHERE COALESCE(source, 'unknown') NOT IN ('counterpart', 'integrated')
                AND (assigned_dong IS NOT NULL OR COALESCE(spent_dong, settled_dong) IS NULL)
            GROUP BY substr(budgeted_first, 1, 4), province, COALESCE(source, 'unknown')
            """
        ) { row in
            guard let source = row.text(2) else { return }
            let key = FundingKey(year: row.text(0) ?? "", province: row.text(1) ?? "")
            years[key, default: FundingYear()].lines[source] = KnownSum(
                value: row.integer(3), missing: row.int(4) ?? 0)
            if (row.int(5) ?? 0) > 0 { years[key]?.hedgedLines.insert(source) }
        }
    }

    private static func read(_ line: BudgetStandIn, _ scope: FigureScope, _ session: any Session) throws
        -> CountedFigures.Count?
    {
        let base = FigureBase.select(.budgetLine, scope)
        let column = SQL(trusted: line.column)
        let isSilent = line.allSpeak ? "\(column) IS NULL" as SQL : "FALSE"
        return try session.first(
            """
            SELECT CAST(SUM(\(column)) AS BIGINT), COUNT(*) FILTER (WHERE \(isSilent)), COUNT(\(SQL(trusted: line.hedge)))
            FROM (\(base)) b WHERE \(SQL(trusted: line.filter))
            """
        ) { row in
            row.integer(0).map {
                CountedFigures.Count(
                    sum: KnownSum(value: $0, missing: row.int(1) ?? 0), isHedged: (row.int(2) ?? 0) > 0)
            }
        }.flatMap { $0 }
    }
}
