import Basics
import Domain
import Storage

/// The numbers that are not counted: stated, published, aimed at; and what was declared complete.
enum FigureSources {
    struct Stated: Sendable {
        fileprivate(set) var values: [String: ExactNumber] = [:]
        /// Of these several different numbers were stated.
        fileprivate(set) var disputed: Set<String> = []

        subscript(code: String) -> ExactNumber? { values[code] }
    }

    /// Today's unit adds what the units that became it stated, each for itself. Several different numbers of one unit leave
    /// the value unknown: the program does not choose.
    static func stated(_ scope: FigureScope, _ session: any Session) throws -> Stated {
        var amounts: [String: [ProvinceKey: Set<Int64>]] = [:]
        try forEachOfPeriod(.statedFigure, scope, session) { record in
            guard let amount = record.amount(StatedFigureField.value) else { return }
            let key = code(record.text(StatedFigureField.indicator), record.text(StatedFigureField.breakdown))
            amounts[key, default: [:]][record.province, default: []].insert(amount)
        }
        var stated = Stated()
        for (key, units) in amounts {
            let numbers = units.values.compactMap { $0.count == 1 ? $0.first : nil }
            if numbers.count == units.count {
                stated.values[key] = ExactNumber(digits: numbers.reduce(0, +), scale: 3)
            } else {
                stated.disputed.insert(key)
            }
        }
        return stated
    }

    /// Several different numbers for one thing leave the value unknown: the program does not choose.
    static func published(_ scope: FigureScope, _ session: any Session) throws -> [String: Figure.Published] {
        var records: [String: [Record]] = [:]
        try forEachOfPeriod(.publishedFigure, scope, session) { record in
            records[
                code(record.text(PublishedFigureField.indicator), record.text(PublishedFigureField.breakdown)),
                default: []
            ].append(record)
        }
        return records.mapValues { records in
            let measures = records.compactMap { $0[PublishedFigureField.value]?.measure }
            let isOne = Set(measures).count == 1
            return Figure.Published(
                value: isOne ? ExactNumber(digits: measures[0].amount, scale: 3) : nil,
                hedge: isOne ? measures[0].hedge : nil,
                printed: joined(records, PublishedFigureField.printed),
                explanation: joined(records, PublishedFigureField.explanation))
        }
    }

    private static func joined(_ records: [Record], _ field: PublishedFigureField) -> String? {
        var texts: [String] = []
        for text in records.compactMap({ $0.text(field) }) where !texts.contains(text) { texts.append(text) }
        return texts.isEmpty ? nil : texts.joined(separator: "; ")
    }

    /// The nearest target at or after the end of the period.
    static func aims(_ scope: FigureScope, _ session: any Session) throws -> [String: Figure.Aim] {
        let table = RecordTable(.target)
        let records = try session.rows(
            """
            SELECT \(table.selection) FROM \(table.source)
            WHERE t.organisation = \(scope.organisation) AND \(scope.place) AND t.due_last >= \(scope.period.last) ORDER BY t.due_last DESC
            """, table.read)
        var found: [String: Figure.Aim] = [:]
        for stored in records {
            let record = stored.record
            guard let due = record.when(TargetField.when), let amount = record.amount(TargetField.value) else {
                continue
            }
            let growth = record.amount(TargetField.growth).map { ExactNumber(digits: $0, scale: 3) }
            found[code(record.text(TargetField.indicator), record.text(TargetField.breakdown))] = Figure.Aim(
                year: due.last.year, value: ExactNumber(digits: amount, scale: 3), growthPercent: growth,
                printed: record.text(TargetField.printed))
        }
        return found
    }

    /// Registers that were declared complete for every unit of the question.
    static func completeRegisters(_ scope: FigureScope, _ session: any Session) throws -> Set<String> {
        let places = scope.provinces.map(\.stored)
        var declared: [String: Set<String>] = [:]
        try session.forEach(
            """
            SELECT register, province FROM register_completeness
            WHERE organisation = \(scope.organisation) AND period = \(scope.period.code) AND province IN \(SQL.list(places))
            """
        ) { row in
            declared[row.text(0) ?? "", default: []].insert(row.text(1) ?? "")
        }
        return Set(declared.filter { $0.value.count == places.count }.keys)
    }

    /// Of exactly this period: a year's number says nothing of a term.
    private static func forEachOfPeriod(
        _ register: Register, _ scope: FigureScope, _ session: any Session, _ body: (Record) -> Void
    ) throws {
        let table = RecordTable(register)
        let sql: SQL = """
            SELECT \(table.selection) FROM \(table.source) WHERE t.organisation = \(scope.organisation) AND \(scope.place)
                AND t.reported_first = \(scope.period.first) AND t.reported_last = \(scope.period.last) ORDER BY t.number
            """
        for stored in try session.rows(sql, table.read) { body(stored.record) }
    }

    private static func code(_ indicator: String?, _ breakdown: String?) -> String {
        breakdown.map { "\(indicator ?? "").\($0)" } ?? indicator ?? ""
    }
}
