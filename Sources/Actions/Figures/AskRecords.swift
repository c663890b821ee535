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

extension FigureRecords {
    /// What a rate is divided of: each of the two has its own records.
    package static func operands(of code: String) -> (part: String, whole: String)? {
        switch code {
        case "project.completion_rate": return ("project.completed", "project.assigned")
        case "funding.leverage": return ("funding.counterpart", "funding.assigned")
        default: return nil
        }
    }

    /// Whether there is something to open behind a figure: what no register counts has nothing.
    package static func areThere(behind figure: Figure) -> Bool {
        let match = IndicatorMatch(indicator: figure.indicator, breakdown: figure.breakdown)
        return figure.basis == .stated || figure.isDisputed || RecordSelection.areThere(for: match)
            || operands(of: figure.code) != nil
    }
}

/// Some of the records behind a figure, where they are too many for one page.
package struct FigureRecordsPage: Sendable {
    package let figure: Figure
    package let total: Int
    package let totalMissing: Int
    package let records: [CountedRecord]
    /// What all that count come to, also those of other pages.
    package let sum: ExactNumber?
    /// The field by whose different values the figure counts ("level"): no record adds a number of its own.
    package let distinctField: String?
    /// Whether a party that stands in several records counts once.
    package let countsPartiesOnce: Bool
}

extension Office {
    package func records(behind code: String, _ scope: FigureScope, province: Province) async throws -> FigureRecords {
        try await database.read { session in
            let question = try RecordsQuestion(code, scope, province: province, session)
            return FigureRecords(
                figure: question.figure, records: try question.ask(missing: false, limit: nil, offset: 0),
                missing: try question.ask(missing: true, limit: nil, offset: 0))
        }
    }

    /// One page of the records that count, or of those that should count and do not know their value.
    package func records(
        behind code: String, _ scope: FigureScope, province: Province, missing: Bool, limit: Int, offset: Int
    ) async throws -> FigureRecordsPage {
        try await database.read { session in
            let question = try RecordsQuestion(code, scope, province: province, session)
            return FigureRecordsPage(
                figure: question.figure, total: try question.count(missing: false),
                totalMissing: try question.count(missing: true),
                records: try question.ask(missing: missing, limit: limit, offset: offset),
                sum: try question.sum(), distinctField: question.distinctField,
                countsPartiesOnce: question.countsPartiesOnce)
        }
    }
}

/// Which records stand behind one figure, asked in one snapshot with it.
private struct RecordsQuestion {
    let figure: Figure
    private let selections: [RecordSelection]
    private let scope: FigureScope
    private let session: any Session

    init(_ code: String, _ scope: FigureScope, province: Province, _ session: any Session) throws {
        guard let match = Indicators.match(code, unit: nil), Indicators.find(match.indicator.code) != nil else {
            throw Problem("Không có chỉ tiêu “\(code)” (xem \(remedy: .indicators)).")
        }
        let sheet = try FigureSheet.ask(scope, province: province, session)
        let found = sheet.figures.first { $0.indicator == match.indicator && $0.breakdown == match.breakdown }
        let figure = found ?? Figure(match.indicator, breakdown: match.breakdown)
        let isStated = figure.basis == .stated || figure.isDisputed
        guard isStated || RecordSelection.areThere(for: match) else {
            throw Problem(
                "Chỉ tiêu “\(match.indicator.name)” được tính từ chỉ tiêu khác hoặc chưa có sổ: không có bản ghi riêng phía sau."
            )
        }
        self.figure = figure
        self.scope = scope
        self.session = session
        if isStated {
            selections = [RecordSelection.stated(match, scope.period)]
        } else if match.indicator.code == "funding.assigned" {
            selections = try FundingQuestion.parts(scope, in: session).flatMap {
                RecordSelection.funding($0, source: match.breakdown)
            }
        } else {
            selections = try RecordsQuestion.ofRules(match, scope, session)
        }
    }

    /// The rule's own records; where none of them knows its money, the lines of the budget that stand in for them.
    private static func ofRules(_ match: IndicatorMatch, _ scope: FigureScope, _ session: any Session) throws
        -> [RecordSelection]
    {
        let own = RecordSelection.of(match)
        guard match.breakdown == nil,
            let line = BudgetStandIn.all.first(where: { $0.indicator == match.indicator.code }),
            try own.allSatisfy({ try $0.knowsNoValue(scope, session) })
        else { return own }
        let lines = RecordSelection(line)
        return try lines.count(lines.counting, scope, session) == 0 ? own : [lines]
    }

    func count(missing: Bool) throws -> Int {
        try selections.reduce(0) { try $0 + $1.count(missing ? $1.missing : $1.counting, scope, session) }
    }

    /// Of the contributions; nothing where it is beyond what a number holds.
    func sum() throws -> ExactNumber? {
        var sum = KnownSum()
        for selection in selections { sum.add(try selection.sum(scope, session)) }
        return sum.value.map { ExactNumber(digits: $0, scale: selections.first?.scale ?? 0) }
    }

    var distinctField: String? { selections.compactMap(\.distinctField).first }
    var countsPartiesOnce: Bool { selections.contains(where: \.countsPartiesOnce) }

    /// The records of each selection after those of the one before.
    func ask(missing: Bool, limit: Int?, offset: Int) throws -> [CountedRecord] {
        let origins = try OriginLookup(organisation: scope.organisation, session)
        var records: [CountedRecord] = []
        var passed = offset
        for selection in selections {
            let filter = missing ? selection.missing : selection.counting
            let left = limit.map { $0 - records.count }
            if let left, left <= 0 { break }
            let asked = try selection.ask(filter, scope, origins, limit: left, offset: passed, session)
            records += missing ? asked.map { CountedRecord(listed: $0.listed, contribution: nil) } : asked
            if passed > 0 { passed = max(0, passed - (try selection.count(filter, scope, session))) }
        }
        return records
    }
}

/// Which records of a register stand behind an indicator, in the rule's own words.
private struct RecordSelection {
    let register: Register
    let counting: String
    let missing: String
    let contribution: String
    let scale: Int
    var distinctField: String?
    var countsPartiesOnce = false

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
        counting = narrowed.map { "(\(rule.valued)) AND \($0)" } ?? rule.valued
        missing = narrowed.map { "(\(rule.missing)) AND \($0)" } ?? rule.missing
        contribution = rule.contribution
        scale = rule.isInThousandths ? 3 : 0
        switch rule.measure {
        case .distinct(let column): distinctField = column
        case .parties: countsPartiesOnce = true
        case .records, .sum, .sumOfThousandths: break
        }
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

    func count(_ filter: String, _ scope: FigureScope, _ session: any Session) throws -> Int {
        let base = FigureBase.select(register, scope)
        return try session.first("SELECT COUNT(*) FROM (\(base)) b WHERE \(SQL(trusted: filter))") { $0.int(0) ?? 0 }
            ?? 0
    }

    /// Upper and lower half apart: the engines answer with an error where a sum is beyond 64 bits.
    func sum(_ scope: FigureScope, _ session: any Session) throws -> KnownSum {
        let half: Int64 = 1_000_000
        let base = FigureBase.select(register, scope)
        let halves = SQL(
            trusted:
                "CAST(SUM((\(contribution)) / \(half)) AS BIGINT), CAST(SUM((\(contribution)) % \(half)) AS BIGINT)")
        let sum = try session.first("SELECT \(halves) FROM (\(base)) b WHERE \(SQL(trusted: counting))") { row in
            guard let upper = row.integer(0), let lower = row.integer(1) else { return KnownSum() }
            let (large, isBeyond) = upper.multipliedReportingOverflow(by: half)
            let (whole, isOver) = large.addingReportingOverflow(lower)
            return isBeyond || isOver ? KnownSum.beyond : KnownSum(value: whole)
        }
        return sum ?? KnownSum()
    }

    /// Whether no record that counts has a value of its own.
    func knowsNoValue(_ scope: FigureScope, _ session: any Session) throws -> Bool {
        try count("(\(counting)) AND (\(contribution)) IS NOT NULL", scope, session) == 0
    }

    func ask(
        _ filter: String, _ scope: FigureScope, _ origins: OriginLookup, limit: Int?, offset: Int,
        _ session: any Session
    ) throws -> [CountedRecord] {
        let base = FigureBase.select(register, scope)
        let bounds: SQL = limit.map { "LIMIT \($0) OFFSET \(offset)" } ?? ""
        let order: SQL = distinctField.map { SQL(trusted: "\($0),") } ?? ""
        let picked = try session.rows(
            "SELECT id, \(SQL(trusted: contribution)) FROM (\(base)) b WHERE \(SQL(trusted: filter)) ORDER BY \(order) number \(bounds)"
        ) { ($0.id(0), $0.integer(1)) }
        let store = RecordStore(register, session)
        return try picked.compactMap { id, value in
            guard let id, let stored = try store.find(id, organisation: scope.organisation) else { return nil }
            let listed = ListedRecord(stored: stored, origin: try origins.find(stored.origin))
            return CountedRecord(listed: listed, contribution: value.map { ExactNumber(digits: $0, scale: scale) })
        }
    }
}
