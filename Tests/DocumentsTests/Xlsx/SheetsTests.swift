import Basics
import Documents
import Testing

@Suite("Sheets of a workbook") struct SheetsTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func sheet(_ name: String, _ number: Int, attributes: String = "") -> WorkbookFixture.Sheet {
        .init(
            name: name, attributes: attributes,
            xml: WorkbookFixture.worksheet("<row><c><v>\(number)</v></c></row>"))
    }

    @Test("Sheets come in the workbook's order with names and hidden marks; charts are left out") func order() throws {
        var fixture = WorkbookFixture()
        fixture.sheets = [
            sheet("Hai &amp; ba", 1), sheet("Ẩn", 2, attributes: "state=\"hidden\""),
            .init(name: "Biểu đồ", kind: "chartsheet", xml: "<chartsheet/>"),
            sheet("Ẩn kỹ", 3, attributes: "state=\"veryHidden\""), sheet("Hiện", 4, attributes: "state=\"visible\""),
        ]
        let path = try fixture.make(at: scratch.path("a.xlsx"))
        let source = try openWorkbook(at: path)
        #expect(source.sheets.map(\.name) == ["Hai & ba", "Ẩn", "Ẩn kỹ", "Hiện"])
        #expect(source.sheets.map(\.isHidden) == [false, true, true, false])
        for index in 0..<4 { #expect(try rows(of: path, sheet: index).first?.cells == [.number("\(index + 1)")]) }
    }

    @Test(
        "Targets are found whether absolute, relative or with steps up",
        arguments: ["/xl/tables/one.xml", "tables/one.xml", "../xl/./tables/one.xml", "/XL/Tables/ONE.xml"])
    func targets(target: String) throws {
        var fixture = WorkbookFixture()
        fixture.sheets = [.init(target: target)]
        fixture.parts = [("xl/tables/one.xml", Array(WorkbookFixture.worksheet("<row><c><v>1</v></c></row>").utf8))]
        #expect(try rows(of: fixture.make(at: scratch.path("a.xlsx"))).count == 1)
    }

    @Test("Parts named with backslashes are found") func backslashes() throws {
        var fixture = WorkbookFixture()
        fixture.sheets = [.init(target: "tables/one.xml")]
        fixture.parts = [("xl\\tables\\one.xml", Array(WorkbookFixture.worksheet("<row><c><v>1</v></c></row>").utf8))]
        #expect(try rows(of: fixture.make(at: scratch.path("a.xlsx"))).count == 1)
    }

    @Test("A sheet whose part or relation is missing is damage") func missing() throws {
        var fixture = WorkbookFixture()
        fixture.sheets = [.init(target: "worksheets/none.xml")]
        #expect(try fault(of: fixture.make(at: scratch.path("a.xlsx"))) == .damaged)
    }

    @Test("A workbook with charts only has no sheets") func noSheets() throws {
        var fixture = WorkbookFixture()
        fixture.sheets = [.init(kind: "chartsheet", xml: "<chartsheet/>")]
        #expect(try fault(of: fixture.make(at: scratch.path("a.xlsx"))) == .noSheets)
    }

    @Test("Merged areas are known before the rows; wrong ones are left out") func merges() throws {
        let after =
            "<mergeCells count=\"5\"><mergeCell ref=\"A1:B2\"/><mergeCell ref='C3:C9' /><mergeCell ref=\"B2\"/>"
            + "<mergeCell ref=\"D4:A1\"/><mergeCell ref=\"A1:XFE1\"/></mergeCells><hyperlinks><hyperlink ref=\"A1:A2\"/></hyperlinks>"
        let path = try WorkbookFixture(rows: "<row><c><v>1</v></c></row>", after: after).make(
            at: scratch.path("a.xlsx"))
        let merges = [MergedArea(rows: 1...2, columns: 0...1), MergedArea(rows: 3...9, columns: 2...2)]
        #expect(try openWorkbook(at: path).sheets[0].merges == merges)
    }

    @Test("Merged areas are found wherever the chunks of the file are cut") func mergesAtEdges() throws {
        let area = MergedArea(rows: 1...2, columns: 0...1)
        for padding in stride(from: 65_536 - 260, through: 65_536, by: 7) {
            let rows = "<row><c t=\"inlineStr\"><is><t>\(String(repeating: "h", count: padding))</t></is></c></row>"
            let fixture = WorkbookFixture(rows: rows, after: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>")
            let merges = try openWorkbook(at: fixture.make(at: scratch.path("a.xlsx"))).sheets[0].merges
            #expect(merges == [area], "padding \(padding)")
        }
    }

    @Test("A sheet without rows may have merged areas") func emptySheet() throws {
        var fixture = WorkbookFixture()
        fixture.sheets = [
            .init(xml: "<worksheet><sheetData/><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>")
        ]
        let path = try fixture.make(at: scratch.path("a.xlsx"))
        #expect(try openWorkbook(at: path).sheets[0].merges.count == 1)
        #expect(try rows(of: path).isEmpty)
    }

    @Test("Text that speaks of merged cells is not one") func textOfMerges() throws {
        let rows =
            "<row><c t=\"inlineStr\"><is><t>&lt;/sheetData&gt;&lt;mergeCell ref=\"A1:B2\"/&gt; sheetData</t></is></c></row>"
        #expect(
            try openWorkbook(at: WorkbookFixture(rows: rows).make(at: scratch.path("a.xlsx"))).sheets[0].merges.isEmpty)
    }
}
