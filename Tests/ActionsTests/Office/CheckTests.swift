import Actions
import Basics
import Domain
import Foundation
import Storage
import Support
import Testing

@Suite("Check") struct CheckTests {
    private func desk() async throws -> Desk {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.survey(2016, [["Công ty TNHH Hải Đăng", "3500123456", nil, nil, 12, nil]]),
            OfficePapers.projects(
                2016,
                [
                    ["Hỗ trợ ứng dụng máy móc", "KCĐP", "Công ty TNHH Hải Đăng", 200, "Hoàn thành"],
                    ["Xây dựng mô hình sấy cá", "KCQG", "HTX Bình Minh", 100, "Hoàn thành"],
                ]))
        return desk
    }

    @Test("A good database has no findings") func good() async throws {
        let desk = try await desk()
        try await desk.office.merge(try RecordCode("DA-1"), try RecordCode("CS-1"), organisation: 1)
        #expect(try await desk.office.check() == [])
    }

    @Test(
        "A stored column that no longer follows from its fields is found",
        arguments: [
            "UPDATE project SET beneficiary_key = 'ai đó' WHERE number = 1",
            "UPDATE project SET beneficiary_key = 'ai đó' WHERE number = 2",
            "UPDATE establishment SET core = 'tên khác'", "UPDATE establishment SET sort_key = \(SQLValue.blob([0]))",
        ] as [SQL])
    func tampered(statement: SQL) async throws {
        let desk = try await desk()
        try await desk.office.merge(try RecordCode("DA-1"), try RecordCode("CS-1"), organisation: 1)
        try await desk.office.database.write { _ = try $0.run(statement) }
        #expect(try await desk.office.check().count == 1)
    }

    @Test("A reference to a record that is gone is found") func orphans() async throws {
        let desk = try await desk()
        try await desk.office.database.write { _ = try $0.run("DELETE FROM establishment") }
        #expect(try await desk.office.check().isEmpty == false)
    }

    @Test("An original that is gone or was changed is found", arguments: [true, false]) func originals(isGone: Bool)
        async throws
    {
        let desk = try await desk()
        let hash = try #require(try await desk.office.imports(organisation: 1).first).fileHash
        let path = desk.office.files.path(of: hash)
        if isGone {
            try FileManager.default.removeItem(atPath: path)
        } else {
            try Data("khác".utf8).write(to: URL(fileURLWithPath: path))
        }
        #expect(try await desk.office.check().count == 1)
    }
}
