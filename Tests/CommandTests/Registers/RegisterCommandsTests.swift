import Foundation
import Storage
import Support
import Testing

@Suite("khuyencong list, show, search, correct, merge") struct RegisterCommandsTests {
    private func program() async throws -> Program {
        let program = try await Program()
        #expect(try await program.run(["import", try program.projects(), "--commit"] + atVungTau2016).status == 0)
        return program
    }

    @Test("A record is found with and without marks, listed and shown") func find() async throws {
        let program = try await program()
        for words in ["sấy cá", "say ca", "SẤY CÁ"] {
            let found = try await program.run("search", words)
            #expect(found.status == 0, "\(found.errors)")
            #expect(found.output.contains("DA-0001"), "\(words)")
            #expect(!found.output.contains("DA-0002"), "\(words)")
        }
        #expect(try await program.run("list", "project").output.contains("DA-0002"))
        #expect(try await program.run("list", "đề án").output.contains("DA-0002"))
        #expect(try await program.run("show", "da-1").output.contains("HTX Bình Minh"))
    }

    @Test("A correction is shown in the record's story with who made it") func correct() async throws {
        let program = try await program()
        #expect(
            try await program.run("correct", "DA-1", "assigned_kcdp=khoảng 180 triệu", "--as", "Trần Sửa").status == 0)
        let shown = try await program.run("show", "DA-1").output
        #expect(shown.contains("Trần Sửa"))
        #expect(shown.contains("200.000.000"))
        #expect(shown.contains("khoảng 180.000.000"))
    }

    @Test("Communes are listed, shown by name and corrected like any record, and printed as JSON") func places()
        async throws
    {
        let program = try await Program()
        let file = try program.scratch.workbook(
            "ctv.xlsx",
            [
                TypedSheet(
                    "CTV",
                    [
                        ["DANH SÁCH CỘNG TÁC VIÊN KHUYẾN CÔNG NĂM 2016"], ["STT", "Họ và tên", "Xã/phường", "Huyện"],
                        [1, "Nguyễn Văn An", "Xã Phước Hải", "Huyện Đất Đỏ"],
                    ])
            ])
        #expect(try await program.run(["import", file, "--commit"] + atVungTau2016).status == 0)
        #expect(try await program.run("list", "place").output.contains("Xã Phước Hải, Huyện Đất Đỏ"))
        #expect(try await program.run("show", "place", "phước hải").output.contains("cấp xã"))
        let corrected = try await program.run("correct", "place", "2", "name=Thị trấn Phước Hải", "--as", "Trần Sửa")
        #expect(corrected.status == 0, "\(corrected.errors)")
        #expect(try await program.run("show", "DVHC-2").output.contains("Trần Sửa"))
        let listed = try await program.run("list", "place", "--json").output
        let json = try #require(try JSONSerialization.jsonObject(with: Data(listed.utf8)) as? [String: Any])
        let records = try #require(json["records"] as? [[String: Any]])
        #expect(records.map { $0["name"] as? String } == ["Huyện Đất Đỏ", "Thị trấn Phước Hải"])
        let fields = try #require(records[0]["fields"] as? [String: Any])
        #expect(fields["district"] is NSNull)
        let shown = try await program.run("show", "DVHC-2", "--json").output
        #expect(shown.contains("Xã Phước Hải → Thị trấn Phước Hải"))
    }

    @Test("A centre is listed, renamed from a day and shown with all its names") func organisations() async throws {
        let program = try await program()
        #expect(try await program.run("list", "organisation").output.contains("TC-0001"))
        #expect(try await program.run("organisations").output.contains("Trung tâm Khuyến công Hồ Chí Minh"))
        let renamed = try await program.run("correct", "organisation", "1", "name=Trung tâm Xúc tiến", "from=1/7/2025")
        #expect(renamed.status == 0, "\(renamed.errors)")
        let shown = try await program.run("show", "TC-1").output
        #expect(shown.contains("từ đầu: Trung tâm Khuyến công Hồ Chí Minh"))
        #expect(shown.contains("từ 01/07/2025: Trung tâm Xúc tiến"))
        #expect(try await program.run("show", "organisation", "1", "--json").output.contains("\"2025-07-01\""))
        #expect(try await program.run("list", "project", "--centre", "trung tam xuc tien").status == 0)
    }

    @Test("A further centre is made only where a person says so") func centres() async throws {
        let program = try await program()
        let import54 = ["import", try program.projects("b.xlsx"), "--commit", "--province", "54", "--period", "2016"]
        let refused = try await program.run(import54)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("--new-centre"), "\(refused.errors)")
        let create = ["create", "officer", "name=A", "--province", "54", "--period", "2016"]
        #expect(try await program.run(create).status == 1)
        #expect(try await program.count("SELECT COUNT(*) FROM organisation") == 1)
        #expect(try await program.run(import54 + ["--new-centre"]).status == 0)
        #expect(try await program.run(import54).status == 0)
        #expect(try await program.count("SELECT COUNT(*) FROM organisation") == 2)
    }

    @Test("A list is narrowed by a province or a period alone; a code of two provinces asks which") func narrowed()
        async throws
    {
        let program = try await program()
        #expect(try await program.run("list", "project", "--province", "77").output.contains("1–2 trong 2"))
        #expect(try await program.run("list", "project", "--period", "2016").output.contains("1–2 trong 2"))
        #expect(try await program.run("list", "project", "--period", "2017").output.contains("chưa có"))
        let ambiguous = try await program.run("list", "project", "--province", "24")
        #expect(ambiguous.errors.contains("Bắc Giang (--scheme 63) hay Bắc Ninh (--scheme 34)"), "\(ambiguous.errors)")
        #expect(
            try await program.run("list", "establishment", "--period", "2016").errors.contains("không ghi thời gian"))
        #expect(try await program.run("list", "project", "--province", "00").errors.contains("Không có tỉnh mã “00”"))
        let declared = try await program.run(["declare", "recognition"] + atVungTau2016)
        #expect(declared.output.contains("Trước 01/7/2025 không có bình chọn cấp xã"))
    }

    @Test("A register without an import is filled by hand") func create() async throws {
        let program = try await program()
        let made = try await program.run(
            ["create", "officer", "name=Nguyễn Văn An", "title=Giám đốc", "serving=2016"] + atVungTau2016)
        #expect(made.status == 0, "\(made.errors)")
        #expect(try await program.run("list", "officer").output.contains("Nguyễn Văn An"))
        #expect(try await program.count("SELECT COUNT(*) FROM event WHERE verb = 'create'") == 1)
    }
}
