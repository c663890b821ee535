import Actions
import Basics
import Domain
import Foundation
import Support
import Testing

/// The list of establishments goes line by line into a workbook or a text; all other formats are made of a whole report.
@Suite("Streamed establishments") struct StreamedReportTests {
    private static let count = 3_000

    /// Every third with a tax code and 7 of them with a project; some names are hostile.
    private func desk() async throws -> Desk {
        let desk = try await Desk()
        let survey: [TypedRow] = (1...Self.count).map { number in
            let name = number % 500 == 0 ? "=SUM(A\(number)); \"<b>\" & \(number)" : "Cơ sở sản xuất số \(number)"
            let code: String? = number % 3 == 0 ? "\(3_500_000_000 + number * 10)" : nil
            return [Typed(name as String?), Typed(code), "Nguyễn Văn Đậu", nil, Typed(number as Int?), 250]
        }
        let projects: [TypedRow] = (1...7).map { number in
            [
                "Hỗ trợ máy móc số \(number)", "KCĐP", "Cơ sở sản xuất số \(number)",
                number == 7 ? nil : Typed(100 + number as Int?), "Hoàn thành",
            ]
        }
        try await desk.commit(OfficePapers.survey(2016, survey), OfficePapers.projects(2016, projects))
        for number in 1...7 {
            try await desk.office.merge(
                try RecordCode("DA-\(number)"), try RecordCode("CS-\(number)"), organisation: desk.organisation)
        }
        return desk
    }

    @Test("3,000 of them are in the workbook and the text as they are in the whole report") func same() async throws {
        let desk = try await desk()
        let request = try desk.reportRequest(.establishments)
        let report = try await desk.office.report(request)
        #expect(report.sheets[0].lines.count == Self.count + 1)
        #expect(report.sheets[0].lines.last?.cells[9] == .number(ExactNumber(621_000_000), mark: "¹"))
        for format in [ReportFormat.xlsx, .csv] {
            let streamed = desk.scratch.path("tung-dong.\(format)")
            let whole = desk.scratch.path("ca-bang.\(format)")
            try await desk.office.write(request, format, to: streamed)
            try ReportFile.write(report, format, to: whole, made: desk.office.today)
            let one = try ShownWorkbook(streamed)
            let other = try ShownWorkbook(whole)
            // In the file's name alone the two texts differ.
            #expect(one.sheets.map(\.rows) == other.sheets.map(\.rows))
            #expect(one.sheets[0].rows.count > Self.count)
            if format == .csv {
                #expect(FileManager.default.contentsEqual(atPath: streamed, andPath: whole))
            } else {
                #expect(try numberFormats(ofSheet: 1, in: streamed) == numberFormats(ofSheet: 1, in: whole))
            }
        }
    }
}
