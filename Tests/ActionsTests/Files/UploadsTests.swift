import Actions
import Basics
import Domain
import Foundation
import Support
import Testing

@Suite("Uploads") struct UploadsTests {
    @Test(
        "A file's name is fit to be shown and stored, whatever a browser says",
        arguments: [
            ("../../etc/passwd", "passwd"), ("C:\\Users\\Kiểm\\so lieu.xlsx", "so lieu.xlsx"),
            ("a\0b\r\n.xlsx", "ab.xlsx"), ("", "tep"), ("..", "tep"), ("/", "tep"),
            ("De\u{302}\u{300} a\u{301}n.xlsx", "Đề án.xlsx".replacingOccurrences(of: "Đ", with: "D")),
            ("bang\u{202E}xslx.exe", "bangxslx.exe"),
            (String(repeating: "dài", count: 100) + ".xlsx", String(repeating: "dài", count: 38) + "d.xlsx"),
        ])
    func names(name: String, expected: String) async throws {
        let desk = try await Desk()
        let path = try desk.scratch.write([1, 2, 3], to: "upload")
        let original = try await desk.office.keepUpload(fileAt: path, name: name)
        #expect(Array(original.name.unicodeScalars) == Array(expected.unicodeScalars))
        #expect(original.name.count <= 120 && original.size == 3)
        #expect(desk.office.files.find(original.hash) == desk.office.files.path(of: original.hash))
    }

    @Test("A hash that is none finds nothing", arguments: ["", "../x", String(repeating: "z", count: 64)])
    func noHash(hash: String) async throws {
        #expect(try await Desk().office.files.find(hash) == nil)
    }

    @Test("What was never imported goes after a week; what was imported, waits in a job or was asked for again stays")
    func swept() async throws {
        let desk = try await Desk()
        let office = desk.office
        let names = ["orphan", "waiting", "again", "fresh"]
        var hashes: [String: UploadedOriginal] = [:]
        for name in names {
            let path = try desk.scratch.write(name.utf8, to: name)
            hashes[name] = try await office.keepUpload(fileAt: path, name: name)
        }
        let imported = try await desk.commit(OfficePapers.projects(2016, [["Máy sấy", "KCĐP", "HTX A", 20, ""]]))
        let old: [FileAttributeKey: Any] = [.modificationDate: Date(timeIntervalSinceNow: -8 * 86_400)]
        for hash in names.dropLast().compactMap({ hashes[$0]?.hash }) + [imported.plan.file.hash] {
            try FileManager.default.setAttributes(old, ofItemAtPath: office.files.path(of: hash))
        }
        let waiting = try #require(hashes["waiting"])
        let order = ImportOrder(waiting, province: desk.province, period: try #require(Period(code: "2016")))
        try await office.enqueue("previewImport", order, organisation: 1)
        _ = try await office.keepUpload(fileAt: desk.scratch.path("again"), name: "again")
        #expect(try await office.sweepUploads() == 1)
        #expect(office.files.find(try #require(hashes["orphan"]).hash) == nil)
        for name in names.dropFirst() { #expect(office.files.find(try #require(hashes[name]).hash) != nil, "\(name)") }
        #expect(office.files.find(imported.plan.file.hash) != nil)
    }
}
