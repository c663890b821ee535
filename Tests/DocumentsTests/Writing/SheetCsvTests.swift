import Basics
import Documents
import Testing

@Suite("SheetCsv") struct SheetCsvTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private let lines = [
        "TT;Nội dung;Kinh phí – Ngân sách – Quốc gia;Kinh phí – Ngân sách – Địa phương;Kinh phí – Đối ứng;Nghiệm thu",
        "I;Máy móc thiết bị;;;;", "1;'=1+1;1210,5;…;khoảng -300;31/12/2016",
        "2;\"Gốm; “sứ”\nmỹ nghệ\";0;1234567,25;;…", ";Cộng;1210,5;…;;", "",
    ]

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes.dropFirst(3), as: UTF8.self) }

    @Test("One header row, then the lines: exact numbers, hedges in words, no marks, no titles, no notes") func whole()
    {
        let bytes = SheetCsv.bytes(of: [.full])
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(text(bytes) == lines.joined(separator: "\r\n"))
    }

    @Test("What is not known is not blank, and neither is 0") func threeKinds() {
        let sheet = Sheet(
            "a", columns: (1...3).map { SheetColumn("\($0)", .number, width: 5) },
            lines: [SheetLine([.unknown, .blank, .number(0)])])
        #expect(text(SheetCsv.bytes(of: [sheet])) == "1;2;3\r\n…;;0\r\n")
    }

    @Test("Several sheets have their names before them and a blank line between") func several() {
        let table = lines.joined(separator: "\r\n")
        var other = Sheet.full
        other.name = "=Khác"
        #expect(text(SheetCsv.bytes(of: [.full, other])) == "Kết quả\r\n\(table)\r\n'=Khác\r\n\(table)")
    }

    @Test("Lines written one by one and drained give the same bytes") func streamed() {
        var csv = SheetCsv()
        var bytes: [UInt8] = []
        var head = Sheet.full
        head.lines = []
        csv.begin(head)
        for line in Sheet.full.lines {
            bytes += csv.drain()
            csv.write(line)
        }
        bytes += csv.drain()
        #expect(bytes == SheetCsv.bytes(of: [.full]))
        #expect(csv.drain().isEmpty)
    }

    @Test("An import reads the table back, cell for cell") func readBack() throws {
        let path = try scratch.write(SheetCsv.bytes(of: [.full]), to: "a.csv")
        let read = try rows(of: path)
        #expect(read.count == 5)
        #expect(read[2].cells == ["1", "'=1+1", "1210,5", "…", "khoảng -300", "31/12/2016"].map { .text($0) })
        #expect(read[3][1] == .text("Gốm; “sứ”\nmỹ nghệ"))
        #expect(read[3][4] == .empty)
        #expect(NumberReading(written: "khoảng 1234,5")?.value == ExactNumber(digits: 12_345, scale: 1))
    }
}
