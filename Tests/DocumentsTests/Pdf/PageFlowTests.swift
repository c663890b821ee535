import Basics
import Documents
import Testing

@Suite("Pages of a PDF") struct PageFlowTests {
    private func signaturePage(_ blocks: [PaperBlock]) throws -> String {
        let pages = try PdfReading(.report(blocks)).pages()
        let page = try #require(pages.last)
        for text in ["Nơi nhận:", "PHÓ GIÁM ĐỐC", "Nguyễn Thị Mỹ Hạnh"] {
            #expect(page.contains(text), "cả phần cuối ở một trang: \(page)")
        }
        return page
    }

    @Test("The signature is never alone: after paragraphs of every length", arguments: 0..<60)
    func afterParagraphs(count: Int) throws {
        let blocks = (0..<count).map { PaperBlock.paragraph("Dòng thứ \($0) của báo cáo.") }
        let page = try signaturePage(blocks)
        #expect(page.contains("của báo cáo.") || count == 0, "\(page)")
    }

    @Test(
        "The signature is never alone: after one paragraph of every length",
        arguments: Array(stride(from: 5, to: 900, by: 15))
    )
    func afterOneParagraph(count: Int) throws {
        let page = try signaturePage([.paragraph((0..<count).map { "từ\($0)" }.joined(separator: " "))])
        let words = page.split(separator: " ").filter { $0.hasPrefix("từ") }
        #expect(words.count > 1, "\(page)")
    }

    @Test(
        "The signature is never alone: after tables of every length", arguments: Array(stride(from: 1, to: 60, by: 2)))
    func afterTable(count: Int) throws {
        let lines = (0..<count).map { SheetLine([.number($0), .words("Cơ sở số \($0)")]) }
        let sheet = Sheet(
            "A", columns: [SheetColumn("TT", .short, width: 5), SheetColumn("Tên", width: 40)], lines: lines)
        let page = try signaturePage([.paragraph("Mở đầu."), .sheet(sheet)])
        #expect(page.contains("Cơ sở số \(count - 1)"), "\(page)")
    }

    @Test(
        "The signature is never alone: after a row nearly as high as a page",
        arguments: [90, 110, 120, 125, 130, 140, 160, 300])
    func afterTallRow(count: Int) throws {
        let words = (0..<count * 4).map { "từ\($0)" }.joined(separator: " ")
        let sheet = Sheet(
            "A", columns: [SheetColumn("TT", .short, width: 5), SheetColumn("Tên", width: 40)],
            lines: [SheetLine([.number(1), .words(words)])])
        let page = try signaturePage([.sheet(sheet)])
        #expect(page.contains("từ\(count * 4 - 1)"), "\(page)")
    }

    @Test("The signature is never alone: after a chart, however tall and on either page", arguments: [1, 8, 30, 80])
    func afterChart(count: Int) throws {
        let chart = Chart(
            .bars, title: "Số đề án", unit: "đề án", categories: (1...count).map { "Huyện \($0)." },
            series: [Chart.Series("", (1...count).map { ExactNumber($0) })])
        for isLandscape in [false, true] {
            var paper = Paper.report([.heading(level: 1, "I. BIỂU ĐỒ"), .chart(chart)])
            paper.isLandscape = isLandscape
            paper.closing?.recipients = (1...14).map { "Nơi thứ \($0)" }
            let page = try #require(try PdfReading(paper).pages().last)
            for text in ["I. BIỂU ĐỒ", "Huyện \(count).", "- Nơi thứ 14.", "Nguyễn Thị Mỹ Hạnh"] {
                #expect(page.contains(text), "\(text): \(page)")
            }
        }
    }

    @Test("A heading is never the last line of a page", arguments: Array(stride(from: 0, to: 60, by: 3)))
    func headings(count: Int) throws {
        var blocks = (0..<count).map { PaperBlock.paragraph("Dòng thứ \($0).") }
        blocks += [
            .heading(level: 1, "IX. TIÊU ĐỀ"), .heading(level: 2, "1. Mục con"), .paragraph("Nội dung sau tiêu đề."),
        ]
        blocks += (0..<40).map { PaperBlock.paragraph("Dòng cuối \($0).") }
        let pages = try PdfReading(.report(blocks)).pages()
        let page = try #require(pages.first { $0.contains("IX. TIÊU ĐỀ") })
        #expect(page.contains("1. Mục con Nội dung sau tiêu đề."))
    }

    @Test("Neither the first line of a paragraph nor its last stands alone on a page", arguments: 0..<30)
    func widows(count: Int) throws {
        var blocks = (0..<count).map { PaperBlock.paragraph("Dòng thứ \($0).") }
        blocks.append(.paragraph((0..<150).map { "từ\($0)" }.joined(separator: " ")))
        blocks += (0..<30).map { PaperBlock.paragraph("Dòng cuối \($0).") }
        let pages = try PdfReading(.report(blocks)).pages()
        for page in pages {
            let words = page.split(separator: " ").filter { $0.hasPrefix("từ") }
            // The first line has up to 15 of them, later ones up to 13 and, from "từ100" on, 11.
            #expect(words.isEmpty || words.count > (words.contains("từ0") ? 15 : 11), "\(words.count) từ: \(page)")
        }
    }

    @Test("A lying table has lying pages, what follows it stands upright") func lyingTable() throws {
        let sheet = Sheet(
            "A", columns: [SheetColumn("Tên", width: 40)], lines: [SheetLine([.words("Cơ sở")])], isLandscape: true)
        let about = try PdfReading(.report([.paragraph("Trước."), .sheet(sheet), .paragraph("Sau.")])).about()
        let sizes = about.split(separator: "\n").filter { $0.contains("size:") && $0.hasPrefix("Page ") }
        #expect(sizes.map { $0.contains("841.89 x 595.276") } == [false, true, false])
        let alone = try PdfReading(.report([.sheet(sheet)]))
        #expect(try alone.about().contains("841.89 x 595.276"))
        #expect(try alone.pages().count == 1)
    }
}
