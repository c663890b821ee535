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
        let scalars = Array(text.unicodeScalars)
        var marks = Array(repeating: false, count: scalars.count)
        let words = Self.words(scalars)
        let ways = query.parts.flatMap(\.ways)
        for index in words.indices {
            for way in ways { Self.mark(way, query.begun, words[index...], &marks) }
        }
        for number in query.parts.compactMap(\.digits) { Self.mark(digits: number, scalars, &marks) }
        var start = 0
        for index in scalars.indices where index > start && marks[index] != marks[start] {
            append(scalars[start..<index], marks[start])
            start = index
        }
        if start < scalars.count { append(scalars[start...], marks[start]) }
    }

    private typealias Word = (folded: String, range: Range<Int>)

    /// Words of letters, digits and the marks upon them.
    private static func words(_ scalars: [Unicode.Scalar]) -> [Word] {
        var words: [Word] = []
        var start: Int?
        for index in 0...scalars.count {
            if index < scalars.count, isInWord(scalars[index]) {
                start = start ?? index
            } else if let begin = start {
                let word = String(String.UnicodeScalarView(scalars[begin..<index]))
                words.append((Folding.key(word), begin..<index))
                start = nil
            }
        }
        return words
    }

    private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x300...0x36F,
            0x1E00...0x1EFF:
            return true
        case 0..<0x80: return false
        default: return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    /// Marks a way whose words follow each other here; of a word that was only begun, its beginning.
    private static func mark(_ way: [String], _ begun: String?, _ words: ArraySlice<Word>, _ marks: inout [Bool]) {
        guard words.count >= way.count else { return }
        var end = 0
        for (wanted, word) in zip(way, words) {
            if word.folded.hasSameBytes(as: wanted) {
                end = word.range.upperBound
            } else if way.count == 1, wanted == begun, word.folded.utf8.starts(with: wanted.utf8) {
                end = min(word.range.lowerBound + wanted.utf8.count, word.range.upperBound)
            } else {
                return
            }
        }
        for (wanted, word) in zip(way, words) {
            let isWhole = word.folded.utf8.count == wanted.utf8.count
            for index in word.range.lowerBound..<(isWhole ? word.range.upperBound : end) { marks[index] = true }
        }
    }

    /// Marks digits that follow each other with nothing but signs of a number between them.
    private static func mark(digits: String, _ scalars: [Unicode.Scalar], _ marks: inout [Bool]) {
        let wanted = Array(digits.unicodeScalars)
        let places = scalars.indices.filter { isDigit(scalars[$0]) }
        guard places.count >= wanted.count else { return }
        for start in 0...(places.count - wanted.count) {
            let run = places[start..<start + wanted.count]
            guard zip(run, wanted).allSatisfy({ scalars[$0] == $1 }), let first = run.first, let last = run.last,
                scalars[first...last].allSatisfy({ isDigit($0) || " .-()".unicodeScalars.contains($0) })
            else { continue }
            for index in first...last { marks[index] = true }
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private mutating func append(_ scalars: ArraySlice<Unicode.Scalar>, _ isMatch: Bool) {
        pieces.append(Piece(text: String(String.UnicodeScalarView(scalars)), isMatch: isMatch))
    }
}
