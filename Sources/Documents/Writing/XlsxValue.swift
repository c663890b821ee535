import Basics

/// Values as a spreadsheet can hold them.
enum XlsxValue {
    /// Nothing if the number has over 15 digits, which a spreadsheet would round.
    static func double(_ number: ExactNumber) -> Double? {
        number.digits.magnitude < 1_000_000_000_000_000 ? Double(number.plain) : nil
    }

    /// Without NUL, and with what looks like an escape (`_x000D_`) escaped itself.
    static func text(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var written: [UInt8] = []
        for (index, byte) in bytes.enumerated() where byte != 0 {
            written.append(byte)
            if byte == UInt8(ascii: "_"), isEscape(bytes[index...].prefix(7)) {
                written.append(contentsOf: "x005F_".utf8)
            }
        }
        return written.count == bytes.count ? text : String(decoding: written, as: UTF8.self)
    }

    private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count == 7 && bytes.starts(with: "_x".utf8) && bytes.last == UInt8(ascii: "_")
            && bytes.dropFirst(2).dropLast().allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    }
}
