import Basics
import Documents
import Testing

@Suite("Cells of a workbook") struct CellsTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func cells(_ row: String, strings: String? = nil, styles: String? = nil) throws -> [Cell] {
        var fixture = WorkbookFixture(rows: "<row r=\"1\">\(row)</row>")
        fixture.strings = strings
        fixture.styles = styles
        return try rows(of: fixture.make(at: scratch.path("a.xlsx"))).first?.cells ?? []
    }

    @Test("Shared strings join their runs and leave phonetic guides out") func sharedStrings() throws {
        let read = try cells(
            "<c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>",
            strings: "<si><t>Đắk Lắk</t></si><si><r><rPr><b/></rPr><t>Công </t></r><r><t>ty &amp; bạn</t></r></si>"
                + "<si><t>東</t><rPh sb=\"0\" eb=\"1\"><t>ひがし</t></rPh><phoneticPr fontId=\"1\"/></si>")
        #expect(read == [.text("Công ty & bạn"), .text("Đắk Lắk"), .text("東")])
    }

    @Test("Inline strings are read with their runs") func inlineStrings() throws {
        let read = try cells(
            "<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> Một </t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><r><t>Hai</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh><r><t> ba</t></r></is></c>"
        )
        #expect(read == [.text(" Một "), .text("Hai ba")])
    }

    @Test("Escapes become their characters and every line end becomes LF") func escapes() throws {
        let read = try cells(
            "<c r=\"A1\" t=\"inlineStr\"><is><t>a_x000D_\nb&#13;\nc&#13;d</t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>_x005F_x000D_ _x0041_ _xZZZZ_ _x0007_ _x12</t></is></c>"
                + "<c r=\"C1\" t=\"s\"><v>0</v></c>",
            strings: "<si><t>m_x000D_\nn</t></si>")
        #expect(read == [.text("a\nb\nc\nd"), .text("_x000D_ A _xZZZZ_  _x12"), .text("m\nn")])
    }

    @Test("Formulas give their stored values, and none if they were never calculated") func formulas() throws {
        let read = try cells(
            "<c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><f>1+1</f></c><c r=\"C1\"><f>1+1</f><v/></c>"
                + "<c r=\"D1\" t=\"str\"><f>\"a\"</f><v>a</v></c><c r=\"E1\" t=\"str\"><f>\"\"</f><v></v></c>"
                + "<c r=\"F1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"G1\" t=\"b\"><f>TRUE</f><v>1</v></c>"
                + "<c r=\"H1\" t=\"b\"><v>0</v></c>")
        let expected: [Cell] = [
            .number("2"), .uncalculated, .uncalculated, .text("a"), .empty, .fault("#DIV/0!"), .flag(true),
            .flag(false),
        ]
        #expect(read == expected)
    }

    @Test("Numbers stay as typed; one that does not fit is text as written") func numbers() throws {
        let read = try cells(
            "<c><v>54114.300000000003</v></c><c><v>-1E3</v></c><c t=\"n\"><v>0</v></c><c><v>1E300</v></c>"
                + "<c><v>12abc</v></c>")
        #expect(read == [.number("54114.3"), .number("-1000"), .number("0"), .text("1E300"), .text("12abc")])
    }

    @Test("A shared string that is not there is damage", arguments: ["5", "-1", "x", "", "99999999999999999999"])
    func missingString(index: String) throws {
        var fixture = WorkbookFixture(rows: "<row><c t=\"s\"><v>\(index)</v></c></row>")
        fixture.strings = "<si><t>a</t></si>"
        #expect(try fault(of: fixture.make(at: scratch.path("a.xlsx"))) == .damaged)
    }

    @Test("Strict workbooks write days as ISO text") func isoDays() throws {
        let read = try cells(
            "<c t=\"d\"><v>2016-08-01</v></c><c t=\"d\"><v>2016-08-01T07:30:00</v></c><c t=\"d\"><v>07:30:00</v></c>")
        #expect(read == [.day(2016, 8, 1), .day(2016, 8, 1), .text("07:30:00")])
    }

    @Test("Numbers in a date style are days, with a time or without") func dates() throws {
        let styles =
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-42A]dd/mm/yyyy;@\"/>"
            + "<numFmt numFmtId=\"171\" formatCode=\"[h]:mm:ss\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs>"
            + "<dxfs><dxf><numFmt numFmtId=\"0\" formatCode=\"d/m/y\"/></dxf></dxfs>"
        let read = try cells(
            "<c s=\"1\"><v>42583</v></c><c s=\"2\"><v>42583.75</v></c><c s=\"3\"><v>42583</v></c><c s=\"0\"><v>42583</v></c>"
                + "<c s=\"1\"><v>0.5</v></c><c s=\"1\"><v>60</v></c><c s=\"1\"><v>59</v></c><c s=\"1\"><v>61</v></c>"
                + "<c s=\"9\"><v>42583</v></c><c s=\"1\"><v>-5</v></c><c s=\"1\"><v>99999999</v></c><c s=\"1\"><v>1</v></c>",
            styles: styles)
        let expected: [Cell] = [
            .day(2016, 8, 1), .day(2016, 8, 1), .number("42583"), .number("42583"), .number("0.5"), .number("60"),
            .day(1900, 2, 28), .day(1900, 3, 1), .number("42583"), .number("-5"), .number("99999999"), .day(1900, 1, 1),
        ]
        #expect(read == expected)
    }

    @Test("A workbook of the 1904 calendar counts from there", arguments: ["1", "true"]) func calendar1904(word: String)
        throws
    {
        var fixture = WorkbookFixture(rows: "<row><c s=\"0\"><v>41121</v></c><c s=\"0\"><v>60</v></c></row>")
        fixture.workbookProperties = "<workbookPr date1904=\"\(word)\"/>"
        fixture.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        let read = try rows(of: fixture.make(at: scratch.path("a.xlsx")))
        #expect(read.first?.cells == [.day(2016, 8, 1), .day(1904, 3, 1)])
    }

    @Test("A workbook's own format wins over the built-in one of its number") func ownFormat() throws {
        let read = try cells(
            "<c s=\"0\"><v>42583</v></c>",
            styles:
                "<numFmts><numFmt numFmtId=\"14\" formatCode=\"0.00\"/></numFmts><cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        )
        #expect(read == [.number("42583")])
    }
}
