import Storage
import Testing

@Suite("Migrations") struct DatabaseTests {
    private let first = Migration(
        name: "0001-book", text: "CREATE TABLE book (id {int} PRIMARY KEY, name TEXT) {strict};")
    private let second = Migration(name: "0002-page", text: "CREATE TABLE page (id {blob} PRIMARY KEY) {keyed};")

    private func fault(_ database: any Database, _ migrations: [Migration]) async -> StorageFault? {
        do {
            try await database.migrate(migrations)
            return nil
        } catch {
            return error as? StorageFault
        }
    }

    @Test("Each step is applied once, in order, also by another instance") func once() async throws {
        let test = try await TestDatabase()
        try await test.database.migrate([first])
        try await test.database.write { _ = try $0.run("INSERT INTO book (id, name) VALUES (1, 'Sổ')") }
        try await test.database.migrate([first, second])
        try await test.another().migrate([first, second])
        let names = try await test.database.read { session in
            try session.rows("SELECT name FROM schema_migration ORDER BY name") { $0.text(0) }
        }
        #expect(names == ["0001-book", "0002-page"])
        let kept = try await test.database.read { try $0.first("SELECT COUNT(*) FROM book") { $0.int(0) } }
        #expect(kept == 1)
    }

    @Test("Beginners that migrate at once apply each step once") func atOnce() async throws {
        let test = try await TestDatabase()
        let databases = [test.database, try test.another(), try test.another()]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for database in databases { group.addTask { try await database.migrate([first, second]) } }
            try await group.waitForAll()
        }
        let count = try await test.database.read { try $0.first("SELECT COUNT(*) FROM schema_migration") { $0.int(0) } }
        #expect(count == 2)
    }

    @Test("A step whose text was edited after it was applied is refused by its name") func edited() async throws {
        let test = try await TestDatabase()
        try await test.database.migrate([first])
        let edited = Migration(name: first.name, text: first.text + " ")
        let fault = await fault(test.database, [edited, second])
        #expect(fault?.kind == .changedMigration)
        #expect(fault?.sentence.contains("0001-book") == true)
        let pages = try await test.database.tables().filter { $0.name == "page" }
        #expect(pages.isEmpty)
    }

    @Test("A database of a newer program is refused") func newer() async throws {
        let test = try await TestDatabase()
        try await test.database.migrate([first, second])
        let fault = await fault(test.database, [first])
        #expect(fault?.kind == .newerDatabase)
        #expect(fault?.sentence.contains("0002-page") == true)
    }

    @Test("A step that fails leaves nothing of itself, and the steps before it") func failing() async throws {
        let test = try await TestDatabase()
        let broken = Migration(
            name: "0002-broken", text: "CREATE TABLE half (id {int}) {strict}; CREATE TABLE book (id {int});")
        #expect(await fault(test.database, [first, broken]) != nil)
        let tables = try await test.database.tables().map(\.name).filter { $0 != "note" }
        #expect(tables == ["book"])
        try await test.database.migrate([first, second])
    }
}
