import Basics
import Documents
import Testing

@Suite("ChartPng") struct ChartPngTests {
    private let picture = ChartPicture(
        of: Chart(
            .lines, title: "Số đề án", unit: "đề án", categories: ["2015", "2016"],
            series: [Chart.Series("Kế hoạch", [ExactNumber(5), nil])]), width: 300)

    @Test("A PNG of twice the chart's size, the same each time") func size() throws {
        let bytes = try ChartPng.bytes(of: picture)
        #expect(bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        let width = bytes[16..<20].reduce(0) { $0 * 256 + Int($1) }
        let height = bytes[20..<24].reduce(0) { $0 * 256 + Int($1) }
        #expect(width == 600)
        #expect(height == Int((picture.height * 2).rounded(.up)))
        #expect(try ChartPng.bytes(of: picture) == bytes)
    }

    @Test("More density, more dots") func density() throws {
        #expect(try ChartPng.bytes(of: picture, density: 4).count > ChartPng.bytes(of: picture, density: 1).count)
    }
}
