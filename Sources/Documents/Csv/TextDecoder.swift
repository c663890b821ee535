/// Turns a text file's bytes, which come in pieces, into UTF-8.
struct TextDecoder {
    private let encoding: TextEncoding
    private var skip: Int
    private var half: UInt8?
    private var high: UInt16?

    /// `skip` bytes at the beginning are left out.
    init(_ encoding: TextEncoding, skip: Int) {
        self.encoding = encoding
        self.skip = skip
    }

    mutating func decode(_ bytes: UnsafeRawBufferPointer, into text: inout [UInt8]) {
        let left = min(skip, bytes.count)
        skip -= left
        let bytes = UnsafeRawBufferPointer(rebasing: bytes[left...])
        switch encoding {
        case .utf8: text.append(contentsOf: bytes)
        case .windows1252: Windows1252.decode(bytes, into: &text)
        case .windows1258: Windows1258.decode(bytes, into: &text)
        case .utf16LittleEndian, .utf16BigEndian: decodeUnits(bytes, into: &text)
        }
    }

    private mutating func decodeUnits(_ bytes: UnsafeRawBufferPointer, into text: inout [UInt8]) {
        for byte in bytes {
            guard let first = half else {
                half = byte
                continue
            }
            half = nil
            let isLittle = encoding == .utf16LittleEndian
            let unit = isLittle ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
            append(unit, to: &text)
        }
    }

    private mutating func append(_ unit: UInt16, to text: inout [UInt8]) {
        if let first = high {
            high = nil
            if UTF16.isTrailSurrogate(unit) {
                let code = 0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(unit) - 0xDC00
                append(UnicodeScalar(code), to: &text)
                return
            }
            append(nil, to: &text)
        }
        if UTF16.isLeadSurrogate(unit) {
            high = unit
        } else {
            append(UnicodeScalar(unit), to: &text)
        }
    }

    private func append(_ scalar: UnicodeScalar?, to text: inout [UInt8]) {
        text.append(contentsOf: scalar.flatMap(UTF8.encode) ?? UTF8.encodedReplacementCharacter)
    }
}
