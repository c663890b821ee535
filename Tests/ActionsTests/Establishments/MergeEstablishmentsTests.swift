import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Merging establishments") struct MergeEstablishmentsTests {
    private let survey = OfficePapers.survey(
        2016,
        [
            ["Công ty TNHH Hải Đăng", "3500123456", "Lê Văn Hải", "0900 000 001", 12, 900],
            ["Cty Cổ phần Hải Đăng", nil, "Lê Thị Đăng", "0900 000 002", 15, 700],
        ])

    private func kept() throws -> RecordCode { try RecordCode("CS-1") }
    private func other() throws -> RecordCode { try RecordCode("CS-2") }

    @Test("A merge counts one, an unmerge counts two again and opens the question") func thereAndBack() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        #expect(try await desk.value("survey.establishments") == "2")
        try await desk.office.merge(try kept(), try other(), organisation: 1)
        #expect(try await desk.value("survey.establishments") == "1")
        #expect(try await desk.all(.establishment).count == 2)
        #expect(try await desk.office.candidates(organisation: 1, limit: 5).total == 0)
        #expect(try await desk.office.check() == [])
        try await desk.office.unmerge(try other(), organisation: 1)
        #expect(try await desk.value("survey.establishments") == "2")
        #expect(try await desk.office.candidates(organisation: 1, limit: 5).total == 1)
        #expect(try await desk.office.check() == [])
    }

    @Test("A merge stays when the same file comes again") func survives() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await desk.office.merge(try kept(), try other(), organisation: 1)
        #expect(try await desk.commit(survey, as: "b.xlsx").plan.changesNothing)
        #expect(try await desk.value("survey.establishments") == "1")
    }

    @Test("Two that a person held apart are not asked again") func distinct() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await desk.office.distinguish(try kept(), try other(), organisation: 1)
        #expect(try await desk.office.candidates(organisation: 1, limit: 5).total == 0)
        try await desk.commit(survey, as: "b.xlsx")
        #expect(try await desk.office.candidates(organisation: 1, limit: 5).total == 0)
        #expect(try await desk.value("survey.establishments") == "2")
        let story = try await desk.office.biography(try other(), organisation: 1)
        #expect(story.duplicates.map(\.state) == [.different])
    }

    @Test("Two that were merged cannot be held apart before they are parted") func contradiction() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await desk.office.merge(try kept(), try other(), organisation: 1)
        let (left, right) = (try kept(), try other())
        await #expect(throws: Problem.self) {
            try await desk.office.distinguish(left, right, organisation: 1)
        }
        #expect(try await desk.value("survey.establishments") == "1")
    }

    @Test("An establishment with a tax code that was renamed is the same when its file comes again")
    func renamed() async throws {
        let desk = try await Desk()
        let path = try desk.scratch.workbook("a.xlsx", [survey])
        try await desk.commit(path)
        for code in ["CS-1", "CS-2"] {
            _ = try await desk.office.correct(
                try RecordCode(code), assignments: ["name=Tên mới \(code)"], organisation: 1)
        }
        #expect(try await desk.commit(path).plan.changesNothing)
        #expect(try await desk.value("survey.establishments") == "2")
    }

    @Test("Projects that name one establishment in two spellings count one when both are linked to it") func links()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(
            survey,
            OfficePapers.projects(
                2016,
                [
                    ["Hỗ trợ ứng dụng máy móc sấy cá", "KCĐP", "Công ty TNHH Hải Đăng", 100, "Hoàn thành"],
                    ["Hỗ trợ ứng dụng máy móc đóng gói", "KCĐP", "Cty CP Hải Đăng", 100, "Hoàn thành"],
                ]))
        #expect(try await desk.value("machinery.establishments") == "2")
        try await desk.office.merge(try RecordCode("DA-1"), try kept(), organisation: 1)
        try await desk.office.merge(try RecordCode("DA-2"), try other(), organisation: 1)
        #expect(try await desk.value("machinery.establishments") == "2")
        try await desk.office.merge(try kept(), try other(), organisation: 1)
        #expect(try await desk.value("machinery.establishments") == "1")
        // A correction of such a project leaves its establishment counted as what it was merged into.
        _ = try await desk.office.correct(try RecordCode("DA-2"), assignments: ["place=Xã Phước Hải"], organisation: 1)
        #expect(try await desk.value("machinery.establishments") == "1")
        #expect(try await desk.office.check() == [])
        try await desk.office.unmerge(try other(), organisation: 1)
        #expect(try await desk.value("machinery.establishments") == "2")
        try await desk.office.unmerge(try RecordCode("DA-2"), organisation: 1)
        #expect(try await desk.value("machinery.establishments") == "2")
        #expect(try await desk.office.check() == [])
    }

    @Test("A pair that only a person's decision made is gone when the decision is taken back") func handMade()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.survey(
                2016,
                [["HTX Bình Minh", nil, nil, nil, 12, 900], ["Cơ sở Hừng Đông", nil, nil, nil, 15, 700]]))
        try await desk.office.merge(try kept(), try other(), organisation: 1)
        let merged = try await desk.all(.establishment).first { $0.code == "CS-0002" }
        #expect(merged?.mergedInto == "CS-0001")
        #expect(try await desk.office.search("hừng đông", organisation: 1, limit: 5).map(\.mergedInto) == ["CS-0001"])
        try await desk.office.unmerge(try other(), organisation: 1)
        #expect(try await desk.office.candidates(organisation: 1, limit: 5).total == 0)
        #expect(try await desk.office.biography(try other(), organisation: 1).duplicates.isEmpty)
        #expect(try await desk.all(.establishment).allSatisfy { $0.mergedInto == nil })
    }

    @Test("All candidates from a score on are merged by one decision") func many() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        #expect(try await desk.office.mergeAll(atLeast: 100, organisation: 1) == JoinedPairs())
        #expect(try await desk.office.mergeAll(atLeast: 1, organisation: 1) == JoinedPairs(merged: 1))
        #expect(try await desk.value("survey.establishments") == "1")
    }

    @Test("What a person said is not one is not merged by way of a third") func differentByWayOfAThird() async throws {
        let desk = try await Desk()
        let rows: [TypedRow] = ["Long Điền", "Đất Đỏ", "Xuyên Mộc"].map { ["HTX Bình Minh", $0, nil, nil, 12, 900] }
        try await desk.commit(OfficePapers.survey(2016, rows))
        for district in ["Côn Đảo", "Châu Đức"] {
            _ = try await desk.office.create(
                .establishment, assignments: ["name=HTX Bình Minh", "district=\(district)"],
                province: desk.province.key,
                period: Period(code: "2016"), organisation: 1)
        }
        let pairs = try await desk.office.candidates(organisation: 1, limit: 20).pairs
        let apart = try #require(pairs.first)
        try await desk.office.distinguish(
            RecordCode(apart.subjectCode), RecordCode(apart.establishmentCode), organisation: 1)
        _ = try await desk.office.mergeAll(atLeast: 1, organisation: 1)
        let roots = Dictionary(
            uniqueKeysWithValues: try await desk.all(.establishment).map { ($0.code, $0.mergedInto ?? $0.code) })
        #expect(roots[apart.subjectCode] != roots[apart.establishmentCode])
    }

    @Test("Merges that say nothing are refused") func refused() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        await #expect(throws: Problem.self) {
            try await desk.office.merge(try kept(), try kept(), organisation: 1)
        }
        await #expect(throws: Problem.self) {
            try await desk.office.merge(try kept(), try RecordCode("CS-9"), organisation: 1)
        }
        await #expect(throws: Problem.self) { try await desk.office.unmerge(try other(), organisation: 1) }
        try await desk.office.merge(try kept(), try other(), organisation: 1)
        await #expect(throws: Problem.self) {
            try await desk.office.merge(try other(), try kept(), organisation: 1)
        }
    }
}
