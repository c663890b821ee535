import Basics
import Support
import Testing

@testable import Storage

@Suite("Row batch") struct RowBatchTests {
    private let id = RecordID(high: 0x0102_0304_0506_0708, low: .max)

    private func batch() -> RowBatch {
        var batch = RowBatch(width: 5)
        for row in 0..<3 {
            batch.append(row)
            batch.append(row == 1 ? nil : "Đắk Lắk \(row)")
            batch.append(row == 2 ? "" : nil as String?)
            batch.append(row == 0 ? id : nil)
            batch.append(row == 2 ? [] : [0, UInt8(row)])
        }
        return batch
    }

    @Test("Values come back as they were put in, an id as its bytes") func values() {
        let batch = batch()
        #expect(batch.count == 3)
        #expect(batch.values(ofRow: 0) == [.integer(0), .text("Đắk Lắk 0"), .null, .blob(id.bytes), .blob([0, 0])])
        #expect(batch.values(ofRow: 1) == [.integer(1), .null, .null, .null, .blob([0, 1])])
        #expect(batch.values(ofRow: 2) == [.integer(2), .text("Đắk Lắk 2"), .text(""), .null, .blob([])])
    }

    @Test(
        "All rows of a batch are written, by a statement or as new rows; an empty text is a text and nothing is NULL",
        arguments: [false, true])
    func written(asNewRows: Bool) async throws {
        let test = try await TestDatabase()
        let batch = batch()
        let rows = try await test.database.write { session in
            try session.make("CREATE TABLE line (n {int}, a TEXT, b TEXT, c {id}, d {blob}) {strict}")
            let insertion = Insertion(into: "line", ["n", "a", "b", "c", "d"])
            let insert = try asNewRows ? session.prepare(insertion) : session.prepare(insertion.text)
            try insert.run(batch)
            try insert.run(RowBatch(width: 5))
            return try session.rows("SELECT n, a, b, c, d, d IS NULL FROM line ORDER BY n") {
                [$0.text(1), $0.text(2), $0.id(3)?.hex, $0.blob(4).map { "\($0)" }, $0.bool(5) == true ? "null" : nil]
            }
        }
        #expect(rows[0] == ["Đắk Lắk 0", nil, id.hex, "[0, 0]", nil])
        #expect(rows[1] == [nil, nil, nil, "[0, 1]", nil])
        #expect(rows[2] == ["Đắk Lắk 2", "", nil, "[]", nil])
    }

    @Test("A row that the table refuses says why, as do rows by the thousand", arguments: [4, 5_000])
    func refused(rows: Int) async throws {
        let test = try await TestDatabase()
        var batch = RowBatch(width: 1)
        for number in 1..<rows { batch.append(number) }
        batch.append(2)
        let twice = batch
        let fault = await #expect(throws: StorageFault.self) {
            try await test.database.write { session in
                try session.make("CREATE TABLE line (n {int} PRIMARY KEY) {strict}")
                try session.prepare(Insertion(into: "line", ["n"])).run(twice)
            }
        }
        #expect(fault?.kind == .unique)
        #expect(try await test.database.tables().map(\.name) == ["note"])
    }

    @Test("A batch of another width than the statement's is refused") func width() async throws {
        let test = try await TestDatabase()
        try await test.database.write { session in
            try session.make("CREATE TABLE line (n {int}) {strict}")
            var batch = RowBatch(width: 2)
            batch.append(1)
            batch.append(2)
            #expect(throws: StorageFault.self) {
                try session.prepare("INSERT INTO line VALUES ($1)").run(batch)
            }
        }
    }
}
