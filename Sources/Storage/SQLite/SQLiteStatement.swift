import Basics
import GRDB
import GRDBSQLite

/// A prepared statement driven directly: GRDB's argument dictionaries cost more than the insert itself.
final class SQLiteStatement: PreparedStatement, SQLRow {
    private let statement: Statement
    private let pointer: OpaquePointer
    private let connection: OpaquePointer?

    init(_ statement: Statement) {
        self.statement = statement
        pointer = statement.sqliteStatement
        connection = sqlite3_db_handle(statement.sqliteStatement)
    }

    func run(_ values: [SQLValue]) throws {
        try forEach(values) { _ in }
    }

    func forEach(_ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        try bind(values)
        defer {
            sqlite3_reset(pointer)
            sqlite3_clear_bindings(pointer)
        }
        while true {
            switch sqlite3_step(pointer) {
            case SQLITE_ROW: try body(self)
            case SQLITE_DONE: return
            default: throw fault()
            }
        }
    }

    func run(_ batch: RowBatch) throws {
        try expect(batch.width)
        defer {
            sqlite3_reset(pointer)
            sqlite3_clear_bindings(pointer)
        }
        try batch.bytes.withUnsafeBytes { bytes in
            var index: Int32 = 0
            for cell in batch.cells {
                index += 1
                guard bind(cell, bytes, index) == SQLITE_OK else { throw fault() }
                guard index == Int32(batch.width) else { continue }
                guard sqlite3_step(pointer) == SQLITE_DONE else { throw fault() }
                sqlite3_reset(pointer)
                index = 0
            }
        }
    }

    func integer(_ column: Int) -> Int64? {
        sqlite3_column_type(pointer, Int32(column)) == SQLITE_INTEGER
            ? sqlite3_column_int64(pointer, Int32(column)) : nil
    }

    func text(_ column: Int) -> String? {
        guard sqlite3_column_type(pointer, Int32(column)) == SQLITE_TEXT,
            let bytes = sqlite3_column_text(pointer, Int32(column))
        else { return nil }
        let count = Int(sqlite3_column_bytes(pointer, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func blob(_ column: Int) -> [UInt8]? {
        guard sqlite3_column_type(pointer, Int32(column)) == SQLITE_BLOB else { return nil }
        let count = Int(sqlite3_column_bytes(pointer, Int32(column)))
        guard let bytes = sqlite3_column_blob(pointer, Int32(column)) else { return [] }
        return Array(UnsafeRawBufferPointer(start: bytes, count: count))
    }

    func copy(_ column: Int, to batch: inout RowBatch) throws {
        let place = Int32(column)
        switch sqlite3_column_type(pointer, place) {
        case SQLITE_NULL: batch.appendNull()
        case SQLITE_INTEGER: batch.append(sqlite3_column_int64(pointer, place))
        case SQLITE_TEXT:
            let start = UnsafeRawPointer(sqlite3_column_text(pointer, place))
            batch.append(text: UnsafeRawBufferPointer(start: start, count: bytes(place, at: start)))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(pointer, place)
            batch.append(blob: UnsafeRawBufferPointer(start: start, count: bytes(place, at: start)))
        default: throw StorageFault(.other, detail: "a number with a fraction in \(statement.sql)")
        }
    }

    /// An empty value has no address.
    private func bytes(_ column: Int32, at start: UnsafeRawPointer?) -> Int {
        start == nil ? 0 : Int(sqlite3_column_bytes(pointer, column))
    }

    /// `$1`, `$2` … are named parameters in SQLite and get their index by their number here, since every text is made
    /// with rising numbers.
    private func bind(_ values: [SQLValue]) throws {
        try expect(values.count)
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        for (offset, value) in values.enumerated() {
            let index = Int32(offset + 1)
            let code: Int32
            switch value {
            case .null: code = sqlite3_bind_null(pointer, index)
            case .integer(let number): code = sqlite3_bind_int64(pointer, index, number)
            case .text(var text):
                code = text.withUTF8 { bytes in
                    bytes.withMemoryRebound(to: CChar.self) {
                        sqlite3_bind_text(pointer, index, $0.baseAddress, Int32($0.count), transient)
                    }
                }
            case .id(let id):
                var words = (id.high.bigEndian, id.low.bigEndian)
                code = withUnsafeBytes(of: &words) { sqlite3_bind_blob(pointer, index, $0.baseAddress, 16, transient) }
            case .blob(let bytes):
                code = bytes.withUnsafeBytes {
                    sqlite3_bind_blob(pointer, index, $0.baseAddress, Int32($0.count), transient)
                }
            }
            if code != SQLITE_OK { throw fault() }
        }
    }

    /// Without a copy: the batch outlives the step.
    private func bind(_ cell: RowBatch.Cell, _ bytes: UnsafeRawBufferPointer, _ index: Int32) -> Int32 {
        switch cell {
        case .null: return sqlite3_bind_null(pointer, index)
        case .integer(let number): return sqlite3_bind_int64(pointer, index, number)
        case .text(let start, let count):
            let text = bytes.baseAddress?.advanced(by: Int(start)).assumingMemoryBound(to: CChar.self)
            return sqlite3_bind_text(pointer, index, text, count, nil)
        case .blob(let start, let count):
            return sqlite3_bind_blob(pointer, index, bytes.baseAddress?.advanced(by: Int(start)), count, nil)
        }
    }

    private func expect(_ count: Int) throws {
        guard Int(sqlite3_bind_parameter_count(pointer)) == count else {
            throw StorageFault(.other, detail: "\(count) values for \(statement.sql)")
        }
    }

    private func fault() -> StorageFault {
        StorageFault(
            sqliteCode: sqlite3_extended_errcode(connection), message: String(cString: sqlite3_errmsg(connection)))
    }
}
