import Basics

/// How a text file writes its letters.
enum TextEncoding: Equatable {
    case utf8, utf16LittleEndian, utf16BigEndian, windows1252, windows1258
}

/// What the bytes of a text file say of its encoding.
struct FoundEncoding {
    var encoding: TextEncoding
    /// The length of the mark at the beginning.
    var skip = 0
    /// The old Vietnamese encoding that the bytes are in.
    var legacy: (encoding: LegacyEncoding, isGuess: Bool)?

    /// By the mark at the file's beginning; without one plain UTF-16 by its zeros, UTF-8 if the whole file is, else one
    /// of the encodings of single bytes: the one in which the words are Vietnamese, if in doubt Windows-1258.
    static func find(at path: String, choice: LegacyChoice) throws(DocumentFault) -> FoundEncoding {
        let file = try ByteFile(path: path)
        let head = try file.bytes(at: 0, count: FileKind.headSize)
        if head.starts(with: [0xFF, 0xFE]) { return FoundEncoding(encoding: .utf16LittleEndian, skip: 2) }
        if head.starts(with: [0xFE, 0xFF]) { return FoundEncoding(encoding: .utf16BigEndian, skip: 2) }
        if let plain = PlainUtf16.encoding(of: head) { return FoundEncoding(encoding: plain) }
        let skip = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var check = Utf8Check()
        do {
            try file.chunks { check.take($0) }
        } catch {
            throw .unreadable
        }
        if check.isValid { return FoundEncoding(encoding: .utf8, skip: skip) }
        switch choice {
        case .unicode: return FoundEncoding(encoding: .windows1258, skip: skip)
        case .given: return FoundEncoding(encoding: .windows1252, skip: skip)
        case .found: return singleBytes(try file.bytes(at: skip, count: 1 << 20), skip: skip)
        }
    }

    private static func singleBytes(_ sample: [UInt8], skip: Int) -> FoundEncoding {
        var western: [UInt8] = []
        Windows1252.decode(sample, into: &western)
        var evidence = LegacyEvidence()
        evidence.take(String(decoding: western, as: UTF8.self))
        guard var legacy = evidence.verdict else { return FoundEncoding(encoding: .windows1258, skip: skip) }
        var vietnamese: [UInt8] = []
        Windows1258.decode(sample, into: &vietnamese)
        var other = LegacyEvidence()
        other.take(Folding.normalise(String(decoding: vietnamese, as: UTF8.self)))
        let syllables = evidence.syllables(legacy.encoding)
        guard syllables > other.modern else { return FoundEncoding(encoding: .windows1258, skip: skip) }
        if other.modern * 2 > syllables { legacy.isGuess = true }
        return FoundEncoding(encoding: .windows1252, skip: skip, legacy: legacy)
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
