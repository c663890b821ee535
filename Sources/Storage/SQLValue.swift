import Basics

/// What a column can hold in either engine. Days are text `YYYY-MM-DD`, moments microseconds since 1970, booleans 0/1.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
    /// Sixteen bytes, stored like a blob but bound without an array: ids are most of what is bound.
    case id(RecordID)
}

/// A Swift value that can stand in an SQL text as a bind.
package protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLBindable {
    package var sqlValue: SQLValue { self }
}

extension Int: SQLBindable {
    package var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int64: SQLBindable {
    package var sqlValue: SQLValue { .integer(self) }
}

extension Bool: SQLBindable {
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension String: SQLBindable {
    package var sqlValue: SQLValue { .text(self) }
}

extension RecordID: SQLBindable {
    package var sqlValue: SQLValue { .id(self) }
}

extension Day: SQLBindable {
    package var sqlValue: SQLValue { .text(iso) }
}

extension Optional where Wrapped: SQLBindable {
    /// NULL for nothing.
    package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
