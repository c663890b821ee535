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

        var value: ExactNumber? { sum.value.map { ExactNumber(digits: $0, scale: isInThousandths ? 3 : 0) } }
    }

    private(set) var counts: [String: Count] = [:]

    subscript(code: String) -> Count? {
        get { counts[code] }
        set { counts[code] = newValue }
    }

    /// Of a rule, made when first written.
    subscript(code: String, rule: FigureRule) -> Count {
        get { counts[code] ?? Count(isInThousandths: rule.isInThousandths) }
        set { counts[code] = newValue }
    }
}

/// One grouped question a register answers all its indicators.
enum FigureQuestion {
    static func count(_ scope: FigureScope, in session: any Session) throws -> CountedFigures {
        var figures = CountedFigures()
        for (register, rules) in Dictionary(grouping: FigureRules.all, by: \.register).sorted(by: {
            $0.key.rawValue < $1.key.rawValue
        }) {
            try count(register, rules, scope, into: &figures, session)
        }
        try FundingQuestion.count(scope, into: &figures, in: session)
        deriveRates(&figures)
        return figures
    }

    private static func count(
        _ register: Register, _ rules: [FigureRule], _ scope: FigureScope, into figures: inout CountedFigures,
        _ session: any Session
    ) throws {
        let base = FigureBase.select(register, scope)
        guard let source = FigureBase.sourceColumn(register) else {
            return try whole(rules, base, into: &figures, session)
        }
        try bySource(rules, SQL(trusted: "COALESCE(\(source), 'unknown')"), base, into: &figures, session)
        try whole(rules.filter { !$0.isAdditive }, base, into: &figures, session)
    }

    private static func whole(
        _ rules: [FigureRule], _ base: SQL, into figures: inout CountedFigures, _ session: any Session
    ) throws {
        guard !rules.isEmpty else { return }
        let aggregates = SQL(trusted: rules.map(\.aggregates).joined(separator: ", "))
        try session.forEach("WITH b AS MATERIALIZED (\(base)) SELECT \(aggregates) FROM b") { row in
            for (index, rule) in rules.enumerated() {
                let count = RuleCount(row, at: index * RuleCount.columns)
                figures[code(rule), rule].sum = count.sum
                figures[code(rule), rule].isHedged = count.isHedged
            }
        }
    }

    /// One pass gives the parts and, where parts add up, the whole.
    private static func bySource(
        _ rules: [FigureRule], _ key: SQL, _ base: SQL, into figures: inout CountedFigures, _ session: any Session
    ) throws {
        var wholes = rules.map { _ in RuleCount() }
        let aggregates = SQL(trusted: rules.map(\.aggregates).joined(separator: ", "))
        try session.forEach("WITH b AS MATERIALIZED (\(base)) SELECT \(key), \(aggregates) FROM b GROUP BY \(key)") {
            row in
            guard let source = row.text(0) else { return }
            for (index, rule) in rules.enumerated() {
                let count = RuleCount(row, at: 1 + index * RuleCount.columns)
                wholes[index].add(count)
                if count.sum.missing > 0 { figures[code(rule), rule].incompleteSources.insert(source) }
                if rule.breakdown == nil, let value = count.sum.value, value != 0 {
                    figures[code(rule), rule].bySource[source] = value
                }
            }
        }
        for (index, rule) in rules.enumerated() where rule.isAdditive {
            figures[code(rule), rule].sum = wholes[index].sum
            figures[code(rule), rule].isHedged = wholes[index].isHedged
        }
    }

    static func code(_ rule: FigureRule) -> String {
        rule.breakdown.map { "\(rule.indicator).\($0)" } ?? rule.indicator
    }

    /// Unknown if an operand is.
    private static func deriveRates(_ figures: inout CountedFigures) {
        figures["project.completion_rate"] = rate("project.completed", of: "project.assigned", figures) {
            Rate.percent($0, of: $1, decimals: 1)
        }
        figures["funding.leverage"] = rate("funding.counterpart", of: "funding.assigned", figures) {
            Rate.percent($0, of: $1 * 10, decimals: 0)
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
        count.sum = KnownSum(value: tenths * 100, missing: part.missing + whole.missing)
        return count
    }
}
