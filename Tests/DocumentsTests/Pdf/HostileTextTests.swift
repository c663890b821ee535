import Basics
import Documents
import Testing

@Suite("Hostile text in a PDF") struct HostileTextTests {
    /// The text as a paragraph, a heading, an item, a remark and a cell.
    private func words(of text: String) throws -> String {
        let sheet = Sheet(
            "A", titles: [text], unit: text,
            columns: [SheetColumn(text, over: [text], width: 5), SheetColumn("", width: 5)],
            lines: [SheetLine([.words(text), .words(text)]), SheetLine([.words(text)], kind: .group)], notes: [text])
        var paper = Paper.report([
            .heading(level: 3, text), .paragraph(text), .item(text), .remark(text), .sheet(sheet),
            .chart(
                Chart(
                    .bars, title: text, unit: text, categories: [text], series: [Chart.Series(text, [ExactNumber(5)])])),
        ])
        paper.subject = text
        paper.letterHead?.issuingBody = text
        paper.closing?.signer = text
        return try PdfReading(paper).words()
    }

    @Test("Markup signs are only signs") func markup() throws {
        #expect(try words(of: "<b>A & B</b> \"C\" 100%").ranges(of: "<b>A & B</b> \"C\" 100%").count >= 8)
    }

    @Test("Control characters are shown as unreadable and hide nothing behind them") func control() throws {
        let words = try words(of: "trước\u{0}giữa\u{1B}sau\u{7F}cuối\u{9F}hết")
        for part in ["trước", "giữa", "sau", "cuối", "hết"] { #expect(words.contains(part), "\(part)") }
    }

    @Test("Every kind of line end ends a line") func lineEnds() throws {
        let words = try words(of: "một\nhai\r\nba\u{B}bốn\u{2028}năm\u{2029}sáu\u{85}bảy")
        #expect(words.contains("một hai ba bốn năm sáu bảy"), "\(words)")
    }

    @Test("Letters with loose marks come out as letters with marks") func looseMarks() throws {
        let loose = "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t"
        #expect(try words(of: loose).contains("Tiếng Việt"))
        #expect(try words(of: "a" + String(repeating: "\u{301}", count: 200) + " sau").contains("sau"))
    }

    @Test("Writing from right to left keeps the words beside it") func rightToLeft() throws {
        let words = try words(of: "Số \u{202E}12\u{202C} của العربية và עברית hết")
        for part in ["Số", "của", "hết"] { #expect(words.contains(part)) }
    }

    @Test("Signs that no font has keep the words beside them") func emoji() throws {
        let words = try words(of: "Đạt 👩‍🏭🇻🇳 tốt \u{1F9FF}\u{E000}\u{10FFFF} hết")
        for part in ["Đạt", "tốt", "hết"] { #expect(words.contains(part)) }
    }

    @Test("A word without an end is broken and loses no letter") func longWord() throws {
        let letters = (0..<10_000).map { String(UnicodeScalar(UInt8(97 + $0 % 23))) }.joined()
        let paragraph = try PdfReading(Paper(subject: "A", author: "B", blocks: [.paragraph(letters)]))
        // Page numbers aside.
        let read = try paragraph.words().filter { $0.isLetter }
        #expect(read == letters)
        let sheet = Sheet(
            "A", columns: [SheetColumn("", width: 2), SheetColumn("", width: 30)],
            lines: [SheetLine([.words(letters), .words("1")])])
        let cell = try PdfReading(Paper(subject: "A", author: "B", blocks: [.sheet(sheet)]))
        #expect(try cell.words().filter { $0.isLetter } == letters)
    }

    @Test("Texts of chance neither crash nor lose their words") func chance() throws {
        var seeded = Seeded()
        for _ in 0..<40 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...80, using: &seeded) {
                let limit: UInt32 = Bool.random(using: &seeded) ? 0x2FF : 0x10FFFF
                if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &seeded)) { scalars.append(scalar) }
            }
            let pdf = try PdfReading(.report([.paragraph("trước\n" + String(scalars)), .paragraph("Phía sau")]))
            let words = try pdf.words()
            #expect(words.contains("trước") && words.contains("Phía sau"), "seed \(seeded.seed): \(words)")
        }
    }
}
