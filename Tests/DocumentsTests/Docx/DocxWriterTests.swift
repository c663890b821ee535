import Basics
import Documents
import Testing

@Suite("DocxWriter") struct DocxWriterTests {
    private let file: UnzippedFile
    private let document: XmlNode

    init() throws {
        file = try UnzippedFile(DocxWriter.bytes(of: SamplePaper.paper))
        document = try file.tree("word/document.xml")
    }

    @Test("Each part is well-formed, declared and led to from where it is used") func parts() throws {
        let types = try file.tree("[Content_Types].xml")
        #expect(file.names.first == "[Content_Types].xml")
        #expect(Set(file.names).count == file.names.count)
        let declared = Set(types.children("Override").compactMap { $0["PartName"]?.dropFirst() }.map(String.init))
        for name in file.names {
            // Pictures have a type by their ending.
            if name.hasSuffix(".png") { continue }
            _ = try file.tree(name)
            #expect(name.hasSuffix(".rels") || name.hasPrefix("[") || declared.contains(name), "\(name)")
        }
        #expect(declared.isSubset(of: file.names))
        let links = try file.tree("word/_rels/document.xml.rels").children
        #expect(links.allSatisfy { file.names.contains("word/" + ($0["Target"] ?? "")) })
        #expect(try file.tree("_rels/.rels").children.allSatisfy { file.names.contains($0["Target"] ?? "") })
        let ids = Set(links.compactMap { $0["Id"] })
        #expect(document.all.compactMap { $0["r:id"] ?? $0["r:embed"] }.allSatisfy(ids.contains))
    }

    @Test("Children stand in the order of the schema") func order() throws {
        for name in file.names where name.hasPrefix("word/") && name.hasSuffix(".xml") {
            let findings = WordSchema.findings(in: try file.tree(name))
            #expect(findings.isEmpty, "\(name): \(findings.prefix(3))")
        }
    }

    @Test("Every text and number of the paper stands in it, as often as the paper has it") func texts() {
        let shown = counted(document.all("w:p").map(\.shownText))
        for (text, count) in counted(SamplePaper.paper.texts) { #expect(shown[text] == count, "\(text)") }
    }

    @Test("A title over columns is one cell over them; the widths of columns fill the page") func grids() {
        let widths = sectionWidths
        #expect(widths.count == 6)
        for (table, textWidth) in widths {
            let grid = table.child("w:tblGrid")?.children.map { $0.number("w:w") } ?? []
            #expect(grid.reduce(0, +) == textWidth)
            #expect(grid.allSatisfy { $0 > 0 })
            for row in table.children("w:tr") {
                var column = 0
                for cell in row.children("w:tc") {
                    let properties = cell.child("w:tcPr")
                    let span = properties?.child("w:gridSpan")?.number("w:val") ?? 1
                    let width = grid[column..<min(grid.count, column + span)].reduce(0, +)
                    #expect(properties?.child("w:tcW")?.number("w:w") == width)
                    #expect(cell.children.last?.name == "w:p")
                    column += span
                }
                #expect(column == grid.count)
            }
        }
    }

    @Test("Header rows return on every page, and no row breaks over two") func headerRows() {
        let depths = sheets.map { $0.children("w:tr").prefix { $0.child("w:trPr")?.has("w:tblHeader") ?? false }.count }
        #expect(depths == [2, 1, 3, 2])
        let rows = document.all("w:tr")
        #expect(rows.allSatisfy { $0.child("w:trPr")?.has("w:cantSplit") ?? false })
        #expect(rows.filter { $0.child("w:trPr")?.has("w:tblHeader") ?? false }.count == 8)
    }

    @Test("A title over several rows begins in the first and goes on in the others") func mergedRows() {
        let rows = sheets[2].children("w:tr")
        let merges = rows.prefix(3).map { row in
            row.children("w:tc").map { $0.child("w:tcPr")?.child("w:vMerge").map { $0["w:val"] ?? "on" } ?? "-" }
        }
        let side = ["restart", "restart", "restart", "restart"]
        let on = ["on", "on", "on", "on"]
        #expect(merges[0] == side + ["-", "restart"])
        #expect(merges[1] == on + ["restart", "-", "restart", "on"])
        #expect(merges[2] == on + ["on", "-", "-", "on", "on"])
    }

    @Test("Each appendix is a section with its own orientation; only the first page has no number") func sections() {
        let sections = document.all("w:sectPr")
        #expect(sections.map { $0.child("w:pgSz")?["w:orient"] } == [nil, "landscape", nil])
        #expect(sections.map { $0.child("w:pgSz")?.number("w:w") } == [11_906, 16_838, 11_906])
        #expect(sections.map { $0.has("w:titlePg") } == [true, false, false])
        #expect(document.child("w:body")?.children.last?.name == "w:sectPr")
    }

    @Test("The document tells its title, author and language") func properties() throws {
        let core = try file.tree("docProps/core.xml")
        #expect(core.child("dc:title")?.text == SamplePaper.paper.subject)
        #expect(core.child("dc:creator")?.text == SamplePaper.paper.author)
        let styles = try file.tree("word/styles.xml")
        #expect(styles.all("w:lang").first?["w:val"] == "vi-VN")
        #expect(styles.all("w:rFonts").first?["w:cs"] == "Times New Roman")
    }

    @Test("Headings are those of Word, and each style that is used exists") func styles() throws {
        let styles = try file.tree("word/styles.xml").children("w:style")
        let used = Set((document.all("w:pStyle") + document.all("w:tblStyle")).compactMap { $0["w:val"] })
        let ids = styles.compactMap { $0["w:styleId"] }
        #expect(used.isSubset(of: ids))
        #expect(Set(ids).count == ids.count)
        let outline = styles.filter { $0.has("w:pPr") }.compactMap { style in
            style.child("w:pPr")?.child("w:outlineLvl").map { (style["w:styleId"] ?? "", $0.number("w:val")) }
        }
        #expect(outline.map(\.0) == ["Heading1", "Heading2", "Heading3", "AppendixTitle"])
        #expect(outline.map(\.1) == [0, 1, 2, 0])
        let based =
            styles.compactMap { $0.child("w:basedOn")?["w:val"] } + styles.compactMap { $0.child("w:next")?["w:val"] }
        #expect(Set(based).isSubset(of: ids))
    }

    @Test("The same paper gives the same bytes") func sameBytes() throws {
        #expect(try DocxWriter.bytes(of: SamplePaper.paper) == DocxWriter.bytes(of: SamplePaper.paper))
    }

    /// The tables with lines.
    private var sheets: [XmlNode] { document.all("w:tbl").filter { $0.child("w:tblPr")?.has("w:tblStyle") ?? false } }

    /// Each table with the width of its section's text.
    private var sectionWidths: [(table: XmlNode, textWidth: Int)] {
        var waiting: [XmlNode] = []
        var widths: [(XmlNode, Int)] = []
        for node in document.child("w:body")?.children ?? [] {
            if node.name == "w:tbl" { waiting.append(node) }
            guard let section = node.all("w:sectPr").first, let margins = section.child("w:pgMar") else { continue }
            let page = section.child("w:pgSz")?.number("w:w") ?? 0
            widths += waiting.map { ($0, page - margins.number("w:left") - margins.number("w:right")) }
            waiting = []
        }
        return widths
    }
}

extension XmlNode {
    /// A paragraph's text with its line ends.
    var shownText: String {
        all.map { $0.name == "w:t" ? $0.text : $0.name == "w:br" ? "\n" : $0.name == "w:tab" ? "\t" : "" }.joined()
    }
}
