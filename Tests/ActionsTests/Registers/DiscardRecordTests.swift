import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Removing what an undone import left") struct DiscardRecordTests {
    private let survey = OfficePapers.survey(
        2016,
        [
            ["Công ty TNHH Hải Đăng", "3500123456", "Lê Văn Hải", "0900 000 001", 12, 900],
            ["Cơ sở nước mắm Sao Mai", nil, "Lê Thị Mai", "0900 000 002", 15, 700],
            ["Cty Cổ phần Hải Đăng", nil, "Lê Thị Đăng", "0900 000 003", 15, 700],
        ])

    private func code(_ text: String) throws -> RecordCode { try RecordCode(text) }

    private func hold(_ text: String, _ desk: Desk) async throws -> String? {
        try await desk.office.hold(on: try code(text), organisation: 1)
    }

    /// One establishment edited, another merged into it, and the import undone.
    private func undone() async throws -> Desk {
        let desk = try await Desk()
        try await desk.commit(survey)
        _ = try await desk.office.correct(try code("CS-2"), assignments: ["name=Cơ sở Sao Hôm"], organisation: 1)
        try await desk.office.merge(try code("CS-1"), try code("CS-3"), organisation: 1)
        #expect(try await hold("CS-2", desk)?.contains("hoàn tác lần nhập ấy") == true)
        let left = try await desk.undo(1).left
        #expect(
            left.contains {
                $0.hasPrefix("CS-0001") && $0.hasSuffix("đã được gộp hoặc có hồ sơ khác trỏ tới: giữ lại.")
            })
        return desk
    }

    @Test("What was edited is removed by hand, and comes back as it was, with its origin") func edited() async throws {
        let desk = try await undone()
        let before = try #require(try await desk.all(.establishment).first { $0.code == "CS-0002" })
        #expect(before.origin?.isUndone == true)
        try await desk.office.discard(try code("CS-2"), reason: "Nhập nhầm", organisation: 1)
        #expect(try await desk.all(.establishment).allSatisfy { $0.code != "CS-0002" })
        #expect(try await desk.office.check() == [])
        try await desk.office.restore(try code("CS-2"), organisation: 1)
        let after = try #require(try await desk.all(.establishment).first { $0.code == "CS-0002" })
        #expect(after.stored.record == before.stored.record)
        #expect(after.origin == before.origin)
        #expect(try await desk.office.check() == [])
        // The row is known by what it said: the person's name for it stands.
        try await desk.commit(survey, as: "b.xlsx")
        let again = try #require(try await desk.all(.establishment).first { $0.code == "CS-0002" })
        #expect(again.stored.record.name == "Cơ sở Sao Hôm")
        #expect(try await desk.office.check() == [])
    }

    @Test("What was merged is removed once it is parted") func merged() async throws {
        let desk = try await undone()
        #expect(try await hold("CS-1", desk)?.contains("hãy tách ra trước") == true)
        #expect(try await hold("CS-3", desk)?.contains("hãy tách ra trước") == true)
        try await desk.office.unmerge(try code("CS-3"), organisation: 1)
        for text in ["CS-1", "CS-2", "CS-3"] {
            #expect(try await hold(text, desk) == nil)
            try await desk.office.discard(try code(text), reason: "Nhập nhầm", organisation: 1)
        }
        #expect(try await desk.all(.establishment).isEmpty)
        #expect(try await desk.office.candidates(organisation: 1, limit: 5).total == 0)
        #expect(try await desk.office.check() == [])
    }

    @Test("What another import says too stays until that one is undone as well") func saidTwice() async throws {
        let desk = try await Desk()
        try await desk.commit(survey)
        _ = try await desk.office.correct(try code("CS-2"), assignments: ["trade=Nước mắm"], organisation: 1)
        try await desk.commit(
            OfficePapers.survey(2015, [["Cơ sở nước mắm Sao Mai", nil, "Lê Thị Mai", "0900 000 002", 9, 500]]),
            as: "b.xlsx")
        try await desk.undo(1)
        let sentence = try #require(try await hold("CS-2", desk))
        #expect(!sentence.contains("lần nhập số 1"), "\(sentence)")
        try await desk.undo(2)
        #expect(try await hold("CS-2", desk) == nil)
    }
}
