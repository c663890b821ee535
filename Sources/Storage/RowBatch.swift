import Basics

/// Many rows of values for one prepared statement, packed side by side: made on one thread, written on another, and
/// bound without a copy of each text.
package struct RowBatch: Sendable {
    /// Values in a row.
    package let width: Int
    private(set) var cells: [Cell] = []
    /// The bytes of all texts and blobs. Never empty, since an empty text still needs an address: without one it would be
    /// bound as NULL.
    private(set) var bytes: [UInt8] = [0]

    enum Cell: Sendable, Hashable {
        case null
        case integer(Int64)
        case text(start: Int32, count: Int32)
        case blob(start: Int32, count: Int32)
    }

    package init(width: Int) {
        self.width = width
    }

    package var count: Int { width == 0 ? 0 : cells.count / width }
    package var isEmpty: Bool { cells.isEmpty }

    package mutating func appendNull() { cells.append(.null) }

    package mutating func append(_ number: Int64?) { cells.append(number.map { .integer($0) } ?? .null) }

    package mutating func append(_ number: Int?) { append(number.map(Int64.init)) }

    package mutating func append(_ text: String?) {
        guard let text else { return appendNull() }
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        cells.append(.text(start: Int32(start), count: Int32(bytes.count - start)))
    }

    package mutating func append(_ blob: [UInt8]) {
        blob.withUnsafeBytes { append(blob: $0) }
    }

    mutating func append(blob: UnsafeRawBufferPointer) {
        cells.append(.blob(start: Int32(bytes.count), count: Int32(blob.count)))
        bytes.append(contentsOf: blob)
    }

    /// Whatever the bytes are: a text is copied as it is stored.
    mutating func append(text: UnsafeRawBufferPointer) {
        cells.append(.text(start: Int32(bytes.count), count: Int32(text.count)))
        bytes.append(contentsOf: text)
    }

    package mutating func append(_ id: RecordID?) {
        guard let id else { return appendNull() }
        cells.append(.blob(start: Int32(bytes.count), count: 16))
        withUnsafeBytes(of: id.high.bigEndian) { bytes.append(contentsOf: $0) }
        withUnsafeBytes(of: id.low.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// The values of a row as they were appended; an id comes back as its bytes.
    package func values(ofRow row: Int) -> [SQLValue] {
        cells[row * width..<(row + 1) * width].map { cell in
            switch cell {
            case .null: .null
            case .integer(let number): .integer(number)
            case .text(let start, let count): .text(String(decoding: slice(start, count), as: UTF8.self))
            case .blob(let start, let count): .blob(Array(slice(start, count)))
            }
        }
    }

    private func slice(_ start: Int32, _ count: Int32) -> ArraySlice<UInt8> {
        bytes[Int(start)..<Int(start) + Int(count)]
    }
}
