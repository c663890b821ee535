import Basics
import Foundation
import Storage
import Support
import Testing

@testable import Actions

@Suite("Backup and restore") struct BackupTests {
    private func restored(_ backup: String, to store: TestStore, _ source: Installation) async throws -> Office {
        let files = source.scratch.path("moi/files")
        _ = try await Backup(at: backup).restore(to: try store.databaseAddress(), files: files, by: "Nguyễn Thị Kiểm")
        return try await source.open(try store.databaseAddress(), files: files)
    }

    @Test("A backup of either engine is restored on either", arguments: TestedEngine.all, TestedEngine.all)
    func everywhere(from: TestedEngine, to: TestedEngine) async throws {
        let source = try await Installation(from)
        let backup = try await source.office.backUp(into: source.scratch.path("sao"), program: "1.2.3")
        let store = try await to.store("moi", source.scratch)
        defer { withExtendedLifetime(store) {} }
        let office = try await restored(backup.path, to: store, source)
        #expect(try await office.check() == [])
        #expect(try await source.figures(office) == source.figures(source.office))
        let manifest = try Backup(at: backup.path).manifest
        #expect(manifest.engine == from.rawValue)
        #expect(manifest.program == "1.2.3")
        #expect(try Migrations.all().map(\.name) == manifest.steps)
        #expect(manifest.files.count == 2)
        #expect(try await source.office.database.keptTables().count == manifest.tables.count)
    }

    @Test("It is a folder with one database file, the originals and a manifest, which reading leaves alone")
    func layout() async throws {
        let source = try await Installation(.sqlite)
        let parent = source.scratch.path("sao")
        let backup = try await source.office.backUp(into: parent, program: "1")
        #expect(try FileManager.default.contentsOfDirectory(atPath: parent) == [backup.path.lastComponent])
        #expect(try names(in: backup.path) == ["files", "khuyencong.sqlite", "manifest.json"])
        let attributes = try FileManager.default.attributesOfItem(atPath: backup.path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
        _ = try await restored(backup.path, to: .onSQLite(path: source.scratch.path("moi/k.sqlite")), source)
        #expect(try names(in: backup.path) == ["files", "khuyencong.sqlite", "manifest.json"])
    }

    private func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test("It is named after the office's time, and a second one of the same second gets a number") func naming()
        async throws
    {
        let source = try await Installation(.sqlite)
        let office = Office(
            database: source.office.database, files: source.office.files, actor: "A", now: { 1_795_340_742_000_000 })
        let first = try await office.backUp(into: source.scratch.path("sao"), program: "1")
        let second = try await office.backUp(into: source.scratch.path("sao"), program: "1")
        #expect(first.path.lastComponent == "khuyencong-20261122-164542")
        #expect(second.path.lastComponent == "khuyencong-20261122-164542-2")
    }

    @Test("Registers are never restored over others", arguments: TestedEngine.all) func filled(engine: TestedEngine)
        async throws
    {
        let source = try await Installation(.sqlite)
        let backup = try await source.office.backUp(into: source.scratch.path("sao"), program: "1")
        let other = try await Installation(engine)
        let before = try await other.office.database.count("SELECT COUNT(*) FROM event")
        let refused = await #expect(throws: Problem.self) {
            try await Backup(at: backup.path).restore(
                to: try other.store.databaseAddress(), files: other.office.files.folder, by: "A")
        }
        #expect(refused?.sentence.contains("đã có số liệu") == true)
        #expect(refused?.onCommandLine.contains("--database") == true)
        #expect(try await other.office.database.count("SELECT COUNT(*) FROM event") == before)
    }

    @Test("Originals that are lost are named by the backup, which is restored all the same") func lost() async throws {
        let source = try await Installation(.sqlite)
        try FileManager.default.removeItem(atPath: try #require(try await source.originals().first))
        let backup = try await source.office.backUp(into: source.scratch.path("sao"), program: "1")
        #expect(backup.copied.lost.count == 1)
        #expect(try Backup(at: backup.path).manifest.lost == backup.copied.lost)
        let office = try await restored(backup.path, to: .onSQLite(path: source.scratch.path("moi/k.sqlite")), source)
        #expect(try await office.check().count == 1)
        #expect(try await office.database.count("SELECT COUNT(*) FROM establishment") == 3)
    }

    @Test("A backup of an older step is restored and brought up to date", arguments: TestedEngine.all)
    func older(engine: TestedEngine) async throws {
        let scratch = try Scratch()
        let steps = Array(try Migrations.all().dropLast())
        let old = try SQLiteDatabase(path: scratch.path("cu/k.sqlite"))
        try await old.migrate(steps)
        try await old.write { session in
            _ = try session.run(
                "INSERT INTO organisation (id, kind, province, name) VALUES (1, 'centre', '34:79', 'Trung tâm')")
        }
        let folder = scratch.path("sao/khuyencong-20200101-000000")
        let made = try SQLiteDatabase(path: "\(folder)/khuyencong.sqlite")
        try await made.migrate(steps)
        let copied = try await InstallationCopy(
            source: Office(database: old, files: FileStore(folder: scratch.path("cu/files")), actor: "A"),
            target: Office(database: made, files: FileStore(folder: "\(folder)/files"), actor: "A")
        ).run()
        try await made.closeAsOneFile()
        try BackupManifest(program: "0", steps: steps.map(\.name), engine: "sqlite", copied: copied).write(to: folder)
        let store = try await engine.store("moi", scratch)
        defer { withExtendedLifetime(store) {} }
        _ = try await Backup(at: folder).restore(to: try store.databaseAddress(), files: scratch.path("f"), by: "A")
        let office = try await Office.open(try store.databaseAddress(), actor: "A", files: scratch.path("f"))
        #expect(try await office.centres().map(\.name) == ["Trung tâm"])
        #expect(try await office.database.count("SELECT COUNT(*) FROM duplicate_pair") == 0)
        // Into one that has more steps already the older rows do not fit.
        let newer = try await engine.store("moi-hon", scratch)
        try await newer.open().migrate(try Migrations.all())
        let refused = await #expect(throws: Problem.self) {
            try await Backup(at: folder).restore(to: try newer.databaseAddress(), files: scratch.path("g"), by: "A")
        }
        #expect(refused?.sentence.contains("chưa dựng") == true, "\(String(describing: refused))")
    }
}

extension String {
    var lastComponent: String { URL(fileURLWithPath: self).lastPathComponent }
}
