/// Vietnamese syllables, whose spellings differ where the sound does not.
package enum Spelling {
    /// The marked word with its tone at the end, so that "hoà" and "hòa" are one, and with "i" for "y" where both are
    /// written. Small letters.
    package static func key(_ word: String) -> String {
        var letters = String.UnicodeScalarView()
        var tone: Unicode.Scalar?
        for scalar in Folding.decompose(word.lowercased()).unicodeScalars {
            if isTone(scalar) { tone = scalar } else { letters.append(scalar) }
        }
        let plain = String(letters)
        var spelling = other(of: plain).flatMap { plain.hasSuffix("y") ? $0 : nil } ?? plain
        if let tone { spelling.unicodeScalars.append(tone) }
        return spelling
    }

    /// Whether a spelling may go on as the other: its letters come first there, its tone, if it has one, is the other's.
    package static func isBeginning(_ begun: String, of whole: String) -> Bool {
        var letters = begun.unicodeScalars[...]
        if let tone = letters.last, isTone(tone) {
            guard whole.unicodeScalars.last == tone else { return false }
            letters.removeLast()
        }
        return whole.unicodeScalars.starts(with: letters)
    }

    /// Whether the word has a mark or is written with đ.
    package static func hasMarks(_ word: String) -> Bool {
        Folding.decompose(word).unicodeScalars.contains { (0x300...0x36F).contains($0.value) || $0 == "đ" || $0 == "Đ" }
    }

    /// "li" for "ly" and the other way round; nothing for a syllable that is written in one way alone. Decision 240/QĐ of
    /// the Ministry of Education (5 March 1984) writes "i" for the "y" that ends a syllable on its own ("kĩ thuật", "lí
    /// luận", "mĩ thuật"), which offices did not follow: after h, k, l, m, s, t, v and qu both are met. Not in "uy", "ay",
    /// "ây", where another letter changes the sound: "thuy" is not "thui".
    package static func other(of folded: String) -> String? {
        guard let last = folded.last, last == "y" || last == "i" else { return nil }
        let onset = folded.dropLast()
        guard ["h", "k", "l", "m", "s", "t", "v", "qu"].contains(onset) else { return nil }
        return onset + (last == "y" ? "i" : "y")
    }

    private static func isTone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x300, 0x301, 0x303, 0x309, 0x323: return true
        default: return false
        }
    }
}
