import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Figures") struct AskFiguresTests {
    private func project(_ name: String, completed: String? = nil, year: String? = nil) -> TypedRow {
        ["Hỗ trợ máy móc \(name)", "KCĐP", "Cơ sở \(name)", 100, Typed(completed), Typed(year)]
    }

    private func list(_ rows: [TypedRow]) -> TypedSheet {
        TypedSheet(
            "Đề án",
            [
                ["DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2016"], [],
                ["Tên đề án", "Nguồn", "Cơ sở thụ hưởng", "Kinh phí (triệu đồng)", "Ngày nghiệm thu"],
            ] + rows)
    }

    @Test("A project of the year 2016 is in 2016, not in a half or a month of it, and is told as straddling those")
    func straddling() async throws {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.projects(2016, [["Hỗ trợ máy móc sấy cá", "KCĐP", "HTX Bình Minh", 100, nil]]))
        #expect(try await desk.value("project.assigned", "2016") == "1")
        #expect(try await desk.figures("2016").straddling.isEmpty)
        for part in ["2016-H1", "2016-H2", "2016-Q3", "2016-07", "2016-9M"] {
            #expect(try await desk.value("project.assigned", part) == nil)
            #expect(try await desk.figures(part).straddling == [.project: 1])
        }
        #expect(try await desk.value("project.assigned", "2011/2016") == "1")
        #expect(try await desk.value("project.assigned", "2017") == nil)
        #expect(try await desk.figures("2017").straddling.isEmpty)
    }

    @Test("The day of acceptance decides in which period a project was completed") func completedDay() async throws {
        let desk = try await Desk()
        try await desk.commit(
            list([
                project("A", completed: "14/6/2016"), project("B", completed: "20/9/2016"),
                project("C", completed: "10/01/2017"),
            ]))
        #expect(try await desk.value("project.assigned", "2016") == "3")
        #expect(try await desk.value("project.completed", "2016") == "2")
        #expect(try await desk.value("project.completed", "2016-H1") == "1")
        #expect(try await desk.value("project.completed", "2016-Q3") == "1")
        #expect(try await desk.value("project.completed", "2017") == "1")
        #expect(try await desk.value("project.assigned", "2017") == nil)
        #expect(try await desk.value("project.completion_rate", "2016") == "66.7")
    }

    @Test("Nothing known is no figure: not 0, and not incomplete") func unknown() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.classes(2016, [["Đào tạo nghề may công nghiệp", 1, 20]]))
        let figure = try await desk.figure("project.assigned")
        #expect(figure.value == nil)
        #expect(figure.basis == nil)
        #expect(!figure.isIncomplete)
        #expect(try await desk.figure("project.completion_rate").value == nil)
    }

    @Test("A project of which nobody says whether it was completed makes the number incomplete") func incomplete()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.projects(
                2016,
                [
                    ["Hỗ trợ máy móc sấy cá", "KCĐP", "HTX Bình Minh", 100, "Hoàn thành"],
                    ["Hỗ trợ máy móc sấy mực", "KCĐP", "HTX Hừng Đông", nil, nil],
                ]))
        let completed = try await desk.figure("project.completed")
        #expect(completed.value?.plain == "1")
        #expect(completed.isIncomplete)
        let funding = try await desk.figure("funding.assigned")
        #expect(funding.value?.plain == "100000000")
        #expect(funding.isIncomplete)
        #expect(try await desk.figure("project.assigned").isIncomplete == false)
    }

    @Test("Counted, published and stated numbers stand apart: the counted one is the value, and the difference is told")
    func apart() async throws {
        let desk = try await Desk()
        try await desk.commit(list([project("A", completed: "14/6/2016"), project("B", completed: "20/9/2016")]))
        try await desk.commit(
            TypedSheet(
                "Tổng hợp",
                [
                    ["TỔNG HỢP KẾT QUẢ THỰC HIỆN NĂM 2016"], [], ["Chỉ tiêu", "Đơn vị tính", "Kết quả"],
                    ["Số đề án hoàn thành", "đề án", 5], ["Số cộng tác viên khuyến công", "người", 12],
                ]), as: "tong-hop.xlsx")
        let path = try desk.scratch.csv(
            "cong-bo.csv",
            OfficePapers.published([
                ["Số đề án hoàn thành", 2016, "khoảng 3", "khoảng 3 đề án"],
                ["Số cộng tác viên khuyến công", 2016, 12, "12 cộng tác viên"],
                ["Số sản phẩm CNNT tiêu biểu cấp tỉnh", 2016, 7, "07 sản phẩm"],
            ]))
        try await desk.commit(path)
        let completed = try await desk.figure("project.completed")
        #expect(completed.value?.plain == "2")
        #expect(completed.basis == .counted)
        #expect(completed.published?.value?.plain == "3")
        #expect(completed.published?.hedge?.rawValue == "khoảng")
        #expect(completed.difference?.plain == "-1")
        #expect(completed.printed == "khoảng 3 đề án")
        let stated = try await desk.figure("collaborator.active")
        #expect(stated.value?.plain == "12")
        #expect(stated.basis == .stated)
        #expect(stated.difference?.plain == "0")
        let published = try await desk.figure("product.recognised.province")
        #expect(published.value == nil)
        #expect(published.basis == nil)
        #expect(published.difference == nil)
        #expect(published.published?.value?.plain == "7")
    }

    @Test("Nobody says 0 carried over while a project goes on, nor 0 stopped of a list of what came of support")
    func noInventedZero() async throws {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.projects(
                2016, [["Hỗ trợ máy móc sấy cá", "KCĐP", "HTX Bình Minh", 100, "Đang thực hiện"]]))
        #expect(try await desk.figure("project.carried_over").value == nil)
        #expect(try await desk.figure("project.stopped").value?.plain == "0")
        let other = try await Desk()
        try await other.commit(
            TypedSheet(
                "Hỗ trợ",
                [
                    ["KẾT QUẢ HỖ TRỢ MÁY MÓC NĂM 2016"], ["TT", "Nội dung hỗ trợ", "Cơ sở thụ hưởng", "Tình trạng"],
                    [1, "Hỗ trợ máy sấy", "HTX Bình Minh", "Đã nghiệm thu"],
                ]))
        #expect(try await other.figure("machinery.establishments").value?.plain == "1")
        #expect(try await other.figure("project.stopped").value == nil)
    }

    @Test("Women beyond the learners of their class make no negative number of men") func partsBeyond() async throws {
        let desk = try await Desk()
        try await desk.commit(
            TypedSheet(
                "Lớp",
                [
                    ["LỚP ĐÀO TẠO NĂM 2016"], ["Tên lớp", "Số lớp", "Số học viên", "Nữ"],
                    ["Đào tạo nghề may", 1, "khoảng 30", 40],
                ]))
        #expect(try await desk.value("training.vocational.learners.female") == "40")
        #expect(try await desk.value("training.vocational.learners.male") == nil)
    }

    @Test("A roll of one class is not the head count of a row that stands for several") func rollOfOne() async throws {
        let desk = try await Desk()
        let roll = TypedSheet(
            "Học viên",
            [
                ["DANH SÁCH HỌC VIÊN LỚP ĐÀO TẠO NGHỀ MAY NĂM 2016"], ["TT", "Họ tên", "Năm sinh", "Giới tính"],
                [1, "Lê Thị An", 1990, "Nữ"], [2, "Lê Văn Bình", 1991, "Nam"],
            ])
        let several = OfficePapers.classes(2016, [["Đào tạo nghề may", 3, 90]])
        try await desk.commit(several, roll)
        #expect(try await desk.value("training.vocational.learners") == "90")
        let one = try await Desk()
        try await one.commit(OfficePapers.classes(2016, [["Đào tạo nghề may", 1, 3]]), roll)
        #expect(try await one.value("training.vocational.learners") == "2")
    }

    @Test("A class of no known kind makes the classes of each kind incomplete, and stands behind them as missing")
    func unknownKind() async throws {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.classes(2016, [["Đào tạo nghề may", 1, 30], ["Lớp thứ hai", 2, 50]]))
        let figure = try await desk.figure("training.vocational.learners")
        #expect(figure.value?.plain == "30")
        #expect(figure.isIncomplete)
        let behind = try await desk.office.records(
            behind: "training.vocational.learners", try desk.scope(), province: desk.province)
        #expect(behind.missing.map(\.listed.stored.record.name) == ["Lớp thứ hai"])
    }

    @Test("Of a term the staff are those of its last list") func staff() async throws {
        let desk = try await Desk()
        for (year, names) in [
            (2015, ["Lê Văn An", "Võ Thị Bình", "Bùi Văn Chín"]), (2016, ["Lê Văn An", "Võ Thị Bình"]),
        ] {
            let rows = names.map { [Typed($0 as String?), "Viên chức", "Phòng Tư vấn"] }
            try await desk.commit(
                TypedSheet("\(year)", [["DANH SÁCH CÁN BỘ NĂM \(year)"], ["Họ và tên", "Chức vụ", "Phòng"]] + rows),
                as: "\(year).xlsx")
        }
        #expect(try await desk.value("organisation.staff", "2016") == "2")
        #expect(try await desk.value("organisation.staff", "2012/2016") == "2")
    }

    @Test("A target is not an actual") func target() async throws {
        let desk = try await Desk()
        let path = try desk.scratch.csv(
            "muc-tieu.csv",
            [["Chỉ tiêu", "Đến năm", "Giá trị"], ["Số sản phẩm CNNT tiêu biểu cấp tỉnh", 2020, 30]])
        try await desk.commit(path)
        let figure = try await desk.figure("product.recognised.province")
        #expect(figure.value == nil)
        #expect(figure.aim?.year == 2020)
        #expect(figure.aim?.value.plain == "30")
        #expect(figure.difference == nil)
    }

    @Test("A person's explanation of a difference stays beside the published number") func explanation() async throws {
        let desk = try await Desk()
        let rows: [TypedRow] = [["Số đề án hoàn thành", 2016, 3, "3 đề án"]]
        let path = try desk.scratch.csv("cong-bo.csv", OfficePapers.published(rows))
        try await desk.commit(path)
        let words = "Báo cáo tính cả một đề án chuyển tiếp."
        _ = try await desk.office.correct(
            try RecordCode("CBO-1"), assignments: ["explanation=\(words)"], organisation: 1)
        #expect(try await desk.figure("project.completed").published?.explanation == words)
        #expect(try await desk.commit(path).plan.changesNothing)
        #expect(try await desk.figure("project.completed").published?.explanation == words)
    }

    @Test("A province of then counts alone, and within the province that took it over") func units() async throws {
        let desk = try await Desk("77")
        let city = try #require(Provinces.find(ProvinceKey(scheme: .before2025, code: "79")))
        let row: TypedRow = ["Hỗ trợ máy móc sấy cá", "KCĐP", "HTX Bình Minh", 100, "Hoàn thành"]
        try await desk.commit(OfficePapers.projects(2016, [row]))
        let path = try desk.scratch.workbook("tp.xlsx", [OfficePapers.projects(2016, [row])])
        _ = try await desk.office.commitImport(try desk.request(path, province: city))
        #expect(try await desk.office.centres().count == 1)
        #expect(try await desk.value("project.assigned") == "1")
        let current = Provinces.current(of: city)
        #expect(current.key == Provinces.current(of: desk.province).key)
        let places = [current.key] + Provinces.predecessors(of: current.key).map(\.key)
        #expect(Set(places.dropFirst().map(\.code)) == ["74", "77", "79"])
        for (provinces, value) in [([city.key], "1"), (places, "2")] {
            let sheet = try await desk.office.figures(try desk.scope(provinces: provinces), province: city)
            #expect(sheet.figures.first { $0.code == "project.assigned" }?.value?.plain == value)
        }
    }

    @Test("A sheet of a year after 1 July 2025 is of the province of then; the year 2025 of the new one has both")
    func acrossSchemes() async throws {
        let desk = try await Desk("77")
        let row: TypedRow = ["Hỗ trợ máy móc sấy cá", "KCĐP", "HTX Bình Minh", 100, "Hoàn thành"]
        for year in [2024, 2025, 2026] {
            try await desk.commit(OfficePapers.projects(year, [row]), as: "\(year).xlsx", period: "2024")
        }
        let current = Provinces.current(of: desk.province)
        for period in ["2024", "2025", "2026"] {
            let code = try #require(Period(code: period))
            let scope = try desk.scope(period, provinces: Provinces.keys(of: current, in: code))
            let sheet = try await desk.office.figures(scope, province: current)
            #expect(sheet.figures.first { $0.code == "project.assigned" }?.value?.plain == "1", "\(period)")
        }
        #expect(try await desk.value("project.assigned", "2024") == "1")
        #expect(try await desk.value("project.assigned", "2026") == nil)
    }

    @Test("A part's published number is not the whole's: of several old units each must have one") func partsOfToday()
        async throws
    {
        let desk = try await Desk("77")
        let current = Provinces.current(of: desk.province)
        let scope = try desk.scope(provinces: [current.key] + Provinces.predecessors(of: current.key).map(\.key))
        func published() async throws -> String? {
            let sheet = try await desk.office.figures(scope, province: current)
            return sheet.figures.first { $0.code == "training.vocational.classes" }?.published?.value?.plain
        }
        let sheet = OfficePapers.published([["Số lớp đào tạo nghề", 2016, 10, "10 lớp"]])
        for (index, key) in Provinces.predecessors(of: current.key).enumerated() {
            let path = try desk.scratch.csv("\(key.key.code).csv", sheet)
            _ = try await desk.office.commitImport(try desk.request(path, province: key))
            #expect(try await published() == (index == 2 ? "30" : nil), "\(index)")
            let figures = try await desk.office.figures(scope, province: current).figures
            let found = try #require(figures.first { $0.code == "training.vocational.classes" })
            #expect(found.published?.isOfPlaces == (index < 2), "\(index)")
            #expect(found.isUnreconciled == (index == 2), "\(index)")
        }
    }
}
