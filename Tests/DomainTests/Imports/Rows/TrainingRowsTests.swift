import Basics
import Domain
import Testing

@Suite("TrainingRows") struct TrainingRowsTests {
    @Test("Under a group that names several kinds a class is of the kind that it says itself, else of none known")
    func groupOfSeveral() throws {
        let sheet = try ReadSheet([
            ["STT", "Tên lớp", "Số học viên"], ["I", "Đào tạo nghề và tập huấn khởi sự doanh nghiệp", nil],
            [1, "May công nghiệp", 30], [2, "Khởi sự doanh nghiệp", 25], ["II", "Đào tạo nghề", nil],
            [1, "May công nghiệp khóa 2", 20],
        ])
        #expect(sheet.texts(TrainingClassField.kind) == [nil, "management", "vocational"])
        #expect(sheet.sentences(.problem).contains { $0.contains("Chưa rõ loại lớp “May công nghiệp”") })
    }

    @Test("A class has its learners and their parts, its place, partner and source") func classes() throws {
        let sheet = try ReadSheet([
            ["CÁC LỚP ĐÀO TẠO NGHỀ NĂM 2016"],
            [
                "STT", "Tên lớp", "Địa điểm", "Cơ sở đào tạo", "Số học viên", "Nữ", "DTTS", "Hộ nghèo",
                "Nguồn kinh phí", "Từ ngày", "Đến ngày",
            ],
            [
                1, "Đan lát mây tre", "Châu Đức", "Trường Trung cấp nghề", "35 học viên", 30, nil, 4, "KCĐP",
                .day("2016-03-01"), .day("2016-05-31"),
            ],
        ])
        let record = try #require(sheet.records(.trainingClass).first)
        #expect(record.text(TrainingClassField.kind) == "vocational")
        #expect(record.text(TrainingClassField.place) == "Châu Đức")
        #expect(record.text(TrainingClassField.partner) == "Trường Trung cấp nghề")
        #expect(record.amount(TrainingClassField.learners) == 35)
        #expect(record.amount(TrainingClassField.female) == 30)
        #expect(record[TrainingClassField.minority] == nil)
        #expect(record.amount(TrainingClassField.poor) == 4)
        #expect(record.text(TrainingClassField.source) == "KCDP")
        #expect(record.when?.vietnamese == "01/03/2016–31/05/2016")
        #expect(record.amount(TrainingClassField.classes) == 1)
    }

    @Test("A row may stand for n classes; a blank count is not known; without the column a row is one class")
    func counts() throws {
        let header: [Typed] = ["Tên lớp", "Số lớp", "Số học viên"]
        let counted = try ReadSheet([header, ["Nghề may", 9, 270], ["Nghề mộc", nil, 30]])
        #expect(counted.amounts(TrainingClassField.classes) == [9, nil])
        let listed = try ReadSheet([["STT", "Tên lớp", "Số học viên"], [1, "Nghề may", 30], [2, "Nghề mộc", nil]])
        #expect(listed.amounts(TrainingClassField.classes) == [1, 1])
        #expect(listed.amounts(TrainingClassField.learners) == [30, nil])
    }

    @Test("A table of sessions says nothing of classes") func sessions() throws {
        let sheet = try ReadSheet([["Nội dung tập huấn", "Số buổi"], ["Tập huấn kỹ thuật chế biến", 12]])
        #expect(sheet.amounts(TrainingClassField.sessions) == [12])
        #expect(sheet.amounts(TrainingClassField.classes) == [nil])
    }

    @Test(
        "The kind of a class is in its name",
        arguments: [
            ("Đào tạo nghề may", "vocational"), ("Tập huấn SXSH cho doanh nghiệp", "cleaner_production"),
            ("Khởi sự doanh nghiệp", "management"), ("Tập huấn nghiệp vụ cho CTV khuyến công", "network"),
            ("Tập huấn kỹ thuật sấy nông sản", "technical"), ("Quản trị kinh doanh", "management"),
        ])
    func kinds(name: String, kind: String) throws {
        let sheet = try ReadSheet([["Tên lớp", "Số học viên"], [.text(name), 30]])
        #expect(sheet.texts(TrainingClassField.kind) == [kind])
    }

    @Test("The class's own words beat its group, and that the title") func kindByContext() throws {
        let sheet = try ReadSheet([
            ["LỚP ĐÀO TẠO NGHỀ"], ["STT", "Tên lớp", "Số học viên"], [1, "May công nghiệp", 30],
            ["II. Tập huấn sản xuất sạch hơn"], [1, "Lớp tại Châu Đức", 25], [2, "Khởi sự doanh nghiệp", 20],
        ])
        #expect(sheet.texts(TrainingClassField.kind) == ["vocational", "cleaner_production", "management"])
    }

    @Test("A class of no known kind is a problem and stays") func noKind() throws {
        let sheet = try ReadSheet([["Tên lớp", "Số học viên"], ["Lớp số 5", 30]])
        #expect(sheet.texts(TrainingClassField.name) == ["Lớp số 5"])
        #expect(sheet.notes.count(.problem) == 1)
    }

    @Test("A part larger than its whole is told, and not taken") func partsOfWhole() throws {
        let sheet = try ReadSheet([["Tên lớp", "Số học viên", "Nữ"], ["Nghề may", 30, 31], ["Nghề mộc", 30, 30]])
        #expect(sheet.notes.of(.problem).map(\.place.row) == [2])
        #expect(sheet.amounts(TrainingClassField.female) == [nil, 30])
    }

    @Test("A roll's learners belong to the class of their kind, with what the roll says of each") func roll() throws {
        let sheet = try ReadSheet([
            ["DANH SÁCH HỌC VIÊN LỚP ĐÀO TẠO NGHỀ MAY NĂM 2016"],
            ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Diện hộ", "Số CCCD", "Đơn vị công tác"],
            [1, "Nguyễn Thị Hạnh", "12/5/1995", "Nữ", "Kinh", "Hộ nghèo", "077195000111", "Công ty May An"],
            [2, "Điểu Kso", 1990, "Nam", "Châu Ro", "Cận nghèo", 77_190_000_222, nil],
            [3, "Lê Văn Tám", nil, nil, nil, nil, nil, nil],
        ])
        #expect(sheet.texts(LearnerField.name) == ["Nguyễn Thị Hạnh", "Điểu Kso", "Lê Văn Tám"])
        #expect(sheet.times(LearnerField.born) == ["12/05/1995", "1990", nil])
        #expect(sheet.texts(LearnerField.sex) == ["female", "male", nil])
        #expect(sheet.texts(LearnerField.ethnicity) == ["Kinh", "Châu Ro", nil])
        #expect(sheet.texts(LearnerField.household) == ["poor", "near_poor", nil])
        #expect(sheet.texts(LearnerField.workplace) == ["Công ty May An", nil, nil])
        #expect(sheet.records(.trainingClass).isEmpty)
        for draft in sheet.rows.flatMap(\.drafts) {
            guard case .rollOf(let roll, let field) = draft.link else {
                Issue.record("no link to a class")
                continue
            }
            #expect(roll.kind == "vocational")
            #expect(field == LearnerField.trainingClass.rawValue)
        }
    }

    @Test("A mark of no on a roll says no, and 0 is no mark") func marks() throws {
        let sheet = try ReadSheet([
            ["DANH SÁCH HỌC VIÊN LỚP MAY CÔNG NGHIỆP NĂM 2016"],
            ["TT", "Họ tên", "Năm sinh", "Nữ", "Dân tộc thiểu số", "Hộ nghèo", "Khuyết tật"],
            [1, "Lê Thị An", 1990, "x", "x", "x", "x"], [2, "Lê Văn Bình", 1991, "Không", "Không", "không", "0"],
            [3, "Võ Văn Chiến", 1992, 0, 0, 0, 0],
        ])
        let learners = sheet.records(.learner)
        #expect(learners.map { $0.text(LearnerField.sex) } == ["female", "male", "male"])
        #expect(learners.map { LearnerField.isMinority($0.text(LearnerField.ethnicity)) } == [true, false, false])
        #expect(learners.map { $0.text(LearnerField.household) } == ["poor", "other", "other"])
        #expect(learners.map { $0[LearnerField.disability]?.flag } == [true, false, false])
    }

    @Test("An identity number kept as a number keeps its leading 0") func idNumber() throws {
        let sheet = try ReadSheet([["Họ và tên", "Năm sinh", "Số CCCD"], ["Điểu Kso", 1990, 77_190_000_222]])
        #expect(sheet.texts(LearnerField.idNumber) == ["077190000222"])
    }

    @Test(
        "A roll's title that names a trade is of a vocational class, one of a seminar is not",
        arguments: [
            ("LỚP MÂY TRE ĐAN KHÓA 2", "vocational"), ("Lớp cắt may K5 - xã Bình Minh", "vocational"),
            ("LỚP TẬP HUẤN MAY CÔNG NGHIỆP", nil), ("LỚP NGẮN HẠN K1", nil),
        ] as [(String, String?)])
    func rollTrade(title: String, kind: String?) throws {
        let sheet = try ReadSheet([
            ["DANH SÁCH HỌC VIÊN"], [.text(title)], ["STT", "Họ và tên", "Năm sinh"], [1, "Chế Thị Mơ", 1991],
        ])
        let roll = sheet.rows.flatMap(\.drafts).compactMap { draft -> RollTitle? in
            if case .rollOf(let roll, _) = draft.link { return roll } else { return nil }
        }
        #expect(roll.map(\.kind) == [kind])
        #expect(roll.map(\.name) == [title])
    }
}

extension TrainingRowsTests {
    @Test("Of planned and reached numbers under one heading the reached one is read; a duration is no time")
    func reachedNumbers() throws {
        let sheet = try ReadSheet([
            ["ĐÀO TẠO NGHỀ NĂM 2016"], ["STT", "Nghề đào tạo", "Số lớp", nil, "Số học viên", nil, "Thời gian đào tạo"],
            [nil, nil, "KH", "TH", "KH", "TH", nil], [1, "May công nghiệp", 3, 2, 90, 60, "2,5 tháng"],
        ])
        #expect(sheet.amounts(TrainingClassField.classes) == [2])
        #expect(sheet.amounts(TrainingClassField.learners) == [60])
        #expect(sheet.times(TrainingClassField.when) == ["2016"])
        #expect(sheet.notes.count(.problem) == 0)
        #expect(sheet.sentences(.reading).first?.hasPrefix("“2,5 tháng” là khoảng thời gian") == true)
    }
}
