import Actions
import Basics
import Documents
import Domain
import Foundation
import Storage

/// Import of 100,000 establishments × 12 columns: read, validated, duplicates found, stored, searchable; against our
/// own reader with an empty callback plus one prepared INSERT of the same columns in one transaction.
struct ImportBench {
    let folder: String
    let file: String
    let binary: String

    /// Each import stands between two runs of the baseline: on a shared machine the speed of the cores changes from second
    /// to second, so that only neighbours can be compared.
    func run() async throws {
        let rows = try Self.allRows(file)
        var ratios: [Double] = []
        var imports: [Double] = []
        var peaks: [Double] = []
        var before = try await baseline(rows, 0)
        for round in 1...5 {
            let ran = try await imported(round)
            guard ran.status == 0 else { return print("import thất bại: \(ran.output.suffix(400))") }
            let after = try await baseline(rows, round)
            let ratio = ran.seconds / ((before + after) / 2)
            print(
                "  lượt \(round): đọc rỗng + INSERT \(seconds(before)) trước, \(seconds(after)) sau; nhập cả chương trình \(seconds(ran.seconds)), \(Int(ran.peakMegabytes)) MB; tỷ số \(String(format: "%.2f", ratio))"
            )
            ratios.append(ratio)
            imports.append(ran.seconds)
            peaks.append(ran.peakMegabytes)
            before = after
        }
        print(
            "Nhập 100.000 cơ sở × 12 cột: \(seconds(median(imports))), tỷ số \(String(format: "%.2f", median(ratios))) so với đọc rỗng + INSERT (mức phải đạt ≤ 3)"
        )
        print("Bộ nhớ cao nhất: \(Int(peaks.max() ?? 0)) MB (mức phải đạt ≤ 200 MB)")
    }

    private func baseline(_ rows: [[SQLValue]], _ round: Int) async throws -> Double {
        let reading = try await measure { try read() }
        return try await reading.seconds + measure { try await insert(rows, round) }.seconds
    }

    private func read() throws -> Int {
        let source = try openWorkbook(at: file)
        var rows = 0
        try source.readRows(ofSheet: 0) { _ in rows += 1 }
        return rows
    }

    private func insert(_ rows: [[SQLValue]], _ round: Int) async throws -> Int {
        let database = try SQLiteDatabase(path: "\(folder)/chen-\(round).sqlite")
        return try await database.write { session in
            try session.run(
                """
                CREATE TABLE line (a INTEGER, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT, g TEXT, h TEXT, i INTEGER, j INTEGER, k INTEGER, l TEXT)
                STRICT
                """)
            let insert = try session.prepare(
                "INSERT INTO line VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
            for row in rows { try insert.run(row) }
            return rows.count
        }
    }

    private static func allRows(_ file: String) throws -> [[SQLValue]] {
        var rows: [[SQLValue]] = []
        try openWorkbook(at: file).readRows(ofSheet: 0) { row in
            guard row.cells.count == 12, row.number > 2 else { return }
            rows.append(
                row.cells.map { cell in
                    switch cell {
                    case .text(let text): return .text(text)
                    case .number(let number): return .integer(number.digits)
                    default: return .null
                    }
                })
        }
        return rows
    }

    private func imported(_ round: Int) async throws -> Ran {
        try await Ran(
            [binary, "import", file, "--province", "77", "--period", "2016", "--commit"],
            environment: ["KHUYENCONG_DATABASE": "sqlite:\(folder)/nhap-\(round)/k.sqlite"])
    }
}
