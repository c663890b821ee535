import Basics
import Domain
import Storage

/// A record in a list's order: the same on either engine, whose own orders of texts differ.
struct SortedRow {
    let id: RecordID
    private let number: Int64
    private let isKnown: Bool
    /// The first bytes of the key, or all of a number: decides nearly always.
    private let head: UInt64
    private let rest: [UInt8]

    init(id: RecordID, number: Int64, key: SortValue) {
        self.id = id
        self.number = number
        switch key {
        case .unknown:
            (isKnown, head, rest) = (false, 0, [])
        case .number(let value):
            (isKnown, head, rest) = (true, UInt64(bitPattern: value) ^ (1 << 63), [])
        case .bytes(let bytes):
            var head: UInt64 = 0
            for offset in 0..<8 { head = head << 8 | UInt64(offset < bytes.count ? bytes[offset] : 0) }
            self.head = head
            isKnown = true
            rest = bytes.count > 8 ? bytes : []
        }
    }

    static func ascending(_ left: SortedRow, _ right: SortedRow) -> Bool {
        if left.isKnown != right.isKnown { return left.isKnown }
        if left.head != right.head { return left.head < right.head }
        if left.rest != right.rest { return left.rest.lexicographicallyPrecedes(right.rest) }
        return left.number < right.number
    }

    static func descending(_ left: SortedRow, _ right: SortedRow) -> Bool {
        if left.isKnown != right.isKnown { return left.isKnown }
        if left.head != right.head { return left.head > right.head }
        if left.rest != right.rest { return right.rest.lexicographicallyPrecedes(left.rest) }
        return left.number < right.number
    }
}

/// What a record is sorted by.
enum SortValue {
    case unknown
    case number(Int64)
    case bytes([UInt8])
}

/// Reads a record's `SortValue` from its columns.
struct SortColumn {
    private enum Reading {
        case number
        case integer
        case text
        case bytes
        case when
        case choice([String: Int64])
    }

    /// To be read after the id and the number.
    let columns: [SQL]
    /// The register whose names are the order, where it is not the list's own.
    let target: Register?
    private let reading: Reading

    init(_ sort: RegisterSort, register: Register, organisation: Int) {
        guard case .field(let index) = sort.key else {
            (columns, target, reading) = ([], nil, .number)
            return
        }
        let field = register.definition.fields[index]
        let stored = RecordTable.columns(of: field).map { SQL(trusted: "t.\($0)") }
        switch field.kind {
        case .text where register == .establishment && index == EstablishmentField.name.rawValue:
            (columns, target, reading) = (["CASE WHEN t.name IS NULL THEN NULL ELSE t.sort_key END"], nil, .bytes)
        case .text, .taxCode: (columns, target, reading) = (stored, nil, .text)
        case .choice(let list):
            let places = list.codes.enumerated().map { ($1.code, Int64($0)) }
            (columns, target) = (stored, nil)
            reading = .choice(Dictionary(places) { first, _ in first })
        case .count, .money, .quantity: (columns, target, reading) = ([stored[0]], nil, .integer)
        case .flag: (columns, target, reading) = (stored, nil, .integer)
        case .when: (columns, target, reading) = (stored, nil, .when)
        case .reference(let other):
            let table = SQL(trusted: other.rawValue)
            let key: SQL = other == .establishment ? "o.sort_key" : "o.number"
            columns = [
                "(SELECT \(key) FROM \(table) o WHERE o.organisation = \(organisation) AND o.id = \(stored[0]))"
            ]
            (target, reading) = (other, other == .establishment ? .bytes : .integer)
        }
    }

    func value(_ row: any SQLRow, number: Int64, at column: Int) -> SortValue {
        switch reading {
        case .number: return .number(number)
        case .integer: return row.integer(column).map { .number($0) } ?? .unknown
        case .bytes: return row.blob(column).map { .bytes($0) } ?? .unknown
        case .text: return row.text(column).map { .bytes(Folding.sortKey($0)) } ?? .unknown
        case .choice(let places):
            return row.text(column).map { .number(places[$0] ?? Int64(places.count)) } ?? .unknown
        case .when:
            guard let first = row.day(column), let last = row.day(column + 1) else { return .unknown }
            return .number(Int64(first.daysSince1970) << 32 + Int64(last.daysSince1970))
        }
    }
}
