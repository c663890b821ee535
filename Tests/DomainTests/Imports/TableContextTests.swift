import Basics
import Domain
import Testing

@Suite("TableContext") struct TableContextTests {
    private func year(titles: [String], sheet: String = "Sheet1", chosen: String = "2016") throws -> String? {
        let rows: [[Typed]] =
            titles.map { [.text($0)] } + [["STT", "Tên đề án", "Kinh phí (đồng)"], [1, "Lò sấy", 5]]
        return try ReadSheet(rows, sheet: sheet, chosen: chosen).times(ProjectField.when).first ?? nil
    }

    @Test("A sheet's own year beats the period chosen, its title beats its name") func ownYear() throws {
        #expect(try year(titles: []) == "2016")
        #expect(try year(titles: ["KẾ HOẠCH KHUYẾN CÔNG NĂM 2023"]) == "2023")
        #expect(try year(titles: [], sheet: "KH 2023") == "2023")
        #expect(try year(titles: ["Danh mục đề án năm 2022"], sheet: "KH 2023") == "2022")
        #expect(try year(titles: ["DANH MỤC ĐỀ ÁN", "Giai đoạn 2011-2015"]) == "2011–2015")
        #expect(try year(titles: ["Danh mục đề án từ năm 2011 đến năm 2015"]) == "2011–2015")
        #expect(try year(titles: ["DANH MỤC ĐỀ ÁN 2019"]) == "2019")
    }

    @Test("A decision's number and day in a title are not the table's year") func decisions() throws {
        #expect(try year(titles: ["(Kèm theo Quyết định số 2045/QĐ-UBND)"]) == "2016")
        #expect(
            try year(titles: ["KẾ HOẠCH NĂM 2023", "(Kèm theo Quyết định số 15/QĐ-SCT ngày 20 tháng 12 năm 2022)"])
                == "2023")
        #expect(
            try year(titles: ["(Kèm theo Quyết định số 15/QĐ-SCT ngày 20/12/2022)", "KẾ HOẠCH NĂM 2023"]) == "2023")
    }

    private func money(_ rows: [[Typed]]) throws -> (Int64?, ReadSheet) {
        let sheet = try ReadSheet(rows)
        return (sheet.amounts(ProjectField.assignedUnsourced).first ?? nil, sheet)
    }

    @Test("The unit stands over the table, in the header, in a column or in the cell, and the nearest wins")
    func units() throws {
        let over: [Typed] = ["Đơn vị tính: triệu đồng"]
        let plain: [Typed] = ["STT", "Tên đề án", "Kinh phí"]
        #expect(try money([over, plain, [1, "Lò sấy", 5]]).0 == 5_000_000)
        #expect(try money([over, ["STT", "Tên đề án", "Kinh phí (đồng)"], [1, "Lò sấy", 5]]).0 == 5)
        #expect(try money([over, plain + ["ĐVT"], [1, "Lò sấy", 5, "nghìn đồng"]]).0 == 5_000)
        #expect(try money([over, plain + ["ĐVT"], [1, "Lò sấy", "5 tỷ", "nghìn đồng"]]).0 == 5_000_000_000)
        #expect(try money([over, plain, [1, "Lò sấy", "25.000.000đ"]]).0 == 25_000_000)
        #expect(try money([["ĐVT: 1.000đ"], plain, [1, "Lò sấy", "25.000"]]).0 == 25_000_000)
    }

    @Test("A missing unit of money is a problem, not a guess") func missingUnit() throws {
        let (amount, sheet) = try money([["STT", "Tên đề án", "Kinh phí"], [1, "Lò sấy", 5]])
        #expect(amount == nil)
        #expect(sheet.texts(ProjectField.name) == ["Lò sấy"])
        #expect(sheet.places(.problem) == ["trang “Sheet1”, dòng 2, cột C"])
        #expect(sheet.sentences(.problem).allSatisfy { $0.contains("đơn vị") && $0.contains("“5”") })
    }

    @Test(
        "The centre's own name is no unit of money",
        arguments: ["Đơn vị: Sở Công Thương Đồng Nai", "Đơn vị: UBND huyện Triệu Sơn"])
    func nameIsNoUnit(title: String) throws {
        let (amount, sheet) = try money([[.text(title)], ["STT", "Tên đề án", "Kinh phí"], [1, "Lò sấy", 5]])
        #expect(amount == nil)
        #expect(sheet.notes.count(.problem) == 1)
    }

    @Test("A blank amount without a unit is only not known") func blankAmount() throws {
        let (amount, sheet) = try money([["STT", "Tên đề án", "Kinh phí"], [1, "Lò sấy", nil]])
        #expect(amount == nil)
        #expect(sheet.notes.count(.problem) == 0)
    }

    @Test("The title's source and level hold where no group says otherwise") func titleFacets() throws {
        let sheet = try ReadSheet([
            ["ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2016"], ["STT", "Tên đề án", "Kinh phí (triệu đồng)"], [1, "Lò sấy", 5],
            ["II. Khuyến công địa phương"], [1, "Lò hấp", 7],
        ])
        #expect(sheet.texts(ProjectField.source) == ["KCQG", "KCDP"])
    }

    @Test("A list closed on a day says how things stood on that day") func closingDay() throws {
        let sheet = try ReadSheet([
            ["DANH SÁCH CỘNG TÁC VIÊN (tính đến 31/12/2015)"], ["STT", "Họ và tên", "Xã", "Huyện"],
            [1, "Lê Văn Tám", "Phước Thuận", "Xuyên Mộc"],
        ])
        #expect(sheet.times(CollaboratorStandingField.when) == ["31/12/2015"])
    }

    @Test(
        "A part of a year in the title is the part, not the year",
        arguments: [
            ("KẾT QUẢ 6 THÁNG ĐẦU NĂM 2022", "01/01/2022–30/06/2022"), ("KẾT QUẢ QUÝ II/2022", "01/04/2022–30/06/2022"),
            ("KẾT QUẢ THÁNG 5 NĂM 2022", "5/2022"), ("KẾT QUẢ 9 THÁNG NĂM 2022", "01/01/2022–30/09/2022"),
            ("KẾT QUẢ NĂM 2022", "2022"),
        ])
    func partOfYear(title: String, when: String) throws {
        let sheet = try ReadSheet(
            [[.init(stringLiteral: title)], ["STT", "Tên lớp", "Số lớp"], [1, "Nghề may", 2]], chosen: "2016")
        #expect(sheet.times(TrainingClassField.when) == [when])
    }

    @Test("The year from which a group of projects was carried over is not its year") func carriedOver() throws {
        let sheet = try ReadSheet([
            ["DANH MỤC ĐỀ ÁN NĂM 2019"], ["STT", "Tên đề án", "Nguồn"], ["b) Đề án chuyển tiếp từ năm 2018"],
            [1, "Hỗ trợ máy sấy", "Địa phương"],
        ])
        #expect(sheet.times(ProjectField.when) == ["2019"])
    }

    @Test("The same header again, after a page break, goes on under the same group") func pageBreak() throws {
        let header: [Typed] = ["STT", "Tên đề án", "Nguồn"]
        let sheet = try ReadSheet([
            ["DANH MỤC ĐỀ ÁN NĂM 2019"], header, ["I. Ứng dụng máy móc thiết bị"], [1, "Chế biến bún", "Địa phương"],
            header,
            [2, "Chế biến nem", "Địa phương"],
        ])
        #expect(sheet.texts(ProjectField.activity) == ["machinery", "machinery"])
        #expect(sheet.tables.count == 1)
    }

    @Test("An amount that ends a title is no unit of the table under it") func amountInTitle() throws {
        let sheet = try ReadSheet([
            ["DANH MỤC ĐỀ ÁN, TỔNG KINH PHÍ 980 TRIỆU ĐỒNG"], ["STT", "Tên đề án", "Kinh phí"],
            [1, "Lò nung gốm", 980],
        ])
        #expect(sheet.amounts(ProjectField.assignedUnsourced) == [nil])
        #expect(sheet.sentences(.problem).allSatisfy { $0.hasPrefix("Chưa rõ đơn vị tiền") })
        #expect(sheet.notes.count(.problem) == 1)
    }
}
