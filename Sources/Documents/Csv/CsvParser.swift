/// One record of a text file: its fields are pieces of `bytes`, up to each of `ends`.
struct CsvRecord {
    /// Of its first line, from 1.
    var line = 1
    var bytes: [UInt8] = []
    /// At most one more than the limit of columns.
    var ends: [Int] = []

    /// The text of each field.
    func fields(_ take: (ArraySlice<UInt8>) -> Void) {
        var start = 0
        for end in ends {
            take(bytes[start..<end])
            start = end
        }
    }
}

/// Cuts UTF-8 text, which comes in pieces, into records. A quoted field may hold separators, doubled quotes and line
/// ends, which become LF. Lines end in CR LF, LF or CR.
struct CsvParser {
    private enum Place { case fieldStart, plain, quoted, quoteInQuoted }

    private let separator: UInt8
    private let limits: ReadLimits
    private var record = CsvRecord()
    private var place = Place.fieldStart
    private var line = 1
    private var quoteLine = 1
    private var afterReturn = false

    init(separator: UInt8, limits: ReadLimits) {
        self.separator = separator
        self.limits = limits
    }

    /// Hands on each record that is complete. Throws `.nulByte`, `.recordTooLong`, `.unclosedQuote`, or what `take`
    /// throws.
    mutating func feed(_ text: some Sequence<UInt8>, _ take: (CsvRecord) throws -> Void) throws {
        for byte in text {
            if byte == 10, afterReturn {
                afterReturn = false
                continue
            }
            afterReturn = byte == 13
            if byte == 13 || byte == 10 {
                try endLine(take)
            } else {
                try takeByte(byte)
            }
        }
    }

    /// Hands on the last record. Throws `.unclosedQuote`, or what `take` throws.
    mutating func finish(_ take: (CsvRecord) throws -> Void) throws {
        if place == .quoted { throw DocumentFault.unclosedQuote(line: quoteLine) }
        if place != .fieldStart || !record.ends.isEmpty { try endRecord(take) }
    }

    @inline(__always)
    private mutating func takeByte(_ byte: UInt8) throws {
        if byte == 0 { throw DocumentFault.nulByte(line: line) }
        switch (place, byte) {
        case (.quoted, UInt8(ascii: "\"")):
            place = .quoteInQuoted
        case (.quoted, _):
            try append(byte)
        case (_, separator):
            endField()
        case (.fieldStart, UInt8(ascii: "\"")):
            place = .quoted
            quoteLine = line
        case (.quoteInQuoted, UInt8(ascii: "\"")):
            place = .quoted
            try append(byte)
        case (.fieldStart, _), (.plain, _), (.quoteInQuoted, _):
            place = .plain
            try append(byte)
        }
    }

    private mutating func endLine(_ take: (CsvRecord) throws -> Void) throws {
        line += 1
        if place == .quoted { return try append(10) }
        try endRecord(take)
    }

    private mutating func endField() {
        if record.ends.count <= limits.columns { record.ends.append(record.bytes.count) }
        place = .fieldStart
    }

    private mutating func endRecord(_ take: (CsvRecord) throws -> Void) throws {
        endField()
        try take(record)
        record.bytes.removeAll(keepingCapacity: true)
        record.ends.removeAll(keepingCapacity: true)
        record.line = line
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) throws {
        record.bytes.append(byte)
        if record.bytes.count > limits.record { throw tooLong }
    }

    private var tooLong: DocumentFault {
        place == .quoted ? .unclosedQuote(line: quoteLine) : .recordTooLong(line: record.line, limit: limits.record)
    }
}
