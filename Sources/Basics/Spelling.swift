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

    /// Texts of which one stands wherever a word of this key is written: with the tone on each of its vowels, with "y" and
    /// "i", in small letters, in capitals and with a first capital. `isBegun`: wherever a word begins so, too; a tone that
    /// was typed stays on its letter.
    package static func written(_ key: String, isBegun: Bool = false) -> [String] {
        var letters = Array(key.unicodeScalars)
        let tone = letters.last.flatMap { isTone($0) ? letters.removeLast() : nil }
        // A tone is often typed last.
        let possible = isBegun && tone == nil ? [nil] + tones : [tone]
        var spellings = [letters] + (isBegun ? marked(letters) : [])
        let word = String(String.UnicodeScalarView(letters))
        if let other = other(of: word), word.hasSuffix("i") { spellings.append(Array(other.unicodeScalars)) }
        var texts: [String] = []
        for scalars in spellings.flatMap({ spelling in possible.flatMap { toned(spelling, $0) } }) {
            let small = Folding.normalise(String(String.UnicodeScalarView(scalars)))
            for text in [small, small.prefix(1).uppercased() + small.dropFirst(), small.uppercased()]
            where !texts.contains(text) {
                texts.append(text)
            }
        }
        return texts
    }

    /// With each mark that makes another vowel of the last letter: "đa" may go on as "đăng".
    private static func marked(_ letters: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        let marks: [Unicode.Scalar: [Unicode.Scalar]] = [
            "a": ["\u{302}", "\u{306}"], "e": ["\u{302}"], "o": ["\u{302}", "\u{31B}"], "u": ["\u{31B}"],
        ]
        return letters.last.flatMap { marks[$0] }.map { $0.map { letters + [$0] } } ?? []
    }

    /// The tone after each vowel and its own marks.
    private static func toned(_ letters: [Unicode.Scalar], _ tone: Unicode.Scalar?) -> [[Unicode.Scalar]] {
        guard let tone else { return [letters] }
        var words: [[Unicode.Scalar]] = []
        for place in letters.indices where "aeiouy".unicodeScalars.contains(letters[place]) {
            let marks = letters[(place + 1)...].prefix { (0x300...0x36F).contains($0.value) }
            words.append(letters[..<marks.endIndex] + [tone] + letters[marks.endIndex...])
        }
        return words.isEmpty ? [letters + [tone]] : words
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

    /// The folded words as they are compared where a sound may be written in two ways: "Lý Mỹ" and "Lí Mĩ" are one.
    package static func compared(_ text: String) -> String { compared(key: Folding.key(text)) }

    /// Of what is folded already.
    package static func compared(key: String) -> String {
        guard endsInY(key) else { return key }
        return key.split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.hasSuffix("y") ? other(of: String(word)) ?? String(word) : String(word)
        }.joined(separator: " ")
    }

    /// Whether a word of it does: most texts have none, and all names of an import are asked.
    private static func endsInY(_ key: String) -> Bool {
        var before = UInt8(ascii: " ")
        for byte in key.utf8 {
            if byte == UInt8(ascii: " "), before == UInt8(ascii: "y") { return true }
            before = byte
        }
        return before == UInt8(ascii: "y")
    }

    /// All folded texts that are compared as this one, itself first: for asking texts that are kept as they were spelt.
    /// Of more syllables than four only the first four are turned.
    package static func spellings(ofKey key: String) -> [String] {
        let words = key.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        var spellings = [words]
        for (index, other) in words.indices.compactMap({ index in other(of: words[index]).map { (index, $0) } }).prefix(
            4)
        {
            spellings += spellings.map { spelling in
                var turned = spelling
                turned[index] = other
                return turned
            }
        }
        return spellings.map { $0.joined(separator: " ") }
    }

    private static let tones: [Unicode.Scalar?] = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

    private static func isTone(_ scalar: Unicode.Scalar) -> Bool { tones.contains(scalar) }
}
