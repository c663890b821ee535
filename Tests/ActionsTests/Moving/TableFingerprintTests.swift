import Basics
import Support
import Testing

@testable import Actions
@testable import Storage

@Suite("A table's fingerprint") struct TableFingerprintTests {
    private let table = StoredTable(
        name: "line",
        columns: [
            StoredTable.Column(name: "number", kind: .integer, isRequired: true),
            StoredTable.Column(name: "words", kind: .text, isRequired: false),
        ], key: ["number"])

    private func fingerprint(_ rows: [(Int64?, String?)]) -> TableFingerprint {
        var making = TableFingerprinting(table)
        for row in rows {
            var batch = RowBatch(width: 2)
            batch.append(row.0)
            batch.append(row.1)
            making.add(batch)
        }
        return making.finished()
    }

    @Test("Sums go beyond 64 bits; a column without a number has none, and nothing is not 0") func sums() {
        let wide = fingerprint([(.max, "a"), (.max, nil), (.max, nil)])
        #expect(wide.sums == ["number": "27670116110564327421"])
        #expect(wide.rows == 3)
        #expect(fingerprint([(nil, "a")]).sums == [:])
        #expect(fingerprint([(0, "a")]).sums == ["number": "0"])
    }

    @Test("It does not depend on how rows are batched") func batches() {
        var making = TableFingerprinting(table)
        var batch = RowBatch(width: 2)
        for number in 1...3 {
            batch.append(number)
            batch.append("dòng \(number)")
        }
        making.add(batch)
        #expect(making.finished() == fingerprint([(1, "dòng 1"), (2, "dòng 2"), (3, "dòng 3")]))
    }

    @Test(
        "What differs is told by table: rows, else a sum, else the content",
        arguments: [
            ([(1, "a")], "lẽ ra 2 dòng, lại có 1 dòng"),
            ([(1, "a"), (3, "b")], "tổng cột number lẽ ra là 3, lại là 4"),
            ([(1, "a"), (2, "c")], "đủ 2 dòng nhưng nội dung khác"), ([(2, "a"), (1, "b")], "nội dung khác"),
        ] as [([(Int64?, String?)], String)])
    func differences(found: [(Int64?, String?)], words: String) throws {
        let expected = fingerprint([(1, "a"), (2, "b")])
        #expect(TableFingerprint.differences(expected: [expected], found: [expected]) == [])
        let told = TableFingerprint.differences(expected: [expected], found: [fingerprint(found)])
        #expect(told.count == 1)
        #expect(try #require(told.first).contains(words), "\(told)")
        #expect(try #require(told.first).contains("Bảng line"), "\(told)")
    }

    @Test("A table that only one side has is told") func missing() {
        let one = fingerprint([(1, "a")])
        #expect(TableFingerprint.differences(expected: [one], found: []) == ["Thiếu bảng line."])
        #expect(TableFingerprint.differences(expected: [], found: [one]) == ["Bảng line là bảng thừa."])
    }
}
