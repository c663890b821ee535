import Basics
import Domain
import Storage

/// What a column of a list comes to.
package struct RegisterSum: Sendable, Hashable {
    /// Of the known ones; how many of the records do not know theirs.
    package private(set) var sum: KnownSum
    /// How many of the summed are hedged ("khoảng 40"): the sum is then no more exact than they are.
    package private(set) var hedged: Int

    init(sum: KnownSum = KnownSum(), hedged: Int = 0) {
        self.sum = sum
        self.hedged = hedged
    }

    mutating func add(_ other: RegisterSum) {
        sum.add(other.sum)
        hedged += other.hedged
    }
}

/// The sums of a register's money and counts over records, asked of the database.
struct RegisterSums {
    private static let columns = 5
    private static let half: Int64 = 1_000_000
    private let table: SQL
    private let fields: [Int]
    private let aggregates: SQL

    init(_ register: Register) {
        table = SQL(trusted: register.rawValue)
        let definitions = register.definition.fields
        fields = definitions.indices.filter { RegisterSums.isSummed(definitions[$0]) }
        let parts = fields.map { RegisterSums.aggregate(of: definitions[$0]) }
        aggregates = SQL(trusted: parts.joined(separator: ", "))
    }

    static func isSummed(_ field: FieldDefinition) -> Bool {
        switch field.kind {
        case .count, .money: return true
        case .text, .taxCode, .choice, .quantity, .when, .flag, .reference: return false
        }
    }

    /// Upper and lower half apart: the engines answer with an error where a sum is beyond 64 bits.
    private static func aggregate(of field: FieldDefinition) -> String {
        let columns = RecordTable.columns(of: field).map { "t.\($0)" }
        let (amount, hedge) = (columns[0], columns[1])
        return """
            COUNT(*), COUNT(\(amount)), CAST(SUM(\(amount) / \(half)) AS BIGINT), CAST(SUM(\(amount) % \(half)) AS BIGINT), \
            COUNT(\(hedge))
            """
    }

    func ask(_ condition: SQL, _ session: any Session) throws -> [Int: RegisterSum] {
        guard !fields.isEmpty else { return [:] }
        let sums = try session.first("SELECT \(aggregates) FROM \(table) t WHERE \(condition)") { row in
            fields.indices.map { RegisterSums.sum(row, at: $0 * RegisterSums.columns) }
        }
        return Dictionary(uniqueKeysWithValues: zip(fields, sums ?? []))
    }

    private static func sum(_ row: any SQLRow, at column: Int) -> RegisterSum {
        let missing = (row.int(column) ?? 0) - (row.int(column + 1) ?? 0)
        let hedged = row.int(column + 4) ?? 0
        guard let upper = row.integer(column + 2), let lower = row.integer(column + 3) else {
            return RegisterSum(sum: KnownSum(missing: missing))
        }
        let (large, isBeyond) = upper.multipliedReportingOverflow(by: half)
        let (whole, isOver) = large.addingReportingOverflow(lower)
        let known = isBeyond || isOver ? KnownSum.beyond : KnownSum(value: whole)
        return RegisterSum(sum: KnownSum(missing: missing) + known, hedged: hedged)
    }

    /// Of records that are at hand.
    static func of(_ records: some Sequence<Record>, in register: Register) -> [Int: RegisterSum] {
        let definitions = register.definition.fields
        var sums: [Int: RegisterSum] = [:]
        for field in definitions.indices where isSummed(definitions[field]) {
            var sum = RegisterSum()
            for record in records {
                let measure = record.values[field]?.measure
                let known = measure.map { KnownSum(value: $0.amount) } ?? KnownSum(missing: 1)
                sum.add(RegisterSum(sum: known, hedged: measure?.hedge == nil ? 0 : 1))
            }
            sums[field] = sum
        }
        return sums
    }
}
