import Domain
import Storage

/// A register's base as its questions read it, as a table `rows` in which `n` says how many records a row stands for.
struct FigureRows {
    private let register: Register
    private let base: SQL

    init(_ register: Register, _ scope: FigureScope) {
        self.register = register
        base = FigureBase.select(register, scope)
    }

    /// For rules whose parts add up. Records that are alike in all that the rules ask are put together, amounts as sums:
    /// ten thousand projects are a few hundred kinds, and a hundred questions are asked of each.
    var alike: SQL {
        guard register == .project else { return whole }
        return """
            WITH rows AS MATERIALIZED
                (SELECT \(FigureRows.columns) FROM (\(base)) b GROUP BY \(FigureRows.grouping))
            """
    }

    /// For rules that tell parties apart, one by one, with no more columns than they ask: these are copied.
    var single: SQL {
        guard register == .project else { return whole }
        let columns = SQL(trusted: FigureRows.keys + ", beneficiary_key, establishments, 1 AS n")
        return "WITH rows AS MATERIALIZED (SELECT \(columns) FROM (\(base)) b)"
    }

    private var whole: SQL { "WITH rows AS MATERIALIZED (SELECT b.*, 1 AS n FROM (\(base)) b)" }

    /// What the rules' conditions speak of.
    private static let keys = "source, programme, activity, listing, state, in_period, done"
    private static let amounts = ["models", "machines", "lines", "counterpart_dong", "disbursed_dong", "settled_dong"]
    private static let hedges = [
        "models_hedge", "machines_hedge", "lines_hedge", "counterpart_hedge", "disbursed_hedge", "settled_hedge",
    ]

    private static var columns: SQL {
        let sums = amounts.map { "CAST(SUM(\($0)) AS BIGINT) AS \($0)" } + hedges.map { "MIN(\($0)) AS \($0)" }
        return SQL(trusted: "\(keys), \(sums.joined(separator: ", ")), COUNT(*) AS n")
    }

    /// A value that one of the rows does not know must not hide among those that do.
    private static var grouping: SQL {
        let known = (amounts + hedges).enumerated().map { "CASE WHEN \($1) IS NULL THEN 0 ELSE \(1 << $0) END" }
        return SQL(trusted: "\(keys), \(known.joined(separator: " + "))")
    }
}
