/// An .xlsx workbook of hand-written XML: change what the test is about, then `make`.
struct WorkbookFixture {
    struct Sheet {
        var name = "Trang 1"
        var attributes = ""
        var kind = "worksheet"
        var target: String?
        /// The whole part.
        var xml = ""
    }

    var sheets: [Sheet] = []
    var workbookProperties = "<workbookPr/>"
    /// The items of `sharedStrings.xml`.
    var strings: String?
    /// The inside of `styles.xml`.
    var styles: String?
    /// More parts, or other ones of the same name.
    var parts: [(String, [UInt8])] = []

    init() {}

    /// One sheet with these rows, and what follows them.
    init(rows: String, after: String = "") {
        sheets = [Sheet(xml: WorkbookFixture.worksheet(rows, after: after))]
    }

    static func worksheet(_ rows: String, after: String = "") -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>"
    }

    func make(at path: String) throws -> String {
        var all: [(String, [UInt8])] = [
            ("_rels/.rels", bytes(relations([("rId1", "officeDocument", "xl/workbook.xml")]))),
            ("xl/workbook.xml", bytes(workbook)), ("xl/_rels/workbook.xml.rels", bytes(relations(targets))),
        ]
        for (index, sheet) in sheets.enumerated() where sheet.target == nil {
            all.append(("xl/worksheets/sheet\(index + 1).xml", bytes(sheet.xml)))
        }
        if let strings {
            all.append(("xl/sharedStrings.xml", bytes("<sst xmlns=\"\(WorkbookFixture.main)\">\(strings)</sst>")))
        }
        if let styles {
            all.append(("xl/styles.xml", bytes("<styleSheet xmlns=\"\(WorkbookFixture.main)\">\(styles)</styleSheet>")))
        }
        let replaced = Set(parts.map(\.0))
        return try zip(all.filter { !replaced.contains($0.0) } + parts, at: path)
    }

    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    private var targets: [(String, String, String)] {
        var targets = sheets.enumerated().map { index, sheet in
            ("rId\(index + 1)", sheet.kind, sheet.target ?? "worksheets/sheet\(index + 1).xml")
        }
        if strings != nil { targets.append(("rIdS", "sharedStrings", "sharedStrings.xml")) }
        if styles != nil { targets.append(("rIdT", "styles", "styles.xml")) }
        return targets
    }

    private var workbook: String {
        let entries = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 7)\" \(sheet.attributes) r:id=\"rId\(index + 1)\"/>"
        }
        return "<workbook xmlns=\"\(WorkbookFixture.main)\" xmlns:r=\"urn:r\">\(workbookProperties)<sheets>"
            + entries.joined() + "</sheets></workbook>"
    }

    private func relations(_ targets: [(String, String, String)]) -> String {
        let lines = targets.map { "<Relationship Id=\"\($0.0)\" Type=\"http://x/\($0.1)\" Target=\"\($0.2)\"/>" }
        return "<Relationships>\(lines.joined())</Relationships>"
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}
