import Basics
import Foundation
import Storage
import Support
import Testing

@testable import Actions

@Suite("A backup that is not what it says") struct DamagedBackupTests {
    /// What somebody or something did to it, and words of the sentence that tells.
    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let words: String
        let make: @Sendable (String) async throws -> Void

        init(_ what: String, _ words: String, _ make: @escaping @Sendable (String) async throws -> Void) {
            testDescription = what
            self.words = words
            self.make = make
        }
    }

    static let all: [Damage] = [
        Damage("no manifest", "không phải là một bản sao lưu đã xong") {
            try FileManager.default.removeItem(atPath: "\($0)/manifest.json")
        },
        Damage("the manifest is not JSON", "Bản kê manifest.json bị hỏng") {
            try write("{", to: "\($0)/manifest.json")
        },
        Damage("a count in the manifest", "Bản kê manifest.json bị hỏng hoặc bị sửa") {
            try edit($0) { $0.replacing("\"rows\" : 3,", with: "\"rows\" : 4,") }
        },
        Damage("a manifest of a later program", "phiên bản mới hơn") {
            try edit($0) { $0.replacing("\"format\" : 1", with: "\"format\" : 2") }
        },
        Damage("a value in the database", "nội dung khác") {
            try await change($0, "UPDATE project SET name = 'tên khác'")
        },
        Damage("a number in the database", "tổng cột") {
            try await change($0, "UPDATE project SET assigned_kcdp_dong = 1")
        },
        Damage("a row of the database", "dòng") {
            try await change($0, "DELETE FROM establishment_year WHERE number = 1")
        },
        Damage("the database is something else", "Không đọc được tệp khuyencong.sqlite") {
            try write("không phải cơ sở dữ liệu", to: "\($0)/khuyencong.sqlite")
        },
        Damage("the database is cut off", "Không đọc được tệp khuyencong.sqlite") { folder in
            let path = "\(folder)/khuyencong.sqlite"
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
        },
        Damage("no database", "Không đọc được tệp khuyencong.sqlite") {
            try FileManager.default.removeItem(atPath: "\($0)/khuyencong.sqlite")
        },
        Damage("an original is gone", "Thiếu bản gốc") { folder in
            let files = FileStore(folder: "\(folder)/files")
            try FileManager.default.removeItem(atPath: files.path(of: try #require(files.all().first)))
        },
        Damage("an original is another", "đã bị đổi nội dung") { folder in
            let files = FileStore(folder: "\(folder)/files")
            try write("khác", to: files.path(of: try #require(files.all().first)))
        },
        Damage("an original that the manifest does not list", "Bản kê thiếu bản gốc của") { folder in
            let whole = try Backup(at: folder).manifest
            let copied = CopiedInstallation(
                moment: whole.moment, tables: whole.tables, files: [], filesFolder: "", lost: [])
            try BackupManifest(program: "1", steps: whole.steps, engine: "sqlite", copied: copied).write(to: folder)
        },
    ]

    @Test("It is refused in one sentence, and nothing is written", arguments: all) func refused(damage: Damage)
        async throws
    {
        let source = try await Installation(.sqlite)
        let backup = try await source.office.backUp(into: source.scratch.path("sao"), program: "1")
        try await damage.make(backup.path)
        let refused = await #expect(throws: Problem.self) {
            try await Backup(at: backup.path).restore(
                to: .sqlite(path: source.scratch.path("moi/k.sqlite")), files: nil, by: "A")
        }
        let sentence = try #require(refused).sentence
        #expect(sentence.contains(damage.words), "\(sentence)")
        #expect(sentence.contains("không có gì được ghi"), "\(sentence)")
        #expect(!FileManager.default.fileExists(atPath: source.scratch.path("moi")))
    }

    @Test("A database that a newer program made is refused as that") func newer() async throws {
        let source = try await Installation(.sqlite)
        let backup = try await source.office.backUp(into: source.scratch.path("sao"), program: "1")
        try await Self.change(backup.path, "INSERT INTO schema_migration VALUES ('9999-later', 'x')")
        let fault = await #expect(throws: StorageFault.self) {
            try await Backup(at: backup.path).restore(
                to: .sqlite(path: source.scratch.path("moi/k.sqlite")), files: nil, by: "A")
        }
        #expect(fault?.kind == .newerDatabase)
        #expect(!FileManager.default.fileExists(atPath: source.scratch.path("moi")))
    }

    private static func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    private static func edit(_ folder: String, _ change: (String) -> String) throws {
        let before = try String(contentsOfFile: "\(folder)/manifest.json", encoding: .utf8)
        let after = change(before)
        #expect(before != after)
        try write(after, to: "\(folder)/manifest.json")
    }

    private static func change(_ folder: String, _ statement: SQL) async throws {
        let database = try SQLiteDatabase(path: "\(folder)/khuyencong.sqlite")
        #expect(try await database.write { try $0.run(statement) } > 0)
        try await database.closeAsOneFile()
    }
}
