import Basics
import Testing

@testable import Domain

@Suite("Differences of a submitted report") struct ReportDifferenceTests {
    private func sheet(_ lines: [SheetLine]) -> Sheet {
        Sheet(
            "Kết quả",
            columns: [
                SheetColumn("STT", .short, width: 5), SheetColumn("Chỉ tiêu", width: 30),
                SheetColumn("Chung", over: ["Thực hiện"], .number, width: 9),
            ], lines: lines)
    }

    private func line(_ order: Int?, _ name: String, _ value: Int?) -> SheetLine {
        SheetLine([order.map { .number($0) } ?? .blank, .words(name), value.map { .number($0) } ?? .unknown])
    }

    @Test("A number that changed is told with its line and column; another order of lines is no difference")
    func changed() {
        let old = sheet([line(1, "Số lớp", 20), line(2, "Số học viên", 772)])
        let new = sheet([line(1, "Số học viên", 792), line(2, "Số lớp", 20)])
        #expect(
            ReportDifference.between(submitted: [old], today: [new]) == [
                ReportDifference(
                    sheet: "Kết quả", line: "Số học viên", column: "Thực hiện – Chung", submitted: "772", today: "792")
            ])
    }

    @Test("A part belongs to the line over it; one that became known was … before") func parts() {
        let old = sheet([
            line(1, "Số lớp", 1), line(nil, "Trong đó: nữ", 5), line(2, "Số khóa", 2), line(nil, "Trong đó: nữ", nil),
        ])
        let new = sheet([
            line(1, "Số lớp", 1), line(nil, "Trong đó: nữ", 5), line(2, "Số khóa", 2), line(nil, "Trong đó: nữ", 7),
        ])
        let found = ReportDifference.between(submitted: [old], today: [new])
        #expect(found.map(\.line) == ["Số khóa – Trong đó: nữ"])
        #expect(found.map(\.submitted) == ["…"])
        #expect(found.map(\.today) == ["7"])
    }

    @Test("A line that is gone or new has nothing on the other side") func added() {
        let found = ReportDifference.between(
            submitted: [sheet([line(1, "Số lớp", 1)])], today: [sheet([line(1, "Số khóa", 2)])])
        #expect(found.map(\.submitted) == ["1", nil])
        #expect(found.map(\.today) == [nil, "2"])
    }

    @Test("Every change of a number is found, and nothing else") func property() {
        var random = Seeded(seed: 20_161_214)
        for _ in 0..<200 {
            let values = (0..<12).map { _ in Int.random(in: 0...9, using: &random) }
            let changed = Int.random(in: 0..<12, using: &random)
            var other = values
            other[changed] += 1
            func made(_ values: [Int]) -> Sheet {
                sheet(values.enumerated().map { line($0.offset + 1, "Chỉ tiêu \($0.offset)", $0.element) })
            }
            let found = ReportDifference.between(submitted: [made(values)], today: [made(other)])
            #expect(found.map(\.line) == ["Chỉ tiêu \(changed)"], "seed \(random.seed)")
        }
    }
}
