import Basics
import Domain
import Foundation
import Testing

@Suite("RowView") struct RowViewTests {
    private func learners(_ cell: Typed) throws -> (Measure?, ReadSheet) {
        let sheet = try ReadSheet([["STT", "Tên lớp", "Số học viên"], [1, "Nghề may", cell]])
        return (sheet.records(.trainingClass).first?[TrainingClassField.learners]?.measure, sheet)
    }

    @Test(
        "A blank, a dash or “chưa có số liệu” is not known, never 0",
        arguments: [nil, " ", "-", "–", "chưa có số liệu", "x"] as [Typed])
    func blank(cell: Typed) throws {
        let (measure, sheet) = try learners(cell)
        #expect(sheet.texts(TrainingClassField.name) == ["Nghề may"])
        #expect(measure == nil)
        #expect(sheet.notes.count(.problem) == 0)
    }

    @Test("A written 0 is 0") func zero() throws {
        #expect(try learners(0).0 == Measure(0))
        #expect(try learners("0").0 == Measure(0))
    }

    @Test("A hedge stays with its count, and the reading is told") func hedge() throws {
        let (measure, sheet) = try learners("khoảng 20")
        #expect(measure == Measure(20, hedge: .about))
        #expect(sheet.places(.reading) == ["trang “Sheet1”, dòng 2, cột C"])
        #expect(sheet.sentences(.reading) == ["“khoảng 20” đọc là 20, giữ chữ “khoảng”."])
    }

    @Test(
        "Counts read as people type them, and what was read otherwise than written is told",
        arguments: [
            ("01", 1, true), ("35 học viên", 35, true), ("1.250", 1250, true), ("20", 20, false), ("1 250", 1250, true),
        ]
            as [(String, Int64, Bool)])
    func counts(text: String, count: Int64, isTold: Bool) throws {
        let (measure, sheet) = try learners(.text(text))
        #expect(measure == Measure(count))
        #expect((sheet.notes.count(.reading) == 1) == isTold)
    }

    @Test(
        "What cannot be a count is a problem of its cell, and the row stays",
        arguments: [12.5, -3, "21/22", "nhiều", .day("2016-08-01"), Typed(.fault("#REF!")), Typed(.uncalculated)]
            as [Typed])
    func unusable(cell: Typed) throws {
        let (measure, sheet) = try learners(cell)
        #expect(measure == nil)
        #expect(sheet.texts(TrainingClassField.name) == ["Nghề may"])
        #expect(sheet.places(.problem) == ["trang “Sheet1”, dòng 2, cột C"])
        #expect(sheet.sentences(.problem).allSatisfy { $0.hasSuffix(".") && $0.contains("hãy") })
    }

    private func money(_ cell: Typed, heading: String = "Kinh phí") throws -> (Measure?, ReadSheet) {
        let sheet = try ReadSheet([["STT", "Tên đề án", .text(heading)], [1, "Lò sấy", cell]])
        return (sheet.records(.project).first?[ProjectField.assignedUnsourced]?.measure, sheet)
    }

    @Test(
        "An amount may carry its own unit",
        arguments: [
            ("1,5 tỷ", 1_500_000_000, nil), ("210 triệu", 210_000_000, nil), ("25.000.000đ", 25_000_000, nil),
            ("khoảng 6,61 tỷ", 6_610_000_000, Hedge.about), ("trên 14 tỷ đồng", 14_000_000_000, .above),
            ("5 tr.đ", 5_000_000, nil),
        ] as [(String, Int64, Hedge?)])
    func amounts(text: String, dong: Int64, hedge: Hedge?) throws {
        #expect(try money(.text(text)).0 == Measure(dong, hedge: hedge))
    }

    @Test("Amounts kept as text with points between thousands are whole") func textAmounts() throws {
        #expect(try money("253.000.000", heading: "Số tiền (đồng)").0 == Measure(253_000_000))
        #expect(try money("1.250,5", heading: "Kinh phí (triệu đồng)").0 == Measure(1_250_500_000))
        #expect(try money(1250.5, heading: "Kinh phí (triệu đồng)").0 == Measure(1_250_500_000))
    }

    @Test("A fraction of a đồng, and a negative amount, are problems") func noAmount() throws {
        for (cell, heading) in [(0.5, "Kinh phí (đồng)"), (-5, "Kinh phí (triệu đồng)")] as [(Typed, String)] {
            let (measure, sheet) = try money(cell, heading: heading)
            #expect(measure == nil)
            #expect(sheet.notes.count(.problem) == 1)
        }
    }

    @Test("An amount or a count beyond belief is a problem, and sums of such do not break the import") func tooLarge()
        throws
    {
        let huge: Typed = .text("9000000000000000000")
        let sheet = try ReadSheet([
            ["STT", "Tên đề án", "KCQG (đồng)", "KCĐP (đồng)", "Tổng cộng (đồng)", "Số cơ sở"],
            [1, "Lò sấy", huge, huge, huge, huge],
        ])
        #expect(sheet.texts(ProjectField.name) == ["Lò sấy"])
        #expect(sheet.amounts(ProjectField.assignedNational) == [nil])
        #expect(sheet.amounts(ProjectField.establishments) == [nil])
        #expect(sheet.notes.count(.problem) >= 3)
    }

    @Test(
        "Times read as people type them",
        arguments: [
            ("13/4/2016", "13/04/2016"), ("7/2016", "7/2016"), ("tháng 3/2009", "3/2009"), (2015, "2015"),
            (42_583, "01/08/2016"),
            (.day("2016-08-01"), "01/08/2016"), ("Tháng 7", "7/2016"), ("Quý II", "01/04/2016–30/06/2016"),
            ("15/10", "15/10/2016"), ("5/10", "05/10/2016"), ("từ 01/8/2016 đến 30/9/2016", "01/08/2016–30/09/2016"),
            ("15-19/8/2016", "15/08/2016–19/08/2016"), ("30/8-2/9", "30/08/2016–02/09/2016"), ("42583", "01/08/2016"),
        ] as [(Typed, String)])
    func times(cell: Typed, expected: String) throws {
        let sheet = try ReadSheet([["STT", "Tên lớp", "Số học viên", "Thời gian"], [1, "Nghề may", 30, cell]])
        #expect(sheet.times(TrainingClassField.when) == [expected])
        #expect(sheet.notes.count(.problem) == 0)
    }

    @Test(
        "A serial number read as a day is told, kept as a number or as text", arguments: [42_583, "42583"] as [Typed])
    func serial(cell: Typed) throws {
        let sheet = try ReadSheet([["STT", "Tên lớp", "Số học viên", "Thời gian"], [1, "Nghề may", 30, cell]])
        #expect(sheet.places(.reading) == ["trang “Sheet1”, dòng 2, cột D"])
    }

    @Test(
        "A day that is none is a problem, and the table's own year stands",
        arguments: ["30/2/2016", "không rõ", "sắp tới", "99999", "19-15/8/2016"])
    func noTime(text: String) throws {
        let sheet = try ReadSheet([["STT", "Tên lớp", "Số học viên", "Thời gian"], [1, "Nghề may", 30, .text(text)]])
        #expect(sheet.times(TrainingClassField.when) == ["2016"])
        #expect(sheet.places(.problem) == ["trang “Sheet1”, dòng 2, cột D"])
    }

    @Test("Decomposed and look-alike letters are stored in one spelling") func spelling() throws {
        let name = "Hỗ trợ máy sấy ở Đất Đỏ"
        let sheet = try ReadSheet([
            [.text("Tên đề án".decomposedStringWithCanonicalMapping), "Kinh phí (đồng)"],
            [.text("  " + name.decomposedStringWithCanonicalMapping + "\u{00A0}"), 5],
            ["M\u{0430}y m\u{0430}y d\u{0435}t", 6],
        ])
        #expect(
            sheet.texts(ProjectField.name).compactMap { $0.map { Array($0.utf8) } } == [
                Array(name.utf8), Array("May may det".utf8),
            ])
    }
}

extension RowViewTests {
    @Test("What cannot be is a problem of its row and is not imported; what hardly is is a warning") func impossible()
        throws
    {
        let classes = try ReadSheet([
            ["STT", "Tên lớp", "Số lớp", "Số học viên", "Nữ"], [1, "Nghề may", 1, 30, 40], [2, "Nghề mộc", 1, 30, 30],
        ])
        #expect(classes.amounts(TrainingClassField.female) == [nil, 30])
        #expect(classes.places(.problem) == ["trang “Sheet1”, dòng 2"])
        let roll = try ReadSheet([
            ["DANH SÁCH HỌC VIÊN LỚP ĐÀO TẠO NGHỀ MAY NĂM 2016"], ["STT", "Họ và tên", "Ngày sinh", "Số CCCD"],
            [1, "Trần Thị Mai", "01/01/2090", "12"], [2, "Lê Văn Tám", "01/01/1990", "079085001234"],
        ])
        #expect(roll.times(LearnerField.born) == [nil, "01/01/1990"])
        #expect(roll.sentences(.problem).contains { $0.contains("sau ngày") })
        #expect(roll.sentences(.warning).contains { $0.contains("Số CCCD “12”") })
        let long = try ReadSheet([
            ["Tên đề án", "Nguồn"], [.text(String(repeating: "ă", count: 24_000)), "KCĐP"], ["Máy sấy", "KCĐP"],
        ])
        #expect(long.texts(ProjectField.name) == ["Máy sấy"])
        #expect(long.sentences(.problem).contains { $0.contains("24.000 ký tự") })
    }

    @Test("A number that cannot be used says why") func refusedNumbers() throws {
        #expect(
            try money(-75, heading: "Kinh phí (triệu đồng)").1.sentences(.problem).first?.contains("không thể âm")
                == true)
        #expect(try learners(-3).1.sentences(.problem).first?.contains("không thể âm") == true)
        #expect(try learners("99999999999999999999").1.sentences(.problem).first?.contains("quá lớn") == true)
        #expect(try learners(12.5).1.sentences(.problem).first?.contains("có phần lẻ") == true)
    }

    @Test(
        "A time that could be two is a problem with both, never one of them",
        arguments: [("5-7/2016", "2016"), ("5/7-2016", "2016"), ("10-12/2016", "2016"), ("5-7", "2016")])
    func ambiguousTime(text: String, kept: String) throws {
        let sheet = try ReadSheet([["STT", "Tên lớp", "Số học viên", "Thời gian"], [1, "Nghề may", 30, .text(text)]])
        #expect(sheet.times(TrainingClassField.when) == [kept])
        #expect(sheet.sentences(.problem).count == 1)
        #expect(sheet.sentences(.problem).allSatisfy { $0.contains("hiểu hai cách") && $0.contains("từ tháng") })
        let fair = try ReadSheet([
            ["THAM GIA HỘI CHỢ NĂM 2016"], ["TT", "Tên hội chợ", "Địa điểm, thời gian", "Số gian hàng"],
            [1, "Hội chợ", "Hà Nội, 5-7/2016", 3],
        ])
        #expect(fair.times(TradeEventField.when) == ["2016"])
        #expect(fair.sentences(.problem).count == 1)
    }

    @Test("An amount with a unit of its own is told in đồng; zeros before a date's numbers are not told") func told()
        throws
    {
        let sheet = try ReadSheet([
            ["KINH PHÍ NĂM 2016"], ["STT", "Nội dung", "Nguồn", "Kinh phí (triệu đồng)", "Thời gian"],
            [1, "Đào tạo nghề", "KCĐP", "200 tr", "10/6/2016"], [2, "Hội chợ", "KCĐP", "85.000.000 đ", "06/2016"],
            [3, "Tham quan", "KCQG", "0,36 tỷ đồng", "tháng 7/2016"], [nil, "Tổng", nil, 645],
        ])
        #expect(
            sheet.sentences(.reading) == [
                "“200 tr” đọc là 200.000.000 đồng.", "“tháng 7/2016” đọc là 7/2016.",
                "“0,36 tỷ đồng” đọc là 360.000.000 đồng.",
            ])
        #expect(sheet.sentences(.warning).isEmpty)
    }
}
