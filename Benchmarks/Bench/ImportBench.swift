import Actions
import Basics
import Documents
import Domain
import Foundation
import Storage

/// Import of 100,000 establishments × 12 columns: read, validated, duplicates found, stored, searchable; against our
/// own reader with an empty callback plus one INSERT or COPY of the same columns into a bare table in one transaction.
struct ImportBench {
    let folder: String
    let file: String
    let binary: String
    let engine: BenchEngine

    /// Each import stands between two runs of the baseline: on a shared machine the speed of the cores changes from second
    /// to second, so that only neighbours can be compared.
    func run() async throws {
        let rows = FloorRows(try Self.allRows(file), engine)
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
                "  lượt \(round): đọc rỗng + \(floor) \(seconds(before)) trước, \(seconds(after)) sau; nhập cả chương trình \(seconds(ran.seconds)), \(Int(ran.peakMegabytes)) MB; tỷ số \(String(format: "%.2f", ratio))"
            )
            ratios.append(ratio)
            imports.append(ran.seconds)
            peaks.append(ran.peakMegabytes)
            before = after
        }
        print(
            "\(engine.name): nhập 100.000 cơ sở × 12 cột: \(seconds(median(imports))), tỷ số \(String(format: "%.2f", median(ratios))) so với đọc rỗng + \(floor) (mức phải đạt ≤ 3)"
        )
        print("\(engine.name): bộ nhớ cao nhất: \(Int(peaks.max() ?? 0)) MB (mức phải đạt ≤ 200 MB)")
    }

    private var floor: String {
        switch engine {
        case .sqlite: "INSERT"
        case .postgres: "COPY"
        }
    }

    private func baseline(_ rows: FloorRows, _ round: Int) async throws -> Double {
        let reading = try await measure { try read() }
        return try await reading.seconds + measure { try await insert(rows, round) }.seconds
    }

    private func read() throws -> Int {
        let source = try openWorkbook(at: file)
        var rows = 0
        try source.readRows(ofSheet: 0) { _ in rows += 1 }
        return rows
    }

    /// The same columns into a bare table in one transaction, in the way that the engine takes them fastest.
    private func insert(_ rows: FloorRows, _ round: Int) async throws -> Int {
        let database = try DatabaseAddress(try engine.make("chen_\(round)")).database()
        let types = engine.types
        return try await database.write { session in
            try session.run(
                SQL(
                    trusted: """
                        CREATE TABLE line (a \(types.integer), b TEXT, c TEXT, d TEXT, e TEXT, f TEXT, g TEXT, h TEXT,
                            i \(types.integer), j \(types.integer), k \(types.integer), l TEXT)\(types.end)
                        """))
            let columns = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"]
            switch rows {
            case .singly(let values):
                let insert = try session.prepare(Insertion(into: "line", columns).text)
                for row in values { try insert.run(row) }
                return values.count
            case .together(let batch):
                try session.prepare(Insertion(into: "line", columns)).run(batch)
                return batch.count
            }
        }
    }

    private static func allRows(_ file: String) throws -> RowBatch {
        var rows = RowBatch(width: 12)
        try openWorkbook(at: file).readRows(ofSheet: 0) { row in
            guard row.cells.count == 12, row.number > 2 else { return }
            for cell in row.cells {
                switch cell {
                case .text(let text): rows.append(text)
                case .number(let number): rows.append(number.digits)
                default: rows.appendNull()
                }
            }
        }
        return rows
    }

    private func imported(_ round: Int) async throws -> Ran {
        let environment = [
            "KHUYENCONG_DATABASE": try engine.make("nhap_\(round)"), "KHUYENCONG_FILES": "\(folder)/ban-goc",
        ]
        // The schema is there already, as in every import but an installation's first.
        let prepared = try await Ran([binary, "migrate"], environment: environment)
        guard prepared.status == 0 else { return prepared }
        return try await Ran(
            [binary, "import", file, "--province", "77", "--period", "2016", "--commit"], environment: environment)
    }
}

/// The bare table's rows as each engine is given them.
private enum FloorRows: Sendable {
    case singly([[SQLValue]])
    case together(RowBatch)

    init(_ batch: RowBatch, _ engine: BenchEngine) {
        switch engine {
        case .sqlite: self = .singly((0..<batch.count).map { batch.values(ofRow: $0) })
        case .postgres: self = .together(batch)
        }
    }
}
