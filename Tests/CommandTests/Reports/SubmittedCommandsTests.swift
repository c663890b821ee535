import Basics
import Foundation
import Support
import Testing

@Suite("khuyencong report submit, list, show, differences, corrigendum") struct SubmittedCommandsTests {
    private func run(_ program: Program, _ arguments: String...) async throws -> String {
        let ended = try await program.run(["report"] + arguments)
        #expect(ended.status == 0, "\(ended.errors)")
        return ended.output
    }

    private func words(of path: String) async throws -> String {
        try await pdfPages(path).joined().joined(separator: " ")
    }

    @Test("A submitted report stays as it was; what changed is told figure by figure and corrected by a paper")
    func story() async throws {
        let program = try await Program.withProjects()
        let submitted = try await program.run(
            ["report", "submit", "results", "--symbol", "45/BC-TTKC", "--date", "2016-12-20"] + atVungTau2016)
        #expect(submitted.status == 0, "\(submitted.errors)")
        #expect(submitted.output.hasPrefix("Đã nộp BC-0001: "), "\(submitted.output)")
        #expect(
            try await run(program, "differences", "BC-0001")
                == "BC-0001: số liệu hôm nay vẫn như lần báo cáo gần nhất.\n")
        let early = program.scratch.path("dinh-chinh-som.docx")
        let refused = try await program.run("report", "corrigendum", "BC-1", "--output", early)
        #expect(refused.status == 1 && refused.errorLines.count == 1, "\(refused.errors)")
        #expect(!FileManager.default.fileExists(atPath: early))

        let corrected = try await program.run("correct", "DA-1", "assigned_kcdp=khoảng 180 triệu")
        #expect(corrected.status == 0, "\(corrected.errors)")
        let kept = program.scratch.path("da-nop.pdf")
        #expect(try await run(program, "show", "BC-1", "--output", kept) == "Đã ghi \(kept)\n")
        let old = try await words(of: kept)
        #expect(old.contains("550.000.000") && !old.contains("530.000.000"))
        #expect(old.contains("Số: 45/BC-TTKC") && old.contains("ngày 20 tháng 12 năm 2016"))

        let differences = try await run(program, "differences", "BC-1")
        #expect(differences.contains("Kinh phí được giao"), "\(differences)")
        let json = try await run(program, "differences", "1", "--json")
        let list = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        let total = try #require(
            list.first {
                "\($0["line"] ?? "")".hasSuffix("Kinh phí được giao") && "\($0["column"] ?? "")".hasSuffix("Chung")
            })
        #expect(total["submitted"] as? String == "550.000.000")
        #expect(total["today"] as? String == "khoảng 530.000.000", "\(total)")
        #expect(!list.contains { "\($0["line"] ?? "")".contains("Số đề án") }, "\(list)")
        try await corrigendum(program)
    }

    private func corrigendum(_ program: Program) async throws {
        let path = program.scratch.path("dinh-chinh.docx")
        _ = try await run(program, "corrigendum", "BC-1", "--output", path)
        let paper = try ShownDocument(docx: path)
        let line = try #require(
            paper.tables.first?.lines.first { $0[2].hasSuffix("Kinh phí được giao") && $0[3].hasSuffix("Chung") })
        #expect(line.contains("550.000.000"), "\(line)")
        #expect(line.contains("khoảng 530.000.000"), "\(line)")
        #expect(paper.paragraphs.contains { $0.contains("số 45/BC-TTKC ngày 20/12/2016") }, "\(paper.paragraphs)")
        #expect(try await !run(program, "list").contains("BC-0002"))

        let page = program.scratch.path("dinh-chinh.html")
        let made = try await run(program, "corrigendum", "BC-1", "--submit", "--symbol", "46/ĐC-TTKC", "--output", page)
        #expect(made.contains("Đã nộp bản đính chính BC-0002."), "\(made)")
        let list = try await run(program, "list").split(separator: "\n")
        #expect(list.contains { $0.contains("BC-0001") && $0.contains("45/BC-TTKC") && $0.contains("20/12/2016") })
        #expect(
            list.contains { $0.contains("BC-0002") && $0.contains("46/ĐC-TTKC") && $0.contains("đính chính BC-0001") })
        let kept = program.scratch.path("dinh-chinh.pdf")
        _ = try await run(program, "show", "BC-2", "--output", kept)
        let words = try await words(of: kept)
        #expect(words.contains("550.000.000") && words.contains("530.000.000") && words.contains("V/v đính chính"))
        let today = program.scratch.path("hom-nay.csv")
        _ = try await run(program, "show", "BC-2", "--output", today)
        #expect(try ShownWorkbook(today).sheets[0].rows.values.joined().contains(.text("khoảng 530000000")))
        #expect(try await run(program, "differences", "BC-2").contains("vẫn như lần báo cáo gần nhất"))
    }

    @Test("A submitted narrative and a submitted list are shown in every format") func formats() async throws {
        let program = try await Program.withProjects()
        for kind in ["narrative", "products", "establishments"] {
            #expect(try await program.run(["report", "submit", kind] + atVungTau2016).status == 0, "\(kind)")
        }
        for number in 1...3 {
            for format in ["html", "xlsx", "docx", "pdf", "csv", "text"] {
                let path = program.scratch.path("\(number).\(format)")
                #expect(
                    try await run(program, "show", "\(number)", "--format", format, "--output", path)
                        == "Đã ghi \(path)\n")
                #expect(FileManager.default.fileExists(atPath: path))
            }
        }
    }
}
