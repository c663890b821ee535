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
        figures.funding = try FundingRow.all(scope, session)
        for year in FundingYear.all(of: figures.funding).values {
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
        parts(of: try FundingRow.all(scope, session))
    }

    static func parts(of rows: [FundingRow]) -> [FundingPart] {
        FundingYear.all(of: rows).sorted { $0.key < $1.key }.map { key, money in
            FundingPart(
                key: key, projectSources: FundingPart.sources.filter(money.takesProjects),
                lineSources: money.lines.keys.filter(money.takesLines).sorted())
        }
    }

    private static func years(_ scope: FigureScope, _ session: any Session) throws -> [FundingKey: FundingYear] {
        FundingYear.all(of: try FundingRow.all(scope, session))
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
