import Foundation
import Storage
import Support
import Testing

@Suite("Hostile files") struct HostileFileTests {
    private static let kinds = [
        "truncated", "png", "encrypted", "doctype", "empty", "nul", "folder", "missing", "zip",
    ]

    private func make(_ kind: String, _ program: Program) throws -> String {
        let scratch = program.scratch
        let good = [UInt8](try Data(contentsOf: URL(fileURLWithPath: try program.projects("good.xlsx"))))
        switch kind {
        case "truncated": return try scratch.write(good.prefix(good.count / 2), to: "a.xlsx")
        case "png": return try scratch.write([0x89] + Array("PNG\r\n\u{1A}\n".utf8) + [0, 0, 0, 13], to: "a.xlsx")
        case "encrypted":
            let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
            let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            return try scratch.write(
                ole + [UInt8](repeating: 0, count: 1_016) + name + [UInt8](repeating: 0, count: 2_048), to: "a.xlsx")
        case "doctype": return try doctype(scratch)
        case "empty": return try scratch.write([], to: "a.xlsx")
        case "nul": return try scratch.write(Array("Tên đề án;Nguồn\r\nHỗ trợ\u{0}\u{0};KCQG\r\n".utf8), to: "a.csv")
        case "folder":
            try FileManager.default.createDirectory(atPath: scratch.path("a.xlsx"), withIntermediateDirectories: true)
            return scratch.path("a.xlsx")
        case "zip": return try scratch.zip("a.xlsx", [("thu.txt", "Kính gửi")])
        default: return scratch.path("không có.xlsx")
        }
    }

    private func doctype(_ scratch: Scratch) throws -> String {
        let types = "http://schemas.openxmlformats.org/package/2006/content-types"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let packages = "http://schemas.openxmlformats.org/package/2006/relationships"
        let entity = #"<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>"#
        return try scratch.zip(
            "a.xlsx",
            [
                ("[Content_Types].xml", #"<Types xmlns="\#(types)"/>"#),
                (
                    "_rels/.rels",
                    #"<Relationships xmlns="\#(packages)"><Relationship Id="r1" Type="\#(links)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
                ),
                (
                    "xl/workbook.xml",
                    #"<workbook xmlns="\#(main)" xmlns:r="\#(links)"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"#
                ),
                (
                    "xl/_rels/workbook.xml.rels",
                    #"<Relationships xmlns="\#(packages)"><Relationship Id="r1" Type="\#(links)/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
                ),
                (
                    "xl/worksheets/sheet1.xml",
                    #"\#(entity)<worksheet xmlns="\#(main)"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>"#
                ),
            ])
    }

    @Test("A file that cannot be read is refused with one Vietnamese sentence, and nothing is stored", arguments: kinds)
    func refused(kind: String) async throws {
        let program = try await Program()
        let file = try make(kind, program)
        for arguments in [["import", file], ["import", file, "--commit"]] {
            let ended = try await program.run(arguments + atVungTau2016)
            #expect(ended.status == 1)
            #expect(ended.errorLines.count == 1, "\(ended.errors)")
            #expect(ended.errors.hasPrefix("Lỗi: "), "\(ended.errors)")
            #expect(ended.errors.hasSuffix(".\n"), "\(ended.errors)")
            #expect(ended.output.isEmpty)
        }
        #expect(try await program.count("SELECT COUNT(*) FROM import") == 0)
        #expect(try await program.count("SELECT COUNT(*) FROM organisation") == 0)
        #expect(!FileManager.default.fileExists(atPath: "\(program.folder)/files"))
    }
}
