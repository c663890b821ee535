import Testing

@testable import Domain

@Suite("Columns without a place") struct ColumnUseTests {
    private let heading: [[Typed]] = [
        ["DANH SÁCH LỚP ĐÀO TẠO NGHỀ NĂM 2016"], ["ĐVT: triệu đồng"],
        ["TT", "Tên lớp", "Số lớp", "Số học viên", "Kinh phí", "Ghi chú"],
    ]

    private func lost(_ sheet: ReadSheet) -> [String] {
        sheet.notes.kept.filter { $0.sentence.contains("không được lưu vì") }.map(\.sentence)
    }

    @Test("Money that a register has no place for is told with where to give it; a blank column is not")
    func money() throws {
        let sheet = try ReadSheet(heading + [[1, "Nghề may", 1, 35, 120, nil], [2, "Nghề mộc", 1, 30, nil, nil]])
        #expect(sheet.records(.trainingClass).count == 2)
        #expect(
            lost(sheet) == [
                "Cột “Kinh phí” không được lưu vì lớp đào tạo, tập huấn không có chỗ ghi: hãy nhập số tiền bằng bảng đề án hoặc bảng kinh phí."
            ])
    }

    @Test("Each table of a sheet tells its own") func tables() throws {
        let rows: [[Typed]] = [[1, "Nghề may", 1, 35, nil, "hoãn"]]
        let sheet = try ReadSheet(heading + rows + [["Người lập biểu"]] + heading + rows)
        #expect(lost(sheet).count == 2)
        #expect(lost(sheet).allSatisfy { $0.hasPrefix("Cột “Ghi chú”") })
    }

    @Test("Columns that every row was read by are not spoken of") func none() throws {
        let sheet = try ReadSheet(heading + [[1, "Nghề may", 1, 35, nil, nil]])
        #expect(lost(sheet).isEmpty)
    }
}
