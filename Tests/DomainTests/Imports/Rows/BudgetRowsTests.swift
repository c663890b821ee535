import Basics
import Domain
import Testing

@Suite("BudgetRows") struct BudgetRowsTests {
    @Test("Establishments and money by content are figures and budget lines, no fairs", arguments: [true, false])
    func supportByContent(hasMoney: Bool) throws {
        let header: [Typed] =
            ["TT", "Nội dung hỗ trợ", "Số cơ sở được hỗ trợ"] + (hasMoney ? ["Kinh phí (triệu đồng)"] : [])
        let rows: [[Typed]] = [
            [1, "Ứng dụng máy móc, thiết bị tiên tiến", 12, 960], [2, "Xây dựng mô hình trình diễn kỹ thuật", 2, 400],
            [3, "Tham gia hội chợ, triển lãm", nil, 150], [4, "Đào tạo nghề", 3, nil],
        ]
        let sheet = try ReadSheet([["KẾT QUẢ HỖ TRỢ NĂM 2016"], header] + rows.map { Array($0.prefix(header.count)) })
        #expect(sheet.tables.map(\.layout.kind) == [hasMoney ? .budget : .stated])
        #expect(sheet.records(.tradeEvent).isEmpty)
        #expect(
            sheet.texts(StatedFigureField.indicator) == ["machinery.establishments", "model.establishments"])
        #expect(sheet.amounts(StatedFigureField.value) == [12_000, 2_000])
        #expect(sheet.sentences(.skipped).filter { $0.contains("“Đào tạo nghề”") }.count == 1)
        let money: [Int64?] = hasMoney ? [960_000_000, 400_000_000, 150_000_000, nil] : []
        #expect(sheet.amounts(BudgetLineField.assigned) == money)
    }

    @Test("Beside the sources of the money too, under a title that speaks of results") func supportBySource() throws {
        let sheet = try ReadSheet(
            [
                ["KẾT QUẢ THỰC HIỆN HỖ TRỢ"], ["TT", "Nội dung", "Số lượng cơ sở", "Kinh phí (triệu đồng)", nil],
                [nil, nil, nil, "KCQG", "KCĐP"], [1, "Ứng dụng máy móc thiết bị", 7, 150, nil],
            ], merges: ["A2:A3", "B2:B3", "C2:C3", "D2:E2"])
        #expect(sheet.amounts(BudgetLineField.assigned) == [150_000_000, nil])
        #expect(sheet.amounts(StatedFigureField.value) == [7_000])
    }

    @Test("Money planned and spent by content is a line with both; the share of the plan is neither")
    func planAndSpent()
        throws
    {
        let sheet = try ReadSheet([
            ["TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG"], ["Đơn vị tính: triệu đồng"],
            ["STT", "Nội dung chi", "Dự toán giao", "Thực chi", "Tỷ lệ TH/KH (%)"],
            [1, "Tư vấn phát triển công nghiệp", 200, 180, 90], [2, "Quản lý chương trình", 90, nil, nil],
            [nil, "Tổng cộng", 290, 180, 62],
        ])
        #expect(sheet.tables.map(\.layout.kind) == [.budget])
        #expect(sheet.texts(BudgetLineField.name) == ["Tư vấn phát triển công nghiệp", "Quản lý chương trình"])
        #expect(sheet.amounts(BudgetLineField.assigned) == [200_000_000, 90_000_000])
        #expect(sheet.amounts(BudgetLineField.spent) == [180_000_000, nil])
        #expect(sheet.notes.count(.doubt) == 0)
    }

    @Test("What was disbursed and settled of several sources is its one source's, or nobody's")
    func spentOfSources() throws {
        let sheet = try ReadSheet([
            ["KINH PHÍ KHUYẾN CÔNG NĂM 2016"], ["ĐVT: triệu đồng"],
            ["Nội dung", "KCQG", "KCĐP", "Đã giải ngân", "Đã quyết toán"], ["Hỗ trợ máy móc", 100, 50, 140, 130],
            ["Đào tạo nghề", "-", 60, 55, nil],
        ])
        #expect(sheet.texts(BudgetLineField.source) == ["KCQG", "KCDP", nil, "KCDP"])
        #expect(sheet.amounts(BudgetLineField.assigned) == [100_000_000, 50_000_000, nil, 60_000_000])
        #expect(sheet.amounts(BudgetLineField.spent) == [nil, nil, 140_000_000, 55_000_000])
        #expect(sheet.amounts(BudgetLineField.settled) == [nil, nil, 130_000_000, nil])
    }

    @Test("What was spent may stand before the plan") func spentFirst() throws {
        let sheet = try ReadSheet([
            ["Hạng mục", "Kinh phí thực hiện (đồng)", "Kinh phí kế hoạch (đồng)"], ["Hội nghị tổng kết", 70, 80],
        ])
        #expect(sheet.amounts(BudgetLineField.assigned) == [80])
        #expect(sheet.amounts(BudgetLineField.spent) == [70])
    }

    @Test("Counts planned and done without a unit are no money") func countsAreNoMoney() throws {
        let sheet = try ReadSheet([["Nội dung", "Kế hoạch", "Thực hiện"], ["Đào tạo nghề", 20, 18]])
        #expect(sheet.records(.budgetLine).isEmpty)
    }
}

extension BudgetRowsTests {
    @Test("A blank source is none where the others reach the row's total, and unknown where they do not")
    func blankSource() throws {
        let sheet = try ReadSheet([
            ["KINH PHÍ KHUYẾN CÔNG NĂM 2016 (triệu đồng)"],
            ["TT", "Nội dung", "KCQG (triệu đồng)", "KCĐP (triệu đồng)", "Tổng cộng (triệu đồng)"],
            [1, "Đào tạo nghề", nil, 200, 200], [2, "Hội chợ", nil, 100, 150],
        ])
        #expect(sheet.texts(BudgetLineField.source) == ["KCDP", "KCQG", "KCDP"])
        #expect(sheet.amounts(BudgetLineField.assigned) == [200_000_000, nil, 100_000_000])
    }
}

extension BudgetRowsTests {
    @Test("A line that reads like another is told by what it is about, not by its source alone") func likeAnother()
        throws
    {
        let sheet = try ReadSheet([
            ["KINH PHÍ KHUYẾN CÔNG NĂM 2016"], ["STT", "Nguồn", "Kinh phí (triệu đồng)", "Dùng vào"],
            [1, "KCĐP", 150, "Máy sấy"], [2, "KCĐP", 150, "Máy ép"], [3, "KCĐP", 90, nil],
        ])
        #expect(
            sheet.sentences(.warning).map { $0.prefix(38) } == [
                "Giống một dòng ở trên (“KCĐP: Máy ép”)", "Giống một dòng ở trên (“KCĐP: 90.000.0",
            ])
    }
}
