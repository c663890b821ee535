import Basics
import Documents
import Testing

@Suite("XlsxWriter") struct XlsxWriterTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func written(_ write: (XlsxWriter) throws -> Void) throws -> String {
        let path = scratch.path("a.xlsx")
        let writer = try XlsxWriter(path: path)
        try write(writer)
        try writer.close()
        return path
    }

    @Test("All kinds of cells read back as they were written", arguments: RowStyle.allCases) func cells(style: RowStyle)
        throws
    {
        let row: [Cell] = [
            .text("Đắk Lắk"), .number("54114.3"), .number("-1000"), .day(2016, 8, 1), .day(1900, 1, 1),
            .day(1900, 2, 28),
            .day(1900, 3, 1), .day(2199, 12, 31), .flag(true), .empty, .text("=1+1"), .text("a\nb"), .text("_x000D_ _"),
            .number("0.001"),
        ]
        let path = try written { writer in
            try writer.addSheet("Số liệu", columnWidths: [30, 12])
            try writer.write(row: row, style: style)
        }
        #expect(try rows(of: path).map(\.cells) == [row])
        #expect(try openWorkbook(at: path).sheets.map(\.name) == ["Số liệu"])
    }

    @Test("What a spreadsheet would round or lose is written as text") func texts() throws {
        let path = try written { writer in
            try writer.addSheet("a")
            try writer.write(row: [
                .number(ExactNumber(digits: 1_234_567_890_123_456_789)), .fault("#REF!"), .text("a\u{0}b"),
                .uncalculated,
            ])
        }
        #expect(try rows(of: path).first?.cells == [.text("1234567890123456789"), .text("#REF!"), .text("ab")])
    }

    @Test("Sheets follow one another, each from its first row") func sheets() throws {
        let path = try written { writer in
            for name in ["Một", "Hai"] {
                try writer.addSheet(name)
                try writer.write(row: [])
                try writer.write(row: [.text(name)])
            }
        }
        #expect(try openWorkbook(at: path).sheets.map(\.name) == ["Một", "Hai"])
        for (index, name) in ["Một", "Hai"].enumerated() {
            #expect(try rows(of: path, sheet: index).map(\.number) == [2])
            #expect(try rows(of: path, sheet: index).first?.cells == [.text(name)])
        }
    }

    @Test("Merged areas over several rows keep the other cells of those rows") func merges() throws {
        let path = try written { writer in
            try writer.addSheet("a")
            try writer.merge(rows: 1...2, columns: 0...0, text: "TT")
            try writer.merge(rows: 1...1, columns: 1...2, text: "Vốn")
            try writer.merge(rows: 5...5, columns: 0...2, text: "Cuối")
            try writer.write(row: [.text("thừa"), .empty, .empty, .text("Ghi chú")], style: .header)
            try writer.write(row: [.empty, .text("KC"), .text("Khác")], style: .header)
            try writer.write(row: [.number("1"), .number("2"), .number("3")])
        }
        let read = try rows(of: path)
        #expect(read.map(\.number) == [1, 2, 3, 5])
        #expect(read[0].cells == [.text("TT"), .text("Vốn"), .empty, .text("Ghi chú")])
        #expect(read[1].cells == [.empty, .text("KC"), .text("Khác")])
        #expect(read[3].cells == [.text("Cuối")])
        let merges = [
            MergedArea(rows: 1...2, columns: 0...0), MergedArea(rows: 1...1, columns: 1...2),
            MergedArea(rows: 5...5, columns: 0...2),
        ]
        #expect(try openWorkbook(at: path).sheets[0].merges == merges)
    }

    @Test("A merged area that comes too late is refused") func lateMerge() throws {
        _ = try written { writer in
            try writer.addSheet("a")
            try writer.write(row: [.text("a")])
            #expect(throws: DocumentFault.doesNotFit(sheet: "a", row: 2)) {
                try writer.merge(rows: 1...2, columns: 0...0, text: "x")
            }
        }
    }

    @Test(
        "Names that sheets cannot have are refused",
        arguments: ["", "a/b", "a[1]", String(repeating: "x", count: 32), "Đã có"])
    func names(name: String) throws {
        _ = try written { writer in
            try writer.addSheet("Đã có")
            #expect(throws: DocumentFault.badSheetName(name)) { try writer.addSheet(name) }
        }
    }

    @Test("Too long a text and too many columns are refused") func misfits() throws {
        _ = try written { writer in
            try writer.addSheet("a")
            #expect(throws: DocumentFault.textTooLong(sheet: "a", row: 1)) {
                try writer.write(row: [.text(String(repeating: "ắ", count: 32_768))])
            }
            #expect(throws: DocumentFault.doesNotFit(sheet: "a", row: 1)) {
                try writer.write(row: Array(repeating: .flag(true), count: 16_385))
            }
        }
    }

    @Test("A row without a sheet, a folder that is not there, and use after closing are refused") func unwritable()
        throws
    {
        let writer = try XlsxWriter(path: scratch.path("none/a.xlsx"))
        #expect(throws: DocumentFault.unwritable) { try writer.write(row: [.text("a")]) }
        try writer.addSheet("a")
        #expect(throws: DocumentFault.unwritable) { try writer.close() }
        #expect(throws: DocumentFault.unwritable) { try writer.addSheet("b") }
        try writer.close()
    }

    @Test("Where temporary files cannot be is passed over for the system's place") func temporaryFiles() throws {
        let path = scratch.path("a.xlsx")
        let writer = try XlsxWriter(path: path, temporaryDirectory: scratch.path("none"))
        try writer.addSheet("a")
        try writer.write(row: [.flag(true)])
        try writer.close()
        #expect(try rows(of: path).map(\.cells) == [[.flag(true)]])
    }

    @Test("A writer that is never closed leaves no file") func abandoned() throws {
        let path = scratch.path("a.xlsx")
        do {
            let writer = try XlsxWriter(path: path, temporaryDirectory: scratch.path(""))
            try writer.addSheet("a")
            try writer.write(row: [.text("a")])
        }
        #expect(fault(of: path) == .unreadable)
    }

    @Test("Random tables read back as they were written") func property() throws {
        var random = Seeded()
        for _ in 0..<20 {
            let table = (0..<20).map { _ in (0..<6).map { _ in randomCell(&random) } + [.flag(true)] }
            let path = try written { writer in
                try writer.addSheet("a")
                for row in table { try writer.write(row: row) }
            }
            #expect(try rows(of: path).map(\.cells) == table, "seed \(random.seed)")
        }
    }

    private func randomCell(_ random: inout Seeded) -> Cell {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return .empty
        case 1: return .day(Int.random(in: 1900...2199, using: &random), Int.random(in: 1...12, using: &random), 28)
        case 2:
            let digits = Int64.random(in: -999_999_999_999_999...999_999_999_999_999, using: &random)
            return .number(ExactNumber(digits: digits, scale: Int.random(in: 0...6, using: &random)))
        default:
            let letters = ["a", "ệ", "<", "&", "\"", "_x", "0041", "_", " b", "\n", "😀", "\u{7}"]
            let text = (0..<8).compactMap { _ in letters.randomElement(using: &random) }.joined()
            return .text("x" + text.filter { $0 != "\u{7}" })
        }
    }
}
