import Basics
import Domain
import Testing

@Suite("ProjectRows") struct ProjectRowsTests {
    @Test("A plan's row gives the project with its money by source, its decision and its people") func plan() throws {
        let sheet = try ReadSheet([
            ["KẾ HOẠCH KHUYẾN CÔNG NĂM 2016"], ["ĐVT: triệu đồng"],
            [
                "STT", "Tên đề án", "Đơn vị thực hiện", "Đơn vị thụ hưởng", "Địa điểm", "Kinh phí KCQG",
                "Kinh phí KCĐP",
                "Vốn đối ứng", "Số quyết định", "Ngày ký", "Cơ quan phê duyệt",
            ],
            [
                1, "Hỗ trợ ứng dụng máy sấy trong chế biến thủy sản", "Trung tâm Khuyến công", "Công ty TNHH Hải Đăng",
                "Long Điền", 150, nil, "~ 300", "2045/QĐ-UBND", .day("2015-12-30"), "UBND tỉnh",
            ],
        ])
        let project = try #require(sheet.records(.project).first)
        #expect(project.text(ProjectField.name) == "Hỗ trợ ứng dụng máy sấy trong chế biến thủy sản")
        #expect(project.text(ProjectField.implementer) == "Trung tâm Khuyến công")
        #expect(project.text(ProjectField.beneficiaryName) == "Công ty TNHH Hải Đăng")
        #expect(project.text(ProjectField.place) == "Long Điền")
        #expect(project.amount(ProjectField.assignedNational) == 150_000_000)
        #expect(project[ProjectField.assignedLocal] == nil)
        #expect(project[ProjectField.counterpart] == .measure(Measure(300_000_000, hedge: .about)))
        #expect(project.text(ProjectField.decisionNumber) == "2045/QĐ-UBND")
        #expect(project.when(ProjectField.decided)?.vietnamese == "30/12/2015")
        #expect(project.text(ProjectField.decidedBy) == "UBND tỉnh")
        #expect(project.text(ProjectField.source) == "KCQG")
        #expect(project.text(ProjectField.listing) == "plan")
        #expect(project.text(ProjectField.activity) == "machinery")
        #expect(project.when?.vietnamese == "2016")
        #expect(project[ProjectField.state] == nil)
    }

    @Test(
        "The state column's words become a state",
        arguments: [
            ("Hoàn thành", "completed"), ("Đã nghiệm thu", "completed"), ("Đang thực hiện", "ongoing"),
            ("Hoàn thành 80%", "ongoing"), ("Hoàn thành 100%", "completed"), ("Không hoàn thành", "ongoing"),
            ("Dự kiến hoàn thành tháng 12", "ongoing"), ("Không nghiệm thu được", "ongoing"), ("Tạm dừng", "ongoing"),
            ("Chưa nghiệm thu", "ongoing"), ("Chưa thực hiện", "not_started"), ("Chuyển sang năm 2017", "carried_over"),
            ("Ngừng thực hiện", "stopped"), ("Không thực hiện", "stopped"), ("Đã thực hiện xong", "completed"),
            ("Chưa hoàn thành", "ongoing"),
        ])
    func states(written: String, state: String) throws {
        let sheet = try ReadSheet([["STT", "Tên đề án", "Tình trạng"], [1, "Lò sấy", .text(written)]])
        #expect(sheet.texts(ProjectField.state) == [state])
        #expect(sheet.texts(ProjectField.stateText) == [written])
    }

    @Test("Under a group that names several contents a row's own words say which one it is") func groupOfSeveral()
        throws
    {
        let sheet = try ReadSheet([
            ["STT", "Tên đề án", "Kinh phí KCĐP (triệu đồng)"],
            ["I", "Nâng cao năng lực, thông tin tuyên truyền, khảo sát", nil],
            [1, "Thông tin tuyên truyền về khuyến công", 95], [2, "Hoạt động của mạng lưới cộng tác viên", 30],
            [3, "Khảo sát nhu cầu của cơ sở", 20], [4, "Việc khác của năm", 10],
            ["II", "Xây dựng mô hình trình diễn kỹ thuật", nil], [1, "Thông tin về mô hình lò sấy", 50],
        ])
        #expect(
            sheet.texts(ProjectField.activity) == [
                "communication", "capacity", "survey", nil, "model_new",
            ])
        let told = sheet.sentences(.unclassified)
        #expect(told.count == 1 && told[0].hasPrefix("Chưa rõ “Việc khác của năm” là máy móc"))
        #expect(told[0].contains("nhóm này nêu nhiều nội dung; hãy ghi rõ nội dung của dòng trong tên"))
    }

    @Test(
        "A group that names one content in several words gives it to rows that say nothing themselves",
        arguments: [
            ("Đào tạo nghề, truyền nghề cho lao động nông thôn", "vocational_training"),
            ("Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến vào sản xuất", "machinery"),
            ("Hội chợ và triển lãm", "fair"),
        ])
    func groupOfOne(group: String, activity: String) throws {
        let sheet = try ReadSheet([
            ["STT", "Tên đề án", "Kinh phí KCĐP (triệu đồng)"], ["I", .text(group), nil], [1, "HTX An Phú", 95],
        ])
        #expect(sheet.texts(ProjectField.activity) == [activity])
    }

    @Test("A blank name is a problem of its cell, and nobody's name stands in for it") func blankName() throws {
        let sheet = try ReadSheet([
            ["STT", "Tên đề án", "Đơn vị thụ hưởng", "Nguồn"], [1, "Lò sấy", "HTX An", "KCĐP"],
            [2, nil, "Công ty TNHH B", "KCĐP"],
        ])
        #expect(sheet.texts(ProjectField.name) == ["Lò sấy"])
        #expect(sheet.places(.problem) == ["trang “Sheet1”, dòng 3, cột B"])
        #expect(sheet.sentences(.problem).allSatisfy { $0.contains("không có tên đề án") })
    }

    @Test("Where a table has no column for names, taking the firm's is told") func namedByFirm() throws {
        let sheet = try ReadSheet([
            ["KẾT QUẢ HỖ TRỢ MÁY MÓC THIẾT BỊ NĂM 2016"],
            ["STT", "Đơn vị thụ hưởng", "Kinh phí hỗ trợ (triệu đồng)"], [1, "HTX An", 100],
        ])
        #expect(sheet.texts(ProjectField.name) == ["HTX An"])
        #expect(
            sheet.sentences(.reading) == [
                "Bảng không có cột tên đề án: lấy tên đơn vị thụ hưởng “HTX An” làm tên."
            ])
    }

    @Test("A state that nobody understands is a problem, and its words are kept") func unknownState() throws {
        let sheet = try ReadSheet([["STT", "Tên đề án", "Tình trạng"], [1, "Lò sấy", "lung tung"]])
        #expect(sheet.texts(ProjectField.state) == [nil])
        #expect(sheet.texts(ProjectField.stateText) == ["lung tung"])
        #expect(sheet.places(.problem) == ["trang “Sheet1”, dòng 2, cột C"])
    }

    @Test("A blank state is not known, also under a title that speaks of results") func blankState() throws {
        let sheet = try ReadSheet([
            ["CÁC ĐỀ ÁN ĐÃ THỰC HIỆN NĂM 2016"], ["STT", "Tên đề án", "Tình trạng"], [1, "Lò sấy", nil],
        ])
        #expect(sheet.texts(ProjectField.state) == [nil])
    }

    @Test("A day of acceptance completes a project; a blank one does not") func accepted() throws {
        let sheet = try ReadSheet([
            ["STT", "Nội dung hỗ trợ", "Đơn vị thụ hưởng", "Ngày nghiệm thu"],
            [1, "Máy ép dầu", "HTX Phước Hưng", .day("2016-11-20")], [2, "Máy đóng gói", "Cơ sở Ba Năm", nil],
        ])
        #expect(sheet.texts(ProjectField.state) == ["completed", nil])
        #expect(sheet.times(ProjectField.completed) == ["20/11/2016", nil])
        #expect(sheet.texts(ProjectField.listing) == ["result", "result"])
        #expect(sheet.texts(ProjectField.beneficiaryName) == ["HTX Phước Hưng", "Cơ sở Ba Năm"])
    }

    @Test("A table of support given says what was done") func supports() throws {
        let sheet = try ReadSheet([
            ["KẾT QUẢ HỖ TRỢ MÁY MÓC THIẾT BỊ NĂM 2016"],
            ["STT", "Nội dung hỗ trợ", "Đơn vị thụ hưởng", "Kinh phí hỗ trợ (triệu đồng)"],
            [1, "Máy ép dầu", "HTX Phước Hưng", 80],
        ])
        #expect(sheet.texts(ProjectField.state) == ["completed"])
        #expect(sheet.texts(ProjectField.activity) == ["machinery"])
    }

    @Test("One amount goes to the source that the row names, and to none where none is named") func moneyBySource()
        throws
    {
        let sheet = try ReadSheet([
            ["STT", "Tên đề án", "Nguồn kinh phí", "Kinh phí (triệu đồng)"], [1, "Lò sấy", "KCQG", 10],
            [2, "Lò hấp", "Khuyến công địa phương", 20], [3, "Lò nung", nil, 30], [4, "Lò rèn", "Ngân sách tỉnh", 40],
        ])
        #expect(sheet.amounts(ProjectField.assignedNational) == [10_000_000, nil, nil, nil])
        #expect(sheet.amounts(ProjectField.assignedLocal) == [nil, 20_000_000, nil, 40_000_000])
        #expect(sheet.amounts(ProjectField.assignedUnsourced) == [nil, nil, 30_000_000, nil])
        #expect(sheet.texts(ProjectField.source) == ["KCQG", "KCDP", nil, "KCDP"])
    }

    @Test("A group's words and a project's do not make one phrase; content that nobody knows is told")
    func programme() throws {
        let sheet = try ReadSheet([
            ["DANH SÁCH ĐỀ ÁN NĂM 2016"], ["TT", "Tên đề án", "Nguồn", "Đơn vị thụ hưởng"],
            ["I", "Hỗ trợ ứng dụng máy móc", nil, nil],
            [1, "Ứng dụng máy móc tiên tiến trong may công nghiệp", "KCĐP", "HTX An"],
            [2, "Hỗ trợ máy sấy cà phê", "KCĐP", "HTX Bình"],
        ])
        #expect(sheet.texts(ProjectField.programme) == ["khuyen_cong", "khuyen_cong"])
        #expect(sheet.texts(ProjectField.activity) == ["machinery", "machinery"])
        let unknown = try ReadSheet([["Tên đề án", "Nguồn", "Đơn vị thụ hưởng"], ["Việc khác", "KCĐP", "HTX An"]])
        #expect(unknown.notes.count(.unclassified) == 1)
    }

    @Test("Money beyond a thousand tỷ is read, with a word about the column's unit") func hardlyBelievable() throws {
        let sheet = try ReadSheet([
            ["Tên đề án", "Đơn vị thụ hưởng", "Kinh phí KCĐP (triệu đồng)"],
            ["Hỗ trợ máy móc", "HTX An", .text("150.000.000")], ["Hỗ trợ máy móc", "HTX Bình", 150],
        ])
        #expect(sheet.amounts(ProjectField.assignedLocal) == [150_000_000_000_000, 150_000_000])
        #expect(sheet.places(.warning) == ["trang “Sheet1”, dòng 2, cột C"])
    }

    @Test("A total that its sources do not reach is told, and nothing is mended") func totals() throws {
        let sheet = try ReadSheet(
            [
                ["STT", "Tên đề án", "Kinh phí (triệu đồng)", nil, nil], [nil, nil, "Tổng cộng", "KCQG", "KCĐP"],
                [1, "Lò sấy", 100, 60, 30], [2, "Lò hấp", 90, 60, 30],
            ], merges: ["C1:E1"])
        #expect(sheet.amounts(ProjectField.assignedNational) == [60_000_000, 60_000_000])
        #expect(sheet.amounts(ProjectField.assignedUnsourced) == [nil, nil])
        #expect(sheet.texts(ProjectField.source) == ["mixed", "mixed"])
        #expect(sheet.notes.of(.warning).map(\.place.row) == [3])
    }

    @Test("A count column that is blank is not known; a model without the column is one") func models() throws {
        let counted = try ReadSheet([
            ["STT", "Tên đề án", "Đơn vị thụ hưởng", "Số mô hình"],
            [1, "Mô hình trình diễn kỹ thuật sấy", "HTX An", nil],
            [2, "Mô hình trình diễn kỹ thuật ép", "HTX Bình", 2],
        ])
        #expect(counted.amounts(ProjectField.models) == [nil, 2])
        let listed = try ReadSheet([
            ["STT", "Tên đề án", "Đơn vị thụ hưởng"], [1, "Mô hình trình diễn kỹ thuật sấy", "HTX An"],
            [2, "Hỗ trợ máy sấy", "HTX Bình"],
        ])
        #expect(listed.amounts(ProjectField.models) == [1, nil])
    }

    @Test("A project is in its plan's year, whatever days its row gives beside it") func planYear() throws {
        let sheet = try ReadSheet([
            ["KẾ HOẠCH 2023"], ["STT", "Tên đề án", "Thời gian thực hiện"], [1, "Lò sấy", "2023"],
            [2, "Lò hấp", "3/2023"],
        ])
        #expect(sheet.records(.project).map { $0.when?.year } == [2023, 2023])
    }

    @Test("A row's own year beats the period chosen") func ownYear() throws {
        let sheet = try ReadSheet([
            ["STT", "Năm", "Tên đề án"], [1, 2014, "Lò sấy"], [2, "2015", "Lò hấp"], [3, nil, "Lò nung"],
        ])
        #expect(sheet.times(ProjectField.when) == ["2014", "2015", "2016"])
    }

    @Test(
        "A name says what kind and content its project has",
        arguments: [
            ("Đề án nhóm: hỗ trợ máy móc chế biến nông sản", "group", "machinery"),
            ("Nhiệm vụ thông tin tuyên truyền", "duty", "communication"),
            ("Đề án điểm phát triển làng nghề", "focus", "craft_village"),
            ("Tổ chức hội chợ hàng CNNT", "single", "fair"),
            ("Đào tạo nghề may công nghiệp", "single", "vocational_training"),
            ("Bình chọn SP CNNT tiêu biểu", "single", "contest"),
            ("Xây dựng MHTD kỹ thuật sản xuất gạch không nung", "single", "model_new"),
            ("Đánh giá SXSH tại cơ sở chế biến mủ cao su", "single", "cleaner_production_assessment"),
        ])
    func kinds(name: String, kind: String, activity: String) throws {
        let sheet = try ReadSheet([["Tên đề án", "Kinh phí (đồng)"], [.text(name), 5]])
        #expect(sheet.texts(ProjectField.kind) == [kind])
        #expect(sheet.texts(ProjectField.activity) == [activity])
    }

    @Test("Names that differ by a mark are different projects") func marks() throws {
        let sheet = try ReadSheet([
            ["DANH MỤC ĐỀ ÁN NĂM 2019"], ["STT", "Tên đề án", "Nguồn"], [1, "Hỗ trợ máy làm bún", "Địa phương"],
            [2, "Hỗ trợ máy làm bùn", "Địa phương"],
        ])
        #expect(Set(sheet.rows.flatMap(\.drafts).map(\.identity)).count == 2)
    }
}

extension ProjectRowsTests {
    @Test("A decision's number and day in one cell are told apart") func decisionCell() throws {
        let sheet = try ReadSheet([
            ["DANH MỤC ĐỀ ÁN NĂM 2016"], ["STT", "Tên đề án", "Số, ngày quyết định"],
            [1, "Mua máy A", "4827/QĐ-BCT ngày 28/12/2015"], [2, "Mua máy B", "35/QĐ-UBND"],
            [3, "Mua máy C", "tháng 8/2016"], [4, "Mua máy D", "12/QĐ-SCT (ngày 05/6/2016)"],
        ])
        #expect(
            sheet.texts(ProjectField.decisionNumber) == ["4827/QĐ-BCT", "35/QĐ-UBND", nil, "12/QĐ-SCT"])
        #expect(sheet.times(ProjectField.decided) == ["28/12/2015", nil, "8/2016", "05/06/2016"])
        #expect(sheet.notes.count(.doubt) == 0)
    }
}

extension ProjectRowsTests {
    @Test("A row under “Tên mô hình” is a model of the firm that carries it out") func namedModels() throws {
        let sheet = try ReadSheet([
            ["XÂY DỰNG MÔ HÌNH NĂM 2016"], ["STT", "Tên mô hình", "Đơn vị thực hiện", "Nguồn vốn", "Ngày nghiệm thu"],
            [1, "Sản xuất đá xẻ", "Công ty CP đá A", "KCQG", "15/8/2016"],
            [2, "Chế biến chè", "Trung tâm Khuyến công", "KCĐP", "20/9/2016"],
        ])
        #expect(sheet.texts(ProjectField.activity) == ["model_new", "model_new"])
        #expect(sheet.amounts(ProjectField.models) == [1, 1])
        #expect(sheet.texts(ProjectField.beneficiaryName) == ["Công ty CP đá A", nil])
        #expect(sheet.texts(ProjectField.source) == ["KCQG", "KCDP"])
        #expect(sheet.notes.count(.doubt) == 0)
    }

    @Test("A list of firms and the machines they were given is support, with the number of machines") func machines()
        throws
    {
        let sheet = try ReadSheet([
            ["DANH SÁCH CƠ SỞ ĐƯỢC HỖ TRỢ NĂM 2016"],
            ["STT", "Tên cơ sở", "Thiết bị hỗ trợ", "Số lượng", "Kinh phí hỗ trợ (triệu đồng)", "Nguồn"],
            [1, "HTX A", "Máy sấy", 1, 150, "KCĐP"], [2, "Công ty TNHH B", "Máy ép", 2, "200 tr", "KCĐP"],
            [nil, "Tổng", nil, 3, 350],
        ])
        #expect(sheet.records(.budgetLine).isEmpty)
        #expect(sheet.texts(ProjectField.name) == ["Máy sấy", "Máy ép"])
        #expect(sheet.texts(ProjectField.activity) == ["machinery", "machinery"])
        #expect(sheet.amounts(ProjectField.machines) == [1, 2])
        #expect(sheet.amounts(ProjectField.assignedLocal) == [150_000_000, 200_000_000])
        #expect(sheet.texts(ProjectField.beneficiaryName) == ["HTX A", "Công ty TNHH B"])
        #expect(sheet.notes.count(.warning) == 0)
    }

    @Test("The day of a contract is no decision's, a firm's own money is no unit") func contractAndOwnMoney() throws {
        let sheet = try ReadSheet([
            ["DANH MỤC ĐỀ ÁN NĂM 2016"], ["ĐVT: triệu đồng"],
            ["STT", "Tên đề án", "Ngày ký HĐ", "Ngân sách TW", "Ngân sách tỉnh", "Vốn của đơn vị"],
            [1, "Mua máy ép gạch", "12/4/2016", 50, 150, 300],
        ])
        #expect(sheet.times(ProjectField.decided) == [nil])
        #expect(sheet.amounts(ProjectField.assignedNational) == [50_000_000])
        #expect(sheet.amounts(ProjectField.assignedLocal) == [150_000_000])
        #expect(sheet.amounts(ProjectField.counterpart) == [300_000_000])
        #expect(sheet.sentences(.doubt) == ["Chưa hiểu cột C “Ngày ký HĐ”: cột này không được đọc."])
    }
}
