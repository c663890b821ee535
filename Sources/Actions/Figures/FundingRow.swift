import Basics
import Domain
import Storage

/// The money that a year's projects of an activity tell, or its budget lines of a content and source.
struct FundingRow {
    enum Teller {
        /// By the sources that a project tells apart (`FundingPart.sources`); how many do not know theirs.
        case projects(source: String, amounts: [Int64?], missing: Int)
        case line(source: String, name: String?, assigned: KnownSum)
    }

    let key: FundingKey
    let activity: String?
    let isHedged: Bool
    let teller: Teller

    static func all(_ scope: FigureScope, _ session: any Session) throws -> [FundingRow] {
        try projects(scope, session) + lines(scope, session)
    }

    private static func projects(_ scope: FigureScope, _ session: any Session) throws -> [FundingRow] {
        let base = FigureBase.select(.project, scope)
        let known: SQL =
            "(assigned_kcqg_dong IS NOT NULL OR assigned_kcdp_dong IS NOT NULL OR assigned_unsourced_dong IS NOT NULL)"
        return try session.rows(
            """
            SELECT substr(performed_first, 1, 4), province, activity, CAST(SUM(assigned_kcqg_dong) AS BIGINT),
                CAST(SUM(assigned_kcdp_dong) AS BIGINT), CAST(SUM(assigned_unsourced_dong) AS BIGINT),
                COUNT(*) FILTER (WHERE NOT \(known)), COUNT(assigned_hedge), COALESCE(source, 'unknown')
            FROM (\(base)) b WHERE in_period = 1 AND listing IN ('plan', 'list')
            GROUP BY substr(performed_first, 1, 4), province, activity, COALESCE(source, 'unknown')
            """
        ) { row in
            FundingRow(
                key: FundingKey(year: row.text(0) ?? "", province: row.text(1) ?? ""), activity: row.text(2),
                isHedged: (row.int(7) ?? 0) > 0,
                teller: .projects(
                    source: row.text(8) ?? "unknown", amounts: [row.integer(3), row.integer(4), row.integer(5)],
                    missing: row.int(6) ?? 0))
        }
    }

    private static func lines(_ scope: FigureScope, _ session: any Session) throws -> [FundingRow] {
        let base = FigureBase.select(.budgetLine, scope)
        return try session.rows(
            """
            SELECT substr(budgeted_first, 1, 4), province, activity, COALESCE(source, 'unknown'), name,
                CAST(SUM(assigned_dong) AS BIGINT), COUNT(*) FILTER (WHERE assigned_dong IS NULL), COUNT(assigned_hedge)
            FROM (\(base)) b WHERE COALESCE(source, 'unknown') NOT IN ('counterpart', 'integrated')
                AND (assigned_dong IS NOT NULL OR COALESCE(spent_dong, settled_dong) IS NULL)
            GROUP BY substr(budgeted_first, 1, 4), province, activity, COALESCE(source, 'unknown'), name
            """
        ) { row in
            FundingRow(
                key: FundingKey(year: row.text(0) ?? "", province: row.text(1) ?? ""), activity: row.text(2),
                isHedged: (row.int(7) ?? 0) > 0,
                teller: .line(
                    source: row.text(3) ?? "unknown", name: row.text(4),
                    assigned: KnownSum(value: row.integer(5), missing: row.int(6) ?? 0)))
        }
    }
}

extension FundingYear {
    static func all(of rows: [FundingRow]) -> [FundingKey: FundingYear] {
        rows.reduce(into: [:]) { $0[$1.key, default: FundingYear()].add($1) }
    }

    private mutating func add(_ row: FundingRow) {
        switch row.teller {
        case .projects(_, let amounts, let missing):
            for (source, amount) in zip(FundingPart.sources, amounts) {
                guard let amount else { continue }
                projects.add(KnownSum(value: amount))
                guard amount != 0 else { continue }
                // A part that no number holds leaves the whole unknown, and is told of no source.
                let (sum, isBeyond) = (projectsBySource[source] ?? 0).addingReportingOverflow(amount)
                projectsBySource[source] = isBeyond ? nil : sum
                if isBeyond { projects.add(.beyond) }
            }
            projects.add(KnownSum(missing: missing))
            if row.isHedged { areProjectsHedged = true }
        case .line(let source, _, let assigned):
            lines[source, default: KnownSum()].add(assigned)
            if row.isHedged { hedgedLines.insert(source) }
        }
    }
}
