import Basics
import Documents
import Testing

@Suite("SheetBook") struct SheetBookTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func written(_ sheets: [Sheet], to name: String = "a.xlsx") throws -> String {
        try SheetBook.write(sheets, to: scratch.path(name), properties: sameProperties)
        return scratch.path(name)
    }

    /// A sheet of one column.
    private func sheet(_ name: String, _ cells: [SheetCell], notes: [String] = []) -> Sheet {
        Sheet(
            name, columns: [SheetColumn("Cột", .number, width: 20)], lines: cells.map { SheetLine([$0]) }, notes: notes)
    }

    @Test("A sheet is read back as an import reads it, cell for cell") func readBack() throws {
        let read = try rows(of: written([.full]))
        #expect(read.map(\.number) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13])
        #expect(read[2].cells == [.text("Đơn vị tính: triệu đồng")])
        #expect(
            read[3].cells == [.text("TT"), .text("Nội dung"), .text("Kinh phí"), .empty, .empty, .text("Nghiệm thu")])
        #expect(read[4].cells == [.empty, .empty, .text("Ngân sách"), .empty, .text("Đối ứng")])
        #expect(read[5].cells == [.empty, .empty, .text("Quốc gia"), .text("Địa phương")])
        #expect(read[6].cells == [.text("I"), .text("Máy móc thiết bị")])
        let first: [Cell] = [
            .number("1"), .text("=1+1"), .number("1210.5"), .text("…"), .text("khoảng -300"), .day(2016, 12, 31),
        ]
        #expect(read[7].cells == first)
        let second: [Cell] = [
            .number("2"), .text("Gốm; “sứ”\nmỹ nghệ"), .number("0"), .number("1234567.25"), .empty, .text("…"),
        ]
        #expect(read[8].cells == second)
        #expect(read[9].cells == [.empty, .text("Cộng"), .number("1210.5"), .text("…")])
        #expect(read[11].cells == [.text("“…” là chưa có số liệu.")])
    }

    @Test("Titles over columns are merged across and down, titles and notes across the table") func merges() throws {
        let merges = try openWorkbook(at: written([.full])).sheets[0].merges
        let across = [1, 2, 3, 12, 13].map { MergedArea(rows: $0...$0, columns: 0...5) }
        let header = [
            MergedArea(rows: 4...6, columns: 0...0), MergedArea(rows: 4...6, columns: 1...1),
            MergedArea(rows: 4...4, columns: 2...4), MergedArea(rows: 5...5, columns: 2...3),
            MergedArea(rows: 5...6, columns: 4...4), MergedArea(rows: 4...6, columns: 5...5),
        ]
        #expect(Set(merges) == Set(across + header))
    }

    @Test("Equal titles under different ones stay apart") func apart() throws {
        let columns = ["2015", "2016"].map { SheetColumn("Số lớp", over: [$0, "Kết quả"], .number, width: 9) }
        let merges = try openWorkbook(at: written([Sheet("a", columns: columns)])).sheets[0].merges
        #expect(merges == [])
    }

    @Test("Lines written one by one give the same bytes as a whole sheet, whenever it is written") func streamed()
        throws
    {
        let whole = try scratch.bytes(written([.full, .full]))
        let book = try SheetBook(
            path: scratch.path("b.xlsx"), properties: sameProperties, temporaryDirectory: scratch.path(""))
        for _ in 0..<2 {
            var head = Sheet.full
            head.lines = []
            head.notes.removeLast()
            try book.begin(head)
            for line in Sheet.full.lines { try book.write(line) }
            try book.finish(notes: Sheet.full.notes.suffix(1))
        }
        try book.close()
        #expect(try scratch.bytes(scratch.path("b.xlsx")) == whole)
        #expect(whole.count > 5_000)
    }

    @Test("Numbers of up to 15 digits are numbers, those of more are words and not rounded") func digits() throws {
        var random = Seeded()
        let numbers = (0..<500).map { index in
            let most: Int64 = index % 2 == 0 ? .max : 999_999_999_999_999
            let digits = Int64.random(in: -most...most, using: &random) / [1, 1_000, 1_000_000][index % 3]
            return ExactNumber(digits: digits, scale: Int.random(in: 0...18, using: &random))
        }
        let read = try rows(of: written([sheet("a", numbers.map { .number($0) })])).dropFirst().map { $0[0] }
        let expected = numbers.map { number -> Cell in
            let significant = String(number.digits.magnitude).reversed().drop { $0 == "0" }
            return significant.count <= 15 ? .number(number) : .text(number.vietnamese)
        }
        #expect(read.count == 500)
        for (read, expected) in zip(read, expected) { #expect(read == expected, "seed \(random.seed)") }
        let round = [1_000_000_000_000_000, 120_000_000_000_000_000, -9_000_000_000_000_000_000]
        let plain = try rows(of: written([sheet("a", round.map { .number($0) })])).dropFirst().map { $0[0] }
        #expect(plain == round.map { .number(ExactNumber($0)) })
    }

    @Test("A hedge is read back with its number, whichever it is", arguments: Hedge.allCases) func hedges(hedge: Hedge)
        throws
    {
        let number = ExactNumber(digits: 12_345, scale: 3)
        let cell = try rows(of: written([sheet("a", [.number(number, hedge: hedge, mark: "*")])])).last?[0]
        guard case .text(let text) = cell else {
            Issue.record("\(String(describing: cell))")
            return
        }
        let reading = try #require(NumberReading(written: text))
        #expect(reading.hedge == hedge && reading.value == number)
    }

    @Test("Names that worksheets cannot have are mended, and all are different") func names() throws {
        let wishes = [
            "Biểu 6/2016", "biểu 6-2016", "", "History", "'Cơ sở'", String(repeating: "Tổng hợp ", count: 9),
            String(repeating: "Tổng hợp ", count: 8), "a\tb", "😀" + String(repeating: "x", count: 40),
        ]
        let names = [
            "Biểu 6-2016", "biểu 6-2016 (2)", "Bảng", "History (2)", "Cơ sở", "Tổng hợp Tổng hợp Tổng hợp Tổng",
            "Tổng hợp Tổng hợp Tổng hợp (2)", "a b", "😀" + String(repeating: "x", count: 29),
        ]
        #expect(try openWorkbook(at: written(wishes.map { sheet($0, []) })).sheets.map(\.name) == names)
    }

    @Test("Lines beyond a worksheet go on in a second one under the same header, and so do notes") func continued()
        throws
    {
        let book = try SheetBook(path: scratch.path("c.xlsx"), properties: sameProperties, rowsPerWorksheet: 4)
        try book.begin(sheet("Sổ", (1...7).map { .number($0) }, notes: ["Hết."]))
        try book.close()
        #expect(try openWorkbook(at: scratch.path("c.xlsx")).sheets.map(\.name) == ["Sổ", "Sổ (2)", "Sổ (3)"])
        let read = try (0..<3).map { try rows(of: scratch.path("c.xlsx"), sheet: $0).map { $0[0] } }
        #expect(read[0] == [.text("Cột"), .number("1"), .number("2"), .number("3")])
        #expect(read[1] == [.text("Cột"), .number("4"), .number("5"), .number("6")])
        #expect(read[2] == [.text("Cột"), .number("7"), .text("Hết.")])
    }

    @Test("A worksheet without room for its own header is refused") func noRoom() throws {
        let book = try SheetBook(path: scratch.path("c.xlsx"), properties: sameProperties, rowsPerWorksheet: 1)
        #expect(throws: DocumentFault.doesNotFit(sheet: "Sổ", row: 2)) { try book.begin(sheet("Sổ", [.number(1)])) }
    }

    @Test("A text that no cell holds is refused, wherever it stands") func longTexts() throws {
        let long = String(repeating: "ắ", count: 32_768)
        #expect(throws: DocumentFault.textTooLong(sheet: "a", row: 2)) { try written([sheet("a", [.words(long)])]) }
        #expect(throws: DocumentFault.textTooLong(sheet: "a", row: 3)) { try written([sheet("a", [], notes: [long])]) }
        let emoji = String(repeating: "😀", count: 16_384)
        #expect(throws: DocumentFault.textTooLong(sheet: "a", row: 2)) { try written([sheet("a", [.words(emoji)])]) }
        let most = String(repeating: "ắ", count: 32_767)
        #expect(try rows(of: written([sheet("a", [.words(most)])])).last?.cells == [.text(most)])
    }

    @Test("Marks that no workbook holds are refused") func marks() throws {
        let long = String(repeating: "*", count: 130)
        #expect(throws: DocumentFault.badMark(sheet: "a", row: 2)) {
            try written([sheet("a", [.number("1", mark: long)])])
        }
        #expect(throws: DocumentFault.badMark(sheet: "a", row: 202)) {
            try written([sheet("a", (1...300).map { .number("1", mark: "(\($0))") })])
        }
    }

    @Test("Texts that XML or spreadsheets would misread come back as they were") func texts() throws {
        let texts = [
            "_x000D_", "a\u{FFFF}b\u{FFFE}", "<a href=\"x\">&amp;</a>", " đầu và cuối ", "@SUM(A1)", "-5", "+84",
        ]
        let read = try rows(of: written([sheet("a", texts.map { .words($0) })])).dropFirst()
        #expect(read.map { $0[0] } == texts.map { .text($0) })
    }

    @Test("A line without a sheet, and use after closing, are refused") func unwritable() throws {
        let book = try SheetBook(path: scratch.path("a.xlsx"), properties: sameProperties)
        #expect(throws: DocumentFault.unwritable) { try book.write(SheetLine([.blank])) }
        try book.begin(.full)
        try book.close()
        #expect(throws: DocumentFault.unwritable) { try book.begin(.full) }
        #expect(throws: DocumentFault.unwritable) {
            try SheetBook.write([.full], to: scratch.path("none/a.xlsx"), properties: sameProperties)
        }
    }
}
