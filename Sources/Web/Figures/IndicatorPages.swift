import Actions
import Basics
import Documents
import Domain

/// One indicator over the last five years: as a table and as lines.
enum IndicatorPages {
    static func indicator(_ visit: Visit) async throws -> Answer {
        if let address = FigureAsked.plainAddress(visit) { return .seeOther(address) }
        let code = visit.parameter("code")
        guard let match = Indicators.match(code, unit: nil), Indicators.find(match.indicator.code) != nil else {
            throw Turned.notFound("Không có chỉ tiêu “\(code)”.")
        }
        let asked = try await FigureAsked.read(visit)
        let office = visit.office
        let content: HTML = try await visit.answer(
            asked.organisation, "chi-tieu|\(code)|\(asked.cacheKey)", size: { $0.bytes.count }
        ) {
            let periods = IndicatorPages.periods(until: asked.period)
            let sheets = try await office.figures(periods.map(asked.scope), province: asked.province)
            let years = zip(periods, sheets).map { period, sheet in
                IndicatorPage.Year(asked: asked.of(period), sheet: sheet, match: match)
            }
            return IndicatorPage(asked: asked, match: match, years: years).html
        }
        let name = Figure(match.indicator, breakdown: match.breakdown).name
        return .page(
            Page(name, trail: [Link("Số liệu", asked.address("/so-lieu"))], isWide: true, content: content))
    }

    /// Five of the same kind, the last one asked for.
    private static func periods(until period: Period) -> [Period] {
        var periods = [period]
        while periods.count < 5, let before = periods[0].previous { periods.insert(before, at: 0) }
        return periods
    }
}

struct IndicatorPage {
    struct Year: Sendable {
        let asked: FigureAsked
        let figure: Figure
        let parts: [Figure]
        let line: FigureLine

        init(asked: FigureAsked, sheet: FigureSheet, match: IndicatorMatch) {
            self.asked = asked
            let found = sheet.figures.first { $0.indicator == match.indicator && $0.breakdown == match.breakdown }
            figure = found ?? Figure(match.indicator, breakdown: match.breakdown)
            let isWhole = match.breakdown == nil
            parts = isWhole ? sheet.figures.filter { $0.indicator == match.indicator && $0.breakdown != nil } : []
            line = FigureLine(figure, before: nil, in: sheet, asked)
        }

        func value(_ breakdown: String?) -> Figure? {
            breakdown == nil ? figure : parts.first { $0.breakdown == breakdown }
        }
    }

    let asked: FigureAsked
    let match: IndicatorMatch
    let years: [Year]

    var html: HTML {
        let indicator = match.indicator
        return """
            \(asked.chooser("/so-lieu/chi-tieu/\(Figure(indicator, breakdown: match.breakdown).code)"))
            <p class="quiet">Đơn vị tính: \(indicator.unit). \(asked.shown.name)\(unitsWords). Bấm vào số để xem các hồ sơ tạo nên số ấy.</p>
            \(chart)\(Parts.section("Qua các năm", "\(table)\(Parts.legend)\(reasons)"))
            """
    }

    private var unitsWords: String {
        if asked.units == .now { return ", theo địa giới hiện nay" }
        return years.contains { $0.asked.units == .now } ? "; kỳ trước 01/7/2025 theo địa giới hiện nay" : ""
    }

    /// Why some years have no number, each reason with its years.
    private var reasons: HTML? {
        let sentences = years.compactMap(\.line.absence?.sentence)
        let distinct = sentences.enumerated().filter { !sentences.prefix($0.offset).contains($0.element) }.map(
            \.element)
        guard !distinct.isEmpty else { return nil }
        return distinct.map { sentence in
            let places = years.indices.filter { years[$0].line.absence?.sentence == sentence }
            return "<p class=\"quiet\">\(spans(places)): \(sentence.loweredFirst)</p>" as HTML
        }.joined()
    }

    /// "2020–2022, 2024": neighbours as one.
    private func spans(_ places: [Int]) -> String {
        var spans: [ClosedRange<Int>] = []
        for place in places {
            if let last = spans.last, last.upperBound + 1 == place {
                spans[spans.count - 1] = last.lowerBound...place
            } else {
                spans.append(place...place)
            }
        }
        let words = spans.map { span in
            let (first, last) = (years[span.lowerBound].asked.period, years[span.upperBound].asked.period)
            guard span.count > 1 else { return IndicatorPage.short(first) }
            let dash = first.code.utf8.count == 4 ? "–" : " đến "
            return "\(IndicatorPage.short(first))\(dash)\(IndicatorPage.short(last))"
        }
        return words.joined(separator: ", ").capitalisedFirst
    }

    /// Money in millions, so that the axis can be read.
    private var chart: HTML? {
        guard years.count(where: { $0.figure.value != nil }) > 1 else { return nil }
        let power = match.indicator.unit == "đồng" ? -6 : 0
        func values(_ read: (Year) -> ExactNumber?) -> [ExactNumber?] {
            years.map { read($0).flatMap { $0.shifted(by: power) } }
        }
        var series = [Chart.Series("Số liệu", values { $0.figure.value })]
        if years.contains(where: { $0.figure.published?.value != nil }) {
            series.append(Chart.Series("Đã công bố", values { $0.figure.published?.value }))
        }
        if years.contains(where: { $0.figure.aim?.year == $0.asked.period.last.year }) {
            series.append(
                Chart.Series(
                    "Mục tiêu",
                    values { $0.figure.aim?.year == $0.asked.period.last.year ? $0.figure.aim?.value : nil }))
        }
        let unit = power == 0 ? match.indicator.unit : "triệu đồng"
        let lines = Chart(
            .lines, title: match.indicator.name, unit: unit,
            categories: years.map { IndicatorPage.short($0.asked.period) }, series: series)
        var drawn = [ChartPart.html(lines, id: "bieu-do-nam")]
        if let sources = sourceChart(unit: unit, power: power) {
            drawn.append(ChartPart.html(sources, id: "bieu-do-nguon"))
        }
        return "<div class=\"columns charts\">\(drawn.joined() as HTML)</div>"
    }

    private func sourceChart(unit: String, power: Int) -> Chart? {
        let sources = FigureLine.sources.filter { source, _ in years.contains { $0.figure.bySource[source] != nil } }
        guard sources.count > 1 else { return nil }
        return Chart(
            .stacked, title: "\(match.indicator.name) theo nguồn", unit: unit,
            categories: years.map { IndicatorPage.short($0.asked.period) },
            series: sources.map { source, words in
                Chart.Series(words, years.map { $0.figure.part(of: source).flatMap { $0.shifted(by: power) } })
            })
    }

    /// "2024", "6T đầu 2024".
    static func short(_ period: Period) -> String {
        period.code.utf8.count == 4 ? period.code : period.vietnamese.replacing("năm ", with: "")
    }

    private var table: HTML {
        var names: [String?] = [nil]
        for breakdown in Indicators.breakdowns
        where breakdown.dimension != "source" && years.contains(where: { $0.value(breakdown.code)?.value != nil }) {
            names.append(breakdown.code)
        }
        let sources = FigureLine.sources.filter { source, _ in years.contains { $0.line.hasPart(source) } }
        let columns = Columns(years.map { (IndicatorPage.short($0.asked.period), .number) })
        var rows = names.map(valueRow)
        rows += sources.map { source, words in Row("Nguồn: \(words)") { $0.line.part(source, $0.asked) } }
        rows += published + aims
        let body: HTML = rows.map { row in
            "<tr><th scope=\"row\">\(row.name)</th>\(columns.cells(years.map(row.cell)))</tr>" as HTML
        }.joined()
        return """
            <div class="frame held cards figures" role="region" aria-label="\(match.indicator.name) qua các năm"><table>
            <caption class="only-read">\(match.indicator.name) qua các năm</caption><thead><tr><th scope="col">Chỉ tiêu</th>\(columns.heads)</tr></thead><tbody>\(body)</tbody></table></div>
            """
    }

    private struct Row {
        let name: String
        let cell: (Year) -> HTML

        init(_ name: String, _ cell: @escaping (Year) -> HTML) {
            self.name = name
            self.cell = cell
        }
    }

    private func valueRow(_ breakdown: String?) -> Row {
        let name = breakdown.map { "Trong đó: \(Indicators.breakdown($0)?.name ?? $0)" } ?? "Số liệu"
        return Row(name) { year in
            guard let figure = year.value(breakdown), let value = figure.value else {
                let why = breakdown == nil ? year.line.absence?.short : nil
                return "\(Parts.unknown)\(why.map { "<span class=\"why\">\($0)</span>" as HTML })"
            }
            let words = (figure.isHedged ? "khoảng " : "") + value.vietnamese
            let mark: HTML? = figure.isIncomplete ? " <span class=\"badge warning\">chưa đủ</span>" : nil
            guard FigureRecords.areThere(behind: figure) else { return "\(words)\(mark)" }
            return "\(Parts.link(words, to: year.line.recordsAddress(year.asked, of: figure.code)))\(mark)"
        }
    }

    private var published: [Row] {
        guard years.contains(where: { $0.figure.published != nil }) else { return [] }
        let numbers = Row("Đã công bố") { year in
            guard let published = year.figure.published else { return Parts.unknown }
            return published.value.map { "\((published.hedge.map { $0.rawValue + " " } ?? "") + $0.vietnamese)" }
                ?? FigureTable.quoted(published)
        }
        let differences = Row("Chênh lệch") { year in
            year.figure.difference.map { $0.digits == 0 ? "khớp" : "\(FigureLine.signed($0))" } ?? Parts.unknown
        }
        return [numbers, differences]
    }

    private var aims: [Row] {
        guard years.contains(where: { $0.figure.aim != nil }) else { return [] }
        let aims = Row("Mục tiêu") { year in
            year.figure.aim.map { "\($0.value.vietnamese)<span class=\"why\">đến năm \(String($0.year))</span>" }
                ?? Parts.unknown
        }
        return [aims, Row("Đạt (%)") { $0.figure.percentOfAim.map { "\($0.vietnamese)" } ?? Parts.unknown }]
    }
}
