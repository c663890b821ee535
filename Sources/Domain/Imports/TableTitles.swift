import Basics

/// What stands over a table and in its sheet's name: the same for all its rows, so shared and not copied.
final class TableTitles: Sendable {
    /// What the titles say together; `text` is all their words, folded, abbreviations written out.
    let title: Facets
    private let titles: [String]
    /// Whether the table's words say that its establishments were surveyed.
    let speaksOfSurvey: Bool
    /// The unit of money that a line over the table names.
    let moneyPower: Int?
    /// The titles' year, else the sheet's name's, else the period chosen.
    let when: When
    let forcedYear: When?

    init(titles: [String], sheetName: String, chosen: When, forced: ForcedLayout?) {
        let all = titles.map(Facets.init(reading:))
        var title = Facets()
        title.when = all.compactMap(\.when).first
        title.asOf = all.compactMap(\.asOf).first
        title.source = all.compactMap(\.source).first
        title.level = all.compactMap(\.level).first
        title.activity = all.compactMap(\.activity).first
        title.text = all.map(\.text).joined(separator: " ")
        self.title = title
        self.titles = titles
        let words = title.text + " " + Folding.key(sheetName)
        speaksOfSurvey = ["khao sat", "dieu tra", "phieu"].contains { words.containsBytes(of: $0) }
        moneyPower = forced?.moneyPower ?? titles.filter(TableTitles.namesUnit).compactMap(Heading.moneyPower).first
        when =
            title.when ?? title.asOf.flatMap { When(year: $0.year) } ?? Facets(reading: sheetName).when ?? chosen
        forcedYear = forced?.year
    }

    /// The title in which a folded word stands, as written; else the last one.
    func title(naming word: String) -> String {
        titles.last { Folding.words($0).contains(Substring(word)) } ?? titles.last ?? ""
    }

    /// "Đơn vị tính: triệu đồng".
    static func namesMoneyUnit(_ title: String) -> Bool { namesUnit(title) && Heading.moneyPower(title) != nil }

    private static func namesUnit(_ title: String) -> Bool {
        let key = Words.abbreviations.expand(Folding.key(title))
        return key.containsBytes(of: "don vi ") || key.hasSuffix("trieu dong")
            || key.hasPrefix("don vi")
    }
}
