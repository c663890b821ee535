import Basics
import Documents
import Testing

@Suite("Text of old encodings") struct LegacySourceTests {
    private let scratch: Scratch
    /// Formats 1 to 5: .VnTime, .VnTimeH, VNI-Times, Times New Roman, and again .VnTime.
    private static let styles =
        "<fonts><font><name val=\"Arial\"/></font>"
        + [".VnTime", ".VnTimeH", "VNI-Times", "Times New Roman"].map {
            "<font><sz val=\"12\"/><name val=\"\($0)\"/></font>"
        }
        .joined()
        + "</fonts><dxfs><font><name val=\".VnTime\"/></font></dxfs><cellStyleXfs><xf fontId=\"1\"/></cellStyleXfs><cellXfs>"
        + [0, 1, 2, 3, 4].map { "<xf numFmtId=\"0\" fontId=\"\($0)\"/>" }.joined() + "</cellXfs>"

    init() throws {
        scratch = try Scratch()
    }

    private func cell(_ text: String, style: Int = 0) -> String {
        "<row><c t=\"inlineStr\" s=\"\(style)\"><is><t xml:space=\"preserve\">\(text)</t></is></c></row>"
    }

    private func fixture(_ cells: String...) -> WorkbookFixture {
        var fixture = WorkbookFixture(rows: cells.joined())
        fixture.styles = Self.styles
        return fixture
    }

    private func read(_ path: String, sheet: Int = 0, letters: LegacyChoice = .found) throws
        -> (texts: [String], remarks: [String])
    {
        var texts: [String] = []
        let remarks = try openWorkbook(at: path, letters: letters).readRows(ofSheet: sheet) { row in
            texts += row.cells.map { if case .text(let text) = $0 { text } else { "" } }
        }
        return (texts, remarks.map(\.told.onCommandLine))
    }

    private func read(_ fixture: WorkbookFixture, letters: LegacyChoice = .found) throws
        -> (texts: [String], remarks: [String])
    {
        try read(fixture.make(at: scratch.path("a.xlsx")), letters: letters)
    }

    @Test("In an .xlsx the fonts of the cells tell, and the plan is told") func fonts() throws {
        let (texts, remarks) = try read(
            fixture(
                cell("STT", style: 1), cell("Trung t©m KhuyÕn c«ng", style: 2), cell("Céng hoµ", style: 1),
                cell("Coäng hoøa", style: 3), cell("Tên đề án", style: 4), cell("Phở")))
        #expect(texts == ["STT", "TRUNG TÂM KHUYẾN CÔNG", "Cộng hoà", "Cộng hòa", "Tên đề án", "Phở"])
        #expect(
            remarks == [
                "Bộ mã TCVN3 (ABC) theo phông chữ “.VnTimeH”, “.VnTime”: đã chuyển 2 ô sang Unicode, ví dụ “Trung t©m KhuyÕn c«ng” → “TRUNG TÂM KHUYẾN CÔNG”.",
                "Bộ mã VNI theo phông chữ “VNI-Times”: đã chuyển 1 ô sang Unicode, ví dụ “Coäng hoøa” → “Cộng hòa”.",
            ])
    }

    @Test("Pieces of a text are converted by their own fonts, shared and inline") func runs() throws {
        let rich =
            "<r><rPr><rFont val=\"Arial\"/></rPr><t xml:space=\"preserve\">Xã </t></r><r><rPr><rFont val=\".VnTime\"/></rPr><t>héi</t></r><r><t xml:space=\"preserve\"> míi</t></r>"
        var shared = fixture("<row><c t=\"s\" s=\"1\"><v>0</v></c></row><row><c t=\"s\"><v>0</v></c></row>")
        shared.strings = "<si>\(rich)</si>"
        // The last piece has the font of its cell.
        #expect(try read(shared).texts == ["Xã hội mới", "Xã hội míi"])
        let inline = fixture("<row><c t=\"inlineStr\" s=\"1\"><is>\(rich)</is></c></row>")
        #expect(try read(inline).texts == ["Xã hội mới"])
    }

    @Test("Unicode text under an old font stays, and the plan is told") func untrueFont() throws {
        let (texts, remarks) = try read(
            fixture(cell("Tên", style: 1), cell("Tổng số học viên", style: 1), cell("Đơn vị", style: 1)))
        #expect(texts == ["Tên", "Tổng số học viên", "Đơn vị"])
        #expect(
            remarks == [
                "Bộ mã TCVN3 (ABC) theo phông chữ “.VnTime”, nhưng chữ trong ô đã là Unicode: giữ nguyên 3 ô, ví dụ “Tên”."
            ])
    }

    @Test("Where fonts say nothing the letters tell; few words are a guess") func letters() throws {
        let sure = try read(
            fixture(
                cell("DANH S¸CH Hé KINH DOANH"), cell("Tªn c¬ së s¶n xuÊt"), cell("Sè l­îng häc viªn cña líp", style: 4)
            ))
        #expect(sure.texts == ["DANH SÁCH HỘ KINH DOANH", "Tên cơ sở sản xuất", "Số lượng học viên của lớp"])
        #expect(
            sure.remarks.map {
                $0.hasPrefix("Bộ mã TCVN3 (ABC) theo các chữ cái, phông chữ không nói gì: đã chuyển 3 ô")
            } == [true])
        let guess = try read(fixture(cell("Teân ñeà aùn")))
        #expect(guess.texts == ["Tên đề án"])
        #expect(
            guess.remarks == [
                "Đoán là bộ mã VNI theo các chữ cái, chưa chắc: đã chuyển 1 ô sang Unicode, ví dụ “Teân ñeà aùn” → “Tên đề án”."
            ])
    }

    @Test("A person refuses or forces it") func choices() throws {
        let old = fixture(cell("Céng hoµ", style: 1), cell("Sè"), cell("Tổng"))
        let kept = try read(old, letters: .unicode)
        #expect(kept.texts == ["Céng hoµ", "Sè", "Tổng"])
        #expect(kept.remarks == [])
        let forced = try read(old, letters: .given(.tcvn3))
        #expect(forced.texts == ["Cộng hoà", "Số", "Tổng"])
        #expect(
            forced.remarks == [
                "Bộ mã TCVN3 (ABC) như người nhập đã nêu: đã chuyển 2 ô sang Unicode, ví dụ “Céng hoµ” → “Cộng hoà”."
            ])
    }

    @Test("Unicode workbooks pass unchanged and without a word") func unicode() throws {
        let (texts, remarks) = try read(
            fixture(cell("Hà Nam"), cell("Tên cá nhân, phòng ban"), cell("10 µm", style: 4)))
        #expect(texts == ["Hà Nam", "Tên cá nhân, phòng ban", "10 µm"])
        #expect(remarks == [])
    }

    @Test("A sheet's name, which has no font, is read with the fonts of the workbook") func sheetName() throws {
        var old = fixture(cell("Líp häc", style: 1))
        old.sheets[0].name = "Kinh phÝ"
        let path = try old.make(at: scratch.path("b.xlsx"))
        #expect(try openWorkbook(at: path).sheets.map(\.name) == ["Kinh phí"])
        #expect(try read(path).remarks.first == "Tên trang “Kinh phÝ” đọc là “Kinh phí”, theo bộ mã TCVN3 (ABC).")
        #expect(try openWorkbook(at: path, letters: .unicode).sheets.map(\.name) == ["Kinh phÝ"])
        var plain = WorkbookFixture(rows: cell("a"))
        plain.sheets[0].name = "Kinh phÝ"
        #expect(try openWorkbook(at: plain.make(at: scratch.path("c.xlsx"))).sheets.map(\.name) == ["Kinh phÝ"])
    }

    @Test("Many rows without a word come whole and in order before those that tell") func lateWords() throws {
        let rows = (1...1_500).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined()
        var fixture = WorkbookFixture(
            rows: rows + "<row r=\"1501\"><c s=\"1\" t=\"inlineStr\"><is><t>Céng</t></is></c></row>")
        fixture.styles = Self.styles
        var numbers: [Int] = []
        var last = Cell.empty
        try openWorkbook(at: fixture.make(at: scratch.path("a.xlsx"))).readRows(ofSheet: 0) { row in
            numbers.append(row.number)
            last = row.cells[0]
        }
        #expect(numbers == Array(1...1_501))
        #expect(last == .text("Cộng"))
    }

    @Test("In an .xls fonts of cells and of pieces tell, in Excel 95 too") func xls() throws {
        #expect(
            try read(Oracle.path("kinds.xls"), sheet: 1).texts == [
                "Xã hội mới", "Cộng hoà", "HỘI CHỢ", "Cộng hòa", "Tổng số", "Lớp Phạm",
            ])
        #expect(try read(Oracle.path("excel-95.xls")).texts == ["Đề án", "", "Abc Hộ chợ ", "abc"])
        for name in ["saved.xls", "saved.xlsx"] {
            #expect(try read(Oracle.path(name), sheet: 1).texts == ["Hội chợ", "TỔNG SỐ", "Tổng số", "Tổng số"])
        }
    }

    @Test("A few old texts in a Unicode sheet stay, and are told with what they may be; French and signs are not")
    func doubted() throws {
        let modern = (1...12).map { cell("Lớp đan lát mây tre xã Phước Hải số \($0)") }
        let other = [cell("Café façon «Noël» 20 °C, 5 m²"), cell("MÜLLER GmbH")]
        var fixture = WorkbookFixture(rows: (modern + [cell("Líp chÕ biÕn h¶i s¶n ë Mòi NĐ")] + other).joined())
        fixture.styles = Self.styles
        let found = try read(fixture)
        #expect(found.texts.contains("Líp chÕ biÕn h¶i s¶n ë Mòi NĐ"))
        #expect(found.remarks.count == 1, "\(found.remarks)")
        #expect(found.remarks.first?.hasPrefix("1 ô có vẻ viết theo bộ mã TCVN3 (ABC)") == true)
        #expect(found.remarks.first?.contains("có thể là “Lớp chế biến hải sản ở Mũi N") == true)
        #expect(found.remarks.first?.hasSuffix("--text tcvn3.") == true)
        #expect(try read(fixture, letters: .unicode).remarks.isEmpty)
    }
}
