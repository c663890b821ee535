import Basics
import Domain
import Storage

/// A record behind a figure, and what it adds.
package struct CountedRecord: Sendable {
    package let listed: ListedRecord
    /// Nothing where its value is not known: it makes the figure incomplete.
    package let contribution: ExactNumber?
}

/// What is behind a figure: nothing but the rule's own records.
package struct FigureRecords: Sendable {
    package let figure: Figure
    package let records: [CountedRecord]
    /// Records that should count and whose value is not known.
    package let missing: [CountedRecord]
}

extension Office {
    package func records(behind code: String, _ scope: FigureScope, province: Province) async throws -> FigureRecords {
        guard let match = Indicators.match(code, unit: nil), Indicators.find(match.indicator.code) != nil else {
            throw Problem("Không có chỉ tiêu “\(code)” (khuyencong indicators).")
        }
        let sheet = try await figures(scope, province: province)
        let figure = sheet.figures.first { $0.indicator == match.indicator && $0.breakdown == match.breakdown }
        let plain = figure ?? Figure(match.indicator, breakdown: match.breakdown)
        let isStated = plain.basis == .stated || plain.isDisputed
        guard isStated || RecordSelection.areThere(for: match) else {
            throw Problem(
                "Chỉ tiêu “\(match.indicator.name)” được tính từ chỉ tiêu khác hoặc chưa có sổ: không có bản ghi riêng phía sau."
            )
        }
        return try await database.read { session in
            let origins = try OriginLookup(organisation: scope.organisation, session)
            func asked(_ selections: [RecordSelection]) throws -> FigureRecords {
                var records: [CountedRecord] = []
                var missing: [CountedRecord] = []
                for selection in selections {
                    records += try selection.ask(selection.counting, scope, origins, session)
                    missing += try selection.ask(selection.missing, scope, origins, session).map {
                        CountedRecord(listed: $0.listed, contribution: nil)
                    }
                }
                return FigureRecords(figure: plain, records: records, missing: missing)
            }
            if isStated { return try asked([RecordSelection.stated(match, scope.period)]) }
            if match.indicator.code == "funding.assigned" {
                let parts = try FundingQuestion.parts(scope, in: session)
                return try asked(parts.flatMap { RecordSelection.funding($0, source: match.breakdown) })
            }
            let found = try asked(RecordSelection.of(match))
            guard match.breakdown == nil,
                let line = BudgetStandIn.all.first(where: { $0.indicator == match.indicator.code }),
                found.records.allSatisfy({ $0.contribution == nil })
            else { return found }
            let lines = try asked([RecordSelection(line)])
            return lines.records.isEmpty ? found : lines
        }
    }
}

/// Which records of a register stand behind an indicator, in the rule's own words.
private struct RecordSelection {
    let register: Register
    let counting: String
    let missing: String
    let contribution: String
    let scale: Int

    static func areThere(for match: IndicatorMatch) -> Bool {
        match.indicator.code == "funding.assigned" || !of(match).isEmpty
    }

    static func of(_ match: IndicatorMatch) -> [RecordSelection] {
        if match.indicator.code == "project.completion_rate" {
            return of(
                IndicatorMatch(indicator: Indicators.find("project.completed") ?? match.indicator, breakdown: nil))
        }
        if let rule = FigureRules.of(match.indicator.code, breakdown: match.breakdown) {
            return [RecordSelection(rule)]
        }
        guard let source = match.breakdown, let rule = FigureRules.of(match.indicator.code, breakdown: nil),
            let column = FigureBase.sourceColumn(rule.register), Indicators.breakdown(source)?.dimension == "source"
        else { return [] }
        return [RecordSelection(rule, narrowed: "COALESCE(\(column), 'unknown') = '\(source)'")]
    }

    private init(_ rule: FigureRule, narrowed: String? = nil) {
        register = rule.register
        counting = narrowed.map { "(\(rule.counting)) AND \($0)" } ?? rule.counting
        missing = narrowed.map { "(\(rule.missing)) AND \($0)" } ?? rule.missing
        contribution = rule.contribution
        scale = rule.isInThousandths ? 3 : 0
    }

    private init(register: Register, counting: String, missing: String, contribution: String, scale: Int = 0) {
        self.register = register
        self.counting = counting
        self.missing = missing
        self.contribution = contribution
        self.scale = scale
    }

    init(_ line: BudgetStandIn) {
        self.init(
            register: .budgetLine, counting: "(\(line.filter)) AND \(line.column) IS NOT NULL",
            missing: line.allSpeak ? "(\(line.filter)) AND \(line.column) IS NULL" : "FALSE",
            contribution: line.column)
    }

    /// The numbers that the centre itself stated of exactly the period.
    static func stated(_ match: IndicatorMatch, _ period: Period) -> RecordSelection {
        let breakdown = match.breakdown.map { "= '\($0)'" } ?? "IS NULL"
        let filter =
            "indicator = '\(match.indicator.code)' AND breakdown \(breakdown) "
            + "AND reported_first = '\(period.first.iso)' AND reported_last = '\(period.last.iso)'"
        return RecordSelection(
            register: .statedFigure, counting: "\(filter) AND value_milli IS NOT NULL",
            missing: "\(filter) AND value_milli IS NULL", contribution: "value_milli", scale: 3)
    }

    /// Of one year the projects' and the lines' records, as the figure itself takes them.
    static func funding(_ part: FundingPart, source: String?) -> [RecordSelection] {
        let columns = [
            "KCQG": "assigned_kcqg_dong", "KCDP": "assigned_kcdp_dong", "unknown": "assigned_unsourced_dong",
        ]
        let asked = { (other: String) in source == nil || source == other }
        var selections: [RecordSelection] = []
        let money = part.projectSources.filter(asked).compactMap { columns[$0] }
        if !money.isEmpty {
            let planned =
                "in_period = 1 AND listing IN ('plan', 'list') AND substr(performed_first, 1, 4) = '\(part.key.year)'"
                + " AND province = '\(part.key.province)'"
            let known = columns.values.sorted().map { "\($0) IS NOT NULL" }.joined(separator: " OR ")
            // Of one source only the projects that have money of it; of all also those that say 0.
            let counts = money.map {
                source == nil && money.count > 1 ? "\($0) IS NOT NULL" : "COALESCE(\($0), 0) <> 0"
            }
            selections.append(
                RecordSelection(
                    register: .project, counting: "\(planned) AND (\(counts.joined(separator: " OR ")))",
                    missing: "\(planned) AND NOT (\(known))",
                    contribution: money.map { "COALESCE(\($0), 0)" }.joined(separator: " + ")))
        }
        let sources = part.lineSources.filter(asked)
        if !sources.isEmpty {
            let list = sources.map { "'\($0)'" }.joined(separator: ", ")
            let lines =
                "substr(budgeted_first, 1, 4) = '\(part.key.year)' AND province = '\(part.key.province)' "
                + "AND COALESCE(source, 'unknown') IN (\(list))"
            selections.append(
                RecordSelection(
                    register: .budgetLine, counting: "\(lines) AND assigned_dong IS NOT NULL",
                    missing: "\(lines) AND assigned_dong IS NULL AND COALESCE(spent_dong, settled_dong) IS NULL",
                    contribution: "assigned_dong")
            )
        }
        return selections
    }

    func ask(_ filter: String, _ scope: FigureScope, _ origins: OriginLookup, _ session: any Session) throws
        -> [CountedRecord]
    {
        let base = FigureBase.select(register, scope)
        let picked = try session.rows(
            "SELECT id, \(SQL(trusted: contribution)) FROM (\(base)) b WHERE \(SQL(trusted: filter)) ORDER BY number"
        ) { ($0.id(0), $0.integer(1)) }
        let store = RecordStore(register, session)
        return try picked.compactMap { id, value in
            guard let id, let stored = try store.find(id, organisation: scope.organisation) else { return nil }
            let listed = ListedRecord(stored: stored, origin: try origins.find(stored.origin))
            return CountedRecord(listed: listed, contribution: value.map { ExactNumber(digits: $0, scale: scale) })
        }
    }
}
