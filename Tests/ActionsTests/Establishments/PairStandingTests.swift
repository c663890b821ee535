import Basics
import Domain
import Storage
import Support
import Testing

@testable import Actions

@Suite("What waits among pairs") struct PairStandingTests {
    private let survey = OfficePapers.survey(
        2016,
        [
            ["Công ty TNHH Hải Đăng", "3500123456", "Lê Văn Hải", "0900 000 001", 12, 900],
            ["Cty Cổ phần Hải Đăng", nil, "Lê Thị Đăng", "0900 000 002", 15, 700],
            ["HTX Hải Đăng", nil, "Lê Văn Đèn", "0900 000 003", 15, 700],
        ])

    private func waiting(_ desk: Desk) async throws -> [String] {
        try await desk.office.candidates(organisation: 1, limit: 20).pairs.map {
            "\([$0.subjectCode, $0.establishmentCode].sorted().joined(separator: "~")): \($0.score), \($0.grounds(showsPersonal: true))"
        }.sorted()
    }

    private func correct(_ code: String, _ assignment: String, _ desk: Desk) async throws {
        _ = try await desk.office.correct(try RecordCode(code), assignments: [assignment], organisation: 1)
    }

    private func merge(_ kept: String, _ other: String, _ desk: Desk) async throws {
        try await desk.office.merge(try RecordCode(kept), try RecordCode(other), organisation: 1)
    }

    private let all = [
        "CS-0001~CS-0002: 30, cùng tên, khác loại hình", "CS-0001~CS-0003: 30, cùng tên, khác loại hình",
        "CS-0002~CS-0003: 30, cùng tên, khác loại hình",
    ]

    @Test(
        "A correction changes points and reasons; one that leaves nothing alike takes the pair away until it is taken back"
    )
    func corrected() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        #expect(try await waiting(desk) == all)
        try await correct("CS-2", "representative=Lê Văn Hải", desk)
        #expect(
            try await waiting(desk).first == "CS-0001~CS-0002: 45, cùng tên, khác loại hình; cùng người đại diện")
        try await correct("CS-2", "name=Cơ sở Sao Mai", desk)
        #expect(try await waiting(desk) == [all[1]])
        let pair = try await desk.office.pair(1, organisation: 1)
        #expect(pair.rest == "hai hồ sơ nay không còn cùng tên, cũng không cùng mã số thuế.")
        let told = await #expect(throws: Problem.self) { try await desk.office.distinguish(pair: 1, organisation: 1) }
        #expect(told?.sentence.hasPrefix("Cặp này không còn chờ quyết định: hai hồ sơ nay không còn cùng tên") == true)
        try await correct("CS-2", "name=Cty Cổ phần Hải Đăng", desk)
        #expect(try await waiting(desk).count == 3)
        #expect(try await desk.office.check() == [])
    }

    @Test("An import that corrects a record renews its pairs, and its undoing does so again") func imported()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await correct("CS-3", "tax_code=3500123463", desk)
        let before = try await waiting(desk)
        let later = OfficePapers.survey(2016, [["HTX Hải Đăng", "3500123463", "Lê Văn Hải", "0900 000 003", 15, 700]])
        try await desk.commit(later, as: "b.xlsx")
        #expect(try await waiting(desk).contains { $0.hasSuffix("khác mã số thuế; cùng người đại diện") })
        _ = try await desk.office.undoImport(2, organisation: 1)
        #expect(try await waiting(desk) == before)
    }

    @Test("A pair whose one was merged goes along, once; it comes back as it was when they are parted") func merged()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await merge("CS-1", "CS-2", desk)
        #expect(try await waiting(desk) == [all[1]])
        let root = try await desk.office.biography(try RecordCode("CS-1"), organisation: 1).duplicates
        #expect(root.filter { $0.state == .candidate }.count == 1)
        try await desk.office.unmerge(try RecordCode("CS-2"), organisation: 1)
        #expect(try await waiting(desk) == all)
    }

    @Test("What only the merged one looked like is asked of the record that stands for it, and its decision is of both")
    func through() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await correct("CS-1", "name=Công ty TNHH Sao Mai", desk)
        try await correct("CS-1", "tax_code=3500123463", desk)
        #expect(try await waiting(desk) == [all[2]])
        try await merge("CS-1", "CS-2", desk)
        #expect(
            try await waiting(desk)
                == ["CS-0001~CS-0003: 30, cùng tên, khác loại hình (qua CS-0002 đã gộp vào CS-0001)"])
        let number = try #require(try await desk.office.candidates(organisation: 1, limit: 1).pairs.first?.number)
        try await desk.office.distinguish(pair: number, organisation: 1)
        #expect(try await waiting(desk).isEmpty)
        let again = await #expect(throws: Problem.self) {
            try await desk.office.distinguish(pair: number, organisation: 1)
        }
        #expect(again?.sentence.contains("đã có quyết định") == true)
        try await desk.office.unmerge(try RecordCode("CS-2"), organisation: 1)
        #expect(try await waiting(desk) == [all[2]])
    }

    @Test("A merge through a merged one joins all three, and parting them opens the question again")
    func mergedThrough()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await correct("CS-1", "name=Công ty TNHH Sao Mai", desk)
        try await merge("CS-1", "CS-2", desk)
        let number = try #require(try await desk.office.candidates(organisation: 1, limit: 1).pairs.first?.number)
        try await desk.office.merge(
            pair: number, MergeChoice(kept: try RecordCode("CS-1")), organisation: 1)
        #expect(try await waiting(desk).isEmpty)
        #expect(try await desk.value("survey.establishments") == "1")
        try await desk.office.unmerge(try RecordCode("CS-3"), organisation: 1)
        #expect(
            try await waiting(desk)
                == ["CS-0001~CS-0003: 30, cùng tên, khác loại hình (qua CS-0002 đã gộp vào CS-0001)"])
        #expect(try await desk.office.check() == [])
    }

    @Test("A name that was linked waits for no other establishment until the link is taken away") func linked()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await desk.add(.project, "name=Hỗ trợ máy", "performed=2016", "beneficiary_name=Hải Đăng")
        func names() async throws -> Int { try await waiting(desk).count { $0.contains("DA-") } }
        #expect(try await names() == 3)
        try await merge("DA-1", "CS-1", desk)
        #expect(try await names() == 0)
        try await desk.office.unmerge(try RecordCode("DA-1"), organisation: 1)
        #expect(try await names() == 3)
        try await correct("DA-1", "beneficiary_name=Sao Mai", desk)
        #expect(try await names() == 0)
    }

    @Test("What an older program kept of a pair is renewed when the database is opened") func older() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await merge("CS-1", "CS-2", desk)
        try await desk.office.database.write { session in
            try session.run("DELETE FROM search_layout")
            try session.run("UPDATE duplicate_pair SET score = 99, grounds = 'cùng tên' WHERE state = 'candidate'")
        }
        #expect(try await waiting(desk).count == 2)
        _ = try await Office.open(try desk.store.databaseAddress(), actor: "Kiểm", files: desk.scratch.path("files"))
        #expect(try await waiting(desk) == [all[1]])
    }

    @Test("Syllables that are written with y and with i are one, whichever is kept") func spellings() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.survey(2016, [["Cơ sở Lý Mỹ", nil, nil, nil, 1, nil]]))
        try await desk.commit(OfficePapers.survey(2016, [["Cơ sở Lí Mĩ", nil, nil, nil, 2, nil]]), as: "b.xlsx")
        #expect(try await waiting(desk) == ["CS-0001~CS-0002: 40, cùng tên"])
        let within = try await Desk()
        try await within.commit(
            OfficePapers.survey(
                2016, [["Cơ sở Kỹ Lý", nil, nil, nil, 1, nil], ["Cơ sở Kĩ Lí", nil, nil, nil, 2, nil]]))
        #expect(try await waiting(within) == ["CS-0001~CS-0002: 40, cùng tên"])
        try await within.add(.project, "name=Hỗ trợ máy", "performed=2016", "beneficiary_name=Kĩ Lý")
        #expect(try await waiting(within).count == 3)
    }
}
