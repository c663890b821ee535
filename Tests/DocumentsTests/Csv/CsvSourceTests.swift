import Basics
import Documents
import Testing

@Suite("Text files with separators") struct CsvSourceTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func read(_ text: String, limits: ReadLimits = .standard) throws -> [[String]] {
        try read(Array(text.utf8), limits: limits)
    }

    private func read(_ bytes: [UInt8], limits: ReadLimits = .standard) throws -> [[String]] {
        try rows(of: scratch.write(bytes, to: "a.csv"), limits: limits).map { row in
            row.cells.map { if case .text(let text) = $0 { text } else { "" } }
        }
    }

    @Test("The separator is found", arguments: [";", ",", "\t"]) func separators(separator: String) throws {
        let text = [["Tên", "Số", "Ngày"], ["A", "1", "2"], ["B", "", "3"]]
        #expect(try read(text.map { $0.joined(separator: separator) }.joined(separator: "\n")) == text)
    }

    @Test("Decimal commas and commas in titles do not pass for separators") func commas() throws {
        #expect(try read("A;1,5;2,5;3,5\nB;4,5;5,5;6,5\n").map(\.count) == [4, 4])
        let read = try read("SỞ CÔNG THƯƠNG, TỈNH A, 2016\nTên;Vốn\nA;1,5\nB;2,5\nC;3\n")
        #expect(read[1...] == [["Tên", "Vốn"], ["A", "1,5"], ["B", "2,5"], ["C", "3"]])
    }

    @Test("Separators in quotes do not count") func quotedSeparators() throws {
        #expect(try read("\"a;b;c\",1\n\"d;e;f\",2\n") == [["a;b;c", "1"], ["d;e;f", "2"]])
    }

    @Test("A first line sep= is believed and not a row", arguments: ["sep=|\r\n", "\u{FEFF}sep=|\n"]) func declared(
        line: String
    ) throws {
        let path = try scratch.write((line + "a|b;c,d\n").utf8, to: "a.csv")
        let read = try rows(of: path)
        #expect(read.map(\.cells) == [[.text("a"), .text("b;c,d")]])
        #expect(read.map(\.number) == [2])
    }

    @Test("Quotes are doubled, may hold line ends, and may be forgotten inside a field") func quotes() throws {
        #expect(
            try read("\"a \"\"b\"\"\";\"c\r\nd\re\nf\"\n\"\";x\"y\";\"z\"t\n") == [
                ["a \"b\"", "c\nd\ne\nf"], ["", "x\"y\"", "zt"],
            ])
    }

    @Test("Rows are numbered by the record's first line, whatever ends lines", arguments: ["\n", "\r\n", "\r"])
    func numbers(end: String) throws {
        let text = ["a;b", "", "\"c", "d\";e", ";;", "f;g"].joined(separator: end) + end
        let read = try rows(of: scratch.write(text.utf8, to: "a.csv"))
        #expect(read.map(\.number) == [1, 3, 6])
        #expect(
            read.map(\.cells) == [[.text("a"), .text("b")], [.text("c\nd"), .text("e")], [.text("f"), .text("g")]])
    }

    @Test("Spaces stay, the last line needs no end, a lone column is read") func asIs() throws {
        #expect(try read(" a ;b\n c;d ") == [[" a ", "b"], [" c", "d "]])
        #expect(try read("một\nhai\n") == [["một"], ["hai"]])
        #expect(try read("\"\"") == [])
    }

    @Test(
        "The sheet has the file's name without its ending",
        arguments: [("Số liệu 2016.csv", "Số liệu 2016"), ("a.b.txt", "a.b"), (".csv", ".csv"), ("x", "x")])
    func name(file: String, title: String) throws {
        let source = try openWorkbook(at: scratch.write("a;b".utf8, to: file))
        #expect(source.sheets.map(\.name) == [title])
        #expect(source.sheets[0].merges.isEmpty)
    }

    @Test("UTF-16 with its mark is read, beyond the basic plane too") func utf16() throws {
        let text = "Đắk Lắk\t😀\nệ\t1\n"
        let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [little, big] { #expect(try read(bytes) == [["Đắk Lắk", "😀"], ["ệ", "1"]]) }
        #expect(try read([0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0, 0x3B, 0, 0x42, 0]) == [["\u{FFFD}A", "B"]])
    }

    @Test("Windows-1258 is read and composed") func windows1258() throws {
        let bytes: [UInt8] = [
            0xD0, 0xE3, 0xEC, 0x6B, 0x20, 0x4C, 0xE3, 0xEC, 0x6B, 0x3B, 0x56, 0x69, 0xEA, 0xF2, 0x74, 0x3B, 0xD5, 0xD2,
            0x20, 0xF0, 0xE2, 0x75, 0x0A,
        ]
        let read = try read(bytes)
        #expect(read == [["Đắk Lắk", "Việt", "Ở đâu"]])
        #expect(read.joined().map(\.utf8.count) == ["Đắk Lắk", "Việt", "Ở đâu"].map(\.utf8.count))
    }

    @Test("A faulty byte deep in a file makes the whole file Windows-1258") func lateFaultyByte() throws {
        let bytes = Array(String(repeating: "abc;def\n", count: 20_000).utf8) + [0xD0, 0x3B, 0xFD, 0x0A]
        #expect(try read(bytes).last == ["Đ", "ư"])
    }

    @Test("A NUL byte after the beginning is refused with its line") func nulByte() throws {
        let bytes = Array(String(repeating: "abc;def\n", count: 2_000).utf8) + [0x61, 0, 0x62]
        #expect(try fault(of: scratch.write(bytes, to: "a.csv")) == .nulByte(line: 2_001))
    }

    @Test("A quote that is never closed is refused with the line where it opened") func unclosed() throws {
        #expect(try fault(of: scratch.write("a;b\n\"c\nd\";\"e\nf;g\n".utf8, to: "a.csv")) == .unclosedQuote(line: 3))
        let long = "a;\"b\n" + String(repeating: "c;d\n", count: 300_000)
        #expect(try fault(of: scratch.write(long.utf8, to: "a.csv")) == .unclosedQuote(line: 1))
    }

    @Test("A record without end and columns without end are refused") func long() throws {
        let record = "a;b\n" + String(repeating: "x", count: 1_100_000)
        #expect(try fault(of: scratch.write(record.utf8, to: "a.csv")) == .recordTooLong(line: 2, limit: 1 << 20))
        let columns = "a;b\n" + String(repeating: "x;", count: 2_000) + "y"
        #expect(
            try fault(of: scratch.write(columns.utf8, to: "a.csv")) == .tooManyColumns(sheet: "a", row: 2, limit: 2_000)
        )
        let empty = "a;b\n" + String(repeating: ";", count: 3_000_000)
        #expect(
            try fault(of: scratch.write(empty.utf8, to: "a.csv")) == .tooManyColumns(sheet: "a", row: 2, limit: 2_000))
    }

    @Test("What the caller throws comes back unchanged, and no more rows come") func refusal() throws {
        struct Enough: Error {}
        let source = try openWorkbook(at: scratch.write("a;b\nc;d\ne;f\n".utf8, to: "a.csv"))
        var taken = 0
        #expect(throws: Enough.self) {
            try source.readRows(ofSheet: 0) { _ in
                taken += 1
                throw Enough()
            }
        }
        #expect(taken == 1)
    }

    @Test("Whatever CsvWriter writes is read back") func roundTrip() throws {
        var random = Seeded()
        let pieces = ["a", "Đắk", ";", "\"", "\n", ",", " ", "1", "sep=", "\t.", "ệ😀"]
        for _ in 0..<200 {
            let table = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                (0..<3).map { _ in
                    "x"
                        + (0..<Int.random(in: 0...6, using: &random)).map { _ in
                            pieces.randomElement(using: &random) ?? ""
                        }.joined()
                }
            }
            var writer = CsvWriter()
            for row in table { writer.write(row: row.map(Cell.text)) }
            #expect(try read(writer.bytes) == table, "seed \(random.seed)")
        }
    }

    @Test("A file of many chunks is read whole") func chunks() throws {
        let lines = (0..<50_000).map { "\($0);\"Xã số \($0)\r\n ệ\"" }
        let read = try read(lines.joined(separator: "\r\n"))
        #expect(read.count == 50_000)
        #expect(read.enumerated().allSatisfy { $1 == ["\($0)", "Xã số \($0)\n ệ"] })
    }
}
