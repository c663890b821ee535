/// How a text file writes its letters.
enum TextEncoding {
    case utf8, utf16LittleEndian, utf16BigEndian, windows1258

    /// By the mark at the file's beginning; without one UTF-8 if the whole file is, else Windows-1258.
    /// `skip` is the length of the mark.
    static func find(at path: String) throws(DocumentFault) -> (encoding: TextEncoding, skip: Int) {
        let file = try ByteFile(path: path)
        let head = try file.bytes(at: 0, count: 3)
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        let skip = head == [0xEF, 0xBB, 0xBF] ? 3 : 0
        var check = Utf8Check()
        do {
            try file.chunks { check.take($0) }
        } catch {
            throw .unreadable
        }
        return check.isValid ? (.utf8, skip) : (.windows1258, skip)
    }
}

/// Whether bytes that come in pieces are UTF-8.
struct Utf8Check {
    private var expected = 0
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF
    private var failed = false

    /// Of what came so far, as a whole.
    var isValid: Bool { !failed && expected == 0 }

    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        for byte in bytes where byte >= 0x80 || expected > 0 {
            if failed { return }
            takeOne(byte)
        }
    }

    private mutating func takeOne(_ byte: UInt8) {
        if expected > 0 {
            failed = !allowed.contains(byte)
            expected -= 1
            allowed = 0x80...0xBF
            return
        }
        switch byte {
        case 0xC2...0xDF: expected = 1
        case 0xE0...0xEF: expected = 2
        case 0xF0...0xF4: expected = 3
        default: failed = true
        }
        switch byte {
        case 0xE0: allowed = 0xA0...0xBF
        case 0xED: allowed = 0x80...0x9F
        case 0xF0: allowed = 0x90...0xBF
        case 0xF4: allowed = 0x80...0x8F
        default: allowed = 0x80...0xBF
        }
    }
}
