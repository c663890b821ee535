import Basics
import Documents
import Testing

/// What the workbook's own XML says of looks and printing.
@Suite("Looks of a SheetBook") struct SheetBookLooksTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func part(_ name: String, of sheets: [Sheet] = [.full]) throws -> String {
        let path = scratch.path("a.xlsx")
        try SheetBook.write(sheets, to: path, properties: sameProperties)
        return String(decoding: try unzipped(name, at: path), as: UTF8.self)
    }

    @Test("The page is A4, as wide as one page, its header repeated and its pages numbered") func printing() throws {
        let sheet = try part("xl/worksheets/sheet1.xml")
        #expect(sheet.contains("<pageSetUpPr fitToPage=\"1\"/>"))
        #expect(sheet.contains("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"portrait\"/>"))
        #expect(sheet.contains("Trang &amp;P/&amp;N</oddFooter>"))
        let workbook = try part("xl/workbook.xml")
        #expect(workbook.contains("name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Kết quả'!$4:$6</definedName>"))
        var wide = Sheet.full
        wide.isLandscape = true
        #expect(try part("xl/worksheets/sheet1.xml", of: [wide]).contains("orientation=\"landscape\""))
    }

    @Test("The header stays in sight; so do order number and name where the table is wider than a screen") func frozen()
        throws
    {
        #expect(try part("xl/worksheets/sheet1.xml").contains("<pane ySplit=\"6\" topLeftCell=\"A7\""))
        var wide = Sheet.full
        wide.columns += (1...4).map { SheetColumn("Cột \($0)", width: 20) }
        let sheet = try part("xl/worksheets/sheet1.xml", of: [wide])
        #expect(sheet.contains("<pane xSplit=\"2\" ySplit=\"6\" topLeftCell=\"C7\""))
    }

    @Test("Decimals, hedges and marks are in the number's format, a minus behind its hedge") func formats() throws {
        let cells: [SheetCell] = [
            .number("1"), .number("1.25"), .number("2", hedge: .about), .number("1.5", hedge: .atLeast, mark: "(1)"),
            .number("3", mark: "\"a\""), .day(2016, 1, 2),
        ]
        let sheet = Sheet(
            "a", columns: cells.map { _ in SheetColumn("x", .number, width: 9) }, lines: [SheetLine(cells)])
        let styles = try part("xl/styles.xml", of: [sheet])
        let codes = styles.split(separator: "formatCode=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
        #expect(
            codes.map { $0.replacing("&quot;", with: "\"") } == [
                "#,##0", "#,##0.00", "\"khoảng \"#,##0;\"khoảng \"-#,##0",
                "\"ít nhất \"#,##0.0\"(1)\";\"ít nhất \"-#,##0.0\"(1)\"", "#,##0\\\"\"a\"\\\"", "dd/mm/yyyy",
            ])
    }

    @Test("All letters are Times New Roman, those of groups and totals bold") func letters() throws {
        let styles = try part("xl/styles.xml")
        #expect(!styles.contains("Calibri"))
        #expect(styles.contains("<font><b/><sz val=\"12\"/>"))
    }

    @Test("Properties are those that were given, and the day of creation with them") func properties() throws {
        let core = try part("docProps/core.xml")
        #expect(core.contains("<dc:title>Báo cáo &lt;2016&gt;</dc:title>"))
        #expect(core.contains("<dc:creator>Trung tâm</dc:creator>"))
        #expect(core.contains("2016-08-01T00:00:00Z</dcterms:created>"))
        #expect(try part("docProps/app.xml").contains("<Company>Sở &amp; Chi cục</Company>"))
    }

    @Test("Rows are as high as their wrapped texts, and a note higher than any row has several") func heights() throws {
        let long = String(repeating: "Đề án hỗ trợ ứng dụng máy móc thiết bị. ", count: 40)
        let sheet = Sheet(
            "a", columns: [SheetColumn("Nội dung", width: 30)],
            lines: [SheetLine([.words("Ngắn")]), SheetLine([.words(String(long.prefix(80)))])], notes: [long])
        let rows = try part("xl/worksheets/sheet1.xml", of: [sheet]).split(separator: "<row ").dropFirst()
        let heights = rows.map { row in
            row.split(separator: " ").first { $0.hasPrefix("ht=") }.map { String($0.filter(\.isNumber)) } ?? "18"
        }
        #expect(heights.prefix(3) == ["2175", "18", "5025"])
        #expect(try openWorkbook(at: scratch.path("a.xlsx")).sheets[0].merges.map(\.rows) == [5...6])
    }
}
