import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Sheets of reports") struct ReportSheetsTests {
    @Test("Totals of all sheets are the figures, whatever the case", arguments: CaseFolder.all)
    func totals(folder: CaseFolder) async throws {
        let (desk, period, _) = try await Desk.of(folder)
        let figures = FigureBook(try await desk.figures(period.code).figures)
        let plan = try await desk.report(.plan, period.code).sheets[0].line("Tổng cộng")
        if let plan {
            #expect(plan["Được giao"]?.plain == figures.value("funding.assigned")?.plain)
            for (column, code) in [("Kế hoạch", "project.assigned"), ("Hoàn thành", "project.completed")]
            where figures[code]?.basis == .counted {
                #expect(plan[column]?.plain == figures.value(code)?.plain, "\(code)")
            }
        } else {
            #expect(figures.value("funding.assigned") == nil || figures["funding.assigned"]?.basis == .stated)
        }
        let money = try await desk.report(.money, period.code).sheets[0]
        if let total = money.lines.last, total.kind == .total {
            #expect(total.cells.last?.plain == figures.value("funding.assigned")?.plain)
        }
        let results = try await desk.report(.results, period.code).sheets[0]
        for figure in Indicators.all.compactMap({ figures[$0.code] }) where figure.value != nil {
            #expect(results.line(figure.indicator.name)?["Chung"]?.plain == figure.value?.plain, "\(figure.code)")
        }
        try await lists(desk, period, figures)
    }

    private func lists(_ desk: Desk, _ period: Period, _ figures: FigureBook) async throws {
        let training = try await desk.report(.training, period.code).sheets[0]
        for (words, code) in [
            ("Đào tạo nghề", "vocational"), ("Khởi sự, quản trị doanh nghiệp", "management"),
            ("Sản xuất sạch hơn", "cleaner_production"), ("Tập huấn kỹ thuật", "technical"),
        ] {
            guard let line = training.line(words), figures["training.\(code).learners"]?.basis == .counted else {
                continue
            }
            #expect(line["Tổng số"]?.plain == figures.value("training.\(code).learners")?.plain, "\(code)")
            #expect(line["Số lớp"]?.plain == figures.value("training.\(code).classes")?.plain, "\(code)")
        }
        let products = try await desk.report(.products, period.code).sheets[0]
        for (words, code) in [("Cấp huyện", "district"), ("Cấp tỉnh", "province"), ("Cấp khu vực", "region")] {
            guard let cell = products.line("Tổng cộng")?[words] else { continue }
            #expect(cell.plain == figures.value("product.recognised.\(code)")?.plain, "\(code)")
        }
    }

    @Test("A plan's project says what was planned; the year before stands beside") func compared() async throws {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.projects(
                2016,
                [
                    ["Hỗ trợ máy móc sấy cá", "KCĐP", "HTX Bình Minh", 100, "Hoàn thành"],
                    ["Hỗ trợ máy móc cơ khí", "KCĐP", "HTX Hừng Đông", 120, "Chưa thực hiện"],
                ]))
        try await desk.commit(
            OfficePapers.projects(2015, [["Hỗ trợ máy móc xay xát", "KCĐP", "HTX Phú Mỹ", 80, "Hoàn thành"]]),
            as: "cu.xlsx",
            period: "2015")
        let sheet = try await desk.report(.results).sheets[0]
        let done = try #require(sheet.line("Số đề án hoàn thành"))
        #expect(done["Kế hoạch"]?.plain == "2")
        #expect(done["Chung"]?.plain == "1")
        #expect(done["So với kế hoạch (%)"]?.plain == "50")
        #expect(done["Cùng kỳ năm trước"]?.plain == "1")
        #expect(done["So với cùng kỳ năm trước (%)"]?.plain == "100")
        // All of it is of one source: the other has 0 of it, which is known.
        let money = try #require(sheet.line("Kinh phí được giao"))
        #expect(money["KCĐP"]?.plain == "220000000")
        #expect(money["KCQG"] == .number(0))
    }

    @Test(
        "By a form's cut-off a year begins on 15/12 before; what names only the year is of the form's year of that name"
    )
    func cutOff() async throws {
        let desk = try await Desk()
        try await desk.commit(
            TypedSheet(
                "Lớp",
                [
                    ["Tên lớp", "Loại lớp", "Thời gian", "Số học viên"],
                    ["Lớp may", "Đào tạo nghề", "20/12/2015", 30], ["Lớp hàn", "Đào tạo nghề", "14/12/2016", 25],
                    ["Lớp đan", "Đào tạo nghề", "15/12/2016", 20], ["Lớp gốm", "Đào tạo nghề", "2016", 10],
                ]))
        let sheet = try await desk.report(.results, cutOff: 14).sheets[0]
        #expect(sheet.line("Số học viên đào tạo nghề")?["Chung"]?.plain == "65")
        #expect(!sheet.notes.contains { $0.contains("nằm cả trong và ngoài kỳ") })
        let half = try await desk.report(.results, "2016-H2", cutOff: 14).sheets[0]
        #expect(half.line("Số học viên đào tạo nghề")?["Chung"]?.plain == "25")
        #expect(half.notes.contains { $0.hasPrefix("1 lớp đào tạo, tập huấn chỉ ghi năm") })
        let calendar = try await desk.report(.results).sheets[0]
        #expect(calendar.line("Số học viên đào tạo nghề")?["Chung"]?.plain == "55")
    }

    @Test("By units of now the report of Hồ Chí Minh for 2016 contains what Bà Rịa – Vũng Tàu did then") func now()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.projects(2016, [["Hỗ trợ máy móc sấy cá", "KCĐP", "HTX Bình Minh", 100, "Hoàn thành"]]))
        var request = try desk.reportRequest(.results, units: .now)
        request.province = try #require(Provinces.find(ProvinceKey(scheme: .from2025, code: "79")))
        let now = try await desk.office.report(request).sheets[0]
        #expect(now.line("Số đề án hoàn thành")?["Chung"]?.plain == "1")
        request.province = try #require(Provinces.find(ProvinceKey(scheme: .before2025, code: "79")))
        request.units = .then
        #expect(try await desk.office.report(request).sheets[0].line("Số đề án hoàn thành") == nil)
        let remark = try #require(UnitsOf.now.remark(of: request.province, in: request.head.period))
        #expect(remark.contains("Bình Dương") && remark.contains("Bà Rịa–Vũng Tàu"))
    }

    @Test("An establishment's line has what it received; who received nothing has blanks, not 0") func establishments()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.projects(2016, [["Hỗ trợ máy móc sấy cá", "KCĐP", "HTX Bình Minh", 100, "Hoàn thành"]]),
            TypedSheet(
                "Cơ sở",
                [
                    ["Tên cơ sở", "Mã số thuế", "Địa chỉ"], ["HTX Bình Minh", "3500100020", "Xã Long Sơn"],
                    ["DNTN Sao Mai", "", "Xã An Ngãi"],
                ]))
        let pairs = try await desk.office.list(.establishment, organisation: 1, limit: 10, offset: 0)
        try #require(pairs.total == 2)
        try await desk.office.merge(
            try RecordCode("DA-1"), try RecordCode("CS-1"), organisation: desk.organisation)
        let sheet = try await desk.report(.establishments).sheets[0]
        let helped = try #require(sheet.line("HTX Bình Minh"))
        #expect(helped["Đề án hoàn thành"]?.plain == "1")
        #expect(helped["Kinh phí được giao"]?.plain == "100000000")
        let other = try #require(sheet.line("DNTN Sao Mai"))
        #expect(other["Đề án hoàn thành"] == .blank)
        #expect(other["Mã số thuế"] == .unknown)
        #expect(sheet.lines.last?.cells[9].plain == "100000000")
    }

    @Test("Of which source something was is not known as long as some of it has none") func unsourced() async throws {
        let desk = try await Desk()
        try await desk.commit(
            TypedSheet(
                "Lớp",
                [
                    ["Tên lớp", "Loại lớp", "Thời gian", "Số học viên"], ["Lớp may", "Đào tạo nghề", "2016", 30],
                ]))
        let line = try #require(try await desk.report(.results).sheets[0].line("Số học viên đào tạo nghề"))
        #expect(line["Chung"]?.plain == "30")
        #expect(line["KCQG"] == .unknown)
        #expect(line["KCĐP"] == .unknown)
    }
}
