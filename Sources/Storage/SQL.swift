/// A piece of SQL as an interpolated value: a value becomes a bind (`$1`, `$2` …, the same in both engines), a fragment
/// of SQL is spliced in, a `String` is always a bind and never text of the statement.
///
///     let sql: SQL = "SELECT name FROM project WHERE organisation = \(organisation) AND \(filter)"
package struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// Literal pieces; between piece n and n+1 stands bind n.
    private var pieces: [String]
    private(set) package var binds: [SQLValue]

    package init(stringLiteral text: String) {
        pieces = [text]
        binds = []
    }

    package init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
    }

    /// Text that the program itself made (a table's or column's name). Never of what a person typed.
    package init(trusted text: String) {
        pieces = [text]
        binds = []
    }

    package static func bind(_ value: some SQLBindable) -> SQL {
        var sql = SQL(trusted: "")
        sql.append(bind: value.sqlValue)
        return sql
    }

    /// The statement with numbered places.
    package var text: String {
        var text = pieces[0]
        for (index, piece) in pieces.dropFirst().enumerated() {
            text += "$\(index + 1)"
            text += piece
        }
        return text
    }

    package static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.append(right)
        return sum
    }

    package mutating func append(_ other: SQL) {
        pieces[pieces.count - 1] += other.pieces[0]
        pieces += other.pieces.dropFirst()
        binds += other.binds
    }

    fileprivate mutating func append(bind value: SQLValue) {
        binds.append(value)
        pieces.append("")
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql = SQL(trusted: "")

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) { sql.append(SQL(trusted: literal)) }
        package mutating func appendInterpolation(_ fragment: SQL) { sql.append(fragment) }
        package mutating func appendInterpolation(_ value: some SQLBindable) { sql.append(bind: value.sqlValue) }
        package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            sql.append(bind: value?.sqlValue ?? .null)
        }
    }
}

extension Sequence where Element == SQL {
    /// The fragments with a separator between them.
    package func joined(by separator: SQL) -> SQL {
        var sum: SQL?
        for element in self { sum = sum.map { $0 + separator + element } ?? element }
        return sum ?? SQL(trusted: "")
    }
}

extension SQL {
    /// `($1, $2)` to compare with a row of columns.
    package static func row(_ values: some Sequence<some SQLBindable>) -> SQL {
        "(" + values.map { SQL.bind($0) }.joined(by: ", ") + ")"
    }

    /// `($1, $2, …)` for IN. An empty list matches nothing. The last value stands several times, up to a power of two: lists
    /// of any length are then a few statements, which the engines keep ready.
    package static func list(_ values: some Sequence<some SQLBindable>) -> SQL {
        var binds = values.map { $0.sqlValue }
        guard let last = binds.last else { return "(NULL)" }
        while binds.count & (binds.count - 1) != 0 { binds.append(last) }
        var list = SQL(trusted: "(")
        for (index, value) in binds.enumerated() {
            if index > 0 { list.append(SQL(trusted: ", ")) }
            list.append(bind: value)
        }
        list.append(SQL(trusted: ")"))
        return list
    }
}
