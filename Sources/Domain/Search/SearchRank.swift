import Basics

/// How well a text answers a query: the lower, the better. Exact marks come before all, then the beginning of a name, the
/// words as they follow each other, whole words, words that are only begun, other ways to write them, words of a person.
package struct SearchRank: Sendable {
    private let query: SearchQuery
    private let phrase: [UInt8]
    private let whole: [[UInt8]]
    private let forms: [[[UInt8]]]

    package init(_ query: SearchQuery) {
        self.query = query
        phrase = Array(query.phrase.utf8)
        whole = query.needed.flatMap { $0.ways[0] }.map { Array($0.utf8) }
        let isOptional = query.needed.count < query.parts.count
        forms =
            isOptional
            ? query.parts.filter(\.isForm).map { $0.ways.map { Array($0.joined(separator: " ").utf8) } } : []
    }

    /// `words`: the record's folded words.
    package func score(_ words: String) -> Int {
        var words = words
        return words.withUTF8 { text in
            let text = FoldedText(bytes: text)
            let length = min(9, text.bytes.count / 16)
            let missingForms = forms.count { ways in !ways.contains { text.find($0) == .whole } }
            return length + 100 * missingForms + order(text)
        }
    }

    private func order(_ text: FoldedText) -> Int {
        switch text.find(phrase, atStart: true) {
        case .whole: return 0
        case .begun: return 10
        case .none: break
        }
        let place = text.find(phrase)
        if place != .none {
            let isCore = text.bytes.dropFirst(EstablishmentName.lengthOfForm(text.bytes)).starts(with: phrase)
            return (place == .whole ? 20 : 30) - (isCore ? 10 : 0)
        }
        return 40 + 20 * whole.count { text.find($0) != .whole }
    }

    /// Whether each word that was typed with marks stands so in the text, the last one perhaps only begun.
    package func hasSameMarks(_ text: String) -> Bool {
        let own = text.split(whereSeparator: Self.isBetweenWords).map { (folded: Folding.key(String($0)), word: $0) }
        return query.words.indices.allSatisfy { index in
            let typed = query.words[index]
            guard let spelling = typed.spelling else { return true }
            let isBegun = index == query.words.count - 1
            // Only words of the same letters are looked at closely.
            return own.contains { folded, word in
                if folded.hasSameBytes(as: typed.folded) || Spelling.other(of: typed.folded) == folded {
                    return Spelling.key(String(word)) == spelling
                }
                guard isBegun, folded.utf8.starts(with: typed.folded.utf8) else { return false }
                return Spelling.isBeginning(spelling, of: Spelling.key(String(word)))
            }
        }
    }

    private static func isBetweenWords(_ character: Character) -> Bool {
        guard let ascii = character.asciiValue else { return !(character.isLetter || character.isNumber) }
        return !(ascii | 0x20 >= 97 && ascii | 0x20 <= 122 || ascii.isASCIIDigit)
    }
}

/// Folded words as bytes: looked through for every text that is found.
private struct FoldedText {
    enum Place {
        case none, begun, whole
    }

    let bytes: UnsafeBufferPointer<UInt8>

    /// Whether the pattern stands at the beginning of a word, and whether a word ends with it too somewhere.
    func find(_ pattern: [UInt8], atStart: Bool = false) -> Place {
        guard let first = pattern.first, pattern.count <= bytes.count else { return .none }
        var best = Place.none
        for start in 0...(atStart ? 0 : bytes.count - pattern.count) where bytes[start] == first {
            guard start == 0 || bytes[start - 1] == UInt8(ascii: " ") else { continue }
            var offset = 1
            while offset < pattern.count, bytes[start + offset] == pattern[offset] { offset += 1 }
            guard offset == pattern.count else { continue }
            let end = start + offset
            if end == bytes.count || bytes[end] == UInt8(ascii: " ") { return .whole }
            best = .begun
        }
        return best
    }
}
