/// What the words of a text say of its encoding: how many of those with letters beyond ASCII are Vietnamese syllables as
/// they stand, how many in each of the old encodings.
package struct LegacyEvidence: Sendable {
    package private(set) var words = 0
    /// Vietnamese as they stand.
    package private(set) var modern = 0
    private var tcvn3 = Reading()
    private var vni = Reading()

    private struct Reading {
        var syllables = 0
        /// The first different ones: a sign that stands again and again (`µm`, `·`) is no text.
        var different: Set<String> = []
    }

    package init() {}

    /// How many would be Vietnamese in the encoding.
    package func syllables(_ encoding: LegacyEncoding) -> Int { reading(encoding).syllables }

    package mutating func take(_ text: String) {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return }
        for word in text.split(whereSeparator: Self.separates) {
            guard word.utf8.contains(where: { $0 >= 0x80 }), word.unicodeScalars.count > 1 else { continue }
            takeWord(String(word))
        }
    }

    private mutating func takeWord(_ word: String) {
        words += 1
        if Syllable.isOne(word) { modern += 1 }
        guard !LegacyEncoding.isModern(word) else { return }
        Self.take(word, as: .tcvn3, &tcvn3)
        Self.take(word, as: .vni, &vni)
    }

    private static func take(_ word: String, as encoding: LegacyEncoding, _ reading: inout Reading) {
        let converted = encoding.unicode(word)
        guard Syllable.isOne(converted) else { return }
        reading.syllables += 1
        if converted != word, reading.different.count < 8 { reading.different.insert(converted.lowercased()) }
    }

    /// The old encoding that the words tell, if they do: most of them are Vietnamese in it and far fewer as they stand.
    package var verdict: (encoding: LegacyEncoding, isGuess: Bool)? {
        let best: LegacyEncoding = tcvn3.syllables >= vni.syllables ? .tcvn3 : .vni
        let found = reading(best)
        guard found.different.count >= 3, found.syllables * 10 >= words * 7,
            found.syllables - modern >= max(2, words * 3 / 10)
        else { return nil }
        let other = reading(best == .tcvn3 ? .vni : .tcvn3).syllables
        let isSure =
            words >= 8 && found.syllables * 20 >= words * 17 && modern * 2 <= words && other * 2 <= found.syllables
        return (best, !isSure)
    }

    private func reading(_ encoding: LegacyEncoding) -> Reading {
        switch encoding {
        case .tcvn3: return tcvn3
        case .vni: return vni
        }
    }

    /// Spaces, digits and signs of ASCII, and the dashes and quotes that all encodings share. The rest may be a letter.
    private static func separates(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return true }
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: return false
        case 0..<0x80, 0xA0, 0x2000...0x206F: return true
        default: return false
        }
    }
}
