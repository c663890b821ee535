import Basics
import Documents
import Testing

@Suite("Hostile workbooks") struct HostileWorkbookTests {
    private let scratch: Scratch
    private let plain = WorkbookFixture(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")

    init() throws {
        scratch = try Scratch()
    }

    private func faultOfSheet(_ xml: String, limits: ReadLimits = .standard) throws -> DocumentFault? {
        var fixture = WorkbookFixture()
        fixture.sheets = [.init(xml: xml)]
        return try fault(of: fixture.make(at: scratch.path("a.xlsx")), limits: limits)
    }

    @Test("A bomb that owns up to its size is refused before it is unpacked") func honestBomb() throws {
        var limits = ReadLimits()
        limits.part = 1 << 20
        let xml = WorkbookFixture.worksheet(String(repeating: " ", count: 3 << 20))
        #expect(try faultOfSheet(xml, limits: limits) == .tooLarge(limit: 1 << 20))
    }

    @Test("A bomb that lies about its size is stopped by what comes out") func lyingBomb() throws {
        var limits = ReadLimits()
        limits.part = 1 << 20
        var fixture = WorkbookFixture()
        fixture.sheets = [.init(xml: WorkbookFixture.worksheet(String(repeating: " ", count: 3 << 20)))]
        let honest = try fixture.make(at: scratch.path("a.xlsx"))
        let lying = try scratch.write(
            ZipPatch.shrunk(scratch.bytes(honest), name: "xl/worksheets/sheet1.xml"), to: "b.xlsx")
        #expect(fault(of: lying, limits: limits) == .tooLarge(limit: 1 << 20))
    }

    @Test("A part that unpacks to far more than it is packed is a bomb") func ratio() throws {
        var limits = ReadLimits()
        limits.ratioFrom = 1 << 20
        let xml = WorkbookFixture.worksheet(String(repeating: " ", count: 3 << 20))
        #expect(try faultOfSheet(xml, limits: limits) == .bomb)
        #expect(try faultOfSheet(xml) == nil)
    }

    @Test("Sheets that together unpack to too much are refused, even if they are one part") func repeatedSheet() throws
    {
        var limits = ReadLimits()
        limits.workbook = 100_000
        var fixture = WorkbookFixture()
        fixture.sheets = Array(repeating: .init(target: "one.xml"), count: 50)
        fixture.parts = [("xl/one.xml", Array(WorkbookFixture.worksheet(String(repeating: " ", count: 5_000)).utf8))]
        #expect(try fault(of: fixture.make(at: scratch.path("a.xlsx")), limits: limits) == .tooLarge(limit: 100_000))
        limits.workbook = 1 << 20
        limits.sheets = 49
        #expect(fault(of: scratch.path("a.xlsx"), limits: limits) == .tooManySheets(limit: 49))
    }

    @Test(
        "A row within a row, and a cell outside of any, are no sheet",
        arguments: [
            "<row r=\"1\"><c><v>1</v></c><row r=\"2\"><c><v>2</v></c></row><c><v>3</v></c></row>",
            "<c><v>1</v></c><row r=\"1\"><c r=\"B1\"><v>2</v></c></row>",
        ])
    func nestedRows(rows: String) throws {
        #expect(try faultOfSheet(WorkbookFixture.worksheet(rows)) == .damaged)
    }

    @Test("Merged areas are counted over all sheets, even if they are one part") func repeatedMerges() throws {
        var limits = ReadLimits()
        limits.merges = 5
        var fixture = WorkbookFixture()
        fixture.sheets = Array(repeating: .init(target: "one.xml"), count: 2)
        let areas = (1...3).map { "<mergeCell ref=\"A\($0):B\($0)\"/>" }.joined()
        let xml = WorkbookFixture.worksheet("", after: "<mergeCells>\(areas)</mergeCells>")
        fixture.parts = [("xl/one.xml", Array(xml.utf8))]
        let path = try fixture.make(at: scratch.path("a.xlsx"))
        #expect(fault(of: path, limits: limits) == .unsafeMarkup)
        limits.merges = 6
        #expect(fault(of: path, limits: limits) == nil)
    }

    @Test("Too many parts are refused") func manyParts() throws {
        var fixture = plain
        fixture.parts = (0..<30).map { ("junk/\($0)", [1]) }
        var limits = ReadLimits()
        limits.entries = 20
        #expect(try fault(of: fixture.make(at: scratch.path("a.xlsx")), limits: limits) == .tooManyParts(limit: 20))
    }

    @Test(
        "Too many shared strings are refused, empty ones too", arguments: ["<si><t>một hai ba bốn</t></si>", "<si/>"])
    func manyStrings(item: String) throws {
        var fixture = plain
        fixture.strings = String(repeating: item, count: 5_000)
        var limits = ReadLimits()
        limits.sharedStrings = 10_000
        #expect(try fault(of: fixture.make(at: scratch.path("a.xlsx")), limits: limits) == .tooLarge(limit: 10_000))
    }

    @Test("Pieces of a text without end are refused, shared and inline") func manyPieces() throws {
        let pieces = String(repeating: "<r><rPr><rFont val=\".VnTime\"/></rPr><t/></r>", count: 5_000)
        var limits = ReadLimits()
        limits.sharedStrings = 10_000
        limits.cell = 1_000
        var shared = plain
        shared.strings = "<si>\(pieces)</si>"
        #expect(try fault(of: shared.make(at: scratch.path("a.xlsx")), limits: limits) == .tooLarge(limit: 10_000))
        let inline = "<w><sheetData><row r=\"1\"><c t=\"inlineStr\"><is>\(pieces)</is></c></row></sheetData></w>"
        #expect(try faultOfSheet(inline, limits: limits) == .cellTooLong(sheet: "Trang 1", row: 1))
    }

    @Test(
        "Any DOCTYPE is refused: billion laughs, external entities, or none at all",
        arguments: [
            "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
            "<!DOCTYPE w [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE w SYSTEM \"http://example.invalid/w.dtd\">",
            "<!DOCTYPE w>",
        ])
    func doctype(declaration: String) throws {
        let cell = "<row><c t=\"inlineStr\"><is><t>\(declaration.contains("ENTITY") ? "&c;" : "x")</t></is></c></row>"
        #expect(try faultOfSheet("\(declaration)<w><sheetData>\(cell)</sheetData></w>") == .unsafeMarkup)
    }

    @Test("Deep nesting is refused") func nesting() throws {
        let deep = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
        #expect(try faultOfSheet("<worksheet>\(deep)</worksheet>") == .unsafeMarkup)
    }

    @Test("Names without end are refused") func names() throws {
        let elements = (0..<5_000).map { "<n\($0)/>" }.joined()
        let attributes = (0..<5_000).map { "<c a\($0)=\"\"/>" }.joined()
        #expect(try faultOfSheet("<w><sheetData>\(elements)</sheetData></w>") == .unsafeMarkup)
        #expect(try faultOfSheet("<w><sheetData><row>\(attributes)</row></sheetData></w>") == .unsafeMarkup)
    }

    @Test("A tag or comment without end is refused") func longTag() throws {
        var limits = ReadLimits()
        limits.tag = 100_000
        let long = String(repeating: "x", count: 400_000)
        #expect(try faultOfSheet("<w a=\"\(long)\"><sheetData/></w>", limits: limits) == .unsafeMarkup)
        #expect(try faultOfSheet("<w><!--\(long)--><sheetData/></w>", limits: limits) == .unsafeMarkup)
        #expect(try faultOfSheet("<w><sheetData/><mergeCell ref=\"\(long)\"/></w>", limits: limits) == .unsafeMarkup)
    }

    @Test(
        "XML that is cut short or unsound is damage",
        arguments: [
            "<worksheet><sheetData><row><c><v>1</v></c></row>", "<worksheet><sheetData><row></sheetData></worksheet>",
            "",
            "<worksheet>&undefined;</worksheet>", "<?xml version=\"1.0\" encoding=\"x-none\"?><worksheet/>",
            "không phải XML",
        ])
    func unsound(xml: String) throws {
        #expect(try faultOfSheet(xml) == .damaged)
    }

    @Test("A file cut short anywhere is damage") func truncated() throws {
        let bytes = try scratch.bytes(plain.make(at: scratch.path("a.xlsx")))
        for length in stride(from: 4, to: bytes.count, by: 37) {
            let path = try scratch.write(bytes[..<length], to: "b.xlsx")
            #expect(fault(of: path) == .damaged, "length \(length)")
        }
    }

    @Test("A flipped bit never passes for another figure and never ends the program") func flippedBits() throws {
        let bytes = try scratch.bytes(plain.make(at: scratch.path("a.xlsx")))
        let sound = try rows(of: scratch.path("a.xlsx")).map(\.cells)
        for index in bytes.indices {
            var flipped = bytes
            flipped[index] ^= 1 << UInt8(index % 8)
            let path = try scratch.write(flipped, to: "b.xlsx")
            guard fault(of: path) == nil else { continue }
            #expect(try rows(of: path).map(\.cells) == sound, "byte \(index)")
        }
    }

    @Test("A wrong checksum is damage") func checksum() throws {
        let bytes = try scratch.bytes(plain.make(at: scratch.path("a.xlsx")))
        let path = try scratch.write(ZipPatch.wrongChecksum(bytes, name: "xl/worksheets/sheet1.xml"), to: "b.xlsx")
        #expect(fault(of: path) == .damaged)
    }
}
