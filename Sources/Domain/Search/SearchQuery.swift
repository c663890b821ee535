import Basics

/// **Câu tìm** as it is understood: the words that a person typed, and for each or for several together the ways in which
/// a record may have them. Any text makes one; of signs alone it is empty.
package struct SearchQuery: Sendable, Hashable {
    package struct Word: Sendable, Hashable {
        package let folded: String
        /// How it is spelt, where it was typed with marks.
        package let spelling: String?
    }

    /// What has to stand in a record, in one of the ways.
    package struct Part: Sendable, Hashable {
        /// The first is as it was typed.
        package let ways: [[String]]
        /// Words of the company's form, which may be missing where others say more.
        package let isForm: Bool
        /// Four digits or more, which may stand inside a tax code or a telephone number.
        package let digits: String?
    }

    package let words: [Word]
    package let parts: [Part]

    private static let mostWords = 12
    private static let longestWord = 40

    package init(_ text: String) {
        let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(300)))
        let typed = Folding.marked(start).split(separator: " ").prefix(Self.mostWords)
        words = typed.compactMap { word in
            let folded = Folding.key(String(word)).replacing(" ", with: "")
            guard !folded.isEmpty else { return nil }
            let spelling = Spelling.hasMarks(String(word)) ? Spelling.key(String(word)) : nil
            return Word(folded: String(folded.prefix(Self.longestWord)), spelling: spelling)
        }
        parts = Self.parts(words.map(\.folded))
    }

    /// As it was typed, folded.
    package var phrase: String { words.map(\.folded).joined(separator: " ") }

    package var hasMarks: Bool { words.contains { $0.spelling != nil } }

    /// The parts without which nothing is found: the form's words only where there are no others.
    package var needed: [Part] {
        let saying = parts.filter { !$0.isForm }
        return saying.isEmpty ? parts : saying
    }

    /// The word that may be only begun: the last one.
    package var begun: String? { words.last?.folded }

    private static func parts(_ words: [String]) -> [Part] {
        var parts: [Part] = []
        var rest = words[...]
        while let first = rest.first {
            if let number = telephone(rest) {
                parts.append(number.part)
                rest = rest.dropFirst(number.count)
            } else if let entry = SearchWords.all.beginning(of: rest) {
                let ways = [entry.phrase] + entry.others
                parts.append(Part(ways: ways, isForm: entry.isForm, digits: nil))
                rest = rest.dropFirst(entry.phrase.count)
            } else {
                parts.append(single(first))
                rest = rest.dropFirst()
            }
        }
        return parts
    }

    private static func single(_ word: String) -> Part {
        let other = Spelling.other(of: word).map { [[$0]] } ?? []
        let isPiece = word.count >= 4 && isNumber(word)
        return Part(ways: [[word]] + other, isForm: false, digits: isPiece ? word : nil)
    }

    /// Groups of digits that may be one telephone number or tax code, or the end of one: "0905 123 456", "+84 905 123 456",
    /// "123 456". Two years are not one.
    private static func telephone(_ words: ArraySlice<String>) -> (part: Part, count: Int)? {
        let groups = oneNumber(words.prefix(while: isNumber))
        let joined = groups.joined()
        let isYears = groups.count > 1 && groups.allSatisfy(isYear)
        let least = groups.allSatisfy { $0.count >= 3 } ? 6 : 7
        guard (least...13).contains(joined.count), !isYears else { return nil }
        var ways = groups.count > 1 ? [[joined], groups] : [groups]
        let isAbroad = joined.hasPrefix("84") && (11...12).contains(joined.count)
        let own = isAbroad ? "0" + joined.dropFirst(2) : joined
        if isAbroad { ways.insert([own], at: 0) }
        return (Part(ways: ways, isForm: false, digits: own), groups.count)
    }

    /// The groups before one that begins another number, with its trunk 0 or the country's code again after a whole one.
    private static func oneNumber(_ groups: ArraySlice<String>) -> [String] {
        var one: [String] = []
        for group in groups {
            let isStart = group.hasPrefix("0") || group == "84" && one.first == "84"
            if isStart, one.reduce(0, { $0 + $1.count }) >= 9 { break }
            one.append(group)
        }
        return one
    }

    private static func isYear(_ word: String) -> Bool {
        word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
    }

    private static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy(\.isASCIIDigit) }
}
