import Basics

/// How well a text answers a query: the lower, the better. Exact marks come before all, then the beginning of a name, the
/// words as they follow each other, whole words, words that are only begun, other ways to write them, words of a person.
package struct SearchRank: Sendable {
    private let query: SearchQuery
    private let phrase: String
    private let begunPhrase: String
    private let whole: [String]
    private let forms: [[String]]
    private let spellings: [String]

    package init(_ query: SearchQuery) {
        self.query = query
        begunPhrase = " " + query.phrase
        phrase = begunPhrase + " "
        whole = query.needed.flatMap { $0.ways[0] }.map { " \($0) " }
        let isOptional = query.needed.count < query.parts.count
        forms =
            isOptional ? query.parts.filter(\.isForm).map { $0.ways.map { " " + $0.joined(separator: " ") + " " } } : []
        spellings = query.words.compactMap(\.spelling)
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
        let own = Folding.marked(text).split(separator: " ").map { Spelling.key(String($0)) }
        return spellings.enumerated().allSatisfy { index, spelling in
            if own.contains(spelling) { return true }
            guard index == spellings.count - 1, query.words.last?.spelling != nil else { return false }
            return own.contains { Spelling.isBeginning(spelling, of: $0) }
        }
    }
}
