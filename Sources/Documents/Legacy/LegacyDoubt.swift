import Basics

/// Single texts of an old encoding in a sheet that is Unicode on the whole: not converted, but told.
enum LegacyDoubt {
    /// The encoding in which clearly more of the words are Vietnamese than as they stand.
    static func encoding(of text: String) -> LegacyEncoding? {
        guard text.unicodeScalars.contains(where: isForeign) else { return nil }
        var own = LegacyEvidence()
        own.take(text)
        let best: LegacyEncoding = own.syllables(.tcvn3) >= own.syllables(.vni) ? .tcvn3 : .vni
        return own.syllables(best) - own.modern >= 2 ? best : nil
    }

    /// A letter or sign of Western Europe that Vietnamese in Unicode has no use for.
    private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xC0...0xC3, 0xC8...0xCA, 0xCC, 0xCD, 0xD2...0xD5, 0xD9, 0xDA, 0xDD: return false
        case 0xE0...0xE3, 0xE8...0xEA, 0xEC, 0xED, 0xF2...0xF5, 0xF9, 0xFA, 0xFD: return false
        case 0xA1...0xFF, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192: return true
        default: return false
        }
    }
}
