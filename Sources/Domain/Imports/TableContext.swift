import Basics

/// What the words over a table, or over a group of its rows, say about every row under them.
struct Facets: Sendable {
    var when: When?
    var asOf: Day?
    var source: String?
    var level: String?
    var activity: String?
    /// Whether the words name several contents, so that they do not say which one a row is of.
    var hasSeveralActivities = false
    var text = ""
    /// What commas, semicolons and "và" part the words into.
    private var parts: [String] = []

    /// From a title, a sheet's name or a group heading.
    init(reading text: String) {
        let key = Words.abbreviations.expand(Folding.key(text))
        self.text = key
        when = Facets.year(in: key)
        asOf = Facets.day(in: Folding.fold(text))
        source = Facets.source(key)
        activity = Words.classify(key, as: .activity)
        parts = Facets.parts(of: text)
        hasSeveralActivities = names(severalOf: .activity)
        level = names(severalOf: .level) ? nil : Facets.level(key)
    }

    init() {}

    private static func parts(of text: String) -> [String] {
        text.split { ",;+/&".contains($0) }.map { Folding.key(String($0)) }
            .flatMap { " \($0) ".replacing(" va ", with: "|").split(separator: "|") }
            .map { Words.abbreviations.expand($0.trimmingPrefix(" ").description) }
    }

    /// "Đào tạo nghề và tập huấn khởi sự": two kinds of classes; the words do not say of which one a row is.
    func names(severalOf list: ChoiceList) -> Bool {
        parts.count > 1 && Set(parts.compactMap { Words.classify($0, as: list) }).count > 1
    }

    /// "năm 2016", "giai đoạn 2011-2015", "kế hoạch 2023"; a bare year only as a last word.
    private static func year(in key: String) -> When? {
        let words = key.split(separator: " ")
        func year(_ index: Int) -> Int? {
            guard words.indices.contains(index), words[index].count == 4, let year = Int(words[index]),
                (1990...2099).contains(year)
            else { return nil }
            return year
        }
        for index in words.indices {
            guard let first = year(index) else { continue }
            let isNamed = index > 0 && ["nam", "doan", "hoach", "ket", "qua"].contains(words[index - 1])
            if let last = year(index + 1), last > first { return When(written: "\(first)-\(last)") }
            let afterDen = words[(index + 1)...].starts(with: ["den", "nam"]) ? index + 3 : index + 2
            if index + 1 < words.count, words[index + 1] == "den", let last = year(afterDen), last > first {
                return When(written: "\(first)-\(last)")
            }
            if let part = part(before: index, words, of: first) { return part }
            if endsDate(words[..<index]) || isOrigin(words[..<index]) { continue }
            if isNamed || index == words.count - 1 { return When(year: first) }
        }
        return nil
    }

    /// "6 tháng đầu năm 2022", "9 tháng năm 2022", "quý II năm 2022", "tháng 5/2022": a part of the year is not the year.
    private static func part(before index: Int, _ words: [Substring], of year: Int) -> When? {
        let before = words[..<index].filter { $0 != "nam" }.suffix(3)
        let text = before.joined(separator: " ")
        for (ending, code) in [
            ("6 thang dau", "H1"), ("sau thang dau", "H1"), ("6 thang cuoi", "H2"), ("6 thang", "H1"),
            ("9 thang dau", "9M"), ("9 thang", "9M"),
        ]
        where text == ending || text.hasSuffix(" " + ending) {
            return Period(code: "\(year)-\(code)").flatMap { When(first: $0.first, last: $0.last) }
        }
        let pair = before.suffix(2)
        guard pair.count == 2, let unit = pair.first, let value = pair.last else { return nil }
        let isDated = before.count == 3 && before.first.flatMap { Int($0) } != nil
        if unit == "quy" { return When(written: "quy \(value)/\(year)") }
        return unit == "thang" && !isDated ? Int(value).flatMap { When(year: year, month: $0) } : nil
    }

    /// "chuyển tiếp từ năm 2018", "chuyển sang năm 2017": where something comes from or goes to is not when it is.
    private static func isOrigin(_ words: ArraySlice<Substring>) -> Bool {
        let before = words.filter { $0 != "nam" }.last
        return before == "tu" || before == "sang" || before == "so" || before == "truoc"
    }

    /// "ngày 20 tháng 12 năm", "20 12": a year behind it is a document's, not the table's.
    private static func endsDate(_ words: ArraySlice<Substring>) -> Bool {
        let date = words.filter { $0 != "nam" && $0 != "thang" }.suffix(2)
        return date.count == 2 && date.allSatisfy { Int($0) != nil }
    }

    /// "(tính đến 31/12/2016)"; the day of a decision is no closing day.
    private static func day(in folded: String) -> Day? {
        if ["quyet dinh", "kem theo", "cong van", "van ban"].contains(where: folded.contains) { return nil }
        guard let start = folded.firstRange(of: "den ") ?? folded.firstRange(of: "ngay ") else { return nil }
        let tail = folded[start.upperBound...].drop { !$0.isASCIIDigit }
        let date = tail.prefix { $0.isASCIIDigit || "/-.".contains($0) }
        guard let when = When(written: String(date)), when.first == when.last else { return nil }
        return when.first
    }

    private static func source(_ key: String) -> String? {
        let padded = " \(key) "
        let isNational =
            padded.contains(" khuyen cong quoc gia ") || padded.contains(" kcqg ") || padded.contains(" trung uong ")
            || padded.contains(" nguon quoc gia ")
        let isLocal =
            padded.contains(" khuyen cong dia phuong ") || padded.contains(" kcdp ")
            || padded.contains(" nguon dia phuong ")
            || padded.contains(" ngan sach tinh ") || padded.contains(" ngan sach dia phuong ")
            || padded.contains(" khuyen cong tinh ")
        return isNational == isLocal ? nil : isNational ? "KCQG" : "KCDP"
    }

    /// Only where the words say "cấp …": a title names the province for other reasons.
    private static func level(_ key: String) -> String? {
        guard let start = " \(key)".firstRange(of: " cap ") else { return nil }
        return Words.classify(String(" \(key)"[start.upperBound...]), as: .level)
    }
}

/// The meaning that rows inherit: the table's titles, then the groups that they stand under, innermost first.
struct TableContext: Sendable {
    private let words: TableTitles
    private var groups: [(marker: GroupMarker, isCounted: Bool, facets: Facets)] = []
    private(set) var hasCountedGroup = false
    /// What the columns being read are headed by, of several years or levels.
    var column: ColumnFacet?

    init(titles: [String], sheetName: String, chosen: When, forced: ForcedLayout? = nil) {
        words = TableTitles(titles: titles, sheetName: sheetName, chosen: chosen, forced: forced)
    }

    /// `isCounted`: its marker is one of the numbers or letters that the rows beside it go on with.
    mutating func enter(group text: String, marker: GroupMarker, isCounted: Bool = false) {
        if let same = groups.firstIndex(where: { $0.marker == marker }) { groups.removeSubrange(same...) }
        groups.append((marker, isCounted, Facets(reading: text)))
        hasCountedGroup = groups.contains { $0.isCounted }
    }

    /// A row that goes on with a group's own numbering stands beside that group, not in it.
    mutating func leave(_ marker: GroupMarker?) {
        guard let marker, let same = groups.firstIndex(where: { $0.marker == marker && $0.isCounted }) else { return }
        groups.removeSubrange(same...)
        hasCountedGroup = groups.contains { $0.isCounted }
    }

    /// Whether a group of this marker is open that a heading marked `own` would not end.
    func isOpen(_ marker: GroupMarker, beside own: GroupMarker) -> Bool {
        groups.prefix { $0.marker != own }.contains { $0.marker == marker }
    }

    /// The columns' own year, else the group's, else the title's, else the sheet's name's, else the period chosen: the sheet beats the choice.
    var when: When {
        if groups.isEmpty, column == nil { return words.forcedYear ?? words.when }
        return words.forcedYear ?? column?.when ?? groupFacet(\.when) ?? words.when
    }
    var asOf: Day? { words.title.asOf }
    var source: String? { groupFacet(\.source) ?? words.title.source }
    var level: String? { column?.level ?? groupFacet(\.level) ?? words.title.level }
    /// Of the innermost group that names one; nothing where it names several.
    var activity: String? { activityGroup.flatMap { $0.hasSeveralActivities ? nil : $0.activity } }
    /// The group's words where they name several contents and no one of them.
    var severalActivities: Bool { activityGroup?.hasSeveralActivities ?? false }
    private var activityGroup: Facets? { groups.reversed().map(\.facets).first { $0.activity != nil } }
    var titleActivity: String? { words.title.activity }
    var titleKey: String { words.title.text }
    var speaksOfSurvey: Bool { words.speaksOfSurvey }
    var moneyPower: Int? { words.moneyPower }
    var forcedYear: When? { words.forcedYear }

    /// The title in which a folded word stands, as written; else the last one.
    func title(naming word: String) -> String { words.title(naming: word) }

    /// The innermost group's words; empty outside any group.
    var groupKey: String { groups.last?.facets.text ?? "" }

    /// What the row's own words say, else its group's, else the title's; nothing where the group names several and no one.
    func code(of own: String?, as list: ChoiceList) -> String? {
        if let own { return own }
        if namesSeveral(as: list) { return nil }
        return Words.classify(groupKey, as: list) ?? Words.classify(titleKey, as: list)
    }

    func namesSeveral(as list: ChoiceList) -> Bool { groups.last?.facets.names(severalOf: list) ?? false }

    private func groupFacet<Value>(_ facet: KeyPath<Facets, Value?>) -> Value? {
        groups.reversed().compactMap { $0.facets[keyPath: facet] }.first
    }
}
