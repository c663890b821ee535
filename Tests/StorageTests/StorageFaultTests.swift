import Foundation
import Storage
import Support
import Testing

@Suite("Storage faults") struct StorageFaultTests {
    private static let kinds: [StorageFault.Kind] = [
        .unique, .foreignKey, .notNull, .check, .trigger, .busy, .diskFull, .cannotOpen, .readOnly, .corrupt,
        .notADatabase, .tooLargeSum, .changedMigration, .newerDatabase, .olderDatabase, .unreadLog, .unsafeSettings,
        .unreachable, .notAdmitted, .noSuchDatabase, .notPermitted, .wrongAddress, .otherTextOrder, .connectionLost,
        .tookTooLong, .conflict, .outcomeUnknown, .other,
    ]

    @Test("Every fault has one sentence for people, without the engine's words", arguments: kinds)
    func sentences(kind: StorageFault.Kind) {
        let sentence = StorageFault(kind, detail: "0001-house").sentence
        #expect(sentence.hasSuffix("."))
        #expect(sentence.utf8.count > sentence.count, "Vietnamese has marks")
        #expect(!sentence.contains("SQLite"))
        #expect(!sentence.contains("\n"))
        #expect(!sentence.contains("--") && !sentence.contains("khuyencong "), "a page has no command line")
    }

    @Test(
        "What the engine refuses is told by its kind",
        arguments: [
            ("INSERT INTO kept (id, name) VALUES (1, 'a'), (1, 'b')", .unique),
            ("INSERT INTO kept (id, name) VALUES (1, NULL)", .notNull),
            ("INSERT INTO kept (id, name) VALUES (1, 'dài quá')", .check),
            ("INSERT INTO kept (id, name, parent) VALUES (1, 'a', 'một')", .check),
            ("INSERT INTO kept (id, name, parent) VALUES (1, 'a', 99)", .foreignKey),
            ("INSERT INTO closed (id) VALUES (1)", .trigger), ("SELECT nothing FROM nowhere", .other),
            (
                "INSERT INTO kept (id, name) SELECT sum(n), 'a' FROM (SELECT \(Int64.max) AS n UNION ALL SELECT 1) m",
                .tooLargeSum
            ),
        ] as [(String, StorageFault.Kind)])
    func engine(statement: String, kind: StorageFault.Kind) async throws {
        let test = try await TestDatabase()
        let sqlite = "CREATE TRIGGER closed_insert BEFORE INSERT ON closed BEGIN SELECT RAISE(ABORT, 'closed'); END;"
        let postgres = """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''closed''; END';
            CREATE TRIGGER closed_insert BEFORE INSERT ON closed FOR EACH ROW EXECUTE FUNCTION refuse();
            """
        let schema = """
            CREATE TABLE kept (id {int} PRIMARY KEY, name TEXT NOT NULL CHECK (length(name) < 5),
                parent {int} REFERENCES kept (id)) {strict};
            CREATE TABLE closed (id {int}) {strict};
            \(TestEngine.isPostgres ? postgres : sqlite)
            """
        try await test.database.migrate([Migration(name: "0001-kept", text: schema)])
        await #expect {
            try await test.database.write { _ = try $0.run(SQL(trusted: statement)) }
        } throws: { error in
            (error as? StorageFault)?.kind == kind
        }
    }

    @Test("A file that is no database, and a place where none can be, are told apart") func opening() throws {
        let scratch = try Scratch()
        let letter = try scratch.write(Array(String(repeating: "Kính gửi Sở. ", count: 100).utf8), to: "thu.sqlite")
        #expect(kind(letter) == .notADatabase)
        #expect(kind("/dev/null/a.sqlite") == .cannotOpen)
        #expect(kind(scratch.folder) == .cannotOpen)
    }

    private func kind(_ path: String) -> StorageFault.Kind? {
        do {
            _ = try SQLiteDatabase(path: path)
            return nil
        } catch {
            return (error as? StorageFault)?.kind
        }
    }
}
