import Basics

/// **Chỗ khớp**: a text in the pieces in which it is shown, some of them what was looked for.
package struct MatchedText: Sendable, Hashable {
    package struct Piece: Sendable, Hashable {
        package let text: String
        package let isMatch: Bool
    }

    package private(set) var pieces: [Piece] = []

    package var text: String { pieces.map(\.text).joined() }
    package var hasMatch: Bool { pieces.contains(where: \.isMatch) }

    package init(_ text: String, _ query: SearchQuery) {
        let characters = Array(text)
        var marks = Array(repeating: false, count: characters.count)
        let words = Self.words(characters)
        for index in words.indices {
            for way in query.parts.flatMap(\.ways) { Self.mark(way, query.begun, words[index...], &marks) }
        }
        for number in query.parts.compactMap(\.digits) { Self.mark(digits: number, characters, &marks) }
        for (character, isMatch) in zip(characters, marks) { append(character, isMatch) }
    }

    private typealias Word = (folded: String, range: Range<Int>)

    private static func words(_ characters: [Character]) -> [Word] {
        var words: [Word] = []
        var start: Int?
        for index in 0...characters.count {
            let isInside = index < characters.count && (characters[index].isLetter || characters[index].isNumber)
            if isInside {
                start = start ?? index
            } else if let begin = start {
                words.append((Folding.key(String(characters[begin..<index])), begin..<index))
                start = nil
            }
        }
        return words
    }

    /// Marks a way whose words follow each other here; of a word that was only begun, its beginning.
    private static func mark(_ way: [String], _ begun: String?, _ words: ArraySlice<Word>, _ marks: inout [Bool]) {
        guard words.count >= way.count else { return }
        var ranges: [Range<Int>] = []
        for (wanted, word) in zip(way, words) {
            if word.folded == wanted {
                ranges.append(word.range)
            } else if wanted == begun, way.count == 1, word.folded.hasPrefix(wanted) {
                let end = min(word.range.lowerBound + wanted.count, word.range.upperBound)
                ranges.append(word.range.lowerBound..<end)
            } else {
                return
            }
        }
        for index in ranges.joined() { marks[index] = true }
    }

    /// Marks digits that follow each other with nothing but signs of a number between them.
    private static func mark(digits: String, _ characters: [Character], _ marks: inout [Bool]) {
        let wanted = Array(digits)
        let places = characters.indices.filter { characters[$0].isASCII && characters[$0].isNumber }
        guard places.count >= wanted.count else { return }
        for start in 0...(places.count - wanted.count) {
            let run = places[start..<start + wanted.count]
            guard zip(run, wanted).allSatisfy({ characters[$0] == $1 }), let first = run.first, let last = run.last,
                characters[first...last].allSatisfy({ $0.isNumber || " .-()".contains($0) })
            else { continue }
            for index in first...last { marks[index] = true }
        }
    }

    private mutating func append(_ character: Character, _ isMatch: Bool) {
        if let last = pieces.last, last.isMatch == isMatch {
            pieces[pieces.count - 1] = Piece(text: last.text + String(character), isMatch: isMatch)
        } else {
            pieces.append(Piece(text: String(character), isMatch: isMatch))
        }
    }
}
