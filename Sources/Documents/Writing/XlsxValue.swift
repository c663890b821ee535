import Basics

/// Values as a spreadsheet can hold them.
enum XlsxValue {
    private static let powers: [Double] = (0...22).map { power in (0..<power).reduce(1) { product, _ in product * 10 } }
    private static let sixteenFigures: UInt64 = 1_000_000_000_000_000

    /// Nothing if the number has over 15 significant digits, which a spreadsheet would round.
    static func double(_ number: ExactNumber) -> Double? {
        var figures = number.digits.magnitude
        var power = -number.scale
        while figures >= sixteenFigures, figures % 10 == 0 {
            figures /= 10
            power += 1
        }
        guard figures < sixteenFigures, power.magnitude < powers.count else { return nil }
        // Both operands are exact (10^22 is the last power of ten that is), so that the one operation rounds right.
        let value = power < 0 ? Double(figures) / powers[-power] : Double(figures) * powers[power]
        return number.digits < 0 ? -value : value
    }

    /// Whether one cell holds the text: 32,767 units of UTF-16, of which no text has more than bytes of UTF-8.
    static func fits(_ text: String) -> Bool { text.utf8.count <= 32_767 || text.utf16.count <= 32_767 }

    /// Without NUL, and with what looks like an escape (`_x000D_`) escaped itself, as are the two characters that XML
    /// has not.
    static func text(_ text: String) -> String { isPlain(text) ? text : escaped(text) }

    private static func isPlain(_ text: String) -> Bool {
        // EF BF begins U+FFFE and U+FFFF, and hardly anything else.
        func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
            var isPlain = true
            for byte in bytes where byte == 0 || byte == UInt8(ascii: "_") || byte == 0xEF { isPlain = false }
            return isPlain
        }
        return text.utf8.withContiguousStorageIfAvailable(isPlain) ?? false
    }

    private static func escaped(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var written: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let rest = bytes[index...]
            if rest.starts(with: [0xEF, 0xBF, 0xBE]) || rest.starts(with: [0xEF, 0xBF, 0xBF]) {
                written.append(contentsOf: (bytes[index + 2] == 0xBE ? "_xFFFE_" : "_xFFFF_").utf8)
                index += 3
                continue
            }
            if bytes[index] != 0 { written.append(bytes[index]) }
            if isEscape(rest.prefix(7)) { written.append(contentsOf: "x005F_".utf8) }
            index += 1
        }
        return String(decoding: written, as: UTF8.self)
    }

    private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count == 7 && bytes.starts(with: "_x".utf8) && bytes.last == UInt8(ascii: "_")
            && bytes.dropFirst(2).dropLast().allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    }
}
