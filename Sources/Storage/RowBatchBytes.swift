extension RowBatch {
    /// How many bytes the texts and blobs take.
    var byteCount: Int { bytes.count }

    /// The rows as bytes that are the same whichever engine they were read from: a letter for the kind of each value, how
    /// long it is, and what it is. An id is a blob; NULL is a letter alone.
    package var canonicalBytes: [UInt8] {
        var canonical: [UInt8] = []
        canonical.reserveCapacity(bytes.count + cells.count * 9)
        for cell in cells {
            switch cell {
            case .null: canonical.append(UInt8(ascii: "n"))
            case .integer(let number):
                canonical.append(UInt8(ascii: "i"))
                withUnsafeBytes(of: number.bigEndian) { canonical.append(contentsOf: $0) }
            case .text(let start, let count): append("t", start, count, to: &canonical)
            case .blob(let start, let count): append("b", start, count, to: &canonical)
            }
        }
        return canonical
    }

    /// Each integer, with its column.
    package func forEachInteger(_ body: (_ column: Int, Int64) -> Void) {
        for (place, cell) in cells.enumerated() {
            if case .integer(let number) = cell { body(place % width, number) }
        }
    }

    private func append(_ kind: Unicode.Scalar, _ start: Int32, _ count: Int32, to canonical: inout [UInt8]) {
        canonical.append(UInt8(ascii: kind))
        withUnsafeBytes(of: count.bigEndian) { canonical.append(contentsOf: $0) }
        canonical.append(contentsOf: bytes[Int(start)..<Int(start) + Int(count)])
    }
}
