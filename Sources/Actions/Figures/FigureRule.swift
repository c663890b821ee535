import Basics
import Domain
import Storage

/// **Cách đếm một chỉ tiêu**: the one definition from which the figure, its breakdowns and the list of the records
/// behind it are all asked. The texts are over the columns of the register's base (`FigureBase`).
struct FigureRule: Sendable {
    enum Measure: Sendable {
        /// Each record is one.
        case records
        /// The sum of a column; a record without a value is missing.
        case sum(String)
        /// Like `sum`, of a column kept in thousandths.
        case sumOfThousandths(String)
        /// Distinct values of a column.
        case distinct(String)
        /// Distinct parties by `key`; a record that states a number of unnamed ones adds it.
        case parties(key: String, count: String)
    }

    let indicator: String
    let breakdown: String?
    let register: Register
    /// Which records it is about.
    let scope: String
    /// Which of those count; nothing means all.
    let counted: String?
    /// Of which it is not known whether they count.
    let unsure: String?
    /// Of the counting, those whose value is a part only: a roll on which some do not say.
    let partial: String?
    /// Records outside the scope that may belong to it, since what they are about is not known.
    let perhaps: String?
    /// Records outside the scope while which nothing in it cannot be read as 0, even of a register that is declared complete.
    let doubt: FigureDoubt?
    let measure: Measure

    init(
        _ indicator: String, breakdown: String? = nil, _ register: Register, scope: String = "TRUE",
        counted: String? = nil,
        unsure: String? = nil, partial: String? = nil, perhaps: String? = nil, doubt: FigureDoubt? = nil,
        _ measure: Measure
    ) {
        self.indicator = indicator
        self.breakdown = breakdown
        self.register = register
        self.scope = scope
        self.counted = counted
        self.unsure = unsure
        self.partial = partial
        self.perhaps = perhaps
        self.doubt = doubt
        self.measure = measure
    }

    /// A record that counts.
    var counting: String { counted.map { "(\(scope)) AND (\($0))" } ?? "(\(scope))" }

    /// A record that counts and whose value is known, be it a part only.
    var valued: String {
        switch measure {
        case .records: return counting
        case .sum, .sumOfThousandths, .distinct, .parties: return "(\(counting)) AND (\(hasValue))"
        }
    }

    /// What makes a counting record's value known.
    private var hasValue: String {
        switch measure {
        case .records: return "TRUE"
        case .sum(let column), .sumOfThousandths(let column), .distinct(let column): return "\(column) IS NOT NULL"
        case .parties(let key, let count): return "(\(key) IS NOT NULL OR \(count) IS NOT NULL)"
        }
    }

    /// A record whose value should be there and is not.
    var missing: String {
        let part = partial.map { " OR (\($0))" } ?? ""
        let blank = "(\(counting)) AND (NOT (\(hasValue))\(part))"
        let doubted = unsure.map { "(\(blank)) OR ((\(scope)) AND (\($0)))" } ?? blank
        return perhaps.map { "(\(doubted)) OR (\($0))" } ?? doubted
    }

    /// What a counting record adds, for the list behind the figure; nothing where it adds no number of its own.
    var contribution: String {
        switch measure {
        case .records, .distinct: return "1"
        case .sum(let column), .sumOfThousandths(let column): return column
        case .parties(_, let count): return "COALESCE(\(count), 1)"
        }
    }

    /// Seven columns, as `RuleCount` reads them, over rows of which each stands for `n` records (`FigureBase.alike`).
    var aggregates: String {
        func number(_ condition: String) -> String {
            "CAST(COALESCE(SUM(n) FILTER (WHERE \(condition)), 0) AS BIGINT)"
        }
        let value: String
        switch measure {
        case .records: value = number(counting)
        case .sum(let column), .sumOfThousandths(let column):
            value = "CAST(COALESCE(SUM(\(column)) FILTER (WHERE \(counting)), 0) AS BIGINT)"
        case .distinct(let column): value = "COUNT(DISTINCT CASE WHEN \(counting) THEN \(column) END)"
        case .parties(let key, let count):
            let isNamed = "\(key) IS NOT NULL AND COALESCE(\(count), 1) = 1"
            value = """
                COUNT(DISTINCT CASE WHEN \(counting) AND \(isNamed) THEN \(key) END) \
                + CAST(COALESCE(SUM(CASE WHEN \(counting) AND NOT (\(isNamed)) THEN \(count) END), 0) AS BIGINT)
                """
        }
        let valued = number("(\(counting)) AND (\(hasValue))")
        let missing = number(missing)
        let hedged = hedge.map { number("(\(counting)) AND \($0) IS NOT NULL") } ?? "0"
        let doubtful = doubt.map { number($0.records) } ?? "0"
        guard let counted, let unsure else { return "\(value), \(valued), 0, 0, \(missing), \(hedged), \(doubtful)" }
        let idle = number("(\(scope)) AND NOT (\(counted)) AND NOT (\(unsure))")
        return "\(value), \(valued), \(number(counting)), \(idle), \(missing), \(hedged), \(doubtful)"
    }

    /// The column that keeps the hedge ("khoảng") of the summed one.
    private var hedge: String? {
        switch measure {
        case .sum(let column), .sumOfThousandths(let column):
            for unit in ["_dong", "_milli"] where column.hasSuffix(unit) {
                return column.dropLast(unit.count) + "_hedge"
            }
            return column + "_hedge"
        case .records, .distinct, .parties: return nil
        }
    }

    /// Whether the values of parts (by source) add up to the whole's: not where one party may stand in two parts.
    var isAdditive: Bool {
        switch measure {
        case .records, .sum, .sumOfThousandths: return true
        case .distinct, .parties: return false
        }
    }

    var isInThousandths: Bool { if case .sumOfThousandths = measure { return true } else { return false } }
}

/// What one question gives for one rule.
struct RuleCount: Sendable {
    private var value = KnownSum(value: 0)
    /// Records that count and have a value.
    private var valued = 0
    /// Records that count; only asked of rules by which some do not.
    private var counting = 0
    /// Records of which it is known that they do not count.
    private var idle = 0
    private var missing = 0
    /// Records that count with a hedge: "khoảng 40".
    private var hedged = 0
    /// Records that the rule does not count and that leave its 0 in doubt.
    private(set) var doubtful = 0

    static let columns = 7

    init() {}

    init(_ row: any SQLRow, at column: Int) {
        // The rules never answer with NULL here: what is no integer is a number that an integer does not hold.
        value = row.integer(column).map { KnownSum(value: $0) } ?? .beyond
        valued = row.int(column + 1) ?? 0
        counting = row.int(column + 2) ?? 0
        idle = row.int(column + 3) ?? 0
        missing = row.int(column + 4) ?? 0
        hedged = row.int(column + 5) ?? 0
        doubtful = row.int(column + 6) ?? 0
    }

    mutating func add(_ other: RuleCount) {
        value.add(other.value)
        valued += other.valued
        counting += other.counting
        idle += other.idle
        missing += other.missing
        hedged += other.hedged
        doubtful += other.doubtful
    }

    var isHedged: Bool { hedged > 0 }

    /// Known by the records that count with a value, or, where none counts at all, by those that are known not to (0). A 0
    /// to which others may yet be added says nothing: it would be read as none.
    var sum: KnownSum {
        let isKnown = (valued > 0 || counting == 0 && idle > 0) && !(value.value == 0 && missing > 0)
        return KnownSum(missing: missing) + (isKnown ? value : KnownSum())
    }
}
