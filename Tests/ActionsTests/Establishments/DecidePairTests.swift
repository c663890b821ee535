import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Deciding a pair") struct DecidePairTests {
    private let survey = OfficePapers.survey(
        2016,
        [
            ["Công ty TNHH Hải Đăng", "3500123456", "Lê Văn Hải", "0900 000 001", 12, 900],
            ["Cty Cổ phần Hải Đăng", nil, "Lê Thị Đăng", "0900 000 002", 15, 700],
        ])

    private func record(_ code: String, _ desk: Desk) async throws -> Record {
        try await desk.office.biography(try RecordCode(code), organisation: 1).listed.stored.record
    }

    private func choice(_ fields: EstablishmentField..., seen: [String: Int64] = [:]) throws -> MergeChoice {
        MergeChoice(kept: try RecordCode("CS-1"), taken: Set(fields.map(\.rawValue)), seen: seen)
    }

    @Test("A merge takes the chosen values, and parting brings both back as they were") func thereAndBack() async throws
    {
        let desk = try await Desk()
        try await desk.commit(survey)
        let before = (try await record("CS-1", desk), try await record("CS-2", desk))
        try await desk.office.merge(pair: 1, try choice(.name, .representative), organisation: 1)
        let merged = try await record("CS-1", desk)
        #expect(merged.name == before.1.name)
        #expect(merged.text(EstablishmentField.representative) == "Lê Thị Đăng")
        #expect(merged.text(EstablishmentField.taxCode) == "3500123456")
        #expect(try await desk.office.check() == [])
        #expect(try await desk.office.unmerge(try RecordCode("CS-2"), organisation: 1).isEmpty)
        #expect(try await record("CS-1", desk) == before.0)
        #expect(try await record("CS-2", desk) == before.1)
        #expect(try await desk.office.pairs(PairFilter(), organisation: 1, limit: 5, offset: 0).total == 1)
        #expect(try await desk.office.check() == [])
    }

    @Test("What was merged goes into no other before it is parted, goes along with its own, and comes back with it")
    func three() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        let place = try await record("CS-1", desk).province
        let third = try await desk.office.register(
            .establishment, values: [EstablishmentField.name.rawValue: "Cơ sở rèn Bảy Thạnh"], province: place,
            organisation: 1
        ).code
        let (one, two) = (try RecordCode("CS-1"), try RecordCode("CS-2"))
        let before = (try await record("CS-1", desk), try await record("CS-2", desk))
        try await desk.office.merge(pair: 1, try choice(.name, .phone), organisation: 1)
        let merged = try await record("CS-1", desk)

        let refused = await #expect(throws: Problem.self) {
            try await desk.office.merge(third, two, organisation: 1)
        }
        #expect(refused?.sentence.contains("CS-0002 đã được gộp vào CS-0001: hãy gộp CS-0001 với CS-0003") == true)
        #expect(try await record("CS-1", desk) == merged)

        try await desk.office.merge(third, one, organisation: 1)
        let root = try await desk.office.story(third, organisation: 1)
        #expect(root.establishment?.merged.map(\.stored.code) == ["CS-0001", "CS-0002"])
        try await desk.office.unmerge(one, organisation: 1)
        let parted = try await desk.office.story(one, organisation: 1)
        #expect(parted.establishment?.merged.map(\.stored.code) == ["CS-0002"])
        #expect(try await desk.office.unmerge(two, organisation: 1).isEmpty)
        #expect(try await record("CS-1", desk) == before.0)
        #expect(try await record("CS-2", desk) == before.1)
        #expect(try await desk.office.check() == [])
    }

    @Test("What somebody corrected after the merge stays, and is told") func corrected() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await desk.office.merge(pair: 1, try choice(.representative, .phone), organisation: 1)
        _ = try await desk.office.correct(
            try RecordCode("CS-1"), assignments: ["representative=Người mới"], organisation: 1)
        let left = try await desk.office.unmerge(try RecordCode("CS-2"), organisation: 1)
        #expect(left == ["CS-0001, Người đại diện: đã được sửa sau khi gộp nên giữ nguyên."])
        let record = try await record("CS-1", desk)
        #expect(record.text(EstablishmentField.representative) == "Người mới")
        #expect(record.text(EstablishmentField.phone)?.hasSuffix("1") == true)
    }

    @Test("A second decision of the same pair is told who took the first") func twice() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        try await desk.office.distinguish(pair: 1, organisation: 1)
        let choice = try choice()
        let problem = await #expect(throws: Problem.self) {
            try await desk.office.merge(pair: 1, choice, organisation: 1)
        }
        #expect(problem?.sentence.contains("Nguyễn Thị Kiểm") == true)
        #expect(problem?.sentence.contains("là khác nhau") == true)
        #expect(try await desk.value("survey.establishments") == "2")
    }

    @Test("Who decided is called by the full name of the account") func fullName() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        _ = try await desk.office.createAccount(
            username: "lan", name: "Trần Thị Lan", grants: [try Grant(.officer, organisation: 1)], by: .atTheMachine)
        try await desk.office.acting(as: "lan").distinguish(pair: 1, organisation: 1)
        let problem = await #expect(throws: Problem.self) {
            try await desk.office.distinguish(pair: 1, organisation: 1)
        }
        #expect(problem?.sentence.contains("được Trần Thị Lan (") == true)
        #expect(problem?.sentence.contains("lan") == false)
    }

    @Test("Whoever comes too late is told who decided, not themselves") func whoDecided() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        let other = try await Office.open(
            try desk.store.databaseAddress(), actor: "Trần Văn Muộn", files: desk.scratch.path("files"))
        try await desk.office.merge(pair: 1, try choice(), organisation: 1)
        let same = try choice()
        let problem = await #expect(throws: Problem.self) {
            try await other.merge(pair: 1, same, organisation: 1)
        }
        #expect(problem?.sentence.contains("Nguyễn Thị Kiểm") == true)
        #expect(problem?.sentence.contains("Trần Văn Muộn") == false)
        try await desk.office.unmerge(try RecordCode("CS-2"), organisation: 1)
        _ = try await other.mergeAll(atLeast: 1, organisation: 1)
        let later = await #expect(throws: Problem.self) {
            try await desk.office.distinguish(pair: 1, organisation: 1)
        }
        #expect(later?.sentence.contains("Trần Văn Muộn") == true)
    }

    @Test("A record that was changed after it was seen is not merged") func seen() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        _ = try await desk.office.correct(try RecordCode("CS-2"), assignments: ["trade=Cơ khí"], organisation: 1)
        let stale = try choice(.trade, seen: ["CS-0001": 1, "CS-0002": 1])
        await #expect(throws: Problem.self) { try await desk.office.merge(pair: 1, stale, organisation: 1) }
        #expect(try await record("CS-1", desk).text(EstablishmentField.trade) == nil)
        try await desk.office.merge(
            pair: 1, try choice(.trade, seen: ["CS-0001": 1, "CS-0002": 2]), organisation: 1)
        #expect(try await record("CS-1", desk).text(EstablishmentField.trade) == "Cơ khí")
    }

    @Test("Pairs are listed by page and filter, and told side by side") func pages() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        let all = try await desk.office.pairs(PairFilter(), organisation: 1, limit: 1, offset: 0)
        #expect(all.total == 1)
        #expect(try await desk.office.pairs(PairFilter(), organisation: 1, limit: 1, offset: 1).pairs.isEmpty)
        let score = try #require(all.pairs.first?.score)
        for (filter, count) in [
            (PairFilter(leastScore: score), 1), (PairFilter(leastScore: score + 1), 0),
            (PairFilter(register: .project), 0), (PairFilter(register: .establishment), 1),
            (PairFilter(provinces: [desk.province.key]), 1), (PairFilter(provinces: []), 0),
            (PairFilter(decided: true), 0),
        ] {
            #expect(try await desk.office.pairs(filter, organisation: 1, limit: 5, offset: 0).total == count)
        }
        let detail = try await desk.office.pair(1, organisation: 1)
        #expect(detail.establishment.related.contains { $0.register == .establishmentYear && $0.count == 1 })
        #expect(detail.decision == nil)
    }
}
