import Foundation
import Storage
import Support
import Testing

@Suite("Old files") struct OldFileTests {
    private func file(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).pathComponents.dropLast(3).joined(separator: "/").dropFirst() + "/\(name)"
    }

    private let workbook = "Cases/tuyen-quang-2007/so-lieu-2007-tcvn3.xls"
    private let place = ["--province", "08", "--period", "2007"]

    @Test("An .xls in TCVN3 is planned in Vietnamese, and the plan says what became of its letters") func plan()
        async throws
    {
        let program = try await Program()
        let plan = try await program.run(["import", file(workbook)] + place)
        #expect(plan.status == 0)
        #expect(plan.output.contains("trang “Đào tạo nghề”, dòng 4: lớp đào tạo, tập huấn, 2007"))
        #expect(plan.output.contains("Chữ theo bộ mã cũ"))
        #expect(plan.output.contains("“kÕt qu¶ ®µo t¹o nghÒ n¨m 2007” → “KẾT QUẢ ĐÀO TẠO NGHỀ NĂM 2007”"))
        let json = try await program.run(["import", file(workbook), "--json"] + place)
        #expect(json.output.contains("\"letters\""))
    }

    @Test("--text refuses the conversion, and says which words it takes") func text() async throws {
        let program = try await Program()
        let kept = try await program.run(["import", file(workbook), "--text", "unicode"] + place)
        #expect(kept.status == 0)
        #expect(!kept.output.contains("Chữ theo bộ mã cũ"))
        #expect(kept.output.contains("“§µo t¹o nghÒ”"))
        let wrong = try await program.run(["import", file(workbook), "--text", "viscii"] + place)
        #expect(wrong.status != 0)
        #expect(
            wrong.errors.contains(
                "“viscii” không phải là bộ mã chữ: dùng --text unicode, --text tcvn3 hoặc --text vni."))
    }

    @Test("An .xls with a password, a Word file and a web page named .xls are refused in a sentence each")
    func refused()
        async throws
    {
        let program = try await Program()
        let locked = try await program.run(["import", file("DocumentsTests/Xls/files/password.xls")] + place)
        #expect(locked.status == 1)
        #expect(locked.errors.hasPrefix("Lỗi: Tệp đã đặt mật khẩu"))
        let page = try program.scratch.write("<html><table><tr><td>1</td></tr></table></html>".utf8, to: "a.xls")
        let web = try await program.run(["import", page] + place)
        #expect(web.status == 1)
        #expect(web.errors.hasPrefix("Lỗi: Tệp có vẻ là trang web (HTML)"))
        #expect(web.errorLines.count == 1)
    }
}
