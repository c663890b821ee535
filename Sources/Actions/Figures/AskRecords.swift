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
        guard !RecordSelection.of(match).isEmpty else {
            throw Problem(
                "Chỉ tiêu “\(match.indicator.name)” được tính từ chỉ tiêu khác hoặc chưa có sổ: không có bản ghi riêng phía sau."
            )
        }
        return try await database.read { session in
            var records: [CountedRecord] = []
            var missing: [CountedRecord] = []
            let origins = try OriginLookup(organisation: scope.organisation, session)
            let isFunding = match.indicator.code == "funding.assigned"
            let years = isFunding ? try FundingQuestion.yearsOfLines(scope, in: session) : []
            let selections = RecordSelection.of(match, yearsOfLines: years)
            for selection in selections {
                records += try selection.ask(selection.counting, scope, origins, session)
                missing += try selection.ask(selection.missing, scope, origins, session).map {
                    CountedRecord(listed: $0.listed, contribution: nil)
                }
            }
            return FigureRecords(figure: plain, records: records, missing: missing)
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

    static func of(_ match: IndicatorMatch, yearsOfLines years: [String] = []) -> [RecordSelection] {
        if match.indicator.code == "funding.assigned" { return funding(match.breakdown, years) }
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

    private init(register: Register, counting: String, missing: String, contribution: String) {
        self.register = register
        self.counting = counting
        self.missing = missing
        self.contribution = contribution
        scale = 0
    }

    /// For each year the projects or the lines, as the figure itself takes them.
    private static func funding(_ source: String?, _ yearsOfLines: [String]) -> [RecordSelection] {
        let years = "(" + (["''"] + yearsOfLines.map { "'\($0)'" }).joined(separator: ", ") + ")"
        let columns = [
            "KCQG": "assigned_kcqg_dong", "KCDP": "assigned_kcdp_dong", "unknown": "assigned_unsourced_dong",
        ]
        let money =
            source.flatMap { columns[$0] }
            ?? "COALESCE(assigned_kcqg_dong, 0) + COALESCE(assigned_kcdp_dong, 0) + COALESCE(assigned_unsourced_dong, 0)"
        let planned = "in_period = 1 AND listing IN ('plan', 'list') AND substr(performed_first, 1, 4) NOT IN \(years)"
        let known =
            "(assigned_kcqg_dong IS NOT NULL OR assigned_kcdp_dong IS NOT NULL OR assigned_unsourced_dong IS NOT NULL)"
        let ofSource = source.flatMap { columns[$0] }.map { "COALESCE(\($0), 0) <> 0" } ?? known
        let ofYears = "substr(budgeted_first, 1, 4) IN \(years) AND"
        let lineSource =
            source.map { "\(ofYears) COALESCE(source, 'unknown') = '\($0)'" }
            ?? "\(ofYears) COALESCE(source, 'unknown') NOT IN ('counterpart', 'integrated')"
        return [
            RecordSelection(
                register: .project, counting: "\(planned) AND \(ofSource)", missing: "\(planned) AND NOT \(known)",
                contribution: money),
            RecordSelection(
                register: .budgetLine, counting: "\(lineSource) AND assigned_dong IS NOT NULL",
                missing: "\(lineSource) AND assigned_dong IS NULL",
                contribution: "assigned_dong"),
        ]
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
