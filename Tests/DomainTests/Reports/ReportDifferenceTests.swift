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

    @Test("Of a new line what is not known is not told") func unknownOfNew() {
        let found = ReportDifference.between(
            submitted: [sheet([line(1, "Số lớp", 1)])], today: [sheet([line(1, "Số lớp", 1), line(2, "Số khóa", nil)])])
        #expect(found.isEmpty)
    }

    @Test("A mark is told by what its note says; that another sheet calls it otherwise is no difference") func marks() {
        func marked(_ sign: String?, _ notes: [String]) -> Sheet {
            var made = sheet([SheetLine([.number(1), .words("Số học viên"), .number(ExactNumber(153), mark: sign)])])
            made.notes = notes
            return made
        }
        let plain = marked(nil, [])
        let first = marked("¹", ["¹ Chưa đủ: còn bản ghi chưa có số."])
        let second = marked("²", ["¹ Số tự kê khai của đơn vị.", "² Chưa đủ: còn bản ghi chưa có số."])
        let found = ReportDifference.between(submitted: [plain], today: [first])
        #expect(found.map(\.submitted) == ["153"])
        #expect(found.map(\.today) == ["153 (chưa đủ)"])
        #expect(ReportDifference.between(submitted: [first], today: [second]).isEmpty)
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
