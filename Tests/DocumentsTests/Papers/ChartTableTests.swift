import Basics
import Testing

@testable import Documents

@Suite("A chart's table") struct ChartTableTests {
    @Test("It has a line for each category and a column for each series; what is not known is never 0") func numbers() {
        let chart = Chart(
            .stacked, title: "Vốn", unit: "đồng", categories: ["2015", "2016"],
            series: [Chart.Series("A", [ExactNumber(0), nil]), Chart.Series("B", [ExactNumber(5)])])
        let sheet = chart.sheet
        #expect(sheet.columns.map(\.title) == ["Nội dung", "A", "B"])
        #expect(sheet.lines.map { $0.cells.map(\.text) } == [["2015", "0", "5"], ["2016", "…", "…"]])
        #expect(sheet.titles == ["Vốn"])
        #expect(sheet.unit == "Đơn vị tính: đồng")
    }
}
