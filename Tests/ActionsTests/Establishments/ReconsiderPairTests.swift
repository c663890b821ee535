import Basics
import Domain
import Storage
import Support
import Testing

@testable import Actions

@Suite("Asking again of two that were decided to be different") struct ReconsiderPairTests {
    private let survey = OfficePapers.survey(
        2016,
        [
            ["Công ty TNHH Hải Đăng", "3500123456", "Lê Văn Hải", "0900 000 001", 12, 900],
            ["Cty Cổ phần Hải Đăng", nil, "Lê Thị Đăng", "0900 000 002", 15, 700],
            ["Cơ sở Sao Mai", nil, "Lê Văn Đèn", "0900 000 003", 15, 700],
        ])

    private func waiting(_ desk: Desk) async throws -> [String] {
        try await desk.office.candidates(organisation: 1, limit: 20).pairs.map {
            "\([$0.subjectCode, $0.establishmentCode].sorted().joined(separator: "~")): \($0.score)"
        }.sorted()
    }

    private func reconsider(_ first: String, _ second: String, _ desk: Desk) async throws -> ReconsideredPair {
        try await desk.office.reconsider(try RecordCode(first), try RecordCode(second), organisation: 1)
    }

    private func correct(_ code: String, _ assignment: String, _ desk: Desk) async throws {
        _ = try await desk.office.correct(try RecordCode(code), assignments: [assignment], organisation: 1)
    }

    @Test("The pair waits with the points of today, once, and can be decided anew") func waits() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await desk.office.distinguish(pair: 1, organisation: 1)
        #expect(try await waiting(desk).isEmpty)
        try await correct("CS-2", "representative=Lê Văn Hải", desk)
        #expect(try await desk.office.reconsider(pair: 1, organisation: 1) == .waits(1))
        #expect(try await waiting(desk) == ["CS-0001~CS-0002: 45"])
        #expect(try await desk.office.pair(1, organisation: 1).decision == nil)
        let again = await #expect(throws: Problem.self) { try await desk.office.reconsider(pair: 1, organisation: 1) }
        #expect(again?.sentence.contains("chưa được quyết định là khác nhau") == true)
        let choice = MergeChoice(kept: try RecordCode("CS-1"))
        try await desk.office.merge(pair: 1, choice, organisation: 1)
        let merged = await #expect(throws: Problem.self) { try await reconsider("CS-1", "CS-2", desk) }
        #expect(merged?.sentence.contains("đã được quyết định là một") == true)
        #expect(try await desk.office.check() == [])
    }

    @Test("Who took it back and when is an event") func event() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await desk.office.distinguish(pair: 1, organisation: 1)
        let other = try await Office.open(
            try desk.store.databaseAddress(), actor: "Trần Văn Muộn", files: desk.scratch.path("files"))
        _ = try await other.reconsider(pair: 1, organisation: 1)
        let told = try await desk.office.database.read { session in
            try session.rows("SELECT actor, summary FROM event WHERE verb = 'reconsider' AND at > 0") {
                "\($0.text(0) ?? ""): \($0.text(1) ?? "")"
            }
        }
        #expect(told.count == 1)
        #expect(told.first?.hasPrefix("Trần Văn Muộn: Xét lại CS-000") == true)
    }

    @Test("Two that are not alike any more do not wait, until they are again") func rests() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await desk.office.distinguish(pair: 1, organisation: 1)
        try await correct("CS-2", "name=Cơ sở Sao Hôm", desk)
        #expect(
            try await reconsider("CS-1", "CS-2", desk)
                == .rests("hai hồ sơ nay không còn cùng tên, cũng không cùng mã số thuế."))
        #expect(try await waiting(desk).isEmpty)
        #expect(try await desk.office.pairs(PairFilter(decided: true), organisation: 1, limit: 5, offset: 0).total == 0)
        try await correct("CS-2", "name=Cty Cổ phần Hải Đăng", desk)
        #expect(try await waiting(desk) == ["CS-0001~CS-0002: 30"])
    }

    @Test("A pair that only the decision made is gone with it") func made() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await desk.office.distinguish(try RecordCode("CS-1"), try RecordCode("CS-3"), organisation: 1)
        guard case .rests = try await reconsider("CS-3", "CS-1", desk) else {
            Issue.record("It waits.")
            return
        }
        #expect(try await waiting(desk).count == 1)
        await #expect(throws: Problem.self) { try await desk.office.pair(2, organisation: 1) }
        #expect(try await desk.office.check() == [])
    }

    @Test("What was decided through a merged one asks again through it") func through() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await desk.office.merge(try RecordCode("CS-3"), try RecordCode("CS-2"), organisation: 1)
        #expect(try await waiting(desk) == ["CS-0001~CS-0003: 30"])
        try await desk.office.distinguish(pair: 1, organisation: 1)
        #expect(try await waiting(desk).isEmpty)
        #expect(try await reconsider("CS-1", "CS-3", desk) == .waits(1))
        #expect(try await waiting(desk) == ["CS-0001~CS-0003: 30"])
    }

    @Test("A name that was held apart from an establishment waits again") func mention() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await desk.add(.project, "name=Hỗ trợ máy", "performed=2016", "beneficiary_name=Sao Mai")
        let before = try await waiting(desk)
        try await desk.office.distinguish(try RecordCode("DA-1"), try RecordCode("CS-3"), organisation: 1)
        #expect(try await waiting(desk).count == before.count - 1)
        guard case .waits = try await reconsider("DA-1", "CS-3", desk) else {
            Issue.record("It does not wait.")
            return
        }
        #expect(try await waiting(desk) == before)
    }
}
