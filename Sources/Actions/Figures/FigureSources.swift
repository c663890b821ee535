import Basics
import Domain
import Storage

/// The numbers that are not counted: stated, published, aimed at; and what was declared complete.
enum FigureSources {
    struct Stated: Sendable {
        fileprivate(set) var values: [String: ExactNumber] = [:]
        /// Of these several different numbers were stated.
        fileprivate(set) var disputed: Set<String> = []
        /// Of these not every unit that became today's has stated one.
        fileprivate(set) var partial: Set<String> = []
        /// Of these a number says "khoảng", "trên" …
        fileprivate(set) var hedged: Set<String> = []

        subscript(code: String) -> ExactNumber? { values[code] }
    }

    /// Today's unit adds what the units that became it stated, each for itself. Several different numbers of one unit leave
    /// the value unknown: the program does not choose.
    static func stated(_ scope: FigureScope, _ session: any Session) throws -> Stated {
        var amounts: [String: [ProvinceKey: Set<Int64>]] = [:]
        var hedged: Set<String> = []
        try forEachOfPeriod(.statedFigure, scope, session) { record in
            guard let amount = record.amount(StatedFigureField.value) else { return }
            let key = code(record.text(StatedFigureField.indicator), record.text(StatedFigureField.breakdown))
            amounts[key, default: [:]][record.province, default: []].insert(amount)
            if record[StatedFigureField.value]?.measure?.hedge != nil { hedged.insert(key) }
        }
        var stated = Stated(hedged: hedged)
        for (key, units) in amounts {
            let numbers = units.values.compactMap { $0.count == 1 ? $0.first : nil }
            if numbers.count == units.count {
                stated.values[key] = sum(numbers).map { ExactNumber(digits: $0, scale: 3) }
                let isWhole = units.keys.contains { $0.scheme == .from2025 }
                let older = scope.provinces.filter { $0.scheme == .before2025 }
                if !isWhole, older.contains(where: { units[$0] == nil }) { stated.partial.insert(key) }
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
            if let parts = ofPlaces(records, scope) { return parts }
            let measure = sum(records, of: scope, PublishedFigureField.value)
            return Figure.Published(
                value: measure.map { ExactNumber(digits: $0.amount, scale: 3) }, hedge: measure?.hedge,
                printed: joined(records, PublishedFigureField.printed),
                explanation: joined(records, PublishedFigureField.explanation))
        }
    }

    /// Some of the units that became today's published a number, others none: what they published is told of each, and is
    /// no number of the whole.
    private static func ofPlaces(_ records: [Record], _ scope: FigureScope) -> Figure.Published? {
        let units = Set(records.map(\.province))
        let older = scope.provinces.filter { $0.scheme == .before2025 }
        guard older.count > 1, units.isSubset(of: older), units.count < older.count else { return nil }
        let words = records.compactMap { record -> String? in
            let name = Provinces.find(record.province)?.name ?? record.province.stored
            let words =
                record.text(PublishedFigureField.printed)
                ?? record[PublishedFigureField.value].map { PublishedFigureField.value.definition.words($0) }
            return words.map { "\(name) – \($0)" }
        }
        return Figure.Published(
            value: nil, hedge: nil, printed: distinct(words), explanation: nil, isOfPlaces: true)
    }

    /// Of several units today's own number is the whole's; without one the older units' are added, if each gave one. A part's
    /// number is never the whole's.
    private static func sum<Field: RegisterField>(_ records: [Record], of scope: FigureScope, _ field: Field)
        -> Measure?
    {
        let units = Dictionary(grouping: records, by: \.province).mapValues {
            Set($0.compactMap { $0[field]?.measure })
        }
        let today = scope.provinces.first { $0.scheme == .from2025 }
        let asked = today.flatMap { units[$0] == nil ? nil : [$0] } ?? scope.provinces.filter { $0 != today }
        let measures = asked.compactMap { key in units[key].flatMap { $0.count == 1 ? $0.first : nil } }
        guard measures.count == asked.count, let amount = sum(measures.map(\.amount)) else { return nil }
        return Measure(amount, hedge: measures.compactMap(\.hedge).first)
    }

    /// Nothing for the sum of nothing, or one that no number holds.
    private static func sum(_ numbers: [Int64]) -> Int64? {
        numbers.reduce(KnownSum()) { $0 + KnownSum(value: $1) }.value
    }

    private static func joined<Field: RegisterField>(_ records: [Record], _ field: Field) -> String? {
        distinct(records.compactMap { $0.text(field) })
    }

    private static func distinct(_ all: [String]) -> String? {
        var texts: [String] = []
        for text in all where !texts.contains(text) { texts.append(text) }
        return texts.isEmpty ? nil : texts.joined(separator: "; ")
    }

    /// The nearest target at or after the end of the period, or the nearest of those that are still ahead.
    static func aims(_ scope: FigureScope, ahead: Bool = false, _ session: any Session) throws -> [String: Figure.Aim] {
        let last = scope.period.byCalendar.last
        let first = ahead ? last.adding(days: 1) : last
        let table = RecordTable(.target)
        let records = try session.rows(
            """
            SELECT \(table.selection) FROM \(table.source)
            WHERE t.organisation = \(scope.organisation) AND \(scope.placeAndSequel) AND t.due_last >= \(first) ORDER BY t.due_last DESC
            """, table.read)
        // By the nearest day first: of each unit the target of that day, added where each unit has one.
        let byCode = Dictionary(grouping: records.map { scope.underNameOfThen($0.record) }) {
            code($0.text(TargetField.indicator), $0.text(TargetField.breakdown))
        }
        return byCode.compactMapValues { aim($0, of: scope) }
    }

    private static func aim(_ records: [Record], of scope: FigureScope) -> Figure.Aim? {
        let known = records.filter { $0.when(TargetField.when) != nil && $0.amount(TargetField.value) != nil }
        guard let due = known.compactMap({ $0.when(TargetField.when)?.last }).min() else { return nil }
        let nearest = known.filter { $0.when(TargetField.when)?.last == due }
        guard let last = nearest.last, let value = sum(nearest, of: scope, TargetField.value) else { return nil }
        let isOne = Set(nearest.map(\.province)).count == 1
        let growth = isOne ? last.amount(TargetField.growth).map { ExactNumber(digits: $0, scale: 3) } : nil
        return Figure.Aim(
            year: due.year, value: ExactNumber(digits: value.amount, scale: 3), growthPercent: growth,
            printed: joined(nearest, TargetField.printed))
    }

    /// Registers that were declared complete for every unit of the question, or for the unit of today that they became.
    static func completeRegisters(_ scope: FigureScope, _ session: any Session) throws -> Set<String> {
        // What is complete by the calendar says nothing of a form's days.
        guard scope.period.cutOff == nil else { return [] }
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
        let today = scope.provinces.first { $0.scheme == .from2025 }?.stored
        return Set(declared.filter { $0.value.count == places.count || today.map($0.value.contains) ?? false }.keys)
    }

    /// Of exactly this period: a year's number says nothing of a term. Who states or publishes a year names the year,
    /// whichever days its form goes by.
    private static func forEachOfPeriod(
        _ register: Register, _ scope: FigureScope, _ session: any Session, _ body: (Record) -> Void
    ) throws {
        let table = RecordTable(register)
        let named = scope.period.byCalendar
        let sql: SQL = """
            SELECT \(table.selection) FROM \(table.source) WHERE t.organisation = \(scope.organisation) AND \(scope.place)
                AND t.reported_first = \(named.first) AND t.reported_last = \(named.last) ORDER BY t.number
            """
        for stored in try session.rows(sql, table.read) { body(stored.record) }
    }

    private static func code(_ indicator: String?, _ breakdown: String?) -> String {
        breakdown.map { "\(indicator ?? "").\($0)" } ?? indicator ?? ""
    }
}
