import Basics
import Foundation
import Storage
import Support
import Testing

@Suite("Hostile names in reports") struct HostileNamesTests {
    private static let long = (1...120).map { "cơsở\($0)" }.joined(separator: " ")
    private static let names = [
        "=1+1", "+84 công ty", "-5", "@SUM(A1)", "<b>Cơ sở</b> & \"bạn\" 'x'", "]]><!-- &amp; &#65;", "Hai\ndòng",
        "Dấu; phẩy,\tchấm", "_x000D_", "0", "a{b}[c]%@$1\\(x)", "العربية עברית", long,
    ]

    /// Each as the name of an establishment; what the register has of them.
    private func program() async throws -> (program: Program, names: [String]) {
        let program = try await Program()
        for name in Self.names {
            let made = try await program.run(["create", "establishment", "name=\(name)"] + atVungTau2016)
            #expect(made.status == 0, "\(name): \(made.errors)")
        }
        let stored = try await program.store.open().read { session in
            try session.rows("SELECT name FROM establishment ORDER BY number") { $0.text(0) ?? "" }
        }
        #expect(stored.count == Self.names.count)
        return (program, stored)
    }

    private func made(_ program: Program, _ format: String) async throws -> String {
        let path = program.scratch.path("co-so.\(format)")
        let ended = try await program.run(["report", "establishments", "--output", path] + atVungTau2016)
        #expect(ended.status == 0, "\(ended.errors)")
        return path
    }

    @Test("They come through every format as the register has them") func unharmed() async throws {
        let (program, names) = try await program()
        let docx = try ShownDocument(docx: try await made(program, "docx")).tables[0].lines.map { $0[2] }
        let page = try Data(contentsOf: URL(fileURLWithPath: try await made(program, "html")))
        let html = try ShownDocument(html: Array(page)).tables[0].lines.map { $0[2] }
        let xlsx = try ShownWorkbook(try await made(program, "xlsx")).sheets[0].rows.values.joined()
        let csv = try ShownWorkbook(try await made(program, "csv")).sheets[0].rows.values.joined()
        let pdf = try await pdfPages(try await made(program, "pdf")).flatMap { $0 }
        for name in names {
            #expect(docx.contains(name), "docx: \(name)")
            #expect(html.contains(name), "html: \(name)")
            #expect(xlsx.contains(.text(name)), "xlsx: \(name)")
            let isFormula = "=+-@".contains(name.prefix(1))
            #expect(csv.contains(.text(isFormula ? "'\(name)" : name)), "csv: \(name)")
            // Poppler shows letters from right to left in its own order.
            let isHeard = name.contains("ע") || isHeard(name, in: pdf)
            #expect(isHeard, "pdf: \(name)")
        }
        // Nobody received anything: there is no line of sums.
        #expect(docx.count == names.count)
    }

    /// One word after the other; over the end of a page the table's header stands between them.
    private func isHeard(_ name: String, in pages: [String]) -> Bool {
        let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.count < 100 { return pages.joined().contains(words.joined()) }
        var rest = pages[...]
        return words.allSatisfy { word in
            guard let place = rest.firstIndex(of: word) else { return false }
            rest = rest[(place + 1)...]
            return true
        }
    }

    @Test("A text with them stands in the narrative in every format") func narrative() async throws {
        let program = try await Program.withProjects()
        let text = "=1+1 <b>không đậm</b> & \"nháy\"; \(Self.long)"
        let made = try await program.run(
            ["create", "report_text", "section=khó khăn, hạn chế", "text=\(text)"] + atVungTau2016)
        #expect(made.status == 0, "\(made.errors)")
        func write(_ format: String) async throws -> String {
            let path = program.scratch.path("bao-cao.\(format)")
            #expect(try await program.run(["report", "narrative", "--output", path] + atVungTau2016).status == 0)
            return path
        }
        #expect(try ShownDocument(docx: try await write("docx")).paragraphs.contains(text))
        let page = try Data(contentsOf: URL(fileURLWithPath: try await write("html")))
        #expect(try ShownDocument(html: Array(page)).paragraphs.contains(text))
        let pdf = try await pdfPages(try await write("pdf"))
        let isHeard = pdf.joined().joined().contains(text.filter { !$0.isWhitespace })
        #expect(isHeard)
    }
}
