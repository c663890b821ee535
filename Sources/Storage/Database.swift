import Basics

/// **Cơ sở dữ liệu**, whichever engine runs it. A closure is one transaction; it is synchronous, so nothing can wait
/// inside one, and it must be safe to run twice, since an engine may retry it.
package protocol Database: Sendable {
    /// A snapshot: all that is asked inside sees one moment. Readers never wait for the writer.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value

    /// One writer at a time. Acknowledged means on the disk; a thrown error means that nothing happened.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value

    /// Applies what is not yet applied, in order, each in its transaction. An applied text that changed since stops all.
    func migrate(_ migrations: [Migration]) async throws

    /// Whether it holds tables but was never migrated: another program's file must not be written into.
    func isOfSomethingElse() async throws -> Bool

    /// Problems that the engine itself finds in its file; empty is good.
    func selfCheck() async throws -> [String]
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

/// A numbered step of the schema. The text has the tokens `{strict}`, `{keyed}` (clustered by its primary key), `{blob}`, `{int}` for what the engines spell
/// differently, and nothing else is templated.
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
