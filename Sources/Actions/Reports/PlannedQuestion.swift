import Basics
import Domain
import Storage

/// What the projects of the plan were to bring, by indicator: the same numbers as the figure's, over what is planned.
enum PlannedQuestion {
    static func ask(_ scope: FigureScope, _ session: any Session) throws -> [String: KnownSum] {
        var planned: [String: KnownSum] = [:]
        let rules = FigureRules.planned
        let rows = FigureRows(.project, scope)
        let additive = rules.filter(\.isAdditive)
        let aggregates = SQL(trusted: additive.map(\.aggregates).joined(separator: ", "))
        try session.forEach("\(rows.alike) SELECT \(aggregates) FROM rows") { row in
            for (index, rule) in additive.enumerated() {
                planned[rule.indicator] = RuleCount(row, at: index * RuleCount.columns).sum
            }
        }
        for rule in rules where !rule.isAdditive {
            let aggregate = SQL(trusted: rule.aggregates)
            try session.forEach("\(rows.single) SELECT \(aggregate) FROM rows") { row in
                planned[rule.indicator] = RuleCount(row, at: 0).sum
            }
        }
        return planned.filter { $0.value.value != nil }
    }
}
