import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Why a figure is not known") struct FigureAbsenceTests {
    @Test("No records, records without a value, made of others, and what no register counts") func reasons()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.classes(2016, [["Đào tạo nghề may công nghiệp", 1, nil]]))
        let sheet = try await desk.figures()
        func absence(_ code: String) throws -> FigureAbsence? {
            sheet.absence(of: try #require(sheet.figures.first { $0.code == code }))
        }
        #expect(try absence("training.vocational.learners") == .valuesMissing(.trainingClass, 1))
        #expect(try absence("training.vocational.classes") == nil)
        #expect(try absence("study_tour.trips") == .noRecords(.tradeEvent))
        #expect(try absence("project.completion_rate") == .derived)
        #expect(sheet.zeroOnceComplete(.tradeEvent).map(\.code).contains("study_tour.trips"))
        #expect(sheet.zeroOnceComplete(.trainingClass).map(\.code).contains("training.vocational.learners") == false)
    }

    @Test("A 0 to which others may yet be added is not known; a known 0 stays, and a part says that it is one")
    func noZero() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.projects(2016, [["Máy sấy", "KCĐP", "Cơ sở A", 100, "Hoàn thành"]]))
        #expect(try await desk.figure("project.carried_over").value == ExactNumber(0))
        try await desk.commit(
            OfficePapers.projects(2016, [["Máy dệt", "KCĐP", "Cơ sở B", 100, nil]]), as: "b.xlsx")
        #expect(try await desk.figure("project.carried_over").value == nil)
        #expect(try await desk.figure("project.carried_over").isIncomplete == false)
        let completed = try await desk.figure("project.completed")
        #expect(completed.value == ExactNumber(1) && completed.isIncomplete)
    }

    @Test("A declaration that is withdrawn leaves the figure not known again") func withdrawn() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.classes(2016, [["Đào tạo nghề may công nghiệp", 1, 20]]))
        let scope = try desk.scope()
        try await desk.office.declareComplete(.tradeEvent, scope, province: desk.province)
        let said = try await desk.office.declarations(organisation: 1)
        #expect(said.map(\.register) == [.tradeEvent])
        #expect(said.first?.actor == "Nguyễn Thị Kiểm")
        try await desk.office.withdrawDeclaration(.tradeEvent, scope.period, desk.province.key, organisation: 1)
        #expect(try await desk.value("study_tour.trips") == nil)
        let (period, province) = (scope.period, desk.province.key)
        await #expect(throws: Problem.self) {
            try await desk.office.withdrawDeclaration(.tradeEvent, period, province, organisation: 1)
        }
    }

    @Test("The registers cover their own places and years; a year of plans alone is not the last one") func coverage()
        async throws
    {
        let desk = try await Desk()
        #expect(try await desk.office.coverage(organisation: 1).isEmpty)
        try await desk.commit(OfficePapers.classes(2016, [["Đào tạo nghề may công nghiệp", 1, 20]]))
        try await desk.commit(
            OfficePapers.projects(2017, [["Máy dệt", "KCĐP", "Cơ sở A", 100, nil]]), as: "b.xlsx", period: "2017")
        let coverage = try await desk.office.coverage(organisation: 1)
        #expect(coverage.provinces == [desk.province.key])
        #expect(coverage.allYears == 2016...2017)
        let day = try #require(Day(iso: "2020-01-01"))
        #expect(coverage.lastYear(until: day) == 2016)
    }

    @Test("The records behind a figure are told a page at a time, the same as all at once") func pages() async throws {
        let desk = try await Desk()
        let names = ["may", "dệt", "đan", "mộc", "hàn"]
        try await desk.commit(OfficePapers.classes(2016, names.map { ["Đào tạo nghề \($0)", 1, 20] }))
        let scope = try desk.scope()
        let code = "training.vocational.learners"
        let all = try await desk.office.records(behind: code, scope, province: desk.province)
        var paged: [String] = []
        for offset in [0, 2, 4] {
            let page = try await desk.office.records(
                behind: code, scope, province: desk.province, missing: false, limit: 2, offset: offset)
            #expect(page.total == 5)
            #expect(page.totalMissing == 0)
            paged += page.records.map(\.listed.code)
        }
        #expect(paged == all.records.map(\.listed.code))
        #expect(paged.count == 5)
    }
}
