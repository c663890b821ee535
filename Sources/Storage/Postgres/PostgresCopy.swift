/// Rows in the binary form that PostgreSQL's COPY reads: `PGCOPY`, then for each row the number of its values and each
/// value with its length before it, then −1.
struct PostgresCopy {
    private(set) var bytes: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0] + [UInt8](repeating: 0, count: 8)

    init(_ batch: RowBatch) {
        bytes.reserveCapacity(batch.bytes.count + batch.cells.count * 10 + 32)
        var column = 0
        for cell in batch.cells {
            if column == 0 { append(Int16(batch.width)) }
            append(cell, of: batch)
            column = column + 1 == batch.width ? 0 : column + 1
        }
        append(Int16(-1))
    }

    private mutating func append(_ cell: RowBatch.Cell, of batch: RowBatch) {
        switch cell {
        case .null: append(Int32(-1))
        case .integer(let number):
            append(Int32(8))
            append(number)
        case .text(let start, let count), .blob(let start, let count):
            append(count)
            bytes.append(contentsOf: batch.bytes[Int(start)..<Int(start) + Int(count)])
        }
    }

    private mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
}
