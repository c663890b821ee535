import Foundation
import Support
import Testing

@Suite("Arguments that nobody can mean") struct ArgumentsTests {
    @Test(
        "One Vietnamese sentence says what is wrong, and the program ends with 1",
        arguments: [
            ["figures", "--province", "99", "--period", "2016"], ["figures", "--province", "77", "--period", "2026"],
            ["figures", "--province", "77", "--period", "năm nay"],
            ["figures", "--province", "77", "--period", "2016-H3"],
            ["figures", "--province", "77", "--period", "2016-13"],
            ["figures", "--province", "77", "--period", "2015/2011"],
            ["figures", "--province", "48", "--period", "2016"],
            ["list", "du_an"], ["list", "project", "--limit", "0"], ["list", "establishment", "--period", "2016"],
            ["show", "DA-9"], ["show", "XX-1"], ["show", "DA"], ["correct", "DA-1", "khong_co=1"],
            ["correct", "DA-1", "place"], ["merge", "DA-1"], ["merge", "DA-1", "DA-2"], ["unmerge", "DA-1"],
            ["undo", "9"], ["records", "--province", "77", "--period", "2016", "--indicator", "khong.co"],
            ["check", "--database", "postgres:x"], ["check", "--database", "sqlite:"],
            ["list", "project", "--centre", "Trung tâm Nào Đó"],
        ])
    func refused(arguments: [String]) async throws {
        let program = try await Program()
        #expect(try await program.run(["import", try program.projects(), "--commit"] + atVungTau2016).status == 0)
        let ended = try await program.run(arguments)
        #expect(ended.status == 1)
        #expect(ended.output.isEmpty)
        #expect(ended.errorLines.count == 1, "\(ended.errors)")
        #expect(ended.errors.hasPrefix("Lỗi: "), "\(ended.errors)")
    }

    @Test("A database that is none is told so and left alone") func notADatabase() async throws {
        let program = try await Program()
        let path = try program.scratch.write(
            Array(String(repeating: "Kính gửi Sở Công Thương. ", count: 200).utf8), to: "thu.sqlite")
        let ended = try await program.run("check", "--database", "sqlite:\(path)")
        #expect(ended.status == 1)
        #expect(ended.errors.hasPrefix("Lỗi: Đây không phải là cơ sở dữ liệu"), "\(ended.errors)")
    }

    @Test("A mistyped path is no empty register: only import, create and migrate make a database") func mistyped()
        async throws
    {
        let program = try await Program()
        let path = program.scratch.path("khong-co.sqlite")
        for arguments in [["check"], ["imports"], ["figures"] + atVungTau2016] {
            let ended = try await program.run(arguments + ["--database", "sqlite:\(path)"])
            #expect(ended.status == 1)
            #expect(ended.errors.hasPrefix("Lỗi: Không có cơ sở dữ liệu"), "\(ended.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
