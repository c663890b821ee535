import Basics
import Support
import Testing

@testable import Storage

@Suite("A table's rows") struct TableRowsTests {
    private let schema = Migration(
        name: "0001-line",
        text: """
            CREATE TABLE line (
                place {int} NOT NULL, id {id} NOT NULL, "row" {int} NOT NULL, words TEXT, whole {int}, image {blob},
                PRIMARY KEY (place, id, "row")
            ) {keyed};
            """)

    /// Two and a half pages, over several places and ids, with nothing, with empty values and with the widest numbers.
    private func filled(_ scratch: Scratch, seed: UInt64) async throws -> TestStore {
        let store = try await TestStore(path: scratch.path("a.sqlite"))
        let database = try store.open()
        try await database.migrate([schema])
        try await database.write { session in
            var random = Seeded(seed: seed)
            var batch = RowBatch(width: 6)
            for number in (0..<2_500).shuffled(using: &random) {
                batch.append(number % 3)
                batch.append(RecordID(high: UInt64(number % 7) << 60, low: UInt64(number)))
                batch.append(number)
                batch.append([nil, "", "Đắk Lắk \(number)", "🌾"].randomElement(using: &random) ?? nil)
                batch.append([nil, 0, Int64.max, Int64.min, 7].randomElement(using: &random) ?? nil)
                if number % 5 == 0 {
                    batch.appendNull()
                } else {
                    batch.append([UInt8](repeating: 0, count: number % 4))
                }
            }
            try session.prepare(Insertion(into: "line", ["place", "id", "row", "words", "whole", "image"])).run(batch)
        }
        return store
    }

    private func table(_ database: any Database) async throws -> StoredTable {
        try #require(try await database.tables().first { $0.name == "line" })
    }

    @Test("All are handed over once, in the order of the key, as they were put in") func order() async throws {
        let seed = Seeded().seed
        print("seed \(seed)")
        let scratch = try Scratch()
        let store = try await filled(scratch, seed: seed)
        defer { withExtendedLifetime(store) {} }
        let database = try store.open()
        let table = try await table(database)
        let (paged, plain) = try await database.read { session in
            var paged: [[SQLValue]] = []
            try table.forEachBatch(in: session) { batch in
                paged += (0..<batch.count).map { batch.values(ofRow: $0) }
            }
            let plain = try session.rows("SELECT place, id, words, whole, image FROM line ORDER BY place, id, \"row\"")
            {
                [
                    $0.integer(0).sqlValue, $0.blob(1).map { .blob($0) } ?? .null, $0.text(2).sqlValue,
                    $0.integer(3).sqlValue, $0.blob(4).map { .blob($0) } ?? .null,
                ]
            }
            return (paged, plain)
        }
        #expect(paged.count == 2_500)
        #expect(paged.map { [$0[0], $0[1], $0[3], $0[4], $0[5]] } == plain, "seed \(seed)")
    }

    @Test("A table is empty until it has a row") func emptiness() async throws {
        let scratch = try Scratch()
        let store = try await TestStore(path: scratch.path("a.sqlite"))
        defer { withExtendedLifetime(store) {} }
        let database = try store.open()
        try await database.migrate([schema])
        let table = try await table(database)
        #expect(try await database.read { try table.isEmpty(in: $0) })
        try await database.write {
            _ = try $0.run("INSERT INTO line VALUES (1, \(RecordID(high: 1, low: 1)), 1, NULL, NULL, NULL)")
        }
        #expect(try await database.read { try !table.isEmpty(in: $0) })
    }

    @Test("Values that differ in kind, length or place never give the same bytes") func canonical() {
        func bytes(_ fill: (inout RowBatch) -> Void) -> [UInt8] {
            var batch = RowBatch(width: 2)
            fill(&batch)
            return batch.canonicalBytes
        }
        let all = [
            bytes {
                $0.append(1); $0.append("a")
            },
            bytes {
                $0.append("a"); $0.append(1)
            },
            bytes {
                $0.append("ab"); $0.append("")
            },
            bytes {
                $0.append("a"); $0.append("b")
            },
            bytes {
                $0.append([97, 98]); $0.append("")
            },
            bytes {
                $0.append("ab"); $0.appendNull()
            },
            bytes {
                $0.appendNull(); $0.append("ab")
            },
            bytes {
                $0.append(-1); $0.append("a")
            },
        ]
        #expect(Set(all).count == all.count)
    }

    @Test("A number with a fraction, which no column of the house holds, is a fault and not nothing") func fraction()
        async throws
    {
        let scratch = try Scratch()
        let database = try SQLiteDatabase(path: scratch.path("a.sqlite"))
        try await database.write { session in
            _ = try session.run("CREATE TABLE line (number INTEGER PRIMARY KEY, price)")
            _ = try session.run("INSERT INTO line VALUES (1, 1.5)")
        }
        let table = try await table(database)
        await #expect(throws: StorageFault.self) {
            try await database.read { try table.forEachBatch(in: $0) { _ in } }
        }
    }
}
