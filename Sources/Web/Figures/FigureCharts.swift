import Actions
import Basics
import Documents
import Domain

/// The pictures over a page of figures: the plan and what was done of it, what was aimed at, money by source.
struct FigureCharts {
    private let figures: [String: Figure]

    init(_ sheet: FigureSheet) {
        figures = Dictionary(sheet.figures.map { ($0.code, $0) }) { first, _ in first }
    }

    var html: HTML? {
        let charts = [planned, aims, money].compactMap { $0 }
        guard !charts.isEmpty else { return nil }
        let drawn: HTML = charts.enumerated().map { ChartPart.html($1, id: "bieu-do-\($0 + 1)") }.joined()
        return "<div class=\"columns charts\">\(drawn)</div>"
    }

    /// Projects assigned and completed, by source.
    private var planned: Chart? {
        let assigned = figures["project.assigned"]
        let completed = figures["project.completed"]
        let sources = FigureLine.sources.filter { source, _ in
            assigned?.bySource[source] != nil || completed?.bySource[source] != nil
        }
        guard !sources.isEmpty, assigned?.value != nil || completed?.value != nil else { return nil }
        let wholes = [assigned?.value, completed?.value]
        func series(_ name: String, _ figure: Figure?, _ whole: ExactNumber?) -> Chart.Series {
            Chart.Series(name, sources.map { figure?.part(of: $0.0) } + [whole])
        }
        return Chart(
            .columns, title: "Đề án: giao kế hoạch và hoàn thành", unit: "đề án",
            categories: sources.map(\.1) + ["Tổng số"],
            series: [
                series("Giao kế hoạch", assigned, wholes[0]), series("Hoàn thành", completed, wholes[1]),
            ])
    }

    /// How much is reached of what was aimed at.
    private var aims: Chart? {
        let aimed = Indicators.all.compactMap { figures[$0.code] }.filter { $0.percentOfAim != nil }.prefix(12)
        guard !aimed.isEmpty else { return nil }
        return Chart(
            .bars, title: "Thực hiện so với mục tiêu", unit: "%", categories: aimed.map(\.indicator.name),
            series: [Chart.Series("Đạt", aimed.map(\.percentOfAim))])
    }

    private var money: Chart? {
        let stages = [
            ("funding.assigned", "Được giao"), ("funding.disbursed", "Đã giải ngân"),
            ("funding.settled", "Đã quyết toán"),
        ].filter { figures[$0.0]?.value != nil }
        let sources = FigureLine.sources.filter { source, _ in
            stages.contains { figures[$0.0]?.bySource[source] != nil }
        }
        guard !stages.isEmpty, !sources.isEmpty else { return nil }
        let series = sources.map { source, words in
            Chart.Series(words, stages.map { figures[$0.0]?.part(of: source).flatMap { $0.shifted(by: -6) } })
        }
        return Chart(
            .stacked, title: "Kinh phí theo nguồn", unit: "triệu đồng", categories: stages.map(\.1), series: series)
    }
}

/// A chart on a page: the picture, and its numbers to be opened under it.
enum ChartPart {
    static func html(_ chart: Chart, id: String) -> HTML {
        """
        <figure class="chart card">\(HtmlChart.pictures(of: chart, id: id, width: 560, unknown: .screen))<details><summary>Số liệu của biểu đồ “\(chart.title)”</summary>\(table(chart))</details></figure>
        """
    }

    private static func table(_ chart: Chart) -> HTML {
        let heads: HTML = chart.series.map { "<th scope=\"col\" class=\"number\">\($0.name)</th>" as HTML }.joined()
        let rows: HTML = chart.categories.enumerated().map { index, name in
            let cells: HTML = chart.series.map { series in
                let value = series.values.indices.contains(index) ? series.values[index] : nil
                return "<td class=\"number\">\(value.map { "\($0.vietnamese)" as HTML } ?? Parts.unknown)</td>" as HTML
            }.joined()
            return "<tr><th scope=\"row\">\(name)</th>\(cells)</tr>" as HTML
        }.joined()
        return Parts.table(
            caption: "\(chart.title) (\(chart.unit))", isCaptionShown: true,
            head: "<tr><th scope=\"col\"><span class=\"only-read\">Mục</span></th>\(heads)</tr>", body: rows)
    }
}
