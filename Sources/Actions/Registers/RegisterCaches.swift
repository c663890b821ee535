/// What a server keeps of the registers between two requests: lists in their order, and the numbers in which a piece may
/// be looked for. One object of a server.
package final class RegisterCaches: Sendable {
    let lists: KeptAnswers<RegisterQuestion>
    let numbers: KeptAnswers<SearchedNumbers.Question>

    /// How much the lists and how much the numbers may take together, in bytes.
    package init(bytes: Int = 24_000_000, numbers: Int = 12_000_000) {
        lists = KeptAnswers(bytes: bytes)
        self.numbers = KeptAnswers(bytes: numbers)
    }

    /// How many lists are kept, and about how many bytes they take.
    package var size: (lists: Int, bytes: Int) {
        let size = lists.size
        return (size.count, size.bytes)
    }
}
