import Basics

/// Which concepts a heading may mean, by the phrases of the data.
struct HeaderDictionary: Sendable {
    static let standard = HeaderDictionary(DataTable(PackageResources.columns_csv))

    private var exact: [String: [ColumnConcept]] = [:]
    /// The same words in any order: "nghiệm thu ngày" is "ngày nghiệm thu".
    private var unordered: [String: [ColumnConcept]] = [:]
    /// Longest first, for headings that only contain a phrase.
    private var phrases: [(padded: String, concept: ColumnConcept)] = []

    /// What stands over the numbers of rows, folded: "stt", "so tt".
    private var ordinals: Set<String> = []

    init(_ table: DataTable) {
        for line in table.lines {
            guard let concept = ColumnConcept(name: line[0]) else { continue }
            for phrase in line[1].split(separator: "|") {
                let key = Words.abbreviations.key(of: String(phrase))
                if concept == .ordinal { ordinals.insert(Folding.key(String(phrase))) }
                if exact[key]?.contains(concept) != true { exact[key, default: []].append(concept) }
                let sorted = HeaderDictionary.sorted(key)
                if unordered[sorted]?.contains(concept) != true { unordered[sorted, default: []].append(concept) }
                phrases.append((" \(key) ", concept))
            }
        }
        phrases.sort { $0.padded.count > $1.padded.count }
    }

    /// The concepts of exactly these words, in the order of the data; else of the same words in another order.
    func meaning(of key: String) -> [ColumnConcept] {
        exact[key] ?? unordered[HeaderDictionary.sorted(key)] ?? []
    }

    /// "STT", "Số TT", "TT": asked of nearly every row, so most texts are told apart by their length.
    func isOrdinal(_ text: String) -> Bool {
        (2...24).contains(text.utf8.count) && !(text.utf8.first.map { (48...57).contains($0) } ?? true)
            && ordinals.contains(Folding.key(text))
    }

    /// Whether a heading as written is nothing but words of the dictionary, or nothing but a period.
    func knows(_ heading: String) -> Bool {
        !meaning(of: Heading.key(heading)).isEmpty || Heading.period(of: heading) != nil
    }

    private static func sorted(_ key: String) -> String {
        key.split(separator: " ").sorted().joined(separator: " ")
    }

    /// The concepts of the longest phrases that stand in these words, at most three. One-word phrases are too weak
    /// unless the heading begins with them.
    func contained(in key: String) -> [ColumnConcept] {
        let padded = " \(key) "
        var found: [ColumnConcept] = []
        for phrase in phrases where padded.containsBytes(of: phrase.padded) {
            let isWord = !phrase.padded.dropFirst().dropLast().contains(" ")
            if isWord && !padded.hasPrefix(phrase.padded) { continue }
            if !found.contains(phrase.concept) { found.append(phrase.concept) }
            if found.count == 3 { break }
        }
        return found
    }
}
