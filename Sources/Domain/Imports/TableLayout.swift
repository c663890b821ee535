import Basics

/// A table that was recognised: what it is and where its columns stand. Shared by all rows of the table, so a class.
package final class TableLayout: Sendable {
    package let kind: TableKind
    /// Column index of each concept.
    package let columns: ColumnPlaces
    /// The headings as they stand, by column index.
    package let headings: [Int: String]
    /// The folded headings, by which a mapping is remembered.
    package let signature: String
    /// What was guessed, one sentence each.
    package let doubts: [String]
    let moneyPowers: [Int: Int]
    /// The year that a column's heading names.
    let years: [Int: Int]

    /// Places each concept in one column, for the kind that explains the headings best. Nothing if none does.
    static func recognise(_ headings: [Int: Heading], titles: [String], forced: ForcedLayout? = nil) -> TableLayout? {
        let titleKey = " " + titles.map { Words.abbreviations.expand(Folding.key($0)) }.joined(separator: " ") + " "
        var best: (score: Int, definition: TableDefinition, columns: [ColumnConcept: Int])?
        for definition in TableDefinition.all where forced?.kind == nil || forced?.kind == definition.kind {
            let columns = assign(headings, to: definition, forced: forced)
            guard forced?.kind != nil || definition.needs.contains(where: { $0.allSatisfy { columns[$0] != nil } })
            else {
                continue
            }
            let score = score(columns, of: definition, titleKey: titleKey, headings: headings)
            if best.map({ score > $0.score }) ?? true { best = (score, definition, columns) }
        }
        guard let best else { return nil }
        return TableLayout(kind: best.definition.kind, columns: best.columns, from: headings, forced: forced)
    }

    private init(
        kind: TableKind, columns: [ColumnConcept: Int], from headings: [Int: Heading], forced: ForcedLayout?
    ) {
        self.kind = kind
        self.columns = ColumnPlaces(columns)
        self.headings = headings.mapValues(\.text)
        signature = headings.sorted { $0.key < $1.key }.map { Folding.key($0.value.text) }.joined(separator: "|")
        moneyPowers = headings.compactMapValues(\.moneyPower)
        years = headings.compactMapValues(\.year)
        let meanings = Dictionary(columns.map { ($0.value, $0.key) }) { first, _ in first }
        let told = Set(forced?.columns.values.map { $0 } ?? []).union(forced?.ignored ?? [])
        doubts = headings.filter { !told.contains($0.key) }.sorted { $0.key < $1.key }.compactMap { index, heading in
            let place = "cột \(columnName(index)) “\(heading.text)”"
            guard let meaning = meanings[index] else {
                return heading.text.isEmpty ? nil : "Chưa hiểu \(place): cột này không được đọc."
            }
            return heading.isCertain
                ? nil : "Đoán nghĩa của \(place): đọc là “\(meaning.words)” (\(meaning.name))."
        }
    }

    /// Certain headings before guesses, and those that can mean only one thing before the others, so that "Nguồn" beside
    /// "Nguồn kinh phí" is the citation. Of columns that differ by year the latest one is the report's own.
    private static func assign(
        _ headings: [Int: Heading], to definition: TableDefinition, forced: ForcedLayout?
    ) -> [ColumnConcept: Int] {
        var columns = forced?.columns ?? [:]
        var taken = Set(columns.values).union(forced?.ignored ?? [])
        let ordered = headings.sorted { left, right in
            rank(left.value) == rank(right.value)
                ? (-(left.value.year ?? 0), left.key) < (-(right.value.year ?? 0), right.key)
                : rank(left.value) < rank(right.value)
        }
        for (index, heading) in ordered where !taken.contains(index) {
            guard let concept = heading.concepts.first(where: { definition.takes.contains($0) && columns[$0] == nil })
            else { continue }
            columns[concept] = index
            taken.insert(index)
        }
        return columns
    }

    private static func rank(_ heading: Heading) -> Int {
        heading.isCertain ? (heading.concepts.count == 1 ? 0 : 1) : 2
    }

    private static func score(
        _ columns: [ColumnConcept: Int], of definition: TableDefinition, titleKey: String, headings: [Int: Heading]
    ) -> Int {
        let certain = columns.filter { headings[$0.value]?.isCertain ?? true }.count
        let titled = definition.titles.filter { titleKey.contains($0) }.count
        let needed = definition.needs.filter { $0.allSatisfy { columns[$0] != nil } }.map(\.count).max() ?? 0
        return columns.count * 4 + certain * 4 + min(titled, 2) * 5 + needed * 3
    }
}

/// What a person said about a table with a mapping file: it beats the dictionary.
package struct ForcedLayout: Sendable, Hashable {
    package var kind: TableKind?
    package var columns: [ColumnConcept: Int]
    package var ignored: Set<Int>
    package var year: When?
    package var moneyPower: Int?
    /// Whether its columns are named by their headings (or the headings are known): only then can it tell a header.
    package var isNamed = false

    package init(
        kind: TableKind? = nil, columns: [ColumnConcept: Int] = [:], ignored: Set<Int> = [], year: When? = nil,
        moneyPower: Int? = nil
    ) {
        self.kind = kind
        self.columns = columns
        self.ignored = ignored
        self.year = year
        self.moneyPower = moneyPower
    }
}

extension ForcedLayout {
    /// For headings that were mapped before: the same headings are a header again.
    package var knownHeader: ForcedLayout {
        var known = self
        known.isNamed = true
        return known
    }
}
