import Basics

/// What a heading says of all cells under it, besides what they are: their period or their level.
struct ColumnFacet: Sendable, Hashable {
    var when: When?
    var level: String?
}

/// **Cột theo năm, theo cấp**: columns that say the same things of several years or levels side by side. A row of the
/// table is then one row for each of them.
struct ColumnSeries: Sendable {
    /// The headings that all of them share.
    var common: [Int: Heading]
    var members: [(facet: ColumnFacet, headings: [Int: Heading])] = []
    /// Sums over the members: "Tổng cộng", "Giai đoạn 2016-2020" beside its years.
    var sums: Set<Int> = []

    /// The headings as a kind of table reads them; no members where they are no series for it.
    init(_ headings: [Int: Heading], for kind: TableKind, words: TableWords) {
        common = headings
        switch kind {
        case .recognitions where headings.values.contains(where: \.isLevelMark): splitLevels(headings)
        case .budget, .stated, .target, .recognitions, .establishments: splitPeriods(headings, for: kind, words: words)
        case .published, .learners, .collaborators, .officers, .profiles, .communications, .classes,
            .events, .supports, .projects:
            break
        }
    }

    private mutating func splitLevels(_ headings: [Int: Heading]) {
        for (index, heading) in headings.sorted(by: { $0.key < $1.key }) where heading.isLevelMark {
            common[index] = nil
            members.append((ColumnFacet(level: heading.level), [index: heading]))
        }
    }

    private mutating func splitPeriods(_ headings: [Int: Heading], for kind: TableKind, words: TableWords) {
        let value = ColumnSeries.value(of: kind, headings: headings, words: words)
        let own = headings.compactMapValues { $0.period(in: kind) }
        let dated = headings.filter { own[$0.key] != nil && ($0.value.saysValue || value != nil) }
        let all = Set(dated.keys.compactMap { own[$0] })
        // "2016-2020" beside its years is their sum.
        let periods = all.filter { period in !all.contains { $0 != period && period.covers($0) } }
        guard periods.count > 1 || periods.count == 1 && dated.values.contains(where: { $0.underPeriod != nil }) else {
            return
        }
        for period in periods.sorted(by: { $0.first < $1.first }) {
            let columns = dated.filter { own[$0.key] == period }
            members.append((ColumnFacet(when: period), columns.mapValues { $0.withoutPeriod(value: value) }))
        }
        sums = Set(dated.keys.filter { column in !periods.contains { $0 == own[column] } })
        if periods.count > 1 { sums.formUnion(headings.filter { $0.value.isPlainTotal && dated[$0.key] == nil }.keys) }
        for index in sums.union(dated.keys) { common[index] = nil }
    }

    /// What stands in a column headed by nothing but its year.
    private static func value(of kind: TableKind, headings: [Int: Heading], words: TableWords) -> ColumnConcept? {
        let hasUnits = headings.values.contains { $0.isCertain && $0.concepts.first == .unit }
        switch kind {
        case .budget: return words.speakOfMoney && !hasUnits ? .money : nil
        case .stated: return .actual
        case .target: return words.padded.contains(" muc tieu ") || words.padded.contains(" phan dau ") ? .value : nil
        case .recognitions: return .levelMark
        default: return nil
        }
    }
}

extension When {
    fileprivate func covers(_ other: When) -> Bool { first <= other.first && other.last <= last }
}

/// Periods and levels in the words of a heading.
extension Heading {
    /// "Năm 2018", "2018", "Giai đoạn 2016-2020", and nothing else.
    static func period(of part: String) -> When? {
        // Most texts are told apart by their digits alone.
        let digits = part.utf8.count { (48...57).contains($0) }
        guard digits == 4 || digits == 8 else { return nil }
        let words = key(part).split(separator: " ")
        let years = words.compactMap { $0.utf8.count == 4 ? Int($0) : nil }.filter { (1990...2099).contains($0) }
        let others = Set(words.filter { $0.utf8.count != 4 || Int($0) == nil })
        switch years.count {
        case 1: return others.isSubset(of: ["nam"]) ? When(year: years[0]) : nil
        case 2: return others.isSubset(of: ["nam", "giai", "doan", "tu", "den"]) ? span(years[0], years[1]) : nil
        default: return nil
        }
    }

    private static func span(_ first: Int, _ last: Int) -> When? {
        guard let from = When(year: first), let to = When(year: last), first < last else { return nil }
        return When(first: from.first, last: to.last)
    }

    /// The year that a cell of a header holds as a number.
    static func year(of cell: Cell) -> Int? {
        guard case .number(let number) = cell, let year = number.whole, (1990...2099).contains(year) else { return nil }
        return year
    }

    /// "Cấp tỉnh", or "Tỉnh" under "Cấp công nhận": the level whose products are marked below.
    static func level(of parts: [String]) -> String? {
        guard let own = parts.last else { return nil }
        let key = withoutYear(key(own)).key
        let isMark = HeaderDictionary.standard.meaning(of: key).contains(.levelMark)
        let isUnderLevel = parts.dropLast().contains {
            HeaderDictionary.standard.meaning(of: Heading.key($0)).contains(.level)
        }
        return isMark || isUnderLevel ? Words.classify(key, as: .level) : nil
    }

    var isLevelMark: Bool { level != nil }

    /// "Tổng cộng" without a year over it.
    var isPlainTotal: Bool { isCertain && concepts.contains(.total) }

    /// Of money a year behind the words dates the column too: "Kinh phí năm 2018" beside "Kinh phí năm 2019".
    func period(in kind: TableKind) -> When? {
        let dated: [ColumnConcept] = [.money, .kcqg, .kcdp, .planned, .actual, .disbursed, .settled]
        let yearly: [ColumnConcept] = [.workers, .revenue, .capital, .export]
        guard period == nil || kind == .establishments, let year else { return period }
        switch kind {
        case .budget: return concepts.contains(where: dated.contains) ? When(year: year) : nil
        case .establishments: return concepts.contains(where: yearly.contains) ? When(year: year) : nil
        default: return period
        }
    }

    /// Whether it says what stands in its column besides the period.
    var saysValue: Bool { underPeriod != nil || period == nil }

    /// The heading without the period over it; of a bare period it is the value of that period.
    func withoutPeriod(value: ColumnConcept?) -> Heading {
        if period == nil { return self }
        return underPeriod.map { Heading($0) } ?? Heading(self, meaning: value.map { [$0] } ?? [])
    }
}
