import Basics

/// **Chữ viết tắt khi tìm**: phrases that are one and the same to who searches, by their folded words: "TNHH" and "trách
/// nhiệm hữu hạn". Asked of what a person types, so that no text is stored twice.
struct SearchWords: Sendable {
    struct Entry: Sendable {
        let phrase: [String]
        /// The other ways to write it.
        var others: [[String]]
        /// Whether it only says what kind of establishment it is: most names have such words.
        var isForm: Bool
    }

    /// By the first word, longest phrases first.
    private let entries: [String: [Entry]]

    static let all = SearchWords(
        DataTable(PackageResources.search_words_csv), DataTable(PackageResources.abbreviations_csv))

    init(_ own: DataTable, _ field: DataTable) {
        var known: [[String]: Entry] = [:]
        var shorts: [[String]: [[String]]] = [:]
        func add(_ phrase: [String], _ other: [String], isForm: Bool) {
            guard phrase != other, !phrase.isEmpty, !other.isEmpty else { return }
            var entry = known[phrase] ?? Entry(phrase: phrase, others: [], isForm: isForm)
            if !entry.others.contains(other) { entry.others.append(other) }
            known[phrase] = entry
        }
        for line in own.lines + field.lines {
            let isForm = line.count > 2 && line[2] == "1"
            let (short, long) = (Self.words(line[0]), Self.words(line[1]))
            add(short, long, isForm: isForm)
            add(long, short, isForm: isForm)
            // Two short ways to write the same: "CTCP" and "Cty CP".
            for other in shorts[long, default: []] {
                add(short, other, isForm: isForm)
                add(other, short, isForm: isForm)
            }
            shorts[long, default: []].append(short)
        }
        entries = Dictionary(grouping: known.values) { $0.phrase[0] }
            .mapValues { $0.sorted { $0.phrase.count > $1.phrase.count } }
    }

    /// The longest known phrase with which the words begin.
    func beginning(of words: ArraySlice<String>) -> Entry? {
        guard let first = words.first else { return nil }
        return entries[first]?.first { words.starts(with: $0.phrase) }
    }

    private static func words(_ text: String) -> [String] { Folding.key(text).split(separator: " ").map(String.init) }
}
