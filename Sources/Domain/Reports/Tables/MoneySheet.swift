import Basics

/// Assigned money by activity, source and year: a group of lines a source, a column a year.
package struct MoneySheet {
    private let facts: ReportFacts
    private let years: [Int]
    private var marks = FigureMarks()

    package static func make(_ facts: ReportFacts) -> Sheet {
        var making = MoneySheet(facts)
        return making.sheet()
    }

    private init(_ facts: ReportFacts) {
        self.facts = facts
        years = Set(facts.money.map(\.year)).sorted()
    }

    private mutating func sheet() -> Sheet {
        var lines: [SheetLine] = []
        for (index, source) in ActivityWords.orderedSources(facts.money.map(\.source)).enumerated() {
            let money = facts.money.filter { $0.source == source }
            lines.append(
                line(
                    "\(RomanNumeral(index + 1)?.text ?? "")." + " \(ActivityWords.source(source))", .blank, money,
                    kind: .group))
            for (index, part) in MoneySheet.parts(of: money).enumerated() {
                lines.append(line(part.name, .number(index + 1), part.money, kind: .plain))
            }
        }
        if !lines.isEmpty { lines.append(line("Tổng cộng", .blank, facts.money, kind: .total)) }
        let over = ["Kinh phí được giao"]
        return Sheet(
            ReportKind.money.tab, unit: "Đơn vị tính: đồng",
            columns: [SheetColumn("STT", .short, width: 6), SheetColumn("Nguồn, nội dung hoạt động", width: 40)]
                + years.map { SheetColumn("Năm \($0)", over: over, .number, width: 16) }
                + (years.count == 1 ? [] : [SheetColumn("Cộng", over: over, .number, width: 18)]),
            lines: lines, notes: inWords + marks.notes(under: lines) + facts.omissions, isLandscape: years.count > 3)
    }

    /// The sum in words, as papers about money have it; not of a sum that is incomplete or estimated.
    private var inWords: [String] {
        let sum = facts.money.reduce(KnownSum()) { $0 + $1.assigned }
        guard let value = sum.value, sum.missing == 0, !facts.money.contains(where: \.isHedged) else { return [] }
        return ["Tổng cộng bằng chữ: \(Dong(value).inWordsAsSentence)."]
    }

    /// By activity, and within one in the words of the budget's own lines.
    private static func parts(of money: [MoneyLine]) -> [(name: String, money: [MoneyLine])] {
        ActivityWords.ordered(money.map(\.activity)).flatMap { activity in
            let ofActivity = money.filter { $0.activity == activity }
            var names: [String?] = []
            for line in ofActivity where !names.contains(line.name) { names.append(line.name) }
            return names.map { name in
                let words = name.map(\.capitalisedFirst) ?? ActivityWords.name(activity)
                return (words, ofActivity.filter { $0.name == name })
            }
        }
    }

    private mutating func line(_ name: String, _ order: SheetCell, _ money: [MoneyLine], kind: SheetLine.Kind)
        -> SheetLine
    {
        var cells: [SheetCell] = [order, .words(name)]
        for year in years { cells.append(cell(money.filter { $0.year == year })) }
        if years.count != 1 { cells.append(cell(money)) }
        return SheetLine(cells, kind: kind)
    }

    /// No line at all of a year says nothing of it: blank where others have money, not 0.
    private mutating func cell(_ money: [MoneyLine]) -> SheetCell {
        if money.isEmpty { return .unknown }
        return marks.cell(money.reduce(KnownSum()) { $0 + $1.assigned }, isHedged: money.contains(where: \.isHedged))
    }

    /// The same money as a picture: by year and source, or of one year by activity; nothing where no amount is known.
    package static func chart(_ facts: ReportFacts) -> Chart? {
        let known = facts.money.filter { $0.assigned.value != nil }
        let years = Set(known.map(\.year)).sorted()
        if years.count > 1 {
            let series = ActivityWords.orderedSources(known.map(\.source)).map { source in
                Chart.Series(
                    ActivityWords.source(source),
                    years.map { year in millions(known.filter { $0.source == source && $0.year == year }) })
            }
            return Chart(
                .stacked, title: "Kinh phí được giao theo năm và nguồn", unit: "triệu đồng",
                categories: years.map { "\($0)" }, series: series)
        }
        let activities = ActivityWords.ordered(known.map(\.activity))
        guard activities.count > 1 else { return nil }
        let amounts = activities.map { activity in millions(known.filter { $0.activity == activity }) }
        return Chart(
            .bars, title: "Kinh phí được giao theo nội dung", unit: "triệu đồng",
            categories: activities.map(ActivityWords.name), series: [Chart.Series("Kinh phí được giao", amounts)])
    }

    private static func millions(_ money: [MoneyLine]) -> ExactNumber? {
        money.reduce(KnownSum()) { $0 + $1.assigned }.value.flatMap { ExactNumber(digits: $0).shifted(by: -6) }
    }
}
