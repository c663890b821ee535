import Support

/// Makes workbooks: kept ones changed as bytes, or part by part and zipped again.
struct XlsxInputs {
    private let files: [[UInt8]]
    private let books: [ZipParts]

    init(_ corpus: FuzzCorpus) {
        files = corpus.of(.xlsx).map(\.bytes)
        books = files.compactMap(ZipParts.init)
    }

    func make(_ chance: inout Seeded) -> [UInt8] {
        if chance.once(in: 5) || books.isEmpty {
            var bytes = chance.pick(files, or: [])
            ByteMutator.mutate(&bytes, other: chance.pick(files, or: []), &chance)
            return bytes
        }
        var book = books[chance.below(books.count)]
        for _ in 0...chance.below(3) { changePart(&book, &chance) }
        if chance.once(in: 20), !book.parts.isEmpty { book.parts.remove(at: chance.below(book.parts.count)) }
        var bytes = book.zipped(isPacked: chance.once(in: 6))
        if chance.once(in: 20) { ByteMutator.mutate(&bytes, other: [], &chance) }
        return bytes
    }

    /// Mostly a sheet or the strings: there is more to read in them than in the rest.
    private func changePart(_ book: inout ZipParts, _ chance: inout Seeded) {
        guard !book.parts.isEmpty else { return }
        var index = chance.below(book.parts.count)
        for _ in 0..<3 where !isOfRows(book.parts[index].name) { index = chance.below(book.parts.count) }
        let other = books[chance.below(books.count)]
        let same = other.parts.first { $0.name == book.parts[index].name }?.bytes ?? []
        if chance.once(in: 20) {
            book.parts[index].bytes = same
        } else if !book.parts[index].bytes.isEmpty {
            XmlMutator.mutate(&book.parts[index].bytes, other: same, &chance)
        }
    }

    private func isOfRows(_ name: String) -> Bool { name.contains("sheet") || name.contains("haredStrings") }
}
