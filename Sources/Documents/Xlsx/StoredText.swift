import Glibc

/// Text as spreadsheets store it: `_x000D_` stands for a character that XML cannot hold, lines end in any way.
enum StoredText {
    /// Decodes the bytes from `start` on in place: escapes become characters (control characters but TAB and LF
    /// are left out), CR LF and CR become LF.
    static func tidy(_ bytes: inout [UInt8], from start: Int) {
        guard needsTidying(bytes, from: start) else { return }
        var tidied: [UInt8] = []
        tidied.reserveCapacity(bytes.count - start)
        var index = start
        while index < bytes.count {
            if let code = escape(in: bytes, at: index) {
                append(code, to: &tidied)
                index += 7
            } else {
                tidied.append(bytes[index])
                index += 1
            }
        }
        bytes.removeSubrange(start...)
        endLines(of: tidied, into: &bytes)
    }

    private static func needsTidying(_ bytes: [UInt8], from start: Int) -> Bool {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return false }
            let count = buffer.count - start
            return memchr(base + start, Int32(UInt8(ascii: "_")), count) != nil
                || memchr(base + start, 13, count) != nil
        }
    }

    private static func escape(in bytes: [UInt8], at index: Int) -> UInt32? {
        guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
            bytes[index + 6] == UInt8(ascii: "_")
        else { return nil }
        var code: UInt32 = 0
        for byte in bytes[(index + 2)..<(index + 6)] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            code = code << 4 | UInt32(digit)
        }
        return UnicodeScalar(code) == nil ? nil : code
    }

    private static func append(_ code: UInt32, to bytes: inout [UInt8]) {
        guard code >= 32 || code == 9 || code == 10 || code == 13, let scalar = UnicodeScalar(code) else { return }
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private static func endLines(of text: [UInt8], into bytes: inout [UInt8]) {
        var previous: UInt8 = 0
        for byte in text {
            if byte == 13 {
                bytes.append(10)
            } else if byte != 10 || previous != 13 {
                bytes.append(byte)
            }
            previous = byte
        }
    }
}
