import Basics
import Documents
import Testing

@Suite("Hostile text in a DOCX") struct HostileDocxTests {
    private func paragraphs(_ text: String) throws -> [String] {
        let sheet = Sheet(
            "a", titles: [text], unit: text, columns: [SheetColumn(text, over: [text], width: 9)],
            lines: [SheetLine([.words(text)])], notes: [text])
        let paper = Paper(
            subject: text, author: text,
            letterHead: LetterHead(parentBody: text, issuingBody: text, symbol: text, placeAndDate: text),
            typeName: text, abstract: text,
            blocks: [.heading(level: 1, text), .paragraph(text), .item(text), .remark(text), .sheet(sheet)],
            closing: PaperClosing(recipients: [], signerTitle: [text], signer: text))
        let file = try UnzippedFile(DocxWriter.bytes(of: paper))
        for name in file.names { _ = try file.tree(name) }
        return try file.tree("word/document.xml").all("w:p").map(\.shownText)
    }

    /// Letter-head, type, abstract, four blocks, six texts of the sheet, two of the closing.
    private let places = 4 + 2 + 4 + 6 + 2

    @Test(
        "It arrives as it is",
        arguments: [
            "<w:p/>&amp;\"'</w:t>", "]]><!--", "\\(x) %@ $1", String(repeating: "Dài", count: 20_000), "שלום مرحبا",
            "👩‍👩‍👧‍👦🇻🇳",
            "e\u{301}", "\u{FEFF}a\u{200B}", "\\uD800 \u{FFFD}", "  hai  dấu cách  ", "𠀀",
        ])
    func kept(text: String) throws {
        let found = try paragraphs(text).filter { Array($0.utf8) == Array(text.utf8) }
        #expect(found.count == places)
    }

    @Test("What XML cannot hold is left out, the rest stays") func dropped() throws {
        let controls = (0..<32).filter { !(9...13).contains($0) }.compactMap(Unicode.Scalar.init).map(Character.init)
        let text = "a" + String(controls) + "b\u{FFFE}c\u{FFFF}d\u{FFFD}"
        #expect(try paragraphs(text).filter { $0 == "abcd\u{FFFD}" }.count == places)
    }

    @Test("Line ends and tabs are those of Word", arguments: ["a\nb", "a\r\nb", "a\rb", "a\u{B}b", "a\u{C}b"])
    func lines(text: String) throws {
        #expect(try paragraphs(text).filter { $0 == "a\nb" }.count == places)
        #expect(try paragraphs("a\tb").filter { $0 == "a\tb" }.count == places)
    }
}
