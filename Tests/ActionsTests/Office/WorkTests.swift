import Actions
import Basics
import Domain
import Storage
import Support
import Testing

@Suite("Events") struct WorkTests {
    private let sheet = OfficePapers.projects(
        2016, [["Hỗ trợ ứng dụng máy móc", "KCĐP", "Công ty TNHH Hải Đăng", 200, "Hoàn thành"]])

    private func events(_ desk: Desk) async throws -> [String] {
        try await desk.office.database.read { session in
            try session.rows(
                "SELECT verb FROM event WHERE organisation = 1 AND actor = \("Nguyễn Thị Kiểm") ORDER BY at, id"
            ) {
                $0.text(0) ?? ""
            }
        }
    }

    private func version(_ desk: Desk, _ register: Register) async throws -> Int? {
        try await desk.office.database.read { session in
            try session.first("SELECT version FROM register_version WHERE register = \(register.rawValue)") {
                $0.int(0)
            } ?? nil
        }
    }

    @Test("Each verb writes one event of the one who acted, and raises the version of the registers that it changed")
    func verbs() async throws {
        let desk = try await Desk()
        try await desk.commit(sheet)
        _ = try await desk.office.correct(try RecordCode("DA-1"), assignments: ["place=Xã Phước Hải"], organisation: 1)
        #expect(try await events(desk) == ["create_centre", "import", "correct"])
        #expect(try await version(desk, .project) == 2)
        #expect(try await version(desk, .learner) == nil)
    }

    @Test("A correction keeps the fields before and after, and only those that changed") func changes() async throws {
        let desk = try await Desk()
        try await desk.commit(sheet)
        let lines = try await desk.office.correct(
            try RecordCode("DA-1"), assignments: ["assigned_kcdp=khoảng 180 triệu", "source=KCDP"], organisation: 1)
        #expect(lines.count == 1)
        let kept = try await desk.office.database.read { session in
            try session.rows("SELECT entity, before, after FROM change") { [$0.text(0), $0.text(1), $0.text(2)] }
        }
        #expect(
            kept == [["project", #"{"assigned_kcdp":"200000000"}"#, #"{"assigned_kcdp":"180000000 khoảng"}"#]])
    }

    @Test("A request that was done is refused the second time, whatever it asks") func requestKey() async throws {
        let desk = try await Desk()
        try await desk.commit(sheet)
        let code = try RecordCode("DA-1")
        _ = try await desk.office.correct(code, assignments: ["place=Xã A"], organisation: 1, requestKey: "khóa-1")
        await #expect(throws: Problem.self) {
            _ = try await desk.office.correct(code, assignments: ["place=Xã B"], organisation: 1, requestKey: "khóa-1")
        }
        #expect(try await desk.all(.project).first?.stored.record.text(ProjectField.place) == "Xã A")
        _ = try await desk.office.correct(code, assignments: ["place=Xã C"], organisation: 1, requestKey: "khóa-2")
        #expect(try await events(desk).count == 4)
    }

    @Test("A refused correction leaves no event") func refused() async throws {
        let desk = try await Desk()
        try await desk.commit(sheet)
        for wrong in ["nothing=1", "state=bay lên", "assigned_kcdp=nhiều", "source=KCDP"] {
            await #expect(throws: Problem.self, "\(wrong)") {
                _ = try await desk.office.correct(try RecordCode("DA-1"), assignments: [wrong], organisation: 1)
            }
        }
        #expect(try await events(desk) == ["create_centre", "import"])
    }
}
