import Basics
import Documents
import Testing

@Suite("Rows of a workbook") struct RowsTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func read(_ rowXml: String) throws -> [GridRow] {
        try rows(of: WorkbookFixture(rows: rowXml).make(at: scratch.path("a.xlsx")))
    }

    @Test("Rows and cells keep their places; rows without anything are left out") func places() throws {
        let read = try read(
            "<row r=\"2\"><c r=\"A2\" s=\"0\"/><c r=\"C2\"><v>1</v></c><c r=\"XFD2\" s=\"0\"/></row><row r=\"3\"/>"
                + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>  </t></is></c></row><row r=\"1048576\"><c r=\"AA1048576\"><v>2</v></c></row>"
        )
        #expect(read.map(\.number) == [2, 1_048_576])
        #expect(read[0].cells == [.empty, .empty, .number("1")])
        #expect(read[1].cells.count == 27)
    }

    @Test("Rows and cells without a reference are counted") func counted() throws {
        let read = try read(
            "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"B5\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"
        )
        #expect(read.map(\.number) == [1, 5, 6])
        #expect(
            read.map(\.cells) == [[.number("1"), .number("2")], [.empty, .number("3"), .number("4")], [.number("5")]])
    }

    @Test("XML with prefixes and the strict names reads alike") func prefixes() throws {
        var fixture = WorkbookFixture()
        fixture.sheets = [
            .init(
                xml:
                    "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row r=\"1\">"
                    + "<x:c r=\"B1\" t=\"inlineStr\"><x:is><x:t>chữ</x:t></x:is></x:c><x:c r=\"C1\"><x:v>7</x:v></x:c></x:row>"
                    + "</x:sheetData><x:mergeCells><x:mergeCell ref=\"A1:B1\"/></x:mergeCells></x:worksheet>")
        ]
        let path = try fixture.make(at: scratch.path("a.xlsx"))
        #expect(try rows(of: path).first?.cells == [.empty, .text("chữ"), .number("7")])
        #expect(try openWorkbook(at: path).sheets[0].merges == [MergedArea(rows: 1...1, columns: 0...1)])
    }

    @Test("What the caller throws comes back unchanged, and no more rows come") func refusal() throws {
        struct Enough: Error, Equatable { let row: Int }
        let many = (1...5_000).map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }.joined()
        let source = try openWorkbook(at: WorkbookFixture(rows: many).make(at: scratch.path("a.xlsx")))
        var taken = 0
        #expect(throws: Enough(row: 3)) {
            try source.readRows(ofSheet: 0) { row in
                taken += 1
                if row.number == 3 { throw Enough(row: 3) }
            }
        }
        #expect(taken == 3)
    }

    @Test("A sheet can be read again") func again() throws {
        let path = try WorkbookFixture(rows: "<row><c><v>1</v></c></row>").make(at: scratch.path("a.xlsx"))
        let source = try openWorkbook(at: path)
        for _ in 1...2 {
            var count = 0
            try source.readRows(ofSheet: 0) { _ in count += 1 }
            #expect(count == 1)
        }
        #expect(throws: DocumentFault.noSheets) { try source.readRows(ofSheet: 1) { _ in } }
    }

    @Test(
        "A row beyond the sheet is refused", arguments: ["1048577", "99999999", "999999999999999999999999", "-1", "x"])
    func farRow(number: String) throws {
        let path = try WorkbookFixture(rows: "<row r=\"\(number)\"><c><v>1</v></c></row>").make(
            at: scratch.path("a.xlsx"))
        #expect(fault(of: path) == .rowOutOfSheet(sheet: "Trang 1"))
    }

    @Test(
        "Rows out of order are damage",
        arguments: ["<row r=\"2\"/><row r=\"2\"/>", "<row r=\"9\"/><row r=\"3\"/>", "<row r=\"0\"/>"])
    func disorder(rowXml: String) throws {
        #expect(try fault(of: WorkbookFixture(rows: rowXml).make(at: scratch.path("a.xlsx"))) == .damaged)
    }

    @Test("A column beyond XFD is refused", arguments: ["XFE1", "ZZZZZZZZ1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA1"])
    func farColumn(place: String) throws {
        let path = try WorkbookFixture(rows: "<row r=\"1\"><c r=\"\(place)\"><v>1</v></c></row>").make(
            at: scratch.path("a.xlsx"))
        #expect(fault(of: path) == .columnOutOfSheet(sheet: "Trang 1", row: 1))
    }

    @Test("Over 2,000 used columns are refused with the row named") func manyColumns() throws {
        let path = try WorkbookFixture(rows: "<row r=\"7\"><c r=\"BXX7\"><v>1</v></c><c><v>2</v></c></row>").make(
            at: scratch.path("a.xlsx"))
        #expect(fault(of: path) == .tooManyColumns(sheet: "Trang 1", row: 7, limit: 2_000))
        #expect(fault(of: path)?.sentence.hasPrefix("Trang \"Trang 1\" dòng 7 có hơn 2.000 cột") == true)
        let exact = try WorkbookFixture(rows: "<row r=\"7\"><c r=\"BXX7\"><v>1</v></c></row>").make(
            at: scratch.path("b.xlsx"))
        #expect(try rows(of: exact).first?.cells.count == 2_000)
    }

    @Test("A million cells in a row are refused") func millionColumns() throws {
        let row = "<row r=\"1\">" + String(repeating: "<c><v>1</v></c>", count: 1_000_000) + "</row>"
        let path = try WorkbookFixture(rows: row).make(at: scratch.path("a.xlsx"))
        #expect(fault(of: path) == .tooManyColumns(sheet: "Trang 1", row: 1, limit: 2_000))
    }

    @Test("A cell longer than a spreadsheet allows is refused") func longCell() throws {
        let text = String(repeating: "ắ", count: 50_000)
        let path = try WorkbookFixture(rows: "<row r=\"4\"><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row>")
            .make(at: scratch.path("a.xlsx"))
        #expect(fault(of: path) == .cellTooLong(sheet: "Trang 1", row: 4))
    }
}
