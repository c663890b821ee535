import Basics
import Documents
import Testing

@Suite("Tables of a PDF") struct TableTests {
    private func sheet(_ lines: [SheetLine], notes: [String] = []) -> Sheet {
        let funds = ["Kinh phí năm 2016"]
        return Sheet(
            "Kinh phí", titles: ["BẢNG TỔNG HỢP"], unit: "Đơn vị tính: đồng",
            columns: [
                SheetColumn("TT", .short, width: 5), SheetColumn("Đơn vị", width: 30),
                SheetColumn("Kế hoạch", over: funds, .number, width: 12),
                SheetColumn("Thực hiện", over: funds, .number, width: 12),
            ], lines: lines, notes: notes)
    }

    private func paper(_ sheet: Sheet) -> Paper {
        Paper(subject: "Bảng", author: "Trung tâm", blocks: [.sheet(sheet)])
    }

    @Test("Titles, joined headers, kinds of cells and notes come out") func content() throws {
        let lines = [
            SheetLine([.words("I"), .words("Khuyến công quốc gia")], kind: .group),
            SheetLine([.number(1), .words("Huyện Tuy An"), .number(1_234_567), .unknown]),
            SheetLine([
                .number(2), .words("Huyện Sơn Hòa"), .number(ExactNumber(digits: 12_345, scale: 1), hedge: .about),
                .number(ExactNumber(300), mark: "*"),
            ]),
            SheetLine([.words("Tổng cộng"), .blank, .number(9), .day(.sample)], kind: .total),
        ]
        let words = try PdfReading(paper(sheet(lines, notes: ["* Số ước."]))).words()
        for text in [
            "BẢNG TỔNG HỢP", "Đơn vị tính: đồng", "Kế hoạch", "Thực hiện", "Khuyến công quốc gia", "1.234.567", "…",
            "khoảng 1.234,5", "300*", "Tổng cộng", "31/12/2016", "* Số ước.",
        ] {
            #expect(words.contains(text), "\(text): \(words)")
        }
        #expect(words.ranges(of: "Kinh phí năm 2016").count == 1)
    }

    @Test("The header is on every page of a long table, and no line is lost or doubled") func longTable() throws {
        let lines = (1...5_000).map { number in
            SheetLine([.number(number), .words("Cơ sở <\(number)>"), .number(number * 1_000), .unknown])
        }
        let pages = try PdfReading(paper(sheet(lines))).pages()
        #expect(pages.count > 100)
        for page in pages { #expect(page.contains("Kế hoạch") && page.contains("Đơn vị")) }
        let found = pages.joined(separator: " ").split(separator: "<").dropFirst().compactMap {
            $0.split(separator: ">").first.flatMap { Int($0) }
        }
        #expect(found == Array(1...5_000))
        #expect(pages.joined().contains("5.000.000"))
    }

    @Test("Rows stay whole where they fit a page") func wholeRows() throws {
        let lines = (1...60).map { number in
            SheetLine([.number(number), .words((0..<40).map { "<\(number).\($0)>" }.joined(separator: " "))])
        }
        let pages = try PdfReading(paper(sheet(lines))).pages()
        for number in 1...60 {
            let holding = pages.filter { $0.contains("<\(number).") }
            #expect(holding.count == 1, "dòng \(number) ở \(holding.count) trang")
        }
    }

    @Test("A row higher than a page goes on on the next, with all its words") func tallRow() throws {
        let left = (0..<900).map { "trái\($0)" }
        let right = (0..<300).map { "phải\($0)" }
        let columns = [SheetColumn("Bên trái", width: 30), SheetColumn("Bên phải", width: 20)]
        let tall = Sheet(
            "A", columns: columns,
            lines: [SheetLine([.words(left.joined(separator: " ")), .words(right.joined(separator: " "))])])
        let pages = try PdfReading(paper(tall)).pages()
        #expect(pages.count >= 3)
        let words = Set(pages.joined(separator: " ").split(separator: " ").map(String.init))
        #expect(words.isSuperset(of: left + right))
        for page in pages { #expect(page.contains("Bên trái")) }
    }

    @Test("Numbers are never broken: columns widen or the letters shrink") func numbersStayWhole() throws {
        let columns = [SheetColumn("Tên", width: 60)] + (1...9).map { SheetColumn("C\($0)", .number, width: 3) }
        let cells = (1...9).map { SheetCell.number($0 * 111_222_333) }
        let narrow = Sheet("A", columns: columns, lines: [SheetLine([.words("Trung tâm khuyến công")] + cells)])
        let words = try PdfReading(paper(narrow)).words()
        for cell in cells {
            #expect(words.split(separator: " ").contains(Substring(cell.text)), "\(cell.text): \(words)")
        }
    }

    @Test("A header too high to be repeated stands once, whole") func tallHeader() throws {
        let title = (0..<700).map { "cột\($0)" }
        let sheet = Sheet(
            "A", columns: [SheetColumn(title.joined(separator: " "), width: 10), SheetColumn("Tên", width: 10)],
            lines: (0..<90).map { SheetLine([.number($0), .words("Cơ sở")]) })
        let words = try PdfReading(paper(sheet)).words().split(separator: " ").map(String.init)
        #expect(Set(words).isSuperset(of: title))
        #expect(words.count { $0 == "cột5" } == 1)
        #expect(words.count { $0 == "sở" } == 90)
    }

    @Test("A table without titles, without lines or without columns is no fault") func degenerate() throws {
        let bare = Sheet("A", columns: [SheetColumn("", width: 3)], lines: [SheetLine([.words("Một mình")])])
        #expect(try PdfReading(paper(bare)).words() == "Một mình")
        let empty = Sheet("A", columns: [SheetColumn("Tên", width: 0)])
        #expect(try PdfReading(paper(empty)).words() == "Tên")
        #expect(
            try PdfReading(paper(Sheet("A", columns: [], notes: ["Không có dòng nào."]))).words()
                == "Không có dòng nào.")
    }
}
