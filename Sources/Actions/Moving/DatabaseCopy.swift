import Basics
import Storage
import Synchronization

/// All tables of one database into another that has the same schema and no rows: one read transaction there, one write
/// transaction here, on two threads. What was written is read again and held against what was read before it is kept.
struct DatabaseCopy<Value: Sendable>: Sendable {
    let source: any Database
    let target: any Database
    /// Where the rows must be as somebody wrote down earlier.
    var expected: [TableFingerprint]?
    /// What else has to be done before the rows are kept, with the rows in view.
    let beforeKeeping: @Sendable (any Session) throws -> Value

    /// What was copied.
    struct Copied: Sendable {
        let tables: [TableFingerprint]
        let value: Value
    }

    func run() async throws -> Copied {
        let tables = try await source.keptTables()
        try Self.expectSame(tables, try await target.keptTables())
        let belt = Ahead<CopyPiece>()
        async let reading: Void = read(tables, onto: belt)
        do {
            let copied = try await write(tables, from: belt)
            await reading
            return copied
        } catch {
            belt.stop()
            await reading
            throw (error as? CopyStopped)?.cause ?? error
        }
    }

    /// What goes wrong here arrives at the other end of the belt.
    private func read(_ tables: [StoredTable], onto belt: Ahead<CopyPiece>) async {
        let isFirst = FirstTime()
        do {
            try await source.read { session in
                try CopyStopped.wrapping {
                    try isFirst.claim()
                    try CopyPiece.make(of: tables, in: session, belt.put)
                }
            }
            belt.finish(nil)
        } catch {
            belt.finish((error as? CopyStopped)?.cause ?? error)
        }
    }

    private func write(_ tables: [StoredTable], from belt: Ahead<CopyPiece>) async throws -> Copied {
        let isFirst = FirstTime()
        let (expected, beforeKeeping) = (expected, beforeKeeping)
        return try await target.write(lane: 0, landed: { try !Self.isEmpty(tables, $0) }) { session in
            try CopyStopped.wrapping {
                try isFirst.claim()
                guard try Self.isEmpty(tables, session) else { throw NotEmpty() }
                let read = try CopyPiece.write(belt.next, into: tables, session)
                try SearchIndex.rebuild(in: session)
                let written = try tables.map { try TableFingerprint.of($0, in: session) }
                try Self.expectSame(expected ?? read, read, written)
                return Copied(tables: written, value: try beforeKeeping(session))
            }
        }
    }

    private static func isEmpty(_ tables: [StoredTable], _ session: any Session) throws -> Bool {
        try tables.allSatisfy { try $0.isEmpty(in: session) }
    }

    private static func expectSame(
        _ expected: [TableFingerprint], _ read: [TableFingerprint], _ written: [TableFingerprint]
    )
        throws(CopyDiffers)
    {
        let differences =
            TableFingerprint.differences(expected: expected, found: read)
            + TableFingerprint.differences(expected: read, found: written)
        if !differences.isEmpty { throw CopyDiffers(differences: differences) }
    }

    /// Both were brought to the same step; still, rows are never put into a column that is not theirs.
    private static func expectSame(_ left: [StoredTable], _ right: [StoredTable]) throws(StorageFault) {
        func names(_ tables: [StoredTable]) -> [String: [String]] {
            Dictionary(tables.map { ($0.name, $0.columns.map { "\($0.name) \($0.kind)" }) }) { first, _ in first }
        }
        guard names(left) == names(right) else { throw StorageFault(.other, detail: "the schemas differ") }
    }
}

/// The target has rows already.
struct NotEmpty: Error {}

/// What was read is not what was to be read, or not what was written.
struct CopyDiffers: Error {
    let differences: [String]
}

/// Rows on their way, then what they were in all.
enum CopyPiece: Sendable {
    case rows(RowBatch, table: Int)
    case end([TableFingerprint])

    static func make(of tables: [StoredTable], in session: any Session, _ put: (CopyPiece) throws -> Void) throws {
        let all = try tables.enumerated().map { number, table in
            var fingerprint = TableFingerprinting(table)
            try table.forEachBatch(in: session) { batch in
                fingerprint.add(batch)
                try put(.rows(batch, table: number))
            }
            return fingerprint.finished()
        }
        try put(.end(all))
    }

    /// Answers what was read.
    static func write(_ next: () throws -> CopyPiece?, into tables: [StoredTable], _ session: any Session) throws
        -> [TableFingerprint]
    {
        let statements = try tables.map { try session.prepare(Insertion(into: $0.name, $0.columns.map(\.name))) }
        while let piece = try next() {
            switch piece {
            case .rows(let batch, let table): try statements[table].run(batch)
            case .end(let read): return read
            }
        }
        throw StorageFault(.other, detail: "the copy ended before its end")
    }
}

/// Keeps an engine from running a closure again: half of what it is fed would be gone.
private struct CopyStopped: Error {
    let cause: any Error

    static func wrapping<Value>(_ body: () throws -> Value) throws(CopyStopped) -> Value {
        do { return try body() } catch { throw CopyStopped(cause: error) }
    }
}

/// Lets the first one through.
private final class FirstTime: Sendable {
    private let isTaken = Mutex(false)

    func claim() throws(Problem) {
        let wasTaken = isTaken.withLock { taken in
            defer { taken = true }
            return taken
        }
        if wasTaken { throw Problem("Việc chép bị đứt giữa chừng; không có gì được ghi: hãy chạy lại lệnh này.") }
    }
}
