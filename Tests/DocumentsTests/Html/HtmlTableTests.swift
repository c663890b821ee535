import Basics
import Documents
import Testing

@Suite("HtmlTable") struct HtmlTableTests {
    private func part(_ sheets: Sheet...) throws -> XmlNode {
        let paper = Paper(subject: "a", author: "b", blocks: sheets.map { .sheet($0) })
        return try XmlNode(HtmlWriter.part(of: paper).bytes)
    }

    @Test("Each row covers each column once, titles over several rows and columns counted")
    func grid() throws {
        for table in try part(SamplePaper.money, SamplePaper.projects).all("table") {
            let columns = table.child("thead")?.all("tr").first?.children.map { max(1, $0.number("colspan")) }.reduce(
                0, +)
            for body in table.children where body.name != "caption" {
                let rows = body.children
                var covered = rows.map { _ in 0 }
                for (index, row) in rows.enumerated() {
                    for cell in row.children {
                        for below in index..<(index + max(1, cell.number("rowspan"))) {
                            covered[below] += max(1, cell.number("colspan"))
                        }
                    }
                }
                #expect(covered.allSatisfy { $0 == columns })
            }
        }
    }

    @Test("Titles of columns, and the words that name a line, are headers") func headers() throws {
        let table = try #require(try part(SamplePaper.money).all("table").first)
        let titles = table.child("thead")?.all("th") ?? []
        #expect(titles.map { $0["scope"] } == ["col", "col", "colgroup", "col", "col", "col", "col"])
        #expect(titles.map(\.text) == ["TT", "Nội dung", "Kinh phí", "Ghi chú", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)"])
        #expect(titles.map { $0["rowspan"] } == ["2", "2", nil, "2", nil, nil, nil])
        let lines = table.children.dropFirst(2).flatMap { $0.all("th") }
        #expect(lines.map { $0["scope"] } == ["rowgroup", "row", "row", "rowgroup", "row", "row"])
        #expect(lines.first?["colspan"] == "5")
        #expect(lines.last?.text == "Tổng cộng")
    }

    @Test("A group begins a body; a total is the foot only if it is last") func bodies() throws {
        let group = SheetLine([.words("I")], kind: .group)
        let line = SheetLine([.words("a")])
        let total = SheetLine([.words("Cộng")], kind: .total)
        func bodies(_ lines: [SheetLine]) throws -> [String] {
            let sheet = Sheet("a", columns: [SheetColumn("b", width: 9)], lines: lines)
            let table = try #require(try part(sheet).all("table").first)
            return table.children.map { "\($0.name) \($0.children("tr").count)" }.filter { !$0.hasPrefix("caption") }
        }
        #expect(try bodies([line, group, line, total]) == ["thead 1", "tbody 1", "tbody 2", "tfoot 1"])
        #expect(try bodies([group, total, group, line]) == ["thead 1", "tbody 2", "tbody 2"])
        #expect(try bodies([total]) == ["thead 1", "tfoot 1"])
        #expect(try bodies([]) == ["thead 1"])
    }

    @Test("What is not known is said in words, never 0; blank is blank") func unknown() throws {
        let columns = [SheetColumn("a", .number, width: 9), SheetColumn("b", .number, width: 9)]
        let cells = try part(Sheet("a", columns: columns, lines: [SheetLine([.unknown, .blank])])).all("td")
        #expect(cells.map(\.seenText) == ["…", ""])
        #expect(cells.map(\.text) == ["…chưa có số liệu", ""])
        #expect(cells[0].children.map { $0["aria-hidden"] } == ["true", nil])
    }

    @Test("Numbers, hedges, marks and days are written as people read them") func values() throws {
        let cells: [SheetCell] = [
            .number(ExactNumber(digits: 12_345, scale: 1), hedge: .about, mark: "*"), .day(Day(daysSince1970: 17_110)),
        ]
        let columns = [SheetColumn("a", .number, width: 9), SheetColumn("b", .short, width: 9)]
        let row = try part(Sheet("a", columns: columns, lines: [SheetLine(cells)])).all("td")
        #expect(row.map(\.text) == ["khoảng 1.234,5*", "05/11/2016"])
        #expect(row.map { $0["class"] } == ["number", "short"])
        #expect(row[1].child("time")?["datetime"] == "2016-11-05")
    }

    @Test("Each table scrolls in a frame with a name of its own, which the keyboard reaches") func frames() throws {
        let frames = try part(SamplePaper.money, SamplePaper.money).all("div").filter { $0["class"] == "table-frame" }
        #expect(frames.map { $0["role"] } == ["region", "region"])
        #expect(frames.map { $0["tabindex"] } == ["0", "0"])
        #expect(
            frames.map { $0["aria-label"] }
                == ["Bảng 1: KINH PHÍ KHUYẾN CÔNG. Năm 2016", "Bảng 2: KINH PHÍ KHUYẾN CÔNG. Năm 2016"])
        let bare = try part(Sheet("a", titles: ["b"], columns: [], notes: ["c"]))
        #expect(bare.all("table").isEmpty)
        #expect(bare.all("p").map(\.text) == ["b", "c"])
    }
}
