import Basics
import Domain
import Testing

@Suite("Side by side") struct SideBySideTests {
    private static let both: [[Typed]] = [
        ["KẾT QUẢ NĂM 2014"], ["Lớp truyền nghề", nil, nil, nil, "Sản phẩm tiêu biểu cấp tỉnh"],
        ["TT", "Tên lớp", "Số học viên", nil, "TT", "Tên sản phẩm", "Tên cơ sở"],
        [1, "Nghề đan bẹ chuối", 30, nil, 1, "Mật dừa nước", "Cơ sở Ba Lúa"],
        [2, "Nghề kết cườm", 25, nil, 2, "Khô cá dứa", "Hộ Hai Tép"],
        [nil, "Cộng", 55, nil, 3, "Nhang sạch", "Hộ Tư Nhang"],
        [nil, nil, nil, nil, 4, "Bún khô", "HTX Bún"],
    ]

    @Test("Two tables with a blank column between them are both read, each with its own titles and its own end")
    func both() throws {
        let sheet = try ReadSheet(SideBySideTests.both)
        #expect(sheet.tables.map(\.layout.kind) == [.classes, .recognitions])
        #expect(sheet.tables.map(\.rows) == [2, 4])
        #expect(sheet.texts(TrainingClassField.name) == ["Nghề đan bẹ chuối", "Nghề kết cườm"])
        #expect(sheet.texts(TrainingClassField.kind) == ["vocational", "vocational"])
        #expect(sheet.texts(RecognitionField.product) == ["Mật dừa nước", "Khô cá dứa", "Nhang sạch", "Bún khô"])
        #expect(sheet.texts(RecognitionField.level) == ["province", "province", "province", "province"])
        #expect(sheet.times(RecognitionField.when) == ["2014", "2014", "2014", "2014"])
        #expect(sheet.rows.map(\.row) == [4, 5, 6, 7])
        #expect(sheet.notes.count(.doubt) == 0)
        #expect(sheet.notes.count(.skipped) == 0)
        #expect(sheet.notes.count(.warning) == 0)
    }

    @Test("A table over all columns below them ends both") func below() throws {
        let sheet = try ReadSheet(
            SideBySideTests.both + [
                [], ["ĐỀ ÁN NĂM 2013"], ["TT", "Tên đề án", "Đơn vị thực hiện", "Địa điểm", "Kinh phí (đồng)"],
                [1, "Lò nung gốm", "Trung tâm", "Hòa Thịnh", 7],
            ])
        #expect(sheet.tables.map(\.layout.kind) == [.classes, .recognitions, .projects])
        #expect(sheet.amounts(ProjectField.assignedUnsourced) == [7])
        #expect(sheet.times(ProjectField.when) == ["2013"])
    }

    @Test("The same kind twice, under headers of two rows") func twice() throws {
        let sheet = try ReadSheet(
            [
                ["Nội dung", "Kinh phí (đồng)", nil, nil, "Nội dung", "Kinh phí (đồng)", nil],
                [nil, "KCQG", "KCĐP", nil, nil, "KCQG", "KCĐP"], ["Truyền nghề", 1, 2, nil, "Hội chợ", 3, 4],
            ], merges: ["A1:A2", "B1:C1", "E1:E2", "F1:G1"])
        #expect(sheet.tables.count == 2)
        #expect(sheet.amounts(BudgetLineField.assigned) == [1, 2, 3, 4])
    }

    @Test("A blank column within one table parts nothing") func oneTable() throws {
        let sheet = try ReadSheet([
            ["STT", "Tên đề án", nil, "Kinh phí (đồng)", "Ghi chú"], [1, "Lò nung", nil, 5, nil],
        ])
        #expect(sheet.tables.map(\.layout.kind) == [.projects])
        #expect(sheet.amounts(ProjectField.assignedUnsourced) == [5])
    }

    @Test("A table beside a roll of learners is told, not dropped in silence") func roll() throws {
        let sheet = try ReadSheet([
            ["Họ và tên", "Năm sinh", "Dân tộc", nil, "Tên sản phẩm", "Tên cơ sở"],
            ["Bá Thị Sen", 1990, "Chăm", nil, "Gốm", "Hộ Đàng"],
        ])
        #expect(sheet.texts(LearnerField.name) == ["Bá Thị Sen"])
        #expect(sheet.sentences(.problem).count == 1)
        #expect(sheet.sentences(.problem).allSatisfy { $0.contains("E–F") && $0.contains("trang riêng") })
    }
}
