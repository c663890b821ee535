import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Submitted reports") struct SubmittedReportTests {
    private func desk() async throws -> Desk {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.projects(
                2016,
                [
                    ["Hỗ trợ máy móc sấy cá", "KCĐP", "HTX Bình Minh", 100, "Hoàn thành"],
                    ["Hỗ trợ máy móc cơ khí", "KCĐP", "HTX Hừng Đông", 120, "Chưa thực hiện"],
                ]))
        return desk
    }

    @Test("What was submitted stays as it was; later changes are told figure by figure") func frozen() async throws {
        let desk = try await desk()
        let kept = try await desk.office.submit(try desk.reportRequest(.results))
        #expect(kept.code == "BC-0001")
        #expect(try await desk.office.differences(kept).isEmpty)
        _ = try await desk.office.correct(try RecordCode("DA-2"), assignments: ["state=hoàn thành"], organisation: 1)
        let again = try await desk.office.submittedReport(1, organisation: 1)
        #expect(again.report == kept.report)
        #expect(again.report.sheets[0].line("Số đề án hoàn thành")?["Chung"]?.plain == "1")
        let differences = try await desk.office.differences(again)
        let completed = try #require(
            differences.first { $0.line.hasSuffix("Số đề án hoàn thành") && $0.column == "Thực hiện – Chung" })
        #expect(completed.submitted == "1")
        #expect(completed.today == "2")
    }

    @Test("A corrigendum names what it corrects, and holds the figures of its own day") func corrigendum() async throws
    {
        let desk = try await desk()
        let kept = try await desk.office.submit(try desk.reportRequest(.results))
        await #expect(throws: Problem.self) {
            _ = try await desk.office.corrigendum(of: kept, signing: ReportSigning(), parent: nil, submitting: false)
        }
        _ = try await desk.office.correct(try RecordCode("DA-2"), assignments: ["state=hoàn thành"], organisation: 1)
        let made = try await desk.office.corrigendum(of: kept, signing: ReportSigning(), parent: nil, submitting: true)
        #expect(made.code == "BC-0002")
        #expect(made.report.paper.abstract?.hasPrefix("V/v đính chính số liệu Báo cáo") == true)
        let corrected = try await desk.office.submittedReport(2, organisation: 1)
        #expect(corrected.corrects == 1)
        #expect(corrected.report.paper == made.report.paper)
        #expect(try await desk.office.differences(corrected).isEmpty)
        #expect(try await desk.office.differences(kept).isEmpty)
        await #expect(throws: Problem.self) {
            _ = try await desk.office.corrigendum(of: kept, signing: ReportSigning(), parent: nil, submitting: true)
        }
    }

    @Test("A paper without its day or number has none: they are left open, as on the paper") func undated() async throws
    {
        let desk = try await desk()
        let kept = try await desk.office.submit(try desk.reportRequest(.results))
        #expect(kept.signed == nil)
        #expect(kept.report.paper.letterHead?.placeAndDate.hasSuffix("ngày …… tháng …… năm ………") == true)
        let entry = try await desk.office.submittedEntries(organisation: 1).first
        #expect(entry != nil && entry?.signed == nil)
        _ = try await desk.office.correct(try RecordCode("DA-2"), assignments: ["state=hoàn thành"], organisation: 1)
        let signed = ReportSigning(symbol: "7/BC-TTKC", day: Day(iso: "2016-12-20"))
        let made = try await desk.office.corrigendum(of: kept, signing: signed, parent: nil, submitting: true)
        #expect(
            made.report.paper.abstract
                == "V/v đính chính số liệu Báo cáo số ……/BC-… ngày …… tháng …… năm ………")
        #expect(try await desk.office.submittedReport(2, organisation: 1).signed?.iso == "2016-12-20")
        #expect(try await desk.office.submittedEntries(organisation: 1).first?.signed?.iso == "2016-12-20")
    }

    @Test("A section that a person wrote otherwise since is told; a number and symbol is one paper's") func texts()
        async throws
    {
        let desk = try await desk()
        var request = try desk.reportRequest(.narrative)
        request.head.signing.symbol = "45/BC-TTKC"
        let kept = try await desk.office.submit(request)
        await #expect(throws: Problem.self) { _ = try await desk.office.submit(request) }
        _ = try await desk.office.create(
            .reportText, assignments: ["section=difficulties", "reported=2016", "text=Thiếu cán bộ."],
            province: desk.province.key, organisation: 1)
        let found = try await desk.office.differences(kept)
        #expect(found.map(\.line) == ["3. Khó khăn, hạn chế"])
        #expect(found.first?.today == "Thiếu cán bộ.")
    }

    @Test("A report by a cut-off is asked by the same days again") func cutOff() async throws {
        let desk = try await desk()
        let kept = try await desk.office.submit(try desk.reportRequest(.narrative, cutOff: 14))
        #expect(kept.period.cutOff == 14)
        #expect(try await desk.office.differences(kept).isEmpty)
    }

    @Test("One that is not there is refused in a sentence") func missing() async throws {
        let desk = try await desk()
        let problem = await #expect(throws: Problem.self) {
            _ = try await desk.office.submittedReport(9, organisation: 1)
        }
        #expect(problem?.sentence.contains("BC-0009") == true)
    }
}
