import CLibPQ

/// A statement's whole answer. Whole, since a body may ask something else while it walks the rows.
final class PostgresRows {
    private let result: OpaquePointer
    let count: Int32
    private let types: [Oid]

    init(_ result: OpaquePointer) {
        self.result = result
        count = PQntuples(result)
        types = (0..<PQnfields(result)).map { PQftype(result, $0) }
    }

    deinit { PQclear(result) }

    var tag: String { String(cString: PQcmdStatus(result)) }

    /// How many rows a change touched.
    var changed: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

    func forEach(_ body: (any SQLRow) throws -> Void) rethrows {
        for row in 0..<count { try body(PostgresRow(rows: self, row: row)) }
    }

    fileprivate func type(_ column: Int) -> Oid { column < types.count ? types[column] : 0 }

    fileprivate func bytes(_ row: Int32, _ column: Int) -> UnsafeRawBufferPointer? {
        guard column < types.count, PQgetisnull(result, row, Int32(column)) == 0 else { return nil }
        return UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, Int32(column)), count: Int(PQgetlength(result, row, Int32(column))))
    }
}

/// One row of an answer in PostgreSQL's binary form.
struct PostgresRow: SQLRow {
    let rows: PostgresRows
    let row: Int32

    func integer(_ column: Int) -> Int64? {
        guard let bytes = rows.bytes(row, column) else { return nil }
        switch rows.type(column) {
        case PostgresType.int8: return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
        case PostgresType.int4: return Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
        case PostgresType.int2: return Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
        case PostgresType.bool: return bytes.first == 0 ? 0 : 1
        default: return nil
        }
    }

    func text(_ column: Int) -> String? {
        guard let bytes = rows.bytes(row, column) else { return nil }
        switch rows.type(column) {
        case PostgresType.text, PostgresType.varchar, PostgresType.name: return String(decoding: bytes, as: UTF8.self)
        default: return nil
        }
    }

    func blob(_ column: Int) -> [UInt8]? {
        guard let bytes = rows.bytes(row, column) else { return nil }
        switch rows.type(column) {
        case PostgresType.bytea, PostgresType.uuid: return Array(bytes)
        default: return nil
        }
    }

    func copy(_ column: Int, to batch: inout RowBatch) throws {
        guard let bytes = rows.bytes(row, column) else { return batch.appendNull() }
        switch rows.type(column) {
        case PostgresType.bytea, PostgresType.uuid: batch.append(blob: bytes)
        case PostgresType.text, PostgresType.varchar, PostgresType.name: batch.append(text: bytes)
        case let type:
            guard let number = integer(column) else {
                throw StorageFault(.other, detail: "a value of PostgreSQL's type \(type)")
            }
            batch.append(number)
        }
    }
}
