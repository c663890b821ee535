import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Funding") struct FundingQuestionTests {
    private func projects(_ money: Int?) -> TypedSheet {
        OfficePapers.projects(
            2016,
            [
                ["Hỗ trợ máy móc sấy cá", "KCĐP", "HTX Bình Minh", 100, "Hoàn thành"],
                ["Xây dựng mô hình sấy mực", "KCQG", "HTX Hừng Đông", Typed(money), "Hoàn thành"],
            ])
    }

    private func budget(_ years: [Int]) -> TypedSheet {
        TypedSheet(
            "Kinh phí",
            [
                ["KINH PHÍ KHUYẾN CÔNG THEO NĂM"], ["Đơn vị tính: triệu đồng"],
                ["Năm", "Nội dung", "KCQG", "KCĐP"],
            ] + years.map { [Typed($0 as Int?), "Hỗ trợ máy móc thiết bị", 350, 150] })
    }

    private func sum(_ records: [CountedRecord]) -> Int64 { records.compactMap(\.contribution?.digits).reduce(0, +) }

    @Test("Projects that all know their money are the figure; budget lines of the same year are not added")
    func projects()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(projects(300), budget([2016]))
        let figure = try await desk.figure("funding.assigned")
        #expect(figure.value?.plain == "400000000")
        #expect(figure.bySource.mapValues(\.plain) == ["KCQG": "300000000", "KCDP": "100000000"])
        #expect(!figure.isIncomplete)
        let behind = try await desk.office.records(
            behind: "funding.assigned", try desk.scope(), province: desk.province)
        #expect(behind.records.map(\.listed.code) == ["DA-0001", "DA-0002"])
    }

    @Test("Where a project does not know its money, the year's budget lines are the figure") func lines() async throws {
        let desk = try await Desk()
        try await desk.commit(projects(nil), budget([2016]))
        let figure = try await desk.figure("funding.assigned")
        #expect(figure.value?.plain == "500000000")
        #expect(!figure.isIncomplete)
        let behind = try await desk.office.records(
            behind: "funding.assigned", try desk.scope(), province: desk.province)
        #expect(sum(behind.records) == 500_000_000)
        #expect(behind.missing.isEmpty)
    }

    @Test("Over a term each year is taken from one of the two, and the records behind it say which") func term()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(projects(300), budget([2014, 2015, 2016]))
        let figure = try await desk.figure("funding.assigned", "2012/2016")
        #expect(figure.value?.plain == "1400000000")
        let scope = try desk.scope("2012/2016")
        let behind = try await desk.office.records(behind: "funding.assigned", scope, province: desk.province)
        #expect(sum(behind.records) == 1_400_000_000)
        let national = try await desk.office.records(behind: "funding.assigned.KCQG", scope, province: desk.province)
        #expect(sum(national.records) == 1_000_000_000)
    }
}
