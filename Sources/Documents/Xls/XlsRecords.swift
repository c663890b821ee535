/// The records of a workbook of Excel 5–2003, one after another: a type, a length, a body.
struct XlsRecords {
    private var stream: CompoundStream
    /// Of the record that `next` came to.
    private(set) var type: XlsType?
    private var bodyLength = 0
    private var following = 0

    /// The first record is at `place`.
    init(_ stream: CompoundStream, at place: Int = 0) {
        self.stream = stream
        following = place
    }

    /// Where the next record begins.
    var place: Int { following }

    /// Goes to the next record, past a body that nobody asked for. False at the end of the stream.
    mutating func next() throws(DocumentFault) -> Bool {
        guard following < stream.size else { return false }
        stream.position = following
        let head = try stream.bytes(4)
        type = XlsType(rawValue: try head.word(0))
        bodyLength = try head.word(2)
        following = stream.position + bodyLength
        guard following <= stream.size else { throw .damaged }
        return true
    }

    /// The first bytes of the body, or all of it.
    mutating func body(_ most: Int = .max) throws(DocumentFault) -> [UInt8] {
        stream.position = following - bodyLength
        return try stream.bytes(min(bodyLength, most))
    }

    /// Goes to the next record if it only continues this one. Throws `.damaged` if it does not.
    mutating func continued() throws(DocumentFault) -> [UInt8] {
        guard try next(), type == .continuation else { throw .damaged }
        return try body()
    }
}

/// The records that matter here.
enum XlsType: Int {
    case formula = 0x06
    case end = 0x0A
    case calendar = 0x22
    case password = 0x2F
    case font = 0x31
    case continuation = 0x3C
    case codePage = 0x42
    case sheet = 0x85
    case numbers = 0xBD
    case rich = 0xD6
    case cellFormat = 0xE0
    case merges = 0xE5
    case strings = 0xFC
    case sharedText = 0xFD
    case number = 0x203
    case label = 0x204
    case flagOrFault = 0x205
    case formulaText = 0x207
    case shortNumber = 0x27E
    case numberFormat = 0x41E
    case begin = 0x809
}
