import Basics
import Documents
import Testing

@Suite("What stays together in a DOCX") struct DocxKeepingTests {
    private func document(_ blocks: [PaperBlock], closing: PaperClosing? = nil) throws -> [XmlNode] {
        let paper = Paper(subject: "a", author: "b", blocks: blocks, closing: closing)
        let file = try UnzippedFile(DocxWriter.bytes(of: paper))
        return try file.tree("word/document.xml").child("w:body")?.children ?? []
    }

    private let closing = PaperClosing(recipients: ["Lưu: VT"], signerTitle: ["GIÁM ĐỐC"])

    private func keeps(_ node: XmlNode) -> Bool {
        node.all("w:pPr").allSatisfy { $0.has("w:keepNext") }
    }

    @Test(
        "The last paragraph, item or remark stays with the closing, the one before it does not",
        arguments: [PaperBlock.paragraph("b"), .item("b"), .item(level: 2, [PaperRun("b")]), .remark("b")])
    func paragraphs(last: PaperBlock) throws {
        let nodes = try document([.paragraph("a"), last], closing: closing)
        #expect(nodes.map(\.name) == ["w:p", "w:p", "w:p", "w:tbl", "w:p", "w:sectPr"])
        #expect(nodes.prefix(3).map(keeps) == [false, true, true])
        #expect(nodes[3].children("w:tr").count == 1)
        let alone = try document([.paragraph("a"), last])
        #expect(alone.prefix(2).map(keeps) == [false, false])
    }

    @Test("A table before the closing stays with it by its last row and its notes") func table() throws {
        let lines = (1...30).map { SheetLine([.number($0)]) }
        let sheet = Sheet("a", columns: [SheetColumn("TT", width: 4)], lines: lines, notes: ["c"])
        let nodes = try document([.sheet(sheet)], closing: closing)
        #expect(nodes.map(\.name) == ["w:tbl", "w:p", "w:p", "w:p", "w:tbl", "w:p", "w:sectPr"])
        #expect(nodes[1...3].allSatisfy(keeps))
        let rows = nodes[0].children("w:tr").dropFirst().map(keeps)
        #expect(rows == Array(repeating: false, count: 28) + [true, true])
    }

    @Test("A short table stays on one page; a group never stands last on it") func groups() throws {
        func rows(_ count: Int) throws -> [Bool] {
            let lines = (0..<count).map { SheetLine([.number($0)], kind: $0 == 3 ? .group : .plain) }
            let nodes = try document([.sheet(Sheet("a", columns: [SheetColumn("TT", width: 4)], lines: lines))])
            return nodes[0].children("w:tr").dropFirst().map(keeps)
        }
        #expect(try rows(5) == [true, true, true, true, false])
        let long = try rows(40)
        #expect(long.indices.filter { long[$0] } == [3, 38])
    }

    @Test("Two tables one after the other are two") func neighbours() throws {
        let sheet = PaperBlock.sheet(
            Sheet("a", columns: [SheetColumn("TT", width: 4)], lines: [SheetLine([.number(1)])]))
        let nodes = try document([sheet, sheet])
        #expect(nodes.map(\.name) == ["w:tbl", "w:p", "w:tbl", "w:p", "w:p", "w:sectPr"])
    }

    @Test("A sheet without columns is its titles and notes; one without lines is its header") func emptySheets() throws
    {
        let bare = try document([.sheet(Sheet("a", titles: ["b"], columns: [], notes: ["c"]))])
        #expect(bare.map(\.shownText).filter { !$0.isEmpty } == ["b", "c"])
        let empty = try document([.sheet(Sheet("a", columns: [SheetColumn("TT", width: 0)]))])
        #expect(empty[0].children("w:tr").count == 1)
    }
}
