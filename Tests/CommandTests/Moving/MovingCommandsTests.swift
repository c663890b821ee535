import Foundation
import Storage
import Support
import Testing

@Suite("move, backup and restore") struct MovingCommandsTests {
    private func filled() async throws -> Program {
        let program = try await Program()
        #expect(try await program.run(["import", try program.projects(), "--commit"] + atVungTau2016).status == 0)
        return program
    }

    @Test("A backup is told in one line, and restored gives the same figures") func backup() async throws {
        let program = try await filled()
        let made = try await program.run("backup", program.scratch.path("sao"))
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.split(separator: "\n").count == 1, "\(made.output)")
        let folder = try #require(try program.backups().first)
        #expect(made.output.contains("vào \(folder); đã phục hồi thử và khớp"), "\(made.output)")
        #expect(made.output.contains("1 bản gốc"), "\(made.output)")
        let other = try await program.beside("moi")
        let restored = try await other.run("restore", folder)
        #expect(restored.status == 0, "\(restored.errors)")
        #expect(try await other.run("check").status == 0)
        let figures = ["figures"] + atVungTau2016
        #expect(try await other.run(figures).output == program.run(figures).output)
        let again = try await other.run("restore", folder)
        #expect(again.status == 1)
        #expect(again.errors.contains("đã có số liệu; không có gì được ghi"), "\(again.errors)")
    }

    @Test("A move prints what it copied; the other place goes on with it") func move() async throws {
        let program = try await filled()
        let other = try await program.beside("moi")
        let moved = try await program.run("move", "--to", other.store.address, "--to-files", "\(other.folder)/files")
        #expect(moved.status == 0, "\(moved.errors)")
        #expect(moved.output.contains(/\nđề án +2\n/), "\(moved.output)")
        #expect(moved.output.contains("đều khớp với nguồn"), "\(moved.output)")
        #expect(moved.output.contains("--files (KHUYENCONG_FILES) là \(other.folder)/files"), "\(moved.output)")
        #expect(try await other.run("check").status == 0)
        #expect(try await other.run("correct", "DA-1", "place=Xã Phước Hải").status == 0)
        #expect(try await program.text("SELECT place FROM project WHERE number = 1") == nil)
    }

    @Test("A lost original is told loudly, by move and backup alike, and all else is kept") func lost() async throws {
        let program = try await filled()
        try FileManager.default.removeItem(atPath: "\(program.folder)/files")
        for arguments in [["backup", program.scratch.path("sao")], ["move", "--to", program.empty("moi")]] {
            let ended = try await program.run(arguments)
            #expect(ended.status == 2)
            #expect(ended.errors.hasPrefix("CẢNH BÁO: 1 bản gốc không chép được"), "\(ended.errors)")
            #expect(ended.errors.contains("Mất bản gốc của “de-an.xlsx”"), "\(ended.errors)")
        }
        let folder = try #require(try program.backups().first)
        let restored = try await program.beside("moi-nua").run("restore", folder)
        #expect(restored.status == 0, "\(restored.errors)")
        #expect(restored.output.contains("Đã mất từ trước khi sao lưu"), "\(restored.output)")
    }

    @Test(
        "What cannot be done is refused in one sentence",
        arguments: [
            (["restore", "khong-co"], "không phải là một bản sao lưu đã xong"),
            (["move", "--to", "khong-co"], "không dùng được"), (["move"], "Thiếu --to"), (["backup"], "Thiếu thư mục"),
            (["restore"], "Thiếu thư mục của bản sao lưu"), (["backup", "/proc/sao"], "Không tạo được thư mục"),
        ])
    func refused(arguments: [String], words: String) async throws {
        let program = try await filled()
        let ended = try await program.run(arguments)
        #expect(ended.status != 0)
        #expect(ended.errorLines.count == 1, "\(ended.errors)")
        #expect(ended.errors.contains(words), "\(ended.errors)")
    }

    @Test("Where there are no registers there is nothing to back up or move") func nothing() async throws {
        let program = try await Program()
        for arguments in [["backup", program.scratch.path("sao")], ["move", "--to", program.empty("moi")]] {
            let ended = try await program.run(arguments)
            #expect(ended.status == 1)
            #expect(ended.errors.contains("Không có cơ sở dữ liệu"), "\(ended.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: program.scratch.path("sao")))
    }
}
