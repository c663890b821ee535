import Basics
import Domain
import Storage

/// The assigned money by year, activity and source, taken from projects or from budget lines just as the figure takes it:
/// its lines add up to `funding.assigned`.
enum MoneyQuestion {
    static func ask(_ scope: FigureScope, _ session: any Session) throws -> [MoneyLine] {
        let parts = Dictionary(uniqueKeysWithValues: try FundingQuestion.parts(scope, in: session).map { ($0.key, $0) })
        let lines = try projects(scope, parts, session) + budgetLines(scope, parts, session)
        return merged(lines)
    }

    private static func projects(_ scope: FigureScope, _ parts: [FundingKey: FundingPart], _ session: any Session)
        throws -> [MoneyLine]
    {
        let base = FigureBase.select(.project, scope)
        var lines: [MoneyLine] = []
        try session.forEach(
            """
            SELECT substr(performed_first, 1, 4), province, activity, CAST(SUM(assigned_kcqg_dong) AS BIGINT),
                CAST(SUM(assigned_kcdp_dong) AS BIGINT), CAST(SUM(assigned_unsourced_dong) AS BIGINT),
                COUNT(*) FILTER (WHERE assigned_kcqg_dong IS NULL AND assigned_kcdp_dong IS NULL AND assigned_unsourced_dong IS NULL),
                COUNT(assigned_hedge)
            FROM (\(base)) b WHERE in_period = 1 AND listing IN ('plan', 'list')
            GROUP BY substr(performed_first, 1, 4), province, activity
            """
        ) { row in
            let key = FundingKey(year: row.text(0) ?? "", province: row.text(1) ?? "")
            guard let part = parts[key], let year = Int(key.year) else { return }
            let isHedged = (row.int(7) ?? 0) > 0
            func add(_ source: String, _ sum: KnownSum) {
                lines.append(
                    MoneyLine(
                        year: year, activity: row.text(2), source: source, assigned: sum,
                        isHedged: isHedged && sum.value != nil))
            }
            for (index, source) in FundingPart.sources.enumerated() where part.projectSources.contains(source) {
                if let amount = row.integer(3 + index), amount != 0 { add(source, KnownSum(value: amount)) }
            }
            if !part.projectSources.isEmpty, let missing = row.int(6), missing > 0 {
                add("unknown", KnownSum(missing: missing))
            }
        }
        return lines
    }

    private static func budgetLines(_ scope: FigureScope, _ parts: [FundingKey: FundingPart], _ session: any Session)
        throws -> [MoneyLine]
    {
        let base = FigureBase.select(.budgetLine, scope)
        var lines: [MoneyLine] = []
        try session.forEach(
            """
            SELECT substr(budgeted_first, 1, 4), province, activity, COALESCE(source, 'unknown'),
                CAST(SUM(assigned_dong) AS BIGINT), COUNT(*) FILTER (WHERE assigned_dong IS NULL), COUNT(assigned_hedge), name
            FROM (\(base)) b WHERE COALESCE(source, 'unknown') NOT IN ('counterpart', 'integrated')
                AND (assigned_dong IS NOT NULL OR COALESCE(spent_dong, settled_dong) IS NULL)
            GROUP BY substr(budgeted_first, 1, 4), province, activity, COALESCE(source, 'unknown'), name
            """
        ) { row in
            let key = FundingKey(year: row.text(0) ?? "", province: row.text(1) ?? "")
            guard let part = parts[key], let year = Int(key.year), let source = row.text(3),
                part.lineSources.contains(source)
            else { return }
            lines.append(
                MoneyLine(
                    year: year, activity: row.text(2), source: source, name: row.text(7),
                    assigned: KnownSum(value: row.integer(4), missing: row.int(5) ?? 0),
                    isHedged: (row.int(6) ?? 0) > 0))
        }
        return lines
    }

    /// Of several provinces of then one line.
    private static func merged(_ lines: [MoneyLine]) -> [MoneyLine] {
        struct Key: Hashable {
            let year: Int
            let activity: String?
            let source: String
            let name: String?
        }
        var order: [Key] = []
        var sums: [Key: MoneyLine] = [:]
        for line in lines {
            let key = Key(year: line.year, activity: line.activity, source: line.source, name: line.name)
            if var known = sums[key] {
                known.assigned.add(line.assigned)
                known.isHedged = known.isHedged || line.isHedged
                sums[key] = known
            } else {
                order.append(key)
                sums[key] = line
            }
        }
        return order.compactMap { sums[$0] }.sorted {
            ($0.year, $0.source, $0.activity ?? "~") < ($1.year, $1.source, $1.activity ?? "~")
        }
    }
}
