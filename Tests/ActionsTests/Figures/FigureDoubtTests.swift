import Actions
import Basics
import Domain
import Support
import Testing

@Suite("What a table of results leaves open") struct FigureDoubtTests {
    @Test("Completed projects of a table of results do not make the assigned ones 0, declared complete or not")
    func results() async throws {
        let desk = try await Desk()
        try await desk.commit(Self.support(["Máy dệt", "Máy sấy", "Máy ép"]))
        #expect(try await desk.value("project.completed") == "3")
        #expect(try await desk.absence("project.assigned") == .planUntold(3))
        #expect(try await desk.absence("funding.assigned") == .fundingUntold(3))
        #expect(try await desk.absence("project.stopped") == .noneOfThese(.project, 3))
        #expect(try await desk.absence("showroom.establishments") == .noneOfThese(.project, 3))
        let open = try await desk.figures()
        #expect(open.openOnceComplete(.project).first?.figure.code == "project.assigned")
        #expect(open.openOnceComplete(.project).first?.absence == .planUntold(3))
        #expect(!open.zeroOnceComplete(.project).map(\.code).contains("project.assigned"))
        #expect(open.zeroSinceComplete(.project).isEmpty)

        try await desk.office.declareComplete(.project, try desk.scope(), province: desk.province)
        #expect(try await desk.absence("project.assigned") == .planUntold(3))
        #expect(try await desk.value("project.completed") == "3")
        #expect(try await desk.value("project.completion_rate") == nil)
        #expect(try await desk.value("project.stopped") == "0")
        #expect(try await desk.value("showroom.establishments") == "0")
        let declared = try await desk.figures()
        #expect(declared.zeroSinceComplete(.project).map(\.code) == open.zeroOnceComplete(.project).map(\.code))
    }

    @Test("No declaration makes a case's assigned projects fewer than its completed ones", arguments: CaseFolder.all)
    func cases(folder: CaseFolder) async throws {
        let expectation = try folder.expectation
        let period = try #require(Period(code: expectation.period.text))
        let province = try expectation.province(period)
        let desk = try await Desk(province.key.code, scheme: province.key.scheme)
        for file in try folder.files { try await desk.commit(file, period.code) }
        let before = try await desk.value("project.assigned", period.code)
        try await desk.office.declareComplete(.project, try desk.scope(period.code), province: desk.province)
        let assigned = try await desk.figure("project.assigned", period.code).value?.digits
        let completed = try await desk.figure("project.completed", period.code).value?.digits
        #expect(assigned != 0 || completed == 0)
        #expect(before == nil || before == assigned.map(String.init))
    }

    @Test("The year's list makes it known; a register without any project is declared 0") func known() async throws {
        let desk = try await Desk()
        try await desk.commit(Self.support(["Máy dệt"]))
        try await desk.office.declareComplete(.project, try desk.scope(), province: desk.province)
        try await desk.commit(
            OfficePapers.projects(2016, [["Máy sấy", "KCĐP", "Cơ sở B", 100, nil]]), as: "b.xlsx")
        #expect(try await desk.value("project.assigned") == "1")
        try await desk.office.declareComplete(.project, try desk.scope("2017"), province: desk.province)
        #expect(try await desk.value("project.assigned", "2017") == "0")
        #expect(try await desk.value("project.completed", "2017") == "0")
    }

    @Test("A project of results that is stopped, or whose state or content is not known, leaves a declared 0 open")
    func state() async throws {
        let desk = try await Desk()
        try await desk.commit(Self.support(["Máy dệt"]))
        let project = try #require(try await desk.all(.project).first)
        try await desk.office.declareComplete(.project, try desk.scope(), province: desk.province)
        #expect(try await desk.value("project.stopped") == "0")
        _ = try await desk.office.correct(
            try RecordCode(project.code), assignments: ["state=stopped", "activity="], organisation: 1)
        #expect(try await desk.absence("project.stopped") == .stateUntold(1))
        #expect(try await desk.value("project.adjusted") == "0")
        #expect(try await desk.absence("showroom.establishments") == .kindUntold(.project, 1))
        #expect(try await desk.absence("model.new") == .kindUntold(.project, 1))
    }

    @Test("Each says what would satisfy it, and how many records there are") func sentences() {
        let told = FigureAbsence.planUntold(1_300).sentence
        #expect(told.contains("Sổ đề án có 1.300 bản ghi trong kỳ") && told.contains("danh sách đề án được giao"))
        #expect(FigureAbsence.fundingUntold(0).sentence.contains("Chưa có bản ghi nào của sổ đề án"))
        #expect(FigureAbsence.stateUntold(1).sentence.contains("“Có trong” và “Tình trạng”"))
        #expect(!FigureAbsence.planUntold(13).sentence.contains("khai sổ đã đủ"))
        #expect(FigureAbsence.noneOfThese(.project, 2).sentence.contains("khai sổ đã đủ"))
    }

    /// A table of support given: it names no plan.
    private static func support(_ names: [Typed]) -> TypedSheet {
        let rows: [TypedRow] = names.enumerated().map {
            [Typed($0.offset + 1), $0.element, Typed("Cơ sở dệt may \($0.offset)"), "Đã nghiệm thu"]
        }
        let header: TypedRow = ["TT", "Nội dung hỗ trợ", "Doanh nghiệp/cơ sở", "Trạng thái"]
        return TypedSheet("Hỗ trợ", [["KẾT QUẢ HỖ TRỢ ỨNG DỤNG MÁY MÓC NĂM 2016"], [], header] + rows)
    }
}

extension Desk {
    fileprivate func absence(_ code: String) async throws -> FigureAbsence? {
        let sheet = try await figures()
        return sheet.absence(of: try #require(sheet.figures.first { $0.code == code }))
    }
}
