import Basics
import Domain
import Testing

@Suite("Totals rows") struct TotalsCheckTests {
    private func classes(_ totals: [[Typed]]) throws -> ReadSheet {
        try ReadSheet(
            [
                ["KẾT QUẢ ĐÀO TẠO NGHỀ NĂM 2016"], ["STT", "Tên lớp", "Số lớp", "Số học viên"],
                ["A. Nghề mây"], [1, "Nghề đan mây", 2, 40], [2, "Nghề chẻ mây", 1, 25],
            ] + totals)
    }

    @Test("A total that its rows do not reach is told with both numbers, and the rows stand") func wrong() throws {
        let sheet = try classes([[nil, "Tổng cộng", 3, 99]])
        #expect(sheet.amounts(TrainingClassField.learners) == [40, 25])
        #expect(
            sheet.sentences(.warning) == [
                "Dòng tổng ghi 99 ở cột “Số học viên”, các dòng cộng lại 65: số liệu lấy theo các dòng."
            ])
    }

    @Test("Numbers that are no amounts do not stop the check, however large") func large() throws {
        let row: [Typed] = ["Nghề may", 1, .text("900.000.000.000.000")]
        let sheet = try ReadSheet(
            [["Tên lớp", "Số lớp", "Số học viên"]] + Array(repeating: row, count: 40)
                + [["Tổng cộng", 40, .text("1.000")]])
        #expect(sheet.records(.trainingClass).count == 40)
    }

    @Test("A total of its group, of the rows since the last total, or of the table is right") func right() throws {
        let sheet = try classes([
            [nil, "Cộng A", 3, 65], ["B. Nghề may"], [1, "Nghề may", 1, 30], [nil, "Cộng B", 1, 30],
            [nil, "Tổng cộng", 4, 95],
        ])
        #expect(sheet.sentences(.warning).isEmpty)
        #expect(sheet.records(.trainingClass).count == 3)
    }

    @Test("A total with only a sign for its name is no record") func sign() throws {
        let sheet = try classes([[nil, "∑", 3, 65]])
        #expect(sheet.records(.trainingClass).count == 2)
    }
}

extension TotalsCheckTests {
    @Test("Amounts in another unit count as they are read; without the column's unit nothing is said of the total")
    func amountsWithUnits() throws {
        func warnings(_ heading: String, total: Int) throws -> [String] {
            try ReadSheet([
                ["DANH MỤC ĐỀ ÁN NĂM 2016"], ["STT", "Tên đề án", .text(heading)], [1, "Mua máy A", 150],
                [2, "Mua máy B", "200 tr"], [nil, "Tổng", Typed(integerLiteral: total)],
            ]).sentences(.warning)
        }
        #expect(try warnings("Kinh phí (triệu đồng)", total: 350).isEmpty)
        #expect(try warnings("Kinh phí (triệu đồng)", total: 400).first?.contains("các dòng cộng lại 350") == true)
        #expect(try warnings("Kinh phí", total: 400).isEmpty)
    }
}
