import Basics
import Domain
import Storage

/// What the records of a register give for each of its rules: in all, and by source.
struct CountedFigures: Sendable {
    struct Count: Sendable {
        var sum = KnownSum()
        var bySource: [String: Int64] = [:]
        /// Sources of which some record does not know its value.
        var incompleteSources: Set<String> = []
        /// Some record behind it says "khoảng", "trên" …
        var isHedged = false
        var isInThousandths = false
        /// Records outside the rule that leave its 0 in doubt.
        var doubtful = 0

        var value: ExactNumber? { sum.value.map { ExactNumber(digits: $0, scale: isInThousandths ? 3 : 0) } }
    }

    private(set) var counts: [String: Count] = [:]
    /// How many records of each register the period is about.
    var records: [Register: Int] = [:]
    /// Of the projects, what each rule gives for an activity and source.
    var projects: [ProjectGroup: [String: RuleCount]] = [:]
    /// What the plan's projects were to bring, by indicator; only where it was asked.
    var planned: [String: RuleCount] = [:]
    /// The money of which `funding.assigned` was made.
    var funding: [FundingRow] = []

    subscript(code: String) -> Count? {
        get { counts[code] }
        set { counts[code] = newValue }
    }

    /// Of the whole, or of one source's part of it.
    mutating func take(_ count: RuleCount, of rule: FigureRule, source: String? = nil) {
        let code = FigureQuestion.code(rule)
        var kept = counts[code] ?? Count(isInThousandths: rule.isInThousandths)
        if let source {
            if count.sum.missing > 0 { kept.incompleteSources.insert(source) }
            if rule.breakdown == nil, let value = count.sum.value, value != 0 { kept.bySource[source] = value }
        } else {
            kept.sum = count.sum
            kept.isHedged = count.isHedged
            kept.doubtful = count.doubtful
        }
        counts[code] = kept
    }
}

/// An activity's projects of one source.
struct ProjectGroup: Hashable {
    let activity: String?
    let source: String
}

/// One grouped question a register answers all its indicators.
enum FigureQuestion {
    /// `plan`: also what the plan's projects were to bring.
    static func count(_ scope: FigureScope, plan: Bool = false, in session: any Session) throws -> CountedFigures {
        var figures = CountedFigures()
        for (register, rules) in Dictionary(grouping: FigureRules.all, by: \.register).sorted(by: {
            $0.key.rawValue < $1.key.rawValue
        }) {
            let planned = plan && register == .project ? FigureRules.planned : []
            try count(register, rules, planned, scope, into: &figures, session)
        }
        try FundingQuestion.count(scope, into: &figures, in: session)
        deriveRates(&figures)
        return figures
    }

    private static func count(
        _ register: Register, _ rules: [FigureRule], _ planned: [FigureRule], _ scope: FigureScope,
        into figures: inout CountedFigures, _ session: any Session
    ) throws {
        let rows = FigureRows(register, scope)
        guard let source = FigureBase.sourceColumn(register) else {
            return try whole(register, rules, rows, into: &figures, session)
        }
        let key = SQL(trusted: "COALESCE(\(source), 'unknown')")
        let activity: SQL? = register == .project ? "activity" : nil
        figures.records[register] = try parts(
            rules.filter(\.isAdditive), planned.filter(\.isAdditive), key, activity, rows, into: &figures, session)
        try distinct(
            rules.filter { !$0.isAdditive }, planned.filter { !$0.isAdditive }, key, rows, into: &figures, session)
    }

    private static func whole(
        _ register: Register, _ rules: [FigureRule], _ rows: FigureRows, into figures: inout CountedFigures,
        _ session: any Session
    ) throws {
        let aggregates = SQL(trusted: rules.map(\.aggregates).joined(separator: ", "))
        try session.forEach("\(rows.alike) SELECT \(records), \(aggregates) FROM rows") { row in
            figures.records[register] = row.int(0)
            for (index, rule) in rules.enumerated() {
                figures.take(RuleCount(row, at: 1 + index * RuleCount.columns), of: rule)
            }
        }
    }

    private static let records: SQL = "CAST(COALESCE(SUM(n), 0) AS BIGINT)"

    /// One pass gives the parts by source and activity, which add up to the whole; and how many records there are.
    private static func parts(
        _ rules: [FigureRule], _ planned: [FigureRule], _ key: SQL, _ activity: SQL?, _ rows: FigureRows,
        into figures: inout CountedFigures, _ session: any Session
    ) throws -> Int {
        var total = 0
        let none = (rules + planned).map { _ in RuleCount() }
        var wholes = none
        var bySource: [String: [RuleCount]] = [:]
        let aggregates = SQL(trusted: (rules + planned).map(\.aggregates).joined(separator: ", "))
        let groups = activity.map { "\(key), \($0)" as SQL } ?? key
        let sql: SQL =
            "\(rows.alike) SELECT \(key), \(activity ?? "NULL"), \(records), \(aggregates) FROM rows GROUP BY \(groups)"
        try session.forEach(sql) { row in
            guard let source = row.text(0) else { return }
            total += row.int(2) ?? 0
            let group = ProjectGroup(activity: row.text(1), source: source)
            for index in none.indices {
                let count = RuleCount(row, at: 3 + index * RuleCount.columns)
                wholes[index].add(count)
                bySource[source, default: none][index].add(count)
                guard index < rules.count, rules[index].register == .project, rules[index].breakdown == nil else {
                    continue
                }
                figures.projects[group, default: [:]][rules[index].indicator] = count
            }
        }
        for (source, counts) in bySource {
            for (rule, count) in zip(rules, counts) { figures.take(count, of: rule, source: source) }
        }
        for (rule, count) in zip(rules, wholes) { figures.take(count, of: rule) }
        for (rule, count) in zip(planned, wholes.dropFirst(rules.count)) { figures.planned[rule.indicator] = count }
        return total
    }

    /// One party may stand in two parts: the whole is asked beside them. Each rule reads only the records it is about.
    private static func distinct(
        _ rules: [FigureRule], _ planned: [FigureRule], _ key: SQL, _ rows: FigureRows,
        into figures: inout CountedFigures, _ session: any Session
    ) throws {
        guard !rules.isEmpty else { return }
        let questions = (rules + planned).enumerated().map { index, rule -> SQL in
            let asked = SQL(trusted: "\(index)")
            let aggregates = SQL(trusted: rule.aggregates)
            let scope = SQL(trusted: rule.scope)
            let doubt: SQL = rule.doubt.map { SQL(trusted: " OR \($0.records)") } ?? ""
            let whole: SQL = "SELECT \(asked), NULL, \(aggregates) FROM rows WHERE (\(scope))\(doubt)"
            guard index < rules.count else { return whole }
            return "SELECT \(asked), \(key), \(aggregates) FROM rows WHERE \(scope) GROUP BY \(key) UNION ALL \(whole)"
        }
        try session.forEach("\(rows.single) \(questions.joined(by: " UNION ALL "))") { row in
            guard let index = row.int(0), index < rules.count + planned.count else { return }
            let count = RuleCount(row, at: 2)
            if index < rules.count {
                figures.take(count, of: rules[index], source: row.text(1))
            } else {
                figures.planned[planned[index - rules.count].indicator] = count
            }
        }
    }

    static func code(_ rule: FigureRule) -> String {
        rule.breakdown.map { "\(rule.indicator).\($0)" } ?? rule.indicator
    }

    /// Unknown if an operand is.
    private static func deriveRates(_ figures: inout CountedFigures) {
        // More completed than planned: some year's plan is not there, and no part of it can be told.
        figures["project.completion_rate"] = rate("project.completed", of: "project.assigned", figures) {
            $0 > $1 ? nil : Rate.percent($0, of: $1, decimals: 1)
        }
        figures["funding.leverage"] = rate("funding.counterpart", of: "funding.assigned", figures) {
            let (tenfold, isBeyond) = $1.multipliedReportingOverflow(by: 10)
            return isBeyond ? nil : Rate.percent($0, of: tenfold, decimals: 0)
        }
    }

    /// Both rates have one decimal: kept in tenths, told in thousandths.
    private static func rate(
        _ part: String, of whole: String, _ figures: CountedFigures, _ divide: (Int64, Int64) -> Int64?
    ) -> CountedFigures.Count {
        var count = CountedFigures.Count(isInThousandths: true)
        guard let part = figures[part]?.sum, let whole = figures[whole]?.sum else { return count }
        guard let numerator = part.value, let denominator = whole.value, let tenths = divide(numerator, denominator)
        else { return count }
        let (thousandths, isBeyond) = tenths.multipliedReportingOverflow(by: 100)
        count.sum =
            KnownSum(missing: part.missing + whole.missing) + (isBeyond ? .beyond : KnownSum(value: thousandths))
        return count
    }
}
