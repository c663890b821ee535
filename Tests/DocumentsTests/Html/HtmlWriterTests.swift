import Basics
import Documents
import Testing

@Suite("HtmlWriter") struct HtmlWriterTests {
    private let part: XmlNode

    init() throws {
        part = try XmlNode(HtmlWriter.part(of: SamplePaper.paper).bytes)
    }

    @Test("A part is one article that closes what it opens, without style attributes, styles or scripts") func article()
    {
        #expect(part.name == "article")
        #expect(part.all.allSatisfy { $0["style"] == nil })
        #expect(part.all.allSatisfy { !["style", "script", "link"].contains($0.name) })
        #expect(part.all.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
    }

    @Test("Every text and number of the paper stands in it, as often as the paper has it") func texts() {
        let leaves = ["p", "li", "td", "th", "h2", "h3", "h4", "span"]
        let shown = counted(part.all.filter { leaves.contains($0.name) && $0["class"] != "unknown" }.map(\.seenText))
        let expected = SamplePaper.paper.texts.flatMap { text in
            text.hasPrefix("PHỤ LỤC") ? text.split(separator: "\n").map(String.init) : [text]
        }
        for (text, count) in counted(expected) { #expect(shown[text] == count, "\(text)") }
    }

    @Test("Headings follow one another level by level, each with a name of its own") func headings() {
        let headings = part.all.filter { ["h1", "h2", "h3", "h4", "h5", "h6"].contains($0.name) }
        #expect(
            headings.map(\.name) == ["h1", "h2", "h3", "h3", "h4", "h4", "h2", "h2", "h2", "h2", "h3"])
        let names = part.all.filter { $0.name != "title" && $0.name != "desc" }.compactMap { $0["id"] }
        #expect(names.count == headings.count - 1)
        #expect(Set(names).count == names.count)
        #expect(names.contains("muc-ii-ket-qua-thuc-hien"))
        #expect(part.all("section").compactMap { $0["aria-labelledby"] } == ["muc-phu-luc-i", "muc-phu-luc-ii"])
        #expect(part.all("section").map { $0["class"] } == ["appendix landscape", "appendix"])
    }

    @Test("Words that state a figure carry its code") func figures() {
        let data = part.all("data")
        #expect(
            data.map { $0["value"] } == [
                "project.completed", "funding.spent", "establishment.workers", "collaborator.active",
            ])
        #expect(data.allSatisfy { $0["class"] == "figure" })
        #expect(data.map(\.text) == ["37 đề án", "trên 14.250 triệu đồng", "khoảng 1.300", "64 người đang hoạt động"])
        #expect(data[2].child("strong")?.has("em") ?? false)
    }

    @Test("Items one after the other are one list, inner ones within the item that they belong to") func items() throws
    {
        func list(_ levels: [Int]) throws -> String {
            let blocks = levels.enumerated().map { PaperBlock.item(level: $0.element, [PaperRun("\($0.offset)")]) }
            let part = HtmlWriter.part(of: Paper(subject: "a", author: "b", blocks: blocks))
            return try XmlNode(part.bytes).children("ul").map(outline).joined(separator: " ")
        }
        func outline(_ node: XmlNode) -> String {
            let inner = node.children.map(outline).joined()
            return node.name == "li" ? String(node.seenText) + inner : "(\(inner))"
        }
        #expect(try list([1, 2, 2, 1]) == "(0(12)3)")
        #expect(try list([2, 1, 2]) == "(0) (1(2))")
        #expect(try list([1, 2]) == "(0(1))")
        #expect(try list([2, 2]) == "(01)")
        #expect(try list([1, 1]) == "(01)")
        #expect(try list([]).isEmpty)
    }

    @Test("A page is in Vietnamese, named by its subject, and brings its own looks") func page() {
        let page = HtmlWriter.page(of: SamplePaper.paper).text
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">"))
        #expect(page.contains("<title>Báo cáo kết quả hoạt động khuyến công năm 2016</title>"))
        #expect(page.contains(HtmlWriter.part(of: SamplePaper.paper).text))
        #expect(page.contains(HtmlWriter.style.text))
    }

    @Test("A paper without type and abstract is headed by its subject") func bare() throws {
        let part = try XmlNode(HtmlWriter.part(of: Paper(subject: "Số liệu", author: "b", isLandscape: true)).bytes)
        #expect(part.child("h1")?.child("span")?.text == "Số liệu")
        #expect(part["class"] == "paper landscape")
        #expect(part.children.map(\.name) == ["h1"])
    }

    @Test(
        "Hostile text stays text",
        arguments: [
            "<script>alert(1)</script>", "\" onload=\"x", "</title></style>", "&lt;", "שלום", "👩‍👩‍👧‍👦", "]]>", "<!--",
            String(repeating: "Dài", count: 5_000),
        ])
    func hostile(text: String) throws {
        let sheet = Sheet(
            text, titles: [text], unit: text, columns: [SheetColumn(text, over: [text], width: 5)],
            lines: [SheetLine([.words(text)])], notes: [text])
        let paper = Paper(
            subject: text, author: text,
            letterHead: LetterHead(parentBody: text, issuingBody: text, symbol: text, placeAndDate: text),
            blocks: [.heading(level: 1, text), .paragraph([PaperRun(text, figure: text)]), .item(text), .sheet(sheet)],
            closing: PaperClosing(recipients: [], signerTitle: [text], signer: text),
            appendices: [PaperAppendix(number: text, title: text, blocks: [.remark(text)])])
        let part = try XmlNode(HtmlWriter.part(of: paper).bytes)
        let leaves = ["p", "li", "td", "th", "h2", "span"]
        #expect(part.all.filter { leaves.contains($0.name) && $0.seenText == text }.count == 19)
        #expect(part.all("script").isEmpty)
        #expect(part.all("data").first?["value"] == text)
        let page = HtmlWriter.page(of: paper).text
        #expect(page.split(separator: "</title>").count == 2)
        #expect(page.split(separator: "</style>").count == 2)
    }
}

extension XmlNode {
    /// Its text as it is seen: without lists within it and without words for screen readers.
    var seenText: String { text { $0.name != "ul" && $0["class"] != "only-read" } }
}
