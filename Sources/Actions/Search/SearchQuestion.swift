import Domain
import Storage

/// What is asked of the index for a query. Where too many words begin as the last one does, `whole` asks for that very
/// word, and among what `parts` finds without it those are sought in whose texts a word begins so.
struct SearchQuestion {
    private(set) var parts = IndexQuestion(parts: [])
    private(set) var whole = IndexQuestion(parts: [])
    private(set) var beginning: String?

    private let mayReadPersonal: Bool

    /// More words than these that begin as the last one does are not all asked for.
    private static let mostWords = 8

    init(_ query: SearchQuery, mayReadPersonal: Bool, _ session: any Session) throws {
        self.mayReadPersonal = mayReadPersonal
        let needed = query.needed
        for (index, part) in needed.enumerated() {
            let isLast = index == needed.count - 1 && part == query.parts.last
            let ways = part.ways.flatMap(all)
            whole.parts.append(ways)
            guard isLast, let word = part.ways[0].first, part.ways[0].count == 1 else {
                parts.parts.append(ways)
                continue
            }
            let (begun, isCut) = try begun(word, session)
            if isCut, needed.count > 1 {
                beginning = word
            } else {
                parts.parts.append(begun + part.ways.dropFirst().flatMap(all))
            }
        }
    }

    /// A way in public words, and in the words of persons where they may be read.
    private func all(_ way: [String]) -> [[IndexQuestion.Word]] {
        let words = way.map(IndexQuestion.Word.whole)
        guard mayReadPersonal, way.count == 1, let word = way.first else { return [words] }
        return [words, [.whole(SearchText.personalSign + word)]]
    }

    private func begun(_ word: String, _ session: any Session) throws -> (ways: [[IndexQuestion.Word]], isCut: Bool) {
        let stems = mayReadPersonal ? [word, SearchText.personalSign + word] : [word]
        var ways: [[IndexQuestion.Word]] = []
        var isCut = false
        for stem in stems {
            guard let words = try SearchIndex.words(beginning: stem, limit: Self.mostWords, in: session) else {
                ways.append([.beginning(stem)])
                continue
            }
            if words.count == Self.mostWords { isCut = true }
            ways.append(contentsOf: words.map { [.whole($0)] })
        }
        // No word begins so: asked as it is, nothing is found.
        return (ways.isEmpty ? [[.whole(word)]] : ways, isCut)
    }
}
