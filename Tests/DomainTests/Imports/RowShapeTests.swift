import Basics
import Domain
import Testing

@Suite("RowShape") struct RowShapeTests {
    private static let header: [Typed] = ["STT", "Tên đề án", "Kinh phí (triệu đồng)"]

    @Test("A group row gives its source to the rows under it, until the next of its kind") func sources() throws {
        let sheet = try ReadSheet([
            RowShapeTests.header, ["I. Khuyến công quốc gia"], [1, "Mua máy dệt chiếu", 100],
            [nil, "II. Khuyến công địa phương"], [1, "Mua máy xay bột", 50], [2, "Mua máy ép dầu", 40],
        ])
        #expect(sheet.texts(ProjectField.source) == ["KCQG", "KCDP", "KCDP"])
        #expect(sheet.amounts(ProjectField.assignedNational) == [100_000_000, nil, nil])
        #expect(sheet.amounts(ProjectField.assignedLocal) == [nil, 50_000_000, 40_000_000])
    }

    @Test(
        "An ordinal in a cell of its own makes a group, also with subtotals beside it",
        arguments: ["I", "A", "IV", "II.", "B."])
    func ordinalCell(mark: String) throws {
        let sheet = try ReadSheet([
            RowShapeTests.header, [.text(mark), "Khuyến công quốc gia", 150], [1, "Mua máy dệt chiếu", 100],
            [2, "Mua máy xay bột", 50],
        ])
        #expect(sheet.texts(ProjectField.name) == ["Mua máy dệt chiếu", "Mua máy xay bột"])
        #expect(sheet.texts(ProjectField.source) == ["KCQG", "KCQG"])
    }

    @Test("A new outer group ends the inner ones") func nested() throws {
        let sheet = try ReadSheet([
            RowShapeTests.header, ["A. Hỗ trợ máy móc thiết bị"], ["I. Khuyến công quốc gia"], [1, "Lò sấy lúa", 100],
            ["II. Khuyến công địa phương"], [1, "Lò sấy bắp", 50], ["B. Đào tạo nghề"], [1, "Nghề mây tre", 30],
        ])
        #expect(sheet.texts(ProjectField.source) == ["KCQG", "KCDP", nil])
        #expect(sheet.texts(ProjectField.activity) == ["machinery", "machinery", "vocational_training"])
    }

    @Test(
        "Numbers over letters are headings of them, with subtotals beside them or without; the letters are the rows",
        arguments: [(1, 2), ("1.", "2."), ("1)", "2)"), ("01", "02")] as [(Typed, Typed)])
    func numbersOverLetters(first: Typed, second: Typed) throws {
        let sheet = try ReadSheet([
            RowShapeTests.header, ["I", "Nguồn khuyến công quốc gia", 400],
            [first, "Xây dựng mô hình trình diễn kỹ thuật", 250],
            ["a)", "Sấy thăng hoa trái cây", 150], ["b)", "Ép dầu phụng lạnh", 100],
            [second, "Ứng dụng máy móc thiết bị", nil], ["a", "Máy cắt gạch", 150],
            ["II", "Nguồn khuyến công địa phương", 60], [1, "Hỗ trợ gian hàng hội chợ", 60],
        ])
        #expect(
            sheet.texts(ProjectField.name) == [
                "Sấy thăng hoa trái cây", "Ép dầu phụng lạnh", "Máy cắt gạch", "Hỗ trợ gian hàng hội chợ",
            ])
        #expect(sheet.texts(ProjectField.source) == ["KCQG", "KCQG", "KCQG", "KCDP"])
        #expect(sheet.texts(ProjectField.activity) == ["model_new", "model_new", "machinery", "fair"])
    }

    @Test("Letters over numbers are headings just so, and a number that has none below it is a row of its own")
    func lettersOverNumbers() throws {
        let sheet = try ReadSheet([
            RowShapeTests.header, ["a", "Đào tạo nghề", 90], [1, "Nghề đan cói", 40], [2, "Nghề thêu ren", 50],
            ["b", "Hội chợ", 30], [1, "Hội chợ vùng", 30],
        ])
        #expect(sheet.texts(ProjectField.name) == ["Nghề đan cói", "Nghề thêu ren", "Hội chợ vùng"])
        let mixed = try ReadSheet([
            RowShapeTests.header, [1, "Ứng dụng máy móc thiết bị", 90], [1.1, "Máy cưa đá", 40],
            [1.2, "Máy mài đá", 50],
            [2, "Khảo sát cơ sở", 20],
        ])
        #expect(mixed.texts(ProjectField.name) == ["Máy cưa đá", "Máy mài đá", "Khảo sát cơ sở"])
        #expect(mixed.texts(ProjectField.activity) == ["machinery", "machinery", "survey"])
    }

    @Test("Headings marked in the text of a table without ordinals are headings too") func marksInTexts() throws {
        let sheet = try ReadSheet([
            ["Nội dung", "Kinh phí (triệu đồng)"], ["I. Khuyến công quốc gia", 250], ["1. Ứng dụng máy móc", 250],
            ["a) Máy đóng chai", 150], ["b) Máy chiết rót", 100], ["II. Khuyến công địa phương", 30],
            ["1. Hội chợ Xuân", 30],
        ])
        #expect(sheet.amounts(BudgetLineField.assigned) == [150_000_000, 100_000_000, 30_000_000])
        #expect(sheet.texts(BudgetLineField.source) == ["KCQG", "KCQG", "KCDP"])
    }

    @Test("A figure of its own stays one, whatever parts of it stand below") func figureWithParts() throws {
        let sheet = try ReadSheet([
            ["TT", "Chỉ tiêu", "Đơn vị tính", "Kết quả"], [1, "Số học viên đào tạo nghề", "người", 300],
            ["a", "Số học viên đào tạo nghề là nữ", "người", 120],
        ])
        #expect(sheet.amounts(StatedFigureField.value) == [300_000, 120_000])
    }

    @Test("Years as groups date the rows under them") func years() throws {
        let sheet = try ReadSheet(
            [
                ["Nội dung", "Nguồn", "Kinh phí (triệu đồng)"], ["Năm 2011"], ["Đào tạo nghề", "KCĐP", 427],
                ["Năm 2012"], ["Đào tạo nghề", "KCĐP", 351], ["Hội chợ, triển lãm", "KCQG", 60],
            ], chosen: "2011-2015")
        #expect(sheet.times(BudgetLineField.when) == ["2011", "2012", "2012"])
        #expect(sheet.amounts(BudgetLineField.assigned) == [427_000_000, 351_000_000, 60_000_000])
    }

    @Test("Levels as groups rank the products under them") func levels() throws {
        let sheet = try ReadSheet([
            ["STT", "Tên sản phẩm", "Tên cơ sở"], ["1. Cấp quốc gia"], [1, "Nước mắm cá cơm", "Cơ sở Hải Yến"],
            ["2. Cấp khu vực"], [1, "Rượu Hòa Long", "HTX Hòa Long"], ["3. Cấp tỉnh"],
            [1, "Bánh tráng", "Hộ Bảy Hiền"],
        ])
        #expect(sheet.texts(RecognitionField.level) == ["nation", "region", "province"])
    }

    @Test(
        "A totals row is no data",
        arguments: [
            "Tổng cộng", "CỘNG", "Tổng", "TỔNG SỐ", "Cộng nhóm I", "Cộng (I+II)", "Tổng kinh phí", "Tong cong",
            "Lũy kế",
        ])
    func totals(words: String) throws {
        let sheet = try ReadSheet([
            RowShapeTests.header, [1, "Mua máy dệt chiếu", 100], [nil, .text(words), 100], [.text(words), nil, 100],
        ])
        #expect(sheet.texts(ProjectField.name) == ["Mua máy dệt chiếu"])
        #expect(sheet.notes.count(.problem) == 0)
    }

    @Test(
        "A name that only sounds like a total is data",
        arguments: [
            "Công ty TNHH Hải Đăng", "Tổng công ty May 28", "Cổng thông tin điện tử tỉnh", "Công cụ cầm tay",
            "Công suất máy sấy nông sản", "Cộng đồng làng nghề", "Tổng hợp dữ liệu cơ sở công nghiệp nông thôn",
        ])
    func soundsLikeTotal(name: String) throws {
        let sheet = try ReadSheet([RowShapeTests.header, [1, .text(name), 100]])
        #expect(sheet.texts(ProjectField.name) == [name])
    }

    @Test("A person may be called Tống or Công") func people() throws {
        let sheet = try ReadSheet([
            ["STT", "Họ và tên", "Năm sinh", "Giới tính"], [1, "Tống Thị Hoa", 1990, "Nữ"],
            [2, "Công Văn Bình", 1988, "Nam"],
        ])
        #expect(sheet.texts(LearnerField.name) == ["Tống Thị Hoa", "Công Văn Bình"])
    }

    @Test("Ordinals of one table do not make groups of its rows") func plainOrdinals() throws {
        let sheet = try ReadSheet([
            RowShapeTests.header, ["1", "Mua máy dệt chiếu", 100], ["2.", "Mua máy xay bột", 50],
            ["a)", "Nhóm con", nil],
            ["03", "Mua máy ép dầu", 40],
        ])
        #expect(sheet.texts(ProjectField.name) == ["Mua máy dệt chiếu", "Mua máy xay bột", "Mua máy ép dầu"])
    }
}
