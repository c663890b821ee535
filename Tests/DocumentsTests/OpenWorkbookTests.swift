import Basics
import Documents
import Testing

@Suite("Opening a file by what it holds") struct OpenWorkbookTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func compound(_ streams: [String], directorySector: Int = 1, size: Int = 8_192) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: size)
        bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        bytes[30] = 9
        for place in 0..<4 { bytes[48 + place] = UInt8(truncatingIfNeeded: directorySector >> (8 * place)) }
        for (index, name) in streams.enumerated() {
            let letters = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            let start = (directorySector + 1) * 512 + index * 128
            bytes.replaceSubrange(start..<(start + letters.count), with: letters)
        }
        return bytes
    }

    @Test("A container that is broken is named for what its names say") func compounds()
        throws
    {
        let names: [([String], DocumentFault)] = [
            (["Root Entry", "EncryptionInfo", "EncryptedPackage"], .encrypted),
            (["Root Entry", "Workbook"], .damaged), (["Root Entry", "Book"], .damaged),
            (["Root Entry", "WordDocument"], .foreign("văn bản Word 97–2003 (.doc)")),
            (["Root Entry", "__nameid"], .foreign("tệp Office kiểu cũ")),
        ]
        for (streams, expected) in names {
            #expect(try fault(of: scratch.write(compound(streams), to: "a.xlsx")) == expected)
        }
        let far = compound(["Root Entry", "EncryptedPackage"], directorySector: 300, size: 200_000)
        #expect(try fault(of: scratch.write(far, to: "a.xlsx")) == .encrypted)
        let wild =
            [UInt8](compound([], directorySector: 1)[..<48]) + [0xFF, 0xFF, 0xFF, 0xFF]
            + [UInt8](repeating: 0, count: 600)
        #expect(try fault(of: scratch.write(wild, to: "a.xlsx")) == .damaged)
        #expect(try fault(of: scratch.write(wild[..<100], to: "a.xlsx")) == .damaged)
    }

    @Test(
        "A bare worksheet of Excel 2–4 is to be saved as .xlsx",
        arguments: [[9, 0, 4, 0], [9, 2, 6, 0], [9, 4, 6, 0]])
    func bareSheet(head: [UInt8]) throws {
        #expect(try fault(of: scratch.write(head + [0, 0, 0x10, 0, 0, 0], to: "a.xls")) == .oldSpreadsheet)
    }

    @Test("The sentence for a password says to take it off") func passwordSentence() {
        #expect(DocumentFault.encrypted.sentence.hasPrefix("Tệp đã đặt mật khẩu"))
    }

    @Test(
        "Files that are no spreadsheets are named for what they seem to be",
        arguments: [
            (Array("%PDF-1.7\n…".utf8), "tệp PDF"), ([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0], "ảnh PNG"),
            ([0xFF, 0xD8, 0xFF, 0xE0], "ảnh JPEG"), ([0x1F, 0x8B, 8, 0], "tệp nén gzip"),
            (Array("a;b\n1;2\n".utf8) + [0], "tệp nhị phân"), ([1, 2, 3, 4, 5, 65], "tệp nhị phân"),
            (Array("<?xml version=\"1.0\"?><a/>".utf8), "tệp XML"),
        ])
    func foreign(bytes: [UInt8], kind: String) throws {
        #expect(try fault(of: scratch.write(bytes, to: "so-lieu.xlsx")) == .foreign(kind))
    }

    @Test(
        "A web page saved as .xls is to be saved as .xlsx",
        arguments: ["<html><table>", "\n <!DOCTYPE HTML>", "\u{FEFF}<table border=1>"])
    func html(text: String) throws {
        #expect(try fault(of: scratch.write(text.utf8, to: "a.xls")) == .otherSpreadsheet("trang web (HTML)"))
    }

    @Test("Archives that are no workbooks are named for what they seem to be") func archives() throws {
        let kinds: [(String, String, DocumentFault)] = [
            ("word/document.xml", "<w/>", .foreign("văn bản Word (.docx)")),
            ("ppt/presentation.xml", "<p/>", .foreign("bản trình chiếu PowerPoint (.pptx)")),
            ("readme.txt", "x", .foreign("tệp nén (.zip)")),
            ("mimetype", "application/vnd.oasis.opendocument.text", .foreign("văn bản OpenDocument (.odt)")),
            (
                "mimetype", "application/vnd.oasis.opendocument.spreadsheet",
                .otherSpreadsheet("bảng tính OpenDocument (.ods)")
            ),
        ]
        for (name, text, expected) in kinds {
            #expect(try fault(of: zip([(name, Array(text.utf8))], at: scratch.path("a.xlsx"))) == expected)
        }
    }

    @Test("A Word file renamed .xlsx is a Word file though it has an officeDocument") func renamedWord() throws {
        let relations =
            "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
        let path = try zip(
            [("_rels/.rels", Array(relations.utf8)), ("word/document.xml", Array("<w/>".utf8))],
            at: scratch.path("a.xlsx"))
        #expect(fault(of: path) == .foreign("văn bản Word (.docx)"))
    }

    @Test("A binary workbook is to be saved as .xlsx") func xlsb() throws {
        let relations =
            "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>"
        let path = try zip(
            [("_rels/.rels", Array(relations.utf8)), ("xl/workbook.bin", [1, 2, 3])], at: scratch.path("a.xlsb"))
        #expect(fault(of: path) == .otherSpreadsheet("bảng tính Excel nhị phân (.xlsb)"))
    }

    @Test("An empty file and one that is not there are told apart") func nothing() throws {
        #expect(try fault(of: scratch.write([], to: "a.csv")) == .empty)
        #expect(fault(of: scratch.path("none.xlsx")) == .unreadable)
        #expect(fault(of: "/tmp") == .unreadable)
    }

    @Test("A workbook is read whatever its name, and so is text") func names() throws {
        let book = try WorkbookFixture(rows: "<row><c><v>1</v></c></row>").make(at: scratch.path("a.csv"))
        #expect(try rows(of: book).first?.cells == [.number("1")])
        #expect(try rows(of: scratch.write("a;b".utf8, to: "b.xlsx")).first?.cells == [.text("a"), .text("b")])
    }

    @Test("Random bytes give a sentence or rows, never an end of the program") func randomBytes() throws {
        var random = Seeded()
        let starts: [[UInt8]] = [
            [], [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0xD0, 0xCF, 0x11, 0xE0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF],
        ]
        for start in starts {
            for _ in 0..<40 {
                let tail = (0..<Int.random(in: 0...2_000, using: &random)).map { _ in
                    UInt8.random(in: 0...255, using: &random)
                }
                let path = try scratch.write(start + tail, to: "a.bin")
                if let fault = fault(of: path) { #expect(fault.sentence.hasSuffix("."), "seed \(random.seed)") }
            }
        }
    }
}
