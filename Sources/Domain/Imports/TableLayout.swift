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
    /// What each column was taken for and why.
    package let readings: [ColumnReading]
    /// Why the table is of its kind, in words.
    package let why: String
    /// How many columns are understood.
    let readColumns: Int
    let moneyPowers: [Int: Int]
    /// The year that a column's heading names.
    let years: [Int: Int]

    /// The same table once for each year or level that its columns are headed by; empty for any other table.
    let series: [TableLayout]
    /// What all columns of one of a series share.
    let facet: ColumnFacet?

    /// Places each concept in one column, for the kind that explains the headings best. Nothing if none does.
    static func recognise(_ headings: [Int: Heading], titles: [String], forced: ForcedLayout? = nil) -> TableLayout? {
        let words = TableWords(titles: titles, headings: headings)
        var best: (score: Int, plan: ColumnPlan)?
        for definition in TableDefinition.all where forced?.kind == nil || forced?.kind == definition.kind {
            let plan = ColumnPlan(headings, definition: definition, words: words, forced: forced)
            guard forced?.kind != nil || !plan.met.isEmpty else { continue }
            if best.map({ plan.score > $0.score }) ?? true { best = (plan.score, plan) }
        }
        return best.map { TableLayout($0.plan, from: headings, forced: forced) }
    }

    /// The kind that these headings come nearest to, and what they lack for it; nothing where they say nothing of any.
    static func nearest(_ headings: [Int: Heading], titles: [String]) -> (kind: TableKind, missing: [ColumnConcept])? {
        let words = TableWords(titles: titles, headings: headings)
        var best: (kind: TableKind, missing: [ColumnConcept], score: Int)?
        for definition in TableDefinition.all {
            let plan = ColumnPlan(headings, definition: definition, words: words, forced: nil)
            guard plan.columns.contains(where: { $0.key != .ordinal }) else { continue }
            for need in definition.needs {
                let missing = need.columns.filter { plan.columns[$0] == nil }
                guard !missing.isEmpty else { continue }
                let isNearer = best.map { (missing.count, -plan.score) < ($0.missing.count, -$0.score) } ?? true
                if isNearer { best = (definition.kind, missing, plan.score) }
            }
        }
        return best.map { ($0.kind, $0.missing) }
    }

    private init(_ plan: ColumnPlan, from headings: [Int: Heading], forced: ForcedLayout?) {
        kind = plan.definition.kind
        columns = ColumnPlaces(plan.columns)
        self.headings = headings.mapValues(\.text)
        signature = headings.sorted { $0.key < $1.key }.map { Folding.key($0.value.text) }.joined(separator: "|")
        moneyPowers = headings.compactMapValues(\.moneyPower)
        years = headings.compactMapValues(\.year)
        doubts = TableLayout.doubts(headings, meanings: plan.meanings, sums: plan.sums, forced: forced)
        readings = plan.readings(headings, forced: forced)
        why = plan.why(headings, forced: forced)
        readColumns = plan.meanings.count + plan.sums.count
        facet = nil
        let whole = (kind: kind, headings: self.headings, signature: signature, powers: moneyPowers, years: years)
        series = plan.members.map { member in
            TableLayout(
                kind: whole.kind, columns: ColumnPlaces(member.columns), facet: member.facet, headings: whole.headings,
                signature: whole.signature, moneyPowers: whole.powers, years: whole.years)
        }
    }

    /// One of a series.
    private init(
        kind: TableKind, columns: ColumnPlaces, facet: ColumnFacet, headings: [Int: String], signature: String,
        moneyPowers: [Int: Int], years: [Int: Int]
    ) {
        self.kind = kind
        self.columns = columns
        self.facet = facet
        self.headings = headings
        self.signature = signature
        self.moneyPowers = moneyPowers
        self.years = years
        readColumns = columns.all.count
        doubts = []
        readings = []
        why = ""
        series = []
    }

    private static func doubts(
        _ headings: [Int: Heading], meanings: [Int: ColumnConcept], sums: Set<Int>, forced: ForcedLayout?
    ) -> [String] {
        let told = Set(forced?.columns.values.map { $0 } ?? []).union(forced?.ignored ?? [])
        return headings.filter { !told.contains($0.key) }.sorted { $0.key < $1.key }.compactMap { index, heading in
            let place = "cột \(columnName(index)) “\(heading.text)”"
            if sums.contains(index) { return nil }
            guard let meaning = meanings[index] else {
                return heading.text.isEmpty ? nil : "Chưa hiểu \(place): cột này không được đọc."
            }
            if heading.isCertain || heading.period != nil { return nil }
            return "Đoán nghĩa của \(place): đọc là “\(meaning.words)”."
        }
    }

    /// Whether a row is one row for each of the series. An establishment is one, whatever years its figures are of.
    var isReadByMember: Bool { !series.isEmpty && kind != .establishments }

    /// From the first to the last of the years that its columns are headed by.
    var span: When? {
        let periods = isReadByMember ? series.compactMap(\.facet?.when) : []
        guard let first = periods.map(\.first).min(), let last = periods.map(\.last).max() else { return nil }
        return When(first: first, last: last)
    }

    /// Whether a "Số lượng" stands beside the sources: the unit is then its own, and the sources may hold money.
    var countsBesideSources: Bool {
        headings.values.contains { heading in
            let key = Heading.key(heading)
            return !key.hasPrefix("tong") && HeaderDictionary.standard.meaning(of: key).contains(.quantity)
        }
    }

    /// Whether the heading of a column speaks of money, and not of a source alone.
    func namesMoney(_ concept: ColumnConcept) -> Bool {
        guard let column = columns[concept], let heading = headings[column] else { return false }
        return moneyPowers[column] != nil || TableWords.speakOfMoney(Folding.key(heading))
    }

    /// The columns in which the concepts stand, those of each year or level too.
    func places(of concepts: [ColumnConcept]) -> [Int] {
        let layouts = series.isEmpty ? [self] : series
        return Set(layouts.flatMap { layout in concepts.compactMap { layout.columns[$0] } }).sorted()
    }
}

/// Which column holds what, as one kind of table would read the headings.
private struct ColumnPlan {
    let definition: TableDefinition
    /// Of a series: what all share, and the first member's own.
    let columns: [ColumnConcept: Int]
    let members: [(facet: ColumnFacet, columns: [ColumnConcept: Int])]
    let meanings: [Int: ColumnConcept]
    /// Columns that only add the members up.
    let sums: Set<Int>
    let met: [TableNeed]
    let score: Int

    init(_ headings: [Int: Heading], definition: TableDefinition, words: TableWords, forced: ForcedLayout?) {
        self.definition = definition
        let split = ColumnSeries(headings, for: definition.kind, words: words)
        let common = ColumnPlan.assign(split.common, to: definition, forced: forced)
        members = split.members.map { member in
            (member.facet, ColumnPlan.assign(member.headings, to: definition, forced: forced, beside: common))
        }
        let columns = members.first?.columns ?? common
        self.columns = columns
        let placed = members.map(\.columns) + [columns]
        meanings = Dictionary(placed.joined().map { ($0.value, $0.key) }) { first, _ in first }
        sums = split.sums
        let isSeries = !members.isEmpty
        met = definition.needs.filter { $0.isMet(by: columns, of: definition, words: words, isSeries: isSeries) }
        let certain = columns.filter { headings[$0.value]?.isCertain ?? true }.count
        let needed = met.map(\.columns.count).max() ?? 0
        score = columns.count * 4 + certain * 4 + min(definition.titled(words), 2) * 5 + needed * 3
    }

    /// Certain headings before guesses, and those that can mean only one thing before the others, so that "Nguồn" beside
    /// "Nguồn kinh phí" is the citation. Of columns that differ by year the latest one is the report's own.
    private static func assign(
        _ headings: [Int: Heading], to definition: TableDefinition, forced: ForcedLayout?,
        beside common: [ColumnConcept: Int]? = nil
    ) -> [ColumnConcept: Int] {
        var columns = common ?? forced?.columns ?? [:]
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

    func readings(_ headings: [Int: Heading], forced: ForcedLayout?) -> [ColumnReading] {
        ColumnReadings(
            kind: definition.kind, takes: definition.takes, columns: columns, meanings: meanings, sums: sums,
            forced: forced
        ).all(headings)
    }

    /// The columns that the kind cannot do without; of several ways the one that says most.
    func why(_ headings: [Int: Heading], forced: ForcedLayout?) -> String {
        if forced?.kind != nil { return forced?.isRemembered == true ? "Đã nhớ từ lần trước." : "Bạn đã chọn." }
        guard let need = met.max(by: { $0.columns.count < $1.columns.count }) else { return "" }
        let names = need.columns.compactMap { columns[$0] }.sorted().compactMap { headings[$0] }.map { "“\($0.text)”" }
        let titled = need.conditions.contains(.title) ? ", tên bảng nói về \(definition.kind.noun)" : ""
        return "Nhận ra nhờ cột \(names.joined(separator: ", "))\(titled)."
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
    /// Whether it was said of an earlier file.
    package var isRemembered = false

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
    /// For headings that were mapped before: the same headings are a header again, of another year's file.
    package var knownHeader: ForcedLayout {
        var known = self
        known.isNamed = true
        known.isRemembered = true
        known.year = nil
        return known
    }
}
