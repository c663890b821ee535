import Basics
import Domain
import Testing

@Suite("FigureRows") struct FigureRowsTests {
    @Test("A year's money by content and source is a budget line") func budget() throws {
        let sheet = try ReadSheet([
            ["KINH PHÍ KHUYẾN CÔNG 5 NĂM"], ["Năm", "Nội dung", "Nguồn", "Kinh phí (triệu đồng)"],
            [2011, "Đào tạo nghề cho người lao động", "KCĐP", 427], [2012, "Hội chợ, triển lãm", "KCQG", "313,5"],
            [2012, "Phát triển sản phẩm tiêu biểu", nil, nil], ["Tổng cộng", nil, nil, 740.5],
        ])
        #expect(sheet.times(BudgetLineField.when) == ["2011", "2012", "2012"])
        #expect(sheet.texts(BudgetLineField.source) == ["KCDP", "KCQG", nil])
        #expect(sheet.amounts(BudgetLineField.assigned) == [427_000_000, 313_500_000, nil])
        #expect(sheet.texts(BudgetLineField.activity) == ["vocational_training", "fair", "product_development"])
    }

    @Test("Sources in columns are a line each") func budgetColumns() throws {
        let sheet = try ReadSheet([
            ["Năm", "KCQG (triệu đồng)", "KCĐP (triệu đồng)"], [2014, 500, 300], [2015, nil, 350],
        ])
        #expect(sheet.texts(BudgetLineField.source) == ["KCQG", "KCDP", "KCQG", "KCDP"])
        #expect(sheet.amounts(BudgetLineField.assigned) == [500_000_000, 300_000_000, nil, 350_000_000])
    }

    @Test(
        "“Nguồn” over published numbers is the source of the money only where it says no more than that",
        arguments: [
            ("Báo cáo của UBND tỉnh", nil), ("Cổng thông tin Bộ Công Thương", nil), ("Bộ Công Thương", nil),
            ("Báo Phú Thọ", nil), ("KCQG", "KCQG"), ("Khuyến công địa phương", "KCDP"), ("Ngân sách tỉnh", "KCDP"),
            ("Nguồn kinh phí KCĐP", "KCDP"),
        ] as [(String, String?)])
    func publishedSource(text: String, source: String?) throws {
        let sheet = try ReadSheet([
            ["Chỉ tiêu", "Năm", "Số liệu đã công bố", "ĐVT", "Nguồn"],
            ["Số lớp đào tạo nghề", 2016, 5, "lớp", .text(text)],
        ])
        #expect(sheet.texts(PublishedFigureField.breakdown) == [source])
        #expect(sheet.texts(PublishedFigureField.citation) == [source == nil ? text : nil])
    }

    @Test("A published figure keeps its hedge, its words and its source; a published target is a target")
    func published() throws {
        let sheet = try ReadSheet([
            ["Chỉ tiêu", "Năm", "Loại", "Số liệu đã công bố", "ĐVT", "Nguyên văn", "Nguồn trích"],
            ["Kinh phí được giao", "2011-2015", "kết quả", "trên 14", "tỷ đồng", "trên 14 tỷ đồng", "Báo tỉnh"],
            ["training.vocational.learners.ethnic_minority", 2016, nil, 256, "người", nil, nil],
            ["Số lớp đào tạo nghề", 2020, "chỉ tiêu", 40, "lớp", nil, nil],
            ["Lượng mưa", 2016, nil, 5, "mm", nil, nil],
        ])
        let money = try #require(sheet.records(.publishedFigure).first)
        #expect(money[PublishedFigureField.value] == .measure(Measure(14_000_000_000_000, hedge: .above)))
        #expect(money.text(PublishedFigureField.printed) == "trên 14 tỷ đồng")
        #expect(money.text(PublishedFigureField.citation) == "Báo tỉnh")
        #expect(sheet.texts(PublishedFigureField.indicator) == ["funding.assigned", "training.vocational.learners"])
        #expect(sheet.texts(PublishedFigureField.breakdown) == [nil, "ethnic_minority"])
        #expect(sheet.times(PublishedFigureField.when) == ["2011–2015", "2016"])
        #expect(sheet.amounts(PublishedFigureField.value).last == 256_000)
        #expect(sheet.texts(TargetField.indicator) == ["training.vocational.classes"])
        #expect(sheet.times(TargetField.when) == ["2020"])
        #expect(sheet.places(.skipped) == ["trang “Sheet1”, dòng 5, cột A"])
    }

    @Test("A target is due in its own year, with its growth") func targets() throws {
        let sheet = try ReadSheet([
            ["MỤC TIÊU PHẤN ĐẤU"], ["Chỉ tiêu", "ĐVT", "Đến năm", "Giá trị", "Tăng bình quân (%)", "Giá"],
            ["Giá trị sản xuất công nghiệp - tiểu thủ công nghiệp", "tỷ đồng", 2015, "19.579,7", 0.19, "giá so sánh"],
        ])
        #expect(sheet.texts(TargetField.indicator) == ["outcome.production_value"])
        #expect(sheet.times(TargetField.when) == ["2015"])
        #expect(sheet.amounts(TargetField.value) == [19_579_700])
        #expect(sheet.amounts(TargetField.growth) == [19_000])
        #expect(sheet.texts(TargetField.basis) == ["constant"])
    }

    @Test("Chỉ tiêu, kế hoạch, thực hiện: the plan is a target, the result is stated, a blank is neither") func stated()
        throws
    {
        let sheet = try ReadSheet([
            ["KẾT QUẢ THỰC HIỆN NĂM 2016"], ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)"],
            [1, "Số lớp đào tạo nghề", "lớp", 24, 20, 83.3],
            [2, "Đào tạo nghề cho lao động nông thôn", "người", 800, nil, nil],
            [3, "Kinh phí khuyến công", "triệu đồng", nil, "khoảng 1.250,5", nil],
        ])
        #expect(sheet.texts(TargetField.indicator) == ["training.vocational.classes", "training.vocational.learners"])
        #expect(sheet.amounts(TargetField.value) == [24_000, 800_000])
        #expect(sheet.texts(StatedFigureField.indicator) == ["training.vocational.classes", "funding.assigned"])
        #expect(sheet.amounts(StatedFigureField.value) == [20_000, 1_250_500_000_000])
        #expect(sheet.records(.statedFigure).map { $0[StatedFigureField.value]?.measure?.hedge } == [nil, .about])
        #expect(sheet.times(StatedFigureField.when) == ["2016", "2016"])
    }

    @Test("Stated money without a unit is a problem, not a guess") func statedMoney() throws {
        let sheet = try ReadSheet([["Chỉ tiêu", "ĐVT", "Thực hiện"], ["Kinh phí được giao", nil, 1250]])
        #expect(sheet.records(.statedFigure).isEmpty)
        #expect(sheet.places(.problem) == ["trang “Sheet1”, dòng 2, cột C"])
    }

    @Test("Thousands written by their dong are thousands, in a unit column too") func thousandDong() throws {
        let sheet = try ReadSheet([["Chỉ tiêu", "ĐVT", "Thực hiện"], ["Kinh phí được giao", "1.000đ", 1250]])
        #expect(sheet.amounts(StatedFigureField.value) == [1_250_000_000])
    }

    @Test("Counts by source under a bare “KCQG”, “KCĐP” are figures, not money", arguments: ["", " VÀ VỐN"])
    func countsBySource(title: String) throws {
        let sheet = try ReadSheet([
            [.text("KẾT QUẢ KHUYẾN CÔNG\(title) NĂM 2016")],
            ["TT", "Nội dung", "Đơn vị tính", "Kết quả thực hiện năm 2016", nil, nil],
            [nil, nil, nil, "KCQG", "KCĐP", "Tổng số"], ["I", "Đào tạo nghề cho lao động nông thôn"],
            [1, "Số lớp", "lớp", 1, 4, 5], [2, "Số học viên", "người", 30, 130, 160],
        ])
        #expect(sheet.records(.budgetLine).isEmpty)
        #expect(sheet.texts(StatedFigureField.breakdown) == [nil, "KCQG", "KCDP", nil, "KCQG", "KCDP"])
        #expect(sheet.amounts(StatedFigureField.value) == [5000, 1000, 4000, 160_000, 30_000, 130_000])
        #expect(sheet.notes.count(.problem) == 0)
    }
}

extension FigureRowsTests {
    @Test("Amounts by source beside a number of things are not taken for parts of it") func moneyBesideCounts() throws {
        let sheet = try ReadSheet([
            ["KẾT QUẢ KHUYẾN CÔNG NĂM 2016"], ["TT", "Nội dung", "ĐVT", "Số lượng", "KCQG", "KCĐP"],
            [1, "Số lớp đào tạo nghề", "lớp", 5, 200, 100],
        ])
        #expect(sheet.amounts(StatedFigureField.value) == [5000])
        #expect(sheet.notes.count(.problem) == 1)
    }

    @Test("A number too large to be added to others is a problem, of either sign", arguments: ["", "-"])
    func unbelievable(sign: String) throws {
        let huge = Typed(.text("\(sign)9.000.000.000.000.000"))
        let sheet = try ReadSheet([
            ["TT", "Nội dung", "ĐVT", "Số lượng", "KCQG", "KCĐP"],
            [1, "Số lớp đào tạo nghề", "lớp", 5, huge, huge],
        ])
        #expect(sheet.amounts(StatedFigureField.value) == [5000])
        #expect(sheet.notes.count(.problem) > 0)
    }
}
