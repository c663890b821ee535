import Basics
import Domain
import Testing

@Suite("EstablishmentRows") struct EstablishmentRowsTests {
    private static let header: [Typed] = [
        "STT", "Tên cơ sở CNNT", "MST", "Chủ cơ sở", "Điện thoại", "Xã, phường", "Huyện", "Ngành nghề", "Số lao động",
        "Doanh thu (tỷ đồng)",
    ]

    private static let row: [Typed] = [
        1, "Công ty TNHH Hải Đăng", 3_500_101_107, "Trần Văn Hải", "+84 913000111", "Phước Tỉnh", "Long Điền",
        "Chế biến thủy sản", "khoảng 45", 12.5,
    ]

    @Test("A row of a survey gives the establishment, its year and its reply, tied together") func survey() throws {
        let sheet = try ReadSheet([
            ["KẾT QUẢ KHẢO SÁT CƠ SỞ CNNT NĂM 2015"], EstablishmentRowsTests.header, EstablishmentRowsTests.row,
        ])
        let drafts = try #require(sheet.rows.first).drafts
        #expect(drafts.map(\.record.register) == [.establishment, .establishmentYear, .surveyReply])
        let establishment = drafts[0].record
        #expect(establishment.text(EstablishmentField.name) == "Công ty TNHH Hải Đăng")
        #expect(establishment.text(EstablishmentField.taxCode) == "3500101107")
        #expect(establishment.text(EstablishmentField.legalForm) == "limited")
        #expect(establishment.text(EstablishmentField.phone) == "0913000111")
        #expect(establishment.text(EstablishmentField.district) == "Long Điền")
        #expect(drafts[1].record[EstablishmentYearField.workers] == .measure(Measure(45, hedge: .about)))
        #expect(drafts[1].record.amount(EstablishmentYearField.revenue) == 12_500_000_000)
        #expect(drafts[1].record.when?.vietnamese == "2015")
        #expect(drafts[2].record.amount(SurveyReplyField.quantity) == 1)
        #expect(
            drafts[1].link
                == .sameRow(
                    draft: 0, field: Int8(EstablishmentYearField.establishment.rawValue), isPartOfIdentity: true))
        #expect(
            drafts[2].link
                == .sameRow(
                    draft: 0, field: Int8(SurveyReplyField.establishment.rawValue), isPartOfIdentity: true))
    }

    @Test("A list without figures gives establishments alone; a list that is no survey gives no replies")
    func plainList() throws {
        let sheet = try ReadSheet([["DANH SÁCH CƠ SỞ"], ["Tên cơ sở", "Địa chỉ"], ["HTX An Nhứt", "Long Điền"]])
        #expect(sheet.rows.flatMap(\.drafts).map(\.record.register) == [.establishment])
    }

    private func taxCode(_ cell: Typed) throws -> (String?, ReadSheet) {
        let sheet = try ReadSheet([["Mã số thuế", "Tên cơ sở", "Địa chỉ"], [cell, "HTX An Nhứt", "Long Điền"]])
        #expect(sheet.texts(EstablishmentField.name) == ["HTX An Nhứt"])
        return (sheet.texts(EstablishmentField.taxCode).first ?? nil, sheet)
    }

    @Test("Tax codes read with their marks, and kept as numbers they keep their leading 0") func taxCodes() throws {
        #expect(try taxCode("3500101107").0 == "3500101107")
        #expect(try taxCode("3500101107-001").0 == "3500101107001")
        #expect(try taxCode("077190000222").0 == "077190000222")
        #expect(try taxCode(3_500_101_107).0 == "3500101107")
        #expect(try taxCode(100_109_106).0 == "0100109106")
        #expect(try taxCode(100_109_106_001).0 == "0100109106001")
        #expect(try taxCode(nil).0 == nil)
    }

    @Test("A tax code of another length is a problem and the row stays; a wrong check digit only warns")
    func badTaxCodes() throws {
        let (short, shortSheet) = try taxCode("35001")
        #expect(short == nil)
        #expect(shortSheet.places(.problem) == ["trang “Sheet1”, dòng 2, cột A"])
        let (wrong, wrongSheet) = try taxCode("3500101108")
        #expect(wrong == "3500101108")
        #expect(wrongSheet.notes.count(.problem) == 0)
        #expect(wrongSheet.notes.count(.warning) == 1)
        #expect(try taxCode("3500101107").1.notes.count(.warning) == 0)
    }

    @Test(
        "A phone number is its digits with the trunk 0",
        arguments: [
            ("+84 913000111", "0913000111"), ("0913.000.111", "0913000111"), (913_000_111, "0913000111"),
            ("84913000111", "0913000111"), ("(064) 3 862 123", "0643862123"), ("gặp anh Hải", "gặp anh Hải"),
            ("0913000111 - 0914000222", "0913000111 - 0914000222"),
        ] as [(Typed, String)])
    func phones(cell: Typed, phone: String) throws {
        let sheet = try ReadSheet([["Tên cơ sở", "Địa chỉ", "Điện thoại"], ["HTX An", "Long Điền", cell]])
        #expect(sheet.texts(EstablishmentField.phone) == [phone])
    }

    @Test("The same tax code and the same name without form words are the same establishment; less is not")
    func identity() throws {
        func identity(_ name: String, _ code: Typed, address: String = "Long Điền") throws -> Identity {
            let sheet = try ReadSheet([["Tên cơ sở", "MST", "Địa chỉ"], [.text(name), code, .text(address)]])
            return try #require(sheet.rows.first?.drafts.first).identity
        }
        let first = try identity("Công ty TNHH Hải Đăng", "3500101107")
        #expect(try identity("CTY TNHH HẢI ĐĂNG", 3_500_101_107, address: "Vũng Tàu") == first)
        #expect(try identity("Công ty TNHH Hải Đông", "3500101107") != first)
        #expect(try identity("Công ty TNHH Hải Đăng", "3500101114") != first)
        #expect(try identity("Công ty TNHH Hải Đăng", nil) != first)
        #expect(try identity("HTX An", nil) != identity("HTX An", nil, address: "Vũng Tàu"))
    }

    @Test("A published profile is the establishment's, on its own day") func profiles() throws {
        let sheet = try ReadSheet([
            ["GIỚI THIỆU CƠ SỞ CNNT TRÊN TRANG THÔNG TIN ĐIỆN TỬ NĂM 2016"],
            ["STT", "Tên cơ sở", "Sản phẩm chính", "Ngày đăng"],
            [1, "HTX An Nhứt", "Bánh tráng", .day("2016-07-15")], [2, "Cơ sở Ba Năm", "Rượu đế", nil],
        ])
        #expect(sheet.times(ProfileField.when) == ["15/07/2016", "2016"])
        #expect(sheet.amounts(ProfileField.quantity) == [1, 1])
        #expect(sheet.texts(EstablishmentField.products) == ["Bánh tráng", "Rượu đế"])
        #expect(sheet.records(.surveyReply).isEmpty)
    }
}

extension EstablishmentRowsTests {
    @Test("A heading's year dates its own column, the other figures are of the list's year") func headingYear() throws {
        let sheet = try ReadSheet([
            ["KHẢO SÁT CƠ SỞ NĂM 2016"],
            ["STT", "Tên cơ sở", "Địa chỉ", "Số lao động", "Doanh thu năm 2015 (triệu đồng)"],
            [1, "Cơ sở mộc Hai Sơn", "Ấp 1", 12, 900], [2, "Cơ sở gốm Ba", "Ấp 2", 8, nil],
        ])
        #expect(sheet.times(EstablishmentYearField.when) == ["2016", "2015", "2016"])
        #expect(sheet.amounts(EstablishmentYearField.workers) == [12, nil, 8])
        #expect(sheet.amounts(EstablishmentYearField.revenue) == [nil, 900_000_000, nil])
        #expect(sheet.records(.establishment).count == 2)
    }

    @Test(
        "Columns of several years are figures of each, of one establishment",
        arguments: [
            [["STT", "Tên cơ sở", "Địa chỉ", "Số lao động", "Doanh thu năm 2015 (đồng)", "Doanh thu năm 2016 (đồng)"]],
            [
                ["STT", "Tên cơ sở", "Địa chỉ", "Số lao động", "Doanh thu (đồng)", nil],
                [nil, nil, nil, nil, "2015", "2016"],
            ],
        ] as [[[Typed]]])
    func severalYears(header: [[Typed]]) throws {
        let sheet = try ReadSheet(
            [["DANH SÁCH CƠ SỞ NĂM 2016"]] + header + [[1, "Cơ sở mộc Hai Sơn", "Ấp 1", 12, 900, 950]])
        #expect(sheet.records(.establishment).count == 1)
        #expect(sheet.times(EstablishmentYearField.when).sorted { ($0 ?? "") < ($1 ?? "") } == ["2015", "2016"])
        #expect(Set(sheet.amounts(EstablishmentYearField.revenue)) == [900, 950])
        #expect(sheet.amounts(EstablishmentYearField.workers).compactMap(\.self) == [12])
        #expect(sheet.tables.map(\.when.vietnamese) == ["2016"])
    }
}
