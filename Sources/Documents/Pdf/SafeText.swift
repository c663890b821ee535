/// Text as Pango can set it.
enum SafeText {
    /// Ends of lines of every kind become one kind; control characters and
    /// what is no character, which Cairo refuses, become "�" so that nobody takes the text for whole.
    static func of(_ text: String) -> String {
        guard text.utf8.contains(where: isSuspect) else { return text }
        var kept = String.UnicodeScalarView()
        var cameReturn = false
        for scalar in text.unicodeScalars {
            defer { cameReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0A where cameReturn: continue
            case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: kept.append("\n")
            case 0x09: kept.append(" ")
            case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: kept.append("\u{FFFD}")
            case let code where code & 0xFFFE == 0xFFFE: kept.append("\u{FFFD}")
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }

    /// The first byte of what may be a control character, an end of a line, or no character.
    private static func isSuspect(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte >= 0xEF
    }
}
