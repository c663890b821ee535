import Basics
import Crypto
import Storage

/// **Dấu kiểm của một bảng**: how many rows, the sum of every column of integers, and a SHA-256 over all values in the
/// order of the primary key. The same whichever engine keeps the table.
package struct TableFingerprint: Sendable, Hashable, Codable {
    package let table: String
    package let rows: Int
    /// By column, as decimals: sums of 64-bit numbers need more than 64 bits. A column without a number has no sum.
    package let sums: [String: String]
    package let sha256: String

    static func of(_ table: StoredTable, in session: any Session) throws -> TableFingerprint {
        var making = TableFingerprinting(table)
        try table.forEachBatch(in: session) { making.add($0) }
        return making.finished()
    }

    /// What differs, a sentence for each table; empty if all is the same.
    static func differences(expected: [TableFingerprint], found: [TableFingerprint]) -> [String] {
        let others = Dictionary(found.map { ($0.table, $0) }) { first, _ in first }
        let known = Set(expected.map(\.table))
        return expected.compactMap { $0.difference(from: others[$0.table]) }
            + found.filter { !known.contains($0.table) }.map { "Bảng \($0.table) là bảng thừa." }
    }

    private func difference(from other: TableFingerprint?) -> String? {
        guard let other else { return "Thiếu bảng \(table)." }
        if rows != other.rows {
            return "Bảng \(table): lẽ ra \(rows.vietnamese) dòng, lại có \(other.rows.vietnamese) dòng."
        }
        let columns = Set(sums.keys).union(other.sums.keys).sorted().filter { sums[$0] != other.sums[$0] }
        if let column = columns.first {
            return
                "Bảng \(table): tổng cột \(column) lẽ ra là \(sums[column] ?? "trống"), lại là \(other.sums[column] ?? "trống")."
        }
        return sha256 == other.sha256 ? nil : "Bảng \(table): đủ \(rows.vietnamese) dòng nhưng nội dung khác."
    }
}

/// A fingerprint in the making: batches of whole rows in the order of the key.
struct TableFingerprinting {
    private let table: StoredTable
    private var rows = 0
    private var sums: [Int128?]
    private var hasher = SHA256()

    init(_ table: StoredTable) {
        self.table = table
        sums = Array(repeating: nil, count: table.columns.count)
    }

    mutating func add(_ batch: RowBatch) {
        rows += batch.count
        batch.forEachInteger { column, number in sums[column] = (sums[column] ?? 0) + Int128(number) }
        batch.canonicalBytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    }

    func finished() -> TableFingerprint {
        let named = zip(table.columns, sums).compactMap { column, sum in sum.map { (column.name, "\($0)") } }
        return TableFingerprint(
            table: table.name, rows: rows, sums: Dictionary(uniqueKeysWithValues: named),
            sha256: FileStore.hexadecimal(hasher.finalize()))
    }
}

extension Int {
    /// `100.000`.
    var vietnamese: String { ExactNumber(self).vietnamese }
}
