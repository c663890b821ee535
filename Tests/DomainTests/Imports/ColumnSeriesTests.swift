import Basics
import Domain
import Testing

@Suite("ColumnSeries") struct ColumnSeriesTests {
    @Test(
        "Years as columns are a line of each year, whether text or number; a blank is not known, a dash is none",
        arguments: [["Năm 2014", "Năm 2015"], [2014, 2015], ["2014", "2015"]] as [[Typed]])
    func money(years: [Typed]) throws {
        let sheet = try ReadSheet(
            [
                ["KINH PHÍ THEO NỘI DUNG"], ["Đơn vị: triệu đồng"], ["TT", "Nội dung chi"] + years + ["Tổng cộng"],
                [1, "Truyền nghề", 120, 150, 270], [2, "Tư vấn", nil, "35,5", "35,5"], [3, "Quản lý", "-", 12, 12],
                [nil, "Tổng số", 120, 190, 310],
            ], chosen: "2014-2015")
        #expect(sheet.tables.map(\.layout.kind) == [.budget])
        #expect(sheet.times(BudgetLineField.when) == ["2014", "2015", "2014", "2015", "2015"])
        #expect(
            sheet.amounts(BudgetLineField.assigned) == [120_000_000, 150_000_000, nil, 35_500_000, 12_000_000])
        #expect(sheet.notes.count(.doubt) == 0)
        #expect(sheet.sentences(.warning).map { $0.contains("190") } == [true])
    }

    @Test(
        "Years over sources are a line of each year and source; the span beside them is their sum",
        arguments: [true, false])
    func yearsOverSources(isMerged: Bool) throws {
        let sheet = try ReadSheet(
            [
                ["STT", "Nội dung", "Năm 2012 (nghìn đồng)", nil, "Năm 2013 (nghìn đồng)", nil, "Giai đoạn 2012-2013"],
                [nil, nil, "KCQG", "KCĐP", "KCQG", "KCĐP", nil], [1, "Mô hình trình diễn", 10, 20, 30, nil, 60],
            ], merges: isMerged ? ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2"] : [], chosen: "2012-2013")
        #expect(sheet.times(BudgetLineField.when) == ["2012", "2012", "2013", "2013"])
        #expect(sheet.texts(BudgetLineField.source) == ["KCQG", "KCDP", "KCQG", "KCDP"])
        #expect(sheet.amounts(BudgetLineField.assigned) == [10_000, 20_000, 30_000, nil])
    }

    @Test("Sources in rows and years in columns") func sources() throws {
        let sheet = try ReadSheet(
            [
                ["Nguồn vốn", "Kinh phí (tỷ đồng)", nil], [nil, "2017", "2018"], ["Khuyến công quốc gia", "1,2", 2],
                ["Ngân sách tỉnh", 3, nil],
            ], merges: ["A1:A2", "B1:C1"], chosen: "2017-2018")
        #expect(sheet.texts(BudgetLineField.source) == ["KCQG", "KCQG", "KCDP", "KCDP"])
        #expect(sheet.times(BudgetLineField.when) == ["2017", "2018", "2017", "2018"])
        #expect(sheet.amounts(BudgetLineField.assigned) == [1_200_000_000, 2_000_000_000, 3_000_000_000, nil])
    }

    @Test("Money headed with its year is that year's, each column of its own") func datedMoney() throws {
        let sheet = try ReadSheet([
            ["Nội dung", "Kinh phí năm 2015 (triệu đồng)", "Kinh phí năm 2016 (triệu đồng)"], ["Truyền nghề", 7, 8],
        ])
        #expect(sheet.times(BudgetLineField.when) == ["2015", "2016"])
        #expect(sheet.amounts(BudgetLineField.assigned) == [7_000_000, 8_000_000])
        let mixed = try ReadSheet([
            ["Đơn vị tính: triệu đồng"], ["Nội dung", "Thực hiện năm 2015", "Kế hoạch năm 2016"],
            ["Truyền nghề", 7, 8],
        ])
        #expect(mixed.times(BudgetLineField.when) == ["2015", "2016"])
        #expect(mixed.amounts(BudgetLineField.spent) == [7_000_000, nil])
        #expect(mixed.amounts(BudgetLineField.assigned) == [nil, 8_000_000])
    }

    @Test("Indicators by year are stated of each year; a plan of a year stands beside what was done") func indicators()
        throws
    {
        let sheet = try ReadSheet([
            ["Chỉ tiêu", "ĐVT", "Năm 2015", nil, "Năm 2016", nil],
            [nil, nil, "Kế hoạch", "Thực hiện", "Kế hoạch", "Thực hiện"],
            ["Số lớp đào tạo nghề", "lớp", 10, 9, 12, nil],
        ])
        #expect(sheet.times(StatedFigureField.when) == ["2015"])
        #expect(sheet.amounts(StatedFigureField.value) == [9_000])
        #expect(sheet.times(TargetField.when) == ["2015", "2016"])
        let plain = try ReadSheet([["Chỉ tiêu", "ĐVT", 2015, 2016], ["Số lớp đào tạo nghề", "lớp", 9, nil]])
        #expect(plain.times(StatedFigureField.when) == ["2015"])
        #expect(plain.records(.target).isEmpty)
    }

    @Test("Counts by year without a word of money are no money") func counts() throws {
        let sheet = try ReadSheet([["Nội dung", 2015, 2016], ["Số lớp đào tạo nghề", 9, 8], ["Đào tạo nghề", 9, 8]])
        #expect(sheet.records(.budgetLine).isEmpty)
        #expect(sheet.amounts(StatedFigureField.value) == [9_000, 8_000])
        #expect(sheet.sentences(.skipped).contains { $0.contains("“Đào tạo nghề”") })
    }

    @Test("Aims by year are targets of each year") func targets() throws {
        let sheet = try ReadSheet([
            ["MỤC TIÊU PHẤN ĐẤU"], ["Chỉ tiêu", "Đơn vị tính", "Năm 2026", "Năm 2030"],
            ["Số lớp đào tạo nghề", "lớp", 20, 40],
        ])
        #expect(sheet.times(TargetField.when) == ["2026", "2030"])
        #expect(sheet.records(.statedFigure).isEmpty)
    }

    @Test(
        "Levels as columns with marks recognise the product at each marked level",
        arguments: [
            (["Cấp huyện", "Cấp tỉnh", "Cấp khu vực", "Cấp quốc gia"], nil),
            (["Huyện", "Tỉnh", "Khu vực", "Quốc gia"], "Cấp công nhận"),
            (["Cấp huyện năm 2016", "Cấp tỉnh năm 2016", "Đạt cấp khu vực", "Đạt cấp quốc gia"], nil),
        ] as [([String], String?)])
    func levels(names: [String], parent: String?) throws {
        let header: [[Typed]] =
            parent.map { parent in
                [
                    ["TT", "Tên sản phẩm", "Đơn vị sản xuất", .text(parent), nil, nil, nil],
                    [nil, nil, nil] + names.map { Typed.text($0) },
                ]
            } ?? [["TT", "Tên sản phẩm", "Đơn vị sản xuất"] + names.map { Typed.text($0) }]
        let sheet = try ReadSheet(
            header + [
                [1, "Chiếu cói", "HTX Cói Xanh", "x", "X", nil, nil],
                [2, "Tinh dầu sả", "Hộ Út Lành", nil, "v", nil, "x"],
                [3, "Bánh in", "Hộ Tư Mận", nil, nil, nil, nil],
                [4, "Trà mủ trôm", "Hộ Năm Sen", "chờ", nil, nil, nil],
            ])
        #expect(sheet.texts(RecognitionField.product) == ["Chiếu cói", "Chiếu cói", "Tinh dầu sả", "Tinh dầu sả"])
        #expect(sheet.texts(RecognitionField.level) == ["district", "province", "province", "nation"])
        #expect(sheet.amounts(RecognitionField.quantity) == [1, 1, 1, 1])
        #expect(sheet.sentences(.skipped).contains { $0.hasPrefix("“Bánh in” không được nhập") })
        #expect(sheet.sentences(.problem).contains { $0.contains("“chờ”") })
    }

    @Test("Years as columns with marks recognise the product in each marked year") func markedYears() throws {
        let sheet = try ReadSheet(
            [
                ["SẢN PHẨM TIÊU BIỂU CẤP TỈNH"], ["Tên sản phẩm", "Chủ thể", 2014, 2016],
                ["Chiếu cói", "HTX Cói", "x", nil],
                ["Mắm ruốc", "Hộ Ruốc", nil, "x"],
            ])
        #expect(sheet.texts(RecognitionField.product) == ["Chiếu cói", "Mắm ruốc"])
        #expect(sheet.times(RecognitionField.when) == ["2014", "2016"])
        #expect(sheet.amounts(RecognitionField.quantity) == [1, 1])
    }

    @Test("Levels as columns count the products of a district") func levelCounts() throws {
        let sheet = try ReadSheet([
            ["SỐ SẢN PHẨM TIÊU BIỂU"], ["Huyện", "Cấp tỉnh", "Cấp khu vực"], ["Sông Cầu", 5, 1], ["Tây Hòa", 2, nil],
        ])
        #expect(sheet.texts(RecognitionField.level) == ["province", "region", "province"])
        #expect(sheet.amounts(RecognitionField.quantity) == [5, 1, 2])
    }

    @Test("An establishment with its code is one draft, however many levels are marked") func establishments() throws {
        let sheet = try ReadSheet([
            ["Tên sản phẩm", "Tên cơ sở", "MST", "Cấp huyện", "Cấp tỉnh"], ["Cói", "HTX Cói", "3500102365", "x", "x"],
        ])
        #expect(sheet.records(.establishment).count == 1)
        #expect(sheet.rows.flatMap(\.drafts).compactMap(\.link).count == 2)
    }
}

extension ColumnSeriesTests {
    @Test("Words that only say “by year” over bare years add nothing", arguments: [[], ["D2:E2"]])
    func byYear(merges: [String]) throws {
        let sheet = try ReadSheet(
            [
                ["MỤC TIÊU GIAI ĐOẠN 2015-2016"], ["TT", "Mục tiêu, chỉ tiêu", "ĐVT", "Chia theo năm", nil],
                [nil, nil, nil, 2015, 2016], [1, "Số lớp đào tạo nghề", "lớp", 3, 4],
            ], merges: merges)
        #expect(sheet.times(TargetField.when) == ["2015", "2016"])
        #expect(sheet.amounts(TargetField.value) == [3000, 4000])
    }
}
