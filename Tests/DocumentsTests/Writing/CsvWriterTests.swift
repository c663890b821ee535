import Basics
import Documents
import Testing

@Suite("CsvWriter") struct CsvWriterTests {
    private func line(_ row: [Cell]) -> String {
        var writer = CsvWriter()
        writer.write(row: row)
        return String(decoding: writer.bytes.dropFirst(3), as: UTF8.self)
    }

    @Test("A file begins with the UTF-8 mark and its lines end in CR LF") func frame() {
        var writer = CsvWriter()
        writer.write(row: [.text("a"), .text("b")])
        #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("a;b\r\n".utf8))
    }

    @Test("Cells are written as Vietnamese Excel reads them") func cells() {
        let row: [Cell] = [
            .number(ExactNumber(digits: -12_345, scale: 1)), .day(2016, 8, 1), .flag(true), .empty, .uncalculated,
            .fault("#REF!"),
        ]
        #expect(line(row) == "-1234,5;01/08/2016;TRUE;;;#REF!\r\n")
    }

    @Test("Separators, quotes and line ends are quoted") func quoting() {
        #expect(
            line([.text("a;b"), .text("c \"d\""), .text("e\nf"), .text("g,h")])
                == "\"a;b\";\"c \"\"d\"\"\";\"e\nf\";g,h\r\n")
        #expect(line([.text("\""), .text("\"\"")]) == "\"\"\"\";\"\"\"\"\"\"\r\n")
        #expect(line([.text("a\r\nb")]) == "\"a\r\nb\"\r\n")
    }

    @Test("Text that looks like a formula gets an apostrophe", arguments: ["=1+1", "+84", "-5", "@a", "\ta", "\ra"])
    func formulas(text: String) {
        let written = line([.text(text)])
        #expect(written.hasPrefix("'\(text)") || written.hasPrefix("\"'\(text)"))
    }

    @Test(
        "The apostrophe can be taken away again, and no other",
        arguments: ["=1+1", "+84", "'=1", "''-5", "'tis", "a'", "@", "'", "cơ sở"])
    func guarded(text: String) {
        let written = line([.text(text)]).dropLast()
        #expect(FormulaGuard.removed(from: String(written)) ?? String(written) == text)
    }

    @Test("Draining gives each piece once") func drain() {
        var writer = CsvWriter()
        writer.write(row: [.text("a")])
        #expect(writer.drain().count == 6)
        writer.write(row: [.text("b")])
        #expect(writer.drain() == Array("b\r\n".utf8))
        #expect(writer.drain().isEmpty)
    }
}
