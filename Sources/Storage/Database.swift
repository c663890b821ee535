import Basics

/// **Cơ sở dữ liệu**, whichever engine runs it. A closure is one transaction; it is synchronous, so nothing can wait
/// inside one, and it must be safe to run twice, since an engine may retry it.
package protocol Database: Sendable {
    /// A snapshot: all that is asked inside sees one moment. Readers never wait for the writer.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value

    /// As if one writer wrote at a time. Acknowledged means on the disk; a thrown error means that nothing happened,
    /// but for `outcomeUnknown`: a server's connection was lost while it was asked to keep the work. `landed` then says
    /// in another transaction whether what `body` wrote is there. Writers of one `lane` go one after another: without it a
    /// server sends one of two back that stand in each other's way, and a long one might be sent back again and again.
    func write<Value: Sendable>(
        lane: Int?, landed: (@Sendable (any Session) throws -> Bool)?,
        _ body: @escaping @Sendable (any Session) throws -> Value
    ) async throws -> Value

    /// Applies what is not yet applied, in order, each in its transaction. An applied text that changed since stops all.
    func migrate(_ migrations: [Migration]) async throws

    /// Whether it holds tables but was never migrated: another program's file must not be written into.
    func isOfSomethingElse() async throws -> Bool

    /// The tables that the house's steps made, those that are pointed to before those that point to them.
    func tables() async throws -> [StoredTable]

    /// Problems that the engine itself finds in its file; empty is good.
    func selfCheck() async throws -> [String]
}

extension Database {
    package func write<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value
    {
        try await write(lane: nil, landed: nil, body)
    }
}

/// One transaction's way to the rows.
package protocol Session {
    /// Hands each row to `body`; the row is good only inside it.
    func forEach(_ sql: SQL, _ body: (any SQLRow) throws -> Void) throws

    /// Runs a statement and answers how many rows it changed.
    @discardableResult
    func run(_ sql: SQL) throws -> Int

    /// A statement to run many times with other values (`$1`, `$2` … in the order of the values).
    func prepare(_ text: String) throws -> any PreparedStatement

    /// For many new rows, in the way that the engine takes them fastest.
    func prepare(_ insertion: Insertion) throws -> any PreparedStatement

    /// For the few places in which one text does not do.
    var dialect: Dialect { get }
}

/// New rows for a table: the values of a row stand in the order of the columns.
package struct Insertion: Sendable, Hashable {
    package let table: String
    package let columns: [String]

    package init(into table: String, _ columns: [String]) {
        self.table = table
        self.columns = columns
    }

    /// The same as a statement for one row.
    package var text: String {
        let places = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))"
    }
}

/// A statement made ready once.
package protocol PreparedStatement {
    func run(_ values: [SQLValue]) throws
    /// Once for each row.
    func run(_ batch: RowBatch) throws
    func forEach(_ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws
}

/// A result's row, by column index from 0. NULL is nothing; a column of another type is nothing too.
package protocol SQLRow {
    func integer(_ column: Int) -> Int64?
    func text(_ column: Int) -> String?
    func blob(_ column: Int) -> [UInt8]?

    /// Adds a value to a batch as it is stored, byte for byte. One of a type that the house has not is a fault.
    func copy(_ column: Int, to batch: inout RowBatch) throws
}

extension SQLRow {
    package func int(_ column: Int) -> Int? { integer(column).map(Int.init) }
    package func bool(_ column: Int) -> Bool? { integer(column).map { $0 != 0 } }
    package func id(_ column: Int) -> RecordID? { blob(column).flatMap { RecordID(bytes: $0) } }
    package func day(_ column: Int) -> Day? { text(column).flatMap { Day(iso: $0) } }
}

extension Session {
    package func rows<Value>(_ sql: SQL, _ read: (any SQLRow) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try forEach(sql) { values.append(try read($0)) }
        return values
    }

    package func first<Value>(_ sql: SQL, _ read: (any SQLRow) throws -> Value) throws -> Value? {
        try rows(sql, read).first
    }
}

/// A numbered step of the schema. The text has the tokens `{strict}`, `{keyed}` (clustered by its primary key), `{held}` (by an
/// organisation), `{id}`, `{blob}`, `{int}` for what the engines spell differently, and nothing else is templated.
package struct Migration: Sendable {
    package let name: String
    package let text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// Stable over machines; an edited applied migration shows by it.
    package var checksum: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
