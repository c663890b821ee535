import Basics
import Storage
import Support
import Testing

@testable import Actions

@Suite("Copying a database") struct DatabaseCopyTests {
    private struct Stop: Error {}

    private func blank(_ source: Installation, _ engine: TestedEngine) async throws -> TestStore {
        let store = try await engine.store("dich", source.scratch)
        try await store.open().migrate(try Migrations.all())
        return store
    }

    private func copy(
        _ source: Installation, _ target: any Database, expected: [TableFingerprint]? = nil,
        beforeKeeping: @escaping @Sendable (any Session) throws -> Void = { _ in }
    ) async throws {
        _ = try await DatabaseCopy(
            source: source.office.database, target: target, expected: expected, beforeKeeping: beforeKeeping
        ).run()
    }

    private func expectNothing(in database: any Database) async throws {
        for table in try await database.keptTables() {
            #expect(try await database.read { try table.isEmpty(in: $0) }, "\(table.name)")
        }
    }

    @Test("What fails before the rows are kept leaves none, and the next copy goes well", arguments: TestedEngine.all)
    func fails(engine: TestedEngine) async throws {
        let source = try await Installation(.sqlite)
        let store = try await blank(source, engine)
        defer { withExtendedLifetime(store) {} }
        let target = try store.open()
        await #expect(throws: Stop.self) { try await copy(source, target) { _ in throw Stop() } }
        try await expectNothing(in: target)
        try await copy(source, target)
        #expect(try await target.count("SELECT COUNT(*) FROM establishment") == 3)
    }

    @Test("Rows that the target refuses end the copy with its words, however many are still to come")
    func refusing() async throws {
        let source = try await Installation(.sqlite, establishments: 12_000)
        let store = try await blank(source, .sqlite)
        defer { withExtendedLifetime(store) {} }
        let target = try store.open()
        try await target.write { session in
            _ = try session.run(
                "CREATE TRIGGER never BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'never'); END")
        }
        let fault = await #expect(throws: StorageFault.self) { try await copy(source, target) }
        #expect(fault?.kind == .trigger)
        try await expectNothing(in: target)
    }

    @Test("What the source cannot give ends the copy with its words", arguments: TestedEngine.all)
    func unreadable(engine: TestedEngine) async throws {
        let source = try await Installation(.sqlite)
        let store = try await blank(source, engine)
        defer { withExtendedLifetime(store) {} }
        let target = try store.open()
        let keyless = "CREATE TABLE keyless (a TEXT)"
        try await source.office.database.write { _ = try $0.run(SQL(trusted: keyless)) }
        try await target.write { _ = try $0.run(SQL(trusted: keyless)) }
        let fault = await #expect(throws: StorageFault.self) { try await copy(source, target) }
        #expect(fault?.detail == "keyless has no primary key")
        #expect(try await target.count("SELECT COUNT(*) FROM establishment") == 0)
    }

    @Test("Rows that are not what was written down before are told by table and not kept", arguments: TestedEngine.all)
    func differing(engine: TestedEngine) async throws {
        let source = try await Installation(.sqlite)
        let tables = try await source.office.database.keptTables()
        let before = try await source.office.database.read { session in
            try tables.map { try TableFingerprint.of($0, in: session) }
        }
        try await source.office.database.write { _ = try $0.run("UPDATE project SET name = 'tên khác'") }
        let store = try await blank(source, engine)
        defer { withExtendedLifetime(store) {} }
        let target = try store.open()
        let differs = await #expect(throws: CopyDiffers.self) { try await copy(source, target, expected: before) }
        #expect(differs?.differences == ["Bảng project: đủ 1 dòng nhưng nội dung khác."])
        try await expectNothing(in: target)
    }

    @Test("A schema of another step is refused") func otherSchema() async throws {
        let source = try await Installation(.sqlite)
        let target = try await TestedEngine.sqlite.store("dich", source.scratch).open()
        // The house alone, without the registers.
        try await target.migrate(Array(try Migrations.all().prefix(1)))
        let fault = await #expect(throws: StorageFault.self) { try await copy(source, target) }
        #expect(fault?.detail == "the schemas differ")
    }

    @Test(
        "What is written while it is copied is not in the copy, and nothing of it by half", arguments: TestedEngine.all)
    func moment(engine: TestedEngine) async throws {
        let source = try await Installation(engine, establishments: 3_000)
        let store = try await blank(source, .sqlite)
        defer { withExtendedLifetime(store) {} }
        let target = try store.open()
        let writing = Task {
            for number in 1...20 {
                try await source.office.perform("correct", organisation: 1, summary: "Sửa \(number)") { work in
                    _ = try work.session.run("UPDATE establishment SET version = version + 1")
                    _ = try work.session.run("UPDATE establishment_year SET version = version + 1")
                }
            }
        }
        try await copy(source, target)
        try await writing.value
        let versions = try await target.count("SELECT COUNT(DISTINCT version) FROM establishment")
        #expect(versions == 1)
        let first = try await target.count("SELECT MIN(version) FROM establishment")
        #expect(try await target.count("SELECT MIN(version) FROM establishment_year") == first)
        #expect(try await target.count("SELECT COUNT(*) FROM event WHERE verb = 'correct'") == first - 1)
    }
}
