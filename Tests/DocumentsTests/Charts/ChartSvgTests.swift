import Basics
import CExpat
import Documents
import Testing

@Suite("ChartSvg") struct ChartSvgTests {
    private func chart(_ kind: Chart.Kind, _ values: [[Int?]], categories: [String]? = nil) -> Chart {
        let count = values.map(\.count).max() ?? 0
        return Chart(
            kind, title: "Kinh phí <A & B>", unit: "triệu đồng",
            categories: categories ?? (0..<count).map { "Năm \(2010 + $0)" },
            series: values.enumerated().map { index, values in
                Chart.Series("Nguồn \(index + 1)", values.map { $0.map { ExactNumber($0) } })
            })
    }

    private func svg(_ chart: Chart, colours: ChartColours = .light) -> String {
        ChartSvg.text(of: ChartPicture(of: chart), id: "bieu-do", colours: colours)
    }

    private func isSound(_ xml: String) -> Bool {
        guard let parser = XML_ParserCreate("UTF-8") else { return false }
        defer { XML_ParserFree(parser) }
        return XML_Parse(parser, xml, Int32(xml.utf8.count), 1) == XML_STATUS_OK
    }

    private static let kinds: [Chart.Kind] = [.columns, .stacked, .bars, .lines]

    @Test("A chart of each kind is sound XML with its title, its words and every number", arguments: kinds)
    func content(kind: Chart.Kind) {
        let svg = svg(chart(kind, [[1_234, nil, 5_678], [2_345, 6_789, 1]]))
        #expect(isSound(svg), "\(svg)")
        for text in [
            "<title id=\"bieu-do-title\">Kinh phí &lt;A &amp; B&gt;</title>", "role=\"img\"",
            "aria-labelledby=\"bieu-do-title bieu-do-desc\"", ">1.234</text>", ">5.678</text>", ">2.345</text>",
            ">6.789</text>", ">1</text>", ">…</text>", ">Đơn vị tính: triệu đồng</text>", ">Nguồn 2</text>",
            "Năm 2010, Nguồn 1: 1.234 triệu đồng", "<title>Năm 2011, Nguồn 1: chưa có số liệu</title>",
        ] {
            #expect(svg.contains(text), "\(text): \(svg)")
        }
    }

    @Test("Nothing that a strict content policy forbids", arguments: kinds) func policy(kind: Chart.Kind) {
        let svg = svg(chart(kind, [[3, 4], [5, nil], [1, 2], [3, 3], [8, 1]]))
        for word in [" style=", "<style", "<script", "onclick", "href", "url("] { #expect(!svg.contains(word)) }
    }

    @Test("What is not known has no bar; nought has one of no height") func unknown() {
        let unknown = svg(chart(.columns, [[5, nil]]))
        #expect(unknown.ranges(of: "<rect").count == 1)
        #expect(unknown.contains(">“…”: chưa có số liệu.</text>"))
        let nought = svg(chart(.columns, [[5, 0]]))
        #expect(nought.ranges(of: "<rect").count == 2)
        #expect(nought.contains(">0</text>") && !nought.contains("…"))
    }

    @Test("Of a stack on a narrow picture the numbers stand in it, and none is cut by the edge") func narrowStack() {
        let amounts = [2_013, 649, 412, 1_095, 1_555].map { ExactNumber($0) }
        let chart = Chart(
            .stacked, title: "Kinh phí", unit: "triệu đồng", categories: (2011...2015).map(String.init),
            series: [Chart.Series("KCQG", amounts), Chart.Series("KCĐP", amounts.reversed())])
        let svg = ChartSvg.text(of: ChartPicture(of: chart, width: 310, letter: 12.5), id: "hep")
        let inside = svg.split(separator: "<text ").filter { $0.hasPrefix("class=\"chart-on-series") }
        for number in ["2.013", "1.095", "1.555"] {
            #expect(inside.count { $0.contains(">\(number)</text>") && $0.contains("font-size=\"11.5\"") } == 2)
        }
    }

    @Test("A line has a gap where a value is not known") func gap() {
        let whole = svg(chart(.lines, [[1, 2, 3, 4]]))
        let broken = svg(chart(.lines, [[1, nil, 3, 4]]))
        #expect(whole.ranges(of: "class=\"chart-series-1\" x1").count == 3)
        #expect(broken.ranges(of: "class=\"chart-series-1\" x1").count == 1)
    }

    @Test("Bars are as long as their values say") func lengths() throws {
        let svg = svg(chart(.bars, [[100, 50, 25]]))
        let widths = svg.split(separator: "\n").filter { $0.hasPrefix("<rect") }.compactMap { line in
            line.split(separator: " width=\"").last.flatMap { $0.split(separator: "\"").first }.flatMap { Double($0) }
        }
        try #require(widths.count == 3)
        #expect(abs(widths[0] / 2 - widths[1]) < 0.3 && abs(widths[0] / 4 - widths[2]) < 0.3)
    }

    @Test("Names too long for columns lie down, whole") func longNames() {
        let names = (1...12).map { "Huyện có tên rất dài và nhiều xã miền núi thứ \($0)" }
        let svg = svg(chart(.columns, [(1...12).map { $0 }], categories: names))
        for number in 1...12 { #expect(svg.contains("thứ \(number)</text>"), "\(svg)") }
        #expect(svg.contains("text-anchor=\"end\">Huyện có tên rất dài"))
    }

    @Test("Each scheme has its own colours") func schemes() {
        let chart = chart(.columns, [[1], [2]])
        #expect(svg(chart, colours: .light) != svg(chart, colours: .dark))
        #expect(svg(chart, colours: .dark).contains("currentColor"))
    }

    @Test("Charts of nothing, of one, of huge and of negative values are sound", arguments: kinds)
    func extremes(kind: Chart.Kind) {
        let charts = [
            chart(kind, []), chart(kind, [[]]), chart(kind, [[nil, nil]]), chart(kind, [[0]]), chart(kind, [[-5, 7]]),
            chart(kind, [[Int.max, Int.min, 1]]), chart(kind, [(0..<200).map { $0 }]),
            chart(kind, Array(repeating: [1, 2, 3], count: 30)),
            chart(kind, [[1]], categories: ["\u{0}\u{1}]]>" + String(repeating: "dài", count: 400)]),
        ]
        for chart in charts {
            let svg = svg(chart)
            #expect(isSound(svg), "\(svg.prefix(400))")
            #expect(!svg.contains("nan") && !svg.contains("inf"))
        }
    }

    @Test("The axis counts in steps of 1, 2 or 5, written as Vietnamese numbers") func ticks() {
        #expect(svg(chart(.columns, [[4_321]])).contains(">4.000</text>"))
        let tenths = Chart(
            .columns, title: "Tỷ lệ", unit: "%", categories: ["A"],
            series: [Chart.Series("", [ExactNumber(digits: 9, scale: 1)])])
        #expect(svg(tenths).contains(">0,2</text>"))
    }
}
