import Basics
import Foundation
import Storage
import Support
import Testing

@testable import Actions

@Suite("Moving an installation") struct MoveOfficeTests {
    @Test(
        "From either engine to either: all rows, figures, searches and originals are there",
        arguments: TestedEngine.all, TestedEngine.all)
    func everywhere(from: TestedEngine, to: TestedEngine) async throws {
        let source = try await Installation(from, establishments: 2_500)
        let store = try await to.store("dich", source.scratch)
        defer { withExtendedLifetime(store) {} }
        let files = source.scratch.path("dich/files")
        let copied = try await source.office.move(to: try store.databaseAddress(), files: files)
        #expect(copied.lost == [])
        #expect(copied.files.count == 2)
        #expect(copied.tables.first { $0.table == "establishment" }?.rows == 2_500)
        let target = try await source.open(try store.databaseAddress(), files: files)
        #expect(try await target.check() == [])
        #expect(try await source.figures(target) == source.figures(source.office))
        let found = try await target.search("nuoc mam so 2499", organisation: 1, limit: 1)
        #expect(found.map(\.code) == ["CS-2499"])
        // What comes next goes on from there.
        let again = try await target.commitImport(
            ImportRequest(
                path: source.scratch.path("de-an.xlsx"), province: source.province,
                period: try #require(Period(code: "2016"))))
        #expect(again.number == 3)
    }

    @Test("A place that has registers is refused, and nothing there is touched", arguments: TestedEngine.all)
    func filled(engine: TestedEngine) async throws {
        let source = try await Installation(.sqlite)
        let other = try await Installation(engine)
        let before = try await other.office.database.count("SELECT COUNT(*) FROM event")
        let files = source.scratch.path("dich/files")
        let refused = await #expect(throws: Problem.self) {
            try await source.office.move(to: try other.store.databaseAddress(), files: files)
        }
        #expect(
            refused?.sentence.contains("đã có số liệu; không có gì được ghi") == true, "\(String(describing: refused))")
        #expect(try await other.office.database.count("SELECT COUNT(*) FROM event") == before)
        #expect(!FileManager.default.fileExists(atPath: files))
    }

    @Test("A file of another program is refused") func somethingElse() async throws {
        let source = try await Installation(.sqlite)
        let path = source.scratch.path("khac.sqlite")
        try await SQLiteDatabase(path: path).write { _ = try $0.run("CREATE TABLE note (a TEXT) STRICT") }
        let refused = await #expect(throws: Problem.self) {
            try await source.office.move(to: .sqlite(path: path), files: nil)
        }
        #expect(refused?.sentence.contains("không phải là cơ sở dữ liệu của khuyencong") == true)
    }

    @Test("A server that is not there is told with the flag that named it") func unreachable() async throws {
        let source = try await Installation(.sqlite)
        var settings = PostgresSettings(address: "postgres://an:bimat@127.0.0.1:1/so")
        settings.patienceSeconds = 0
        let nowhere = settings
        let refused = await #expect(throws: Problem.self) {
            try await source.office.move(to: .postgres(nowhere), files: source.scratch.path("dich"))
        }
        let sentence = try #require(refused).onCommandLine
        #expect(sentence.contains("Không kết nối được") && sentence.contains("--to"), "\(sentence)")
        #expect(!sentence.contains("bimat"))
    }

    @Test("An original that is gone or was changed is told, and the rest is moved", arguments: [true, false])
    func lost(isGone: Bool) async throws {
        let source = try await Installation(.sqlite)
        let path = try #require(try await source.originals().first)
        if isGone {
            try FileManager.default.removeItem(atPath: path)
        } else {
            try Data("khác".utf8).write(to: URL(fileURLWithPath: path))
        }
        let target = DatabaseAddress.sqlite(path: source.scratch.path("dich/k.sqlite"))
        let copied = try await source.office.move(to: target, files: nil)
        #expect(copied.lost.map(\.isChanged) == [!isGone])
        #expect(copied.files.count == 1)
        let office = try await source.open(target, files: source.scratch.path("dich/files"))
        #expect(try await office.check().count == 1)
    }

    @Test("Where the originals stay in their folder they are only read") func sameFolder() async throws {
        let source = try await Installation(.sqlite)
        let target = DatabaseAddress.sqlite(path: source.scratch.path("dich/k.sqlite"))
        let copied = try await source.office.move(to: target, files: source.office.files.folder)
        #expect(copied.files.count == 2)
        #expect(source.office.files.all().count == 2)
    }

    @Test("A wrong content under an original's name is never written over") func foreignOriginal() async throws {
        let source = try await Installation(.sqlite)
        let hash = try #require(source.office.files.all().first)
        let there = FileStore(folder: source.scratch.path("dich/files"))
        let path = there.path(of: hash)
        try FileManager.default.createDirectory(
            atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
        try Data("của ai đó".utf8).write(to: URL(fileURLWithPath: path))
        await #expect(throws: Problem.self) {
            try await source.office.move(
                to: .sqlite(path: source.scratch.path("dich/k.sqlite")), files: there.folder)
        }
        #expect(FileManager.default.contents(atPath: path) == Data("của ai đó".utf8))
    }
}
