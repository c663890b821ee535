/// Makes the input of any number: a pure function of the corpus, the seed, the kind and the number.
package struct FuzzInputs {
    private let seed: UInt64
    private let words: WordInputs
    private let csv: CsvInputs
    private let xlsx: XlsxInputs
    private let xls: XlsInputs

    package init(_ corpus: FuzzCorpus, seed: UInt64) {
        self.seed = seed
        words = WordInputs(corpus)
        csv = CsvInputs(corpus)
        xlsx = XlsxInputs(corpus)
        xls = XlsInputs(corpus)
    }

    package func make(_ kind: FuzzKind, _ index: Int) -> [UInt8] {
        var chance = kind.generator(seed: seed, index: index)
        switch kind {
        case .words: return words.make(&chance)
        case .csv: return csv.make(&chance)
        case .xlsx: return xlsx.make(&chance)
        case .xls: return xls.make(&chance)
        }
    }
}
