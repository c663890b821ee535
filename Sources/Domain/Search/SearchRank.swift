import Basics

/// How well a text answers a query: the lower, the better. Exact marks come before all, then the beginning of a name, the
/// words as they follow each other, whole words, words that are only begun, other ways to write them, words of a person.
package struct SearchRank: Sendable {
    private let query: SearchQuery
    private let phrase: String
    private let begunPhrase: String
    private let whole: [String]
    private let forms: [[String]]

    package init(_ query: SearchQuery) {
        self.query = query
        begunPhrase = " " + query.phrase
        phrase = begunPhrase + " "
        whole = query.needed.flatMap { $0.ways[0] }.map { " \($0) " }
        let isOptional = query.needed.count < query.parts.count
        forms =
            isOptional ? query.parts.filter(\.isForm).map { $0.ways.map { " " + $0.joined(separator: " ") + " " } } : []
    }

    /// `words`: the record's folded words.
    package func score(_ words: String) -> Int {
        let padded = " \(words) "
        var score = min(9, words.utf8.count / 16)
        score += 100 * forms.count { ways in !ways.contains { padded.containsBytes(of: $0) } }
        if padded.utf8.starts(with: begunPhrase.utf8) {
            return score + (padded.utf8.starts(with: phrase.utf8) ? 0 : 10)
        }
        if padded.containsBytes(of: phrase) { return score + (isCoreBeginning(words) ? 10 : 20) }
        if padded.containsBytes(of: begunPhrase) { return score + (isCoreBeginning(words) ? 20 : 30) }
        let missing = whole.count { !padded.containsBytes(of: $0) }
        return score + 40 + 20 * missing
    }

    /// Whether the name, apart from its form, begins with what was typed.
    private func isCoreBeginning(_ words: String) -> Bool {
        EstablishmentName(words).core.utf8.starts(with: query.phrase.utf8)
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
