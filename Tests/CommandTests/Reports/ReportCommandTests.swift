import Actions
import Domain
import Foundation
import Support
import Testing

@Suite("khuyencong report") struct ReportCommandTests {
    @Test("Every kind is written in every format, and a sentence says where") func every() async throws {
        let program = try await Program.withProjects()
        for kind in ReportKind.allCases {
            for format in ReportFormat.allCases {
                let path = program.scratch.path("\(kind).\(format)")
                let ended = try await program.run(
                    ["report", kind.rawValue, "--format", format.rawValue, "--output", path] + atVungTau2016)
                #expect(ended.status == 0, "\(ended.errors)")
                #expect(ended.output == "Đã lập \(kind.title.loweredFirst) năm 2016: \(path)\n")
                #expect(try isOf(format, path), "\(kind) \(format)")
            }
        }
    }

    @Test("The file's name decides its format, in small letters or in capitals; another --format is refused")
    func named()
        async throws
    {
        let program = try await Program.withProjects()
        for (name, format) in [
            ("a.html", ReportFormat.html), ("a.xlsx", .xlsx), ("a.docx", .docx), ("a.pdf", .pdf), ("a.csv", .csv),
            ("b.PDF", .pdf), ("b.Docx", .docx),
        ] {
            let path = program.scratch.path(name)
            let ended = try await program.run(["report", "results", "--output", path] + atVungTau2016)
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(try isOf(format, path), "\(name)")
        }
        let path = program.scratch.path("c.pdf")
        let ended = try await program.run(["report", "plan", "--format", "docx", "--output", path] + atVungTau2016)
        #expect(ended.status == 1)
        #expect(ended.errors.contains("đuôi .pdf mà --format là docx"))
        let other = program.scratch.path("c.tam")
        let named = try await program.run(["report", "plan", "--format", "docx", "--output", other] + atVungTau2016)
        #expect(named.status == 0, "\(named.errors)")
        #expect(try isOf(.docx, other))
    }

    @Test("Without a file a report goes to the terminal, and a file that was there is replaced whole") func replaced()
        async throws
    {
        let program = try await Program.withProjects()
        for (format, start) in [("text", "TRUNG TÂM"), ("html", "<!DOCTYPE html>"), ("csv", "STT;Chỉ tiêu;")] {
            let ended = try await program.run(["report", "results", "--format", format] + atVungTau2016)
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(ended.output.hasPrefix(start), "\(ended.output.prefix(80))")
            #expect(ended.output.contains("550"), "\(format)")
        }
        let folder = program.scratch.path("ra")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = try program.scratch.write("cũ".utf8, to: "ra/bao-cao.csv")
        #expect(try await program.run(["report", "plan", "--output", path] + atVungTau2016).status == 0)
        #expect(try isOf(.csv, path))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["bao-cao.csv"])
    }

    @Test("A pack is all reports but the article as DOCX, PDF and XLSX, or those that are asked for") func pack()
        async throws
    {
        let program = try await Program.withProjects()
        let folder = program.scratch.path("bo/nam-2016")
        let ended = try await program.run(["report", "pack", "--output", folder] + atVungTau2016)
        #expect(ended.status == 0, "\(ended.errors)")
        let stems = [
            "ket-qua", "ke-hoach", "kinh-phi", "dao-tao", "san-pham", "co-so", "chat-luong-so-lieu", "bao-cao",
        ]
        let names = stems.flatMap { stem in ["docx", "pdf", "xlsx"].map { "\(stem)-2016.\($0)" } }
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: folder)) == Set(names))
        #expect(ended.output.split(separator: "\n").map(String.init) == names.map { "\(folder)/\($0)" })
        for name in names {
            let format = try #require(ReportFormat(rawValue: String(name.split(separator: ".")[1])))
            #expect(try isOf(format, "\(folder)/\(name)"), "\(name)")
        }
        let chosen = program.scratch.path("bo-2")
        let few = try await program.run(
            "report", "pack", "--kinds", "money", "article", "--formats", "csv", "html", "--output", chosen,
            "--province", "77", "--period", "2016/2020")
        #expect(few.status == 0, "\(few.errors)")
        let expected = ["kinh-phi", "bai-viet"].flatMap { ["\($0)-2016-2020.csv", "\($0)-2016-2020.html"] }
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: chosen)) == Set(expected))
    }

    @Test("What a person writes of a section stands in it, and the remark that it is missing is gone") func texts()
        async throws
    {
        let program = try await Program.withProjects()
        let sections: [(ReportSection, heading: String)] = [
            (.situation, "I. "), (.leading, "I. "), (.results, "4. Kết quả chung"), (.effect, "1. Ưu điểm"),
            (.strengths, "1. Ưu điểm"), (.difficulties, "3. Khó khăn"), (.causes, "4. Nguyên nhân"), (.tasks, "IV. "),
            (.targets, "V. "), (.measures, "VI. "), (.proposals, "VII. "),
        ]
        #expect(Set(sections.map(\.0)) == Set(ReportSection.allCases))
        let narrative = ["report", "narrative"] + atVungTau2016
        let missing = ["Chưa có nội dung về", "Chưa có kế hoạch của", "Chưa có chỉ tiêu phấn đấu"]
        let empty = try await program.run(narrative).output
        for remark in missing { #expect(empty.contains(remark)) }
        for (section, _) in sections {
            let made = try await program.run(
                ["create", "report_text", "section=\(section.rawValue)", "text=Đoạn về \(section) <2016> & sau."]
                    + atVungTau2016)
            #expect(made.status == 0, "\(made.errors)")
            #expect(made.output.contains("Đã thêm VB-"))
        }
        let full = try await program.run(narrative).output
        for remark in missing { #expect(!full.contains(remark), "\(remark)") }
        var heading = ""
        var found: [String: String] = [:]
        for line in full.split(separator: "\n") {
            if line.prefix(while: { $0 != " " }).hasSuffix(".") { heading = String(line) }
            for (section, _) in sections where line.contains("Đoạn về \(section) <2016> & sau.") {
                found[section.rawValue] = heading
            }
        }
        for (section, expected) in sections {
            #expect(found[section.rawValue]?.hasPrefix(expected) == true, "\(section): \(found)")
        }
        #expect(
            !(try await program.run(["report", "narrative", "--province", "77", "--period", "2017"])).output
                .contains("Đoạn về"))
    }

    private func isOf(_ format: ReportFormat, _ path: String) throws -> Bool {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        switch format {
        case .text: return String(decoding: bytes, as: UTF8.self).contains("năm 2016")
        case .html: return bytes.starts(with: "<!DOCTYPE html>".utf8)
        case .pdf: return bytes.starts(with: "%PDF-".utf8)
        case .csv: return bytes.starts(with: [0xEF, 0xBB, 0xBF])
        case .docx: return try !zippedPart("word/document.xml", of: path).isEmpty
        case .xlsx: return try !zippedPart("xl/workbook.xml", of: path).isEmpty
        }
    }
}
