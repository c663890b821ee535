import Foundation
import Support
import Testing

@Suite("Reports that nobody can make") struct ReportRefusalTests {
    /// `RA` is an empty folder of the test, `TẸP` a file beside it.
    private static let calls = [
        ["report", "chuyen-la", "--output", "RA/a.pdf"] + atVungTau2016,
        ["report", "results", "--output", "RA/a.doc"] + atVungTau2016,
        ["report", "results", "--output", "RA/bao-cao"] + atVungTau2016,
        ["report", "results", "--format", "doc", "--output", "RA/a.pdf"] + atVungTau2016,
        ["report", "results", "--format", "pdf"] + atVungTau2016,
        ["report", "results", "--format", "xlsx"] + atVungTau2016,
        ["report", "results", "--output", "RA/a.pdf"],
        ["report", "results", "--output", "RA/a.pdf", "--province", "77"],
        ["report", "results", "--output", "RA/a.pdf", "--province", "77", "--period", "2016-13"],
        ["report", "results", "--output", "RA/a.pdf", "--province", "77", "--period", "năm nay"],
        ["report", "results", "--output", "RA/a.pdf", "--province", "99", "--period", "2016"],
        ["report", "results", "--output", "RA/a.pdf", "--units", "hom-nay"] + atVungTau2016,
        ["report", "results", "--output", "RA/a.pdf", "--cut-off", "31"] + atVungTau2016,
        ["report", "results", "--output", "RA/a.pdf", "--cut-off", "0"] + atVungTau2016,
        ["report", "results", "--output", "RA/a.pdf", "--cut-off", "giua-thang"] + atVungTau2016,
        ["report", "results", "--output", "RA/a.pdf", "--date", "2016-02-30"] + atVungTau2016,
        ["report", "results", "--output", "RA/a.pdf", "--date", "30-2-2016"] + atVungTau2016,
        ["report", "results", "--output", "RA/a.pdf", "--centre", "Trung tâm Nào Đó"] + atVungTau2016,
        ["report", "results", "--output", "RA/khong-co/a.pdf"] + atVungTau2016,
        ["report", "results", "--output", "RA/khong-co/a.xlsx"] + atVungTau2016,
        ["report", "establishments", "--output", "RA/khong-co/a.xlsx"] + atVungTau2016,
        ["report", "establishments", "--output", "RA/khong-co/a.csv"] + atVungTau2016,
        ["report", "results", "--output", "TẸP/a.html"] + atVungTau2016,
        ["report", "results", "--output", "RA", "--format", "docx"] + atVungTau2016,
        ["report", "results", "--output", "RA/a.pdf", "--database", "sqlite:RA/khong-co.sqlite"] + atVungTau2016,
        ["report", "pack", "--output", "RA/bo", "--kinds", "chuyen-la"] + atVungTau2016,
        ["report", "pack", "--output", "RA/bo", "--formats", "doc"] + atVungTau2016,
        ["report", "pack", "--output", "TẸP/bo"] + atVungTau2016, ["report", "pack"] + atVungTau2016,
        ["report", "submit", "chuyen-la"] + atVungTau2016,
        ["report", "submit", "results", "--date", "hôm nay"] + atVungTau2016,
        ["report", "show", "BC-9", "--output", "RA/a.pdf"], ["report", "show", "chin", "--output", "RA/a.pdf"],
        ["report", "show", "BC-9", "--format", "docx"], ["report", "differences", "BC-9"], ["report", "show"],
        ["report", "corrigendum", "BC-9", "--output", "RA/a.docx"],
    ]

    @Test("One Vietnamese sentence says what is wrong, and no file is left") func refused() async throws {
        let program = try await Program.withProjects()
        let folder = program.scratch.path("ra")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = try program.scratch.write("tệp".utf8, to: "tep")
        let before = try names(program.scratch.folder)
        for call in Self.calls {
            let ended = try await program.run(
                call.map { $0.replacing("TẸP", with: file).replacing("RA", with: folder) })
            #expect(ended.status != 0, "\(call)")
            #expect(ended.output.isEmpty, "\(call) \(ended.output)")
            #expect(ended.errorLines.count == 1, "\(call) \(ended.errors)")
            #expect(ended.errors.hasPrefix("Lỗi: "), "\(call) \(ended.errors)")
            let isClear = !ended.errors.contains("<") && !ended.errors.contains("không lường trước")
            #expect(isClear, "\(call) \(ended.errors)")
            #expect(try names(folder) == [], "\(call)")
            #expect(try names(program.scratch.folder) == before, "\(call)")
        }
        #expect(try await program.run("report", "list").output.contains("Chưa nộp báo cáo nào"))
    }

    /// Without what the test itself keeps of the program's words.
    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { !$0.hasSuffix(".out") && !$0.hasSuffix(".err") }.sorted()
    }

    @Test("A wrong kind or format is answered with those that there are") func choices() async throws {
        let program = try await Program.withProjects()
        let kind = try await program.run(["report", "chuyen-la"] + atVungTau2016)
        #expect(kind.errors.contains("narrative") && kind.errors.contains("establishments"), "\(kind.errors)")
        let format = try await program.run(["report", "plan", "--format", "doc"] + atVungTau2016)
        #expect(format.errors.contains("docx") && format.errors.contains("pdf"), "\(format.errors)")
        let units = try await program.run(["report", "plan", "--units", "hom-nay"] + atVungTau2016)
        #expect(units.errors == "Lỗi: “hom-nay” không dùng được cho --units: chọn một trong then, now.\n")
        let number = try await program.run("report", "show")
        #expect(number.errors.contains("báo cáo đã nộp"), "\(number.errors)")
    }
}
