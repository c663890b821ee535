import Support

/// Makes texts: numbers, dates, periods, headings and names, and what is nearly one.
struct WordInputs {
    private let texts: [String]

    init(_ corpus: FuzzCorpus) {
        texts = corpus.of(.words).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    func make(_ chance: inout Seeded) -> [UInt8] {
        guard chance.once(in: 8), !texts.isEmpty else { return Array(TextMutator.text(&chance).utf8) }
        var text = texts[chance.below(texts.count)]
        TextMutator.mutate(&text, &chance)
        return Array(text.utf8)
    }
}
