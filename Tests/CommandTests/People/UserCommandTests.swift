import Foundation
import Storage
import Support
import Testing

@Suite("khuyencong user") struct UserCommandTests {
    private func program() async throws -> Program {
        let program = try await Program()
        #expect(try await program.run("migrate").status == 0)
        return program
    }

    @Test("An account is added with a link, listed, given a further role, ended and revived") func life() async throws {
        let program = try await program()
        #expect(try await program.run("user", "list").output.contains("Chưa có tài khoản nào"))
        let added = try await program.run(
            "user", "add", "nguyen.an", "--name", "Nguyễn Văn An", "--role", "officer",
            "--province", "63:77")
        #expect(added.status == 0, "\(added.errors)")
        #expect(added.output.contains(/\/lien-ket\/[A-Za-z0-9_-]{43}\n/), "\(added.output)")
        let listed = try await program.run("user", "list").output
        #expect(listed.contains("Nguyễn Văn An") && listed.contains("chưa đặt mật khẩu"))
        #expect(listed.contains("Chuyên viên, mọi tổ chức, chỉ hồ sơ của Bà Rịa–Vũng Tàu (63:77)"))
        let given = try await program.run("user", "grant", "nguyen.an", "--role", "Lãnh đạo")
        #expect(given.status == 0, "\(given.errors)")
        #expect(try await program.run("user", "grant", "nguyen.an", "--role", "leader").status == 1)
        #expect(
            try await program.run("user", "grant", "nguyen.an", "--role", "officer", "--province", "63:77", "--remove")
                .status == 0)
        #expect(try await program.count("SELECT COUNT(*) FROM account_grant WHERE role = 'leader'") == 1)
        #expect(try await program.count("SELECT COUNT(*) FROM account_grant") == 1)
        let linked = try await program.run("user", "link", "nguyen.an")
        #expect(linked.output.contains("/lien-ket/"))
        #expect(!linked.output.contains(added.output.suffix(44)))
        #expect(try await program.run("user", "end", "nguyen.an").status == 0)
        #expect(try await program.run("user", "link", "nguyen.an").errors.contains("mở lại"))
        #expect(try await program.run("user", "revive", "nguyen.an").status == 0)
        #expect(
            try await program.count(
                "SELECT COUNT(*) FROM access_entry WHERE account IS NULL AND username = 'Nguyễn Thị Kiểm'") == 6)
    }

    @Test("As JSON, with null for every organisation and all places") func json() async throws {
        let program = try await program()
        _ = try await program.run("user", "add", "nguyen.an", "--name", "An", "--role", "observer")
        let output = try await program.run("user", "list", "--json").output
        let json = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        let account = try #require((json["accounts"] as? [[String: Any]])?.first)
        #expect(account["state"] as? String == "noPassword")
        let role = try #require((account["roles"] as? [[String: Any]])?.first)
        #expect(role["role"] as? String == "observer")
        #expect(role["organisation"] is NSNull && role["province"] is NSNull)
        #expect(!output.contains("hash"))
    }

    @Test(
        "What cannot be is told in one sentence",
        arguments: [
            (["add", "a b", "--name", "An", "--role", "officer"], "Tên đăng nhập"),
            (["add", "le.ba", "--name", " ", "--role", "officer"], "Họ và tên"),
            (["add", "le.ba", "--name", "Ba", "--role", "chủ"], "Không có vai trò “chủ”"),
            (["add", "le.ba", "--name", "Ba", "--role", "officer", "--province", "77"], "63:77"),
            (["add", "le.ba", "--name", "Ba", "--role", "officer", "--province", "34:77"], "Không có tỉnh"),
            (
                ["add", "le.ba", "--name", "Ba", "--role", "administrator", "--province", "63:77"],
                "không giới hạn theo tỉnh"
            ),
            (["add", "le.ba", "--name", "Ba", "--role", "officer", "--organisation", "TC-0009"], "TC-0009"),
            (["end", "le.ba"], "Không có tài khoản “le.ba”"),
            (["grant", "le.ba"], "Thiếu"),
        ])
    func refused(arguments: [String], words: String) async throws {
        let program = try await program()
        let ended = try await program.run(["user"] + arguments)
        #expect(ended.status != 0)
        #expect(ended.errors.hasPrefix("Lỗi: "))
        #expect(ended.errors.contains(words), "\(ended.errors)")
        #expect(try await program.count("SELECT COUNT(*) FROM account") == 0)
    }

    @Test("No account is made in a database that is not there") func missing() async throws {
        let program = try await Program()
        let ended = try await program.run("user", "add", "nguyen.an", "--name", "An", "--role", "officer")
        #expect(ended.status == 1)
    }
}
