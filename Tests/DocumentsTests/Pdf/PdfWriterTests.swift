import Basics
import Documents
import Foundation
import Testing

@Suite("PdfWriter") struct PdfWriterTests {
    private static let blocks: [PaperBlock] = [
        .heading(level: 1, "I. ĐẶC ĐIỂM TÌNH HÌNH"),
        .paragraph([
            PaperRun("Kinh phí là "), PaperRun("1.234,5 triệu đồng", isBold: true), PaperRun(" của sáu huyện."),
        ]),
        .heading(level: 2, "1. Thuận lợi"), .item("Được Sở Công Thương chỉ đạo"),
        .item(level: 2, [PaperRun("Nghị định số 45/2012/NĐ-CP")]), .remark("Chưa có số liệu của thị xã Sông Cầu."),
        .chart(
            Chart(
                .columns, title: "Kinh phí qua các năm", unit: "triệu đồng", categories: ["2015", "2016"],
                series: [Chart.Series("", [ExactNumber(1_900), nil])])),
    ]
    private static let appendix = PaperAppendix(
        number: "PHỤ LỤC I", title: "DANH MỤC ĐỀ ÁN", blocks: [.paragraph("Mười hai đề án.")], isLandscape: true)

    @Test("All words come out in order with their marks") func words() throws {
        let words = try PdfReading(.report(Self.blocks, appendices: [Self.appendix])).words()
        let expected = [
            "SỞ CÔNG THƯƠNG TỈNH PHÚ YÊN", "TRUNG TÂM KHUYẾN CÔNG", "BÁO CÁO", "Kết quả hoạt động khuyến công năm 2016",
            "I. ĐẶC ĐIỂM TÌNH HÌNH", "Kinh phí là 1.234,5 triệu đồng của sáu huyện.", "1. Thuận lợi",
            "- Được Sở Công Thương chỉ đạo", "+ Nghị định số 45/2012/NĐ-CP", "Chưa có số liệu của thị xã Sông Cầu.",
            "Kinh phí qua các năm", "1.900", "Nơi nhận:", "- Sở Công Thương (b/c);", "- Lưu: VT.", "PHỤ LỤC I",
            "DANH MỤC ĐỀ ÁN", "Mười hai đề án.",
        ]
        var rest = words[...]
        for text in expected {
            let found = try #require(rest.firstRange(of: text), "“\(text)” phải có sau phần trước: \(rest)")
            rest = rest[found.upperBound...]
        }
        for text in [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 15/BC-TTKC",
            "Tuy Hòa, ngày 31 tháng 12 năm 2016", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Thị Mỹ Hạnh",
        ] {
            #expect(words.contains(text), "\(text)")
        }
    }

    @Test("Every Vietnamese letter comes out as it went in, upright, bold and italic") func letters() throws {
        var words = ""
        for base in ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "đ"] {
            let letters =
                base == "đ" ? ["đ"] : ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"].map { base + $0 }
            words += letters.joined() + " " + letters.joined().uppercased() + " "
        }
        // One letter for each, as offices type them.
        words = String(decoding: words.precomposedStringWithCanonicalMapping.utf8.dropLast(), as: UTF8.self)
        for run in [PaperRun(words), PaperRun(words, isBold: true), PaperRun(words, isItalic: true)] {
            let pdf = try PdfReading(Paper(subject: "Chữ", author: "Trung tâm", blocks: [.paragraph([run])]))
            #expect(Array(try pdf.words().utf8) == Array(words.utf8))
        }
    }

    @Test("Fonts are embedded, with the widths of Times New Roman, and no other family creeps in") func fonts() throws {
        let fonts = try PdfReading(.report(Self.blocks, appendices: [Self.appendix])).fonts()
        #expect(fonts.count >= 4)
        for font in fonts {
            #expect(font[0].contains("LiberationSerif") || font[0].contains("TimesNewRoman"), "\(font)")
            #expect(font.suffix(5).prefix(3) == ["yes", "yes", "yes"], "nhúng, rút gọn, có bảng chữ: \(font)")
        }
    }

    @Test("The file says its title, author, subject, maker and day") func description() throws {
        let about = try PdfReading(.report(Self.blocks)).about()
        for (field, value) in [
            ("Title", "Báo cáo năm 2016"), ("Author", "Trung tâm Khuyến công"),
            ("Subject", "Kết quả hoạt động khuyến công năm 2016"), ("Creator", "khuyencong"),
        ] {
            let line = about.split(separator: "\n").first { $0.hasPrefix(field + ":") }
            #expect(line?.hasSuffix(" " + value) == true, "\(field): \(about)")
        }
        #expect(
            String(decoding: try PdfWriter.bytes(of: .report([]), made: .sample), as: UTF8.self).contains("D:20161231"))
    }

    @Test("The same paper and day make the same bytes, another day others") func sameBytes() throws {
        let paper = Paper.report(Self.blocks, appendices: [Self.appendix])
        let first = try PdfWriter.bytes(of: paper, made: .sample)
        #expect(try PdfWriter.bytes(of: paper, made: .sample) == first)
        #expect(try PdfWriter.bytes(of: paper, made: Day.sample.adding(days: 1)) != first)
    }

    @Test("Papers that are asked for at once are each as if asked for alone") func atOnce() async throws {
        // In letters of several fonts: where they were opened side by side the process ended now and then.
        let words = ["Đề án khuyến công", "проект", "έργο", "项目", "プロジェクト", "مشروع", "โครงการ", "∑ ≤ ⅞ ☂", "프로젝트"]
        let papers = words.map { Paper.report(Self.blocks + [.paragraph("\($0)")], appendices: [Self.appendix]) }
        let alone = try papers.map { try PdfWriter.bytes(of: $0, made: .sample) }
        let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for round in 0..<4 * papers.count {
                let index = round % papers.count
                let paper = papers[index]
                group.addTask { (index, try PdfWriter.bytes(of: paper, made: .sample)) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(together.count == 4 * papers.count)
        #expect(together.allSatisfy { $0.1 == alone[$0.0] })
    }

    @Test("Headings and appendices are bookmarks, each under its own") func bookmarks() throws {
        let xml = try PdfReading(.report(Self.blocks, appendices: [Self.appendix])).xml()
        let outline = xml.split(separator: "<outline>", maxSplits: 1).last.map(String.init) ?? ""
        let items = outline.split(separator: "\n").filter { $0.contains("<item") || $0.contains("outline") }
        #expect(
            items == [
                "<item page=\"1\">I. ĐẶC ĐIỂM TÌNH HÌNH</item>", "<outline>", "<item page=\"1\">1. Thuận lợi</item>",
                "</outline>", "<item page=\"2\">PHỤ LỤC I. DANH MỤC ĐỀ ÁN</item>", "</outline>",
            ])
    }

    @Test("Pages are A4; a lying appendix turns its page and no other") func sizes() throws {
        let upright = PaperAppendix(number: "PHỤ LỤC II", title: "", blocks: [.paragraph("Hết.")])
        let about = try PdfReading(.report(Self.blocks, appendices: [Self.appendix, upright])).about()
        let sizes = about.split(separator: "\n").filter { $0.contains("size:") && $0.hasPrefix("Page ") }
        #expect(sizes.map { $0.contains("595.276 x 841.89") } == [true, false, true])
        #expect(sizes.map { $0.contains("841.89 x 595.276") } == [false, true, false])
    }

    @Test("Pages are numbered over the text, but for the first") func numbers() throws {
        let long = (1...60).map {
            PaperBlock.paragraph("Đoạn \($0). " + String(repeating: "Nội dung khuyến công. ", count: 8))
        }
        let pages = try PdfReading(.report(long)).pages()
        #expect(pages.count > 3)
        for (index, page) in pages.enumerated() {
            #expect(page.hasPrefix("\(index + 1) ") == (index > 0), "trang \(index + 1): \(page.prefix(40))")
        }
    }

    @Test("A letter without a type has its abstract under the number") func letter() throws {
        var paper = Paper.report([.paragraph("Kính gửi Sở Công Thương.")])
        paper.typeName = nil
        paper.abstract = "V/v báo cáo số liệu"
        let words = try PdfReading(paper).words()
        let number = try #require(words.firstRange(of: "15/BC-TTKC"))
        let abstract = try #require(words.firstRange(of: "V/v báo cáo số liệu"))
        let body = try #require(words.firstRange(of: "Kính gửi"))
        #expect(number.upperBound < abstract.lowerBound && abstract.upperBound < body.lowerBound)
    }

    @Test("A paper of nothing is one empty page") func nothing() throws {
        let pdf = try PdfReading(Paper(subject: "", author: ""))
        #expect(try pdf.pages() == [""])
    }
}
