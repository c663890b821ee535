import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Records made by hand") struct CreateRecordTests {
    private let survey = OfficePapers.survey(
        2016, [["Công ty TNHH Hải Đăng", "3500123456", "Lê Văn Hải", "0900 000 001", 12, 900]])

    private func desk() async throws -> Desk {
        let desk = try await Desk()
        try await desk.commit(survey)
        return desk
    }

    @discardableResult
    private func create(_ desk: Desk, _ register: Register, _ assignments: String...) async throws -> CreatedRecord {
        try await desk.office.create(
            register, assignments: assignments, province: desk.province.key, period: Period(code: "2016"),
            organisation: 1)
    }

    @Test("An establishment with the tax code of another is refused by the other's code and name") func same()
        async throws
    {
        let desk = try await desk()
        let sentence: Sentence =
            "Mã số thuế 3500123456 đã là của CS-0001 “Công ty TNHH Hải Đăng”: không thêm lần nữa; cần đổi gì hãy dùng \(remedy: .correct("CS-0001"))."
        await #expect(throws: Problem(sentence)) {
            try await create(desk, .establishment, "name=Hải Đăng", "tax_code=3500 123 456")
        }
        #expect(try await desk.all(.establishment).count == 1)
    }

    @Test("A record made by hand is one, unless the person says how many it stands for") func one() async throws {
        let desk = try await desk()
        try await create(desk, .recognition, "product=Nước mắm", "level=province")
        try await create(desk, .recognition, "product=Mắm ruốc", "level=province", "quantity=3")
        #expect(try await desk.value("product.recognised.province") == "4")
        try await create(desk, .recognition, "product=Khô mực", "level=province", "quantity=")
        let figure = try await desk.figure("product.recognised.province")
        #expect(figure.value?.plain == "4")
        #expect(figure.isIncomplete)
    }

    @Test("A number that nobody believes is refused, since no sum would hold it") func unbelievable() async throws {
        let desk = try await desk()
        for assignment in ["assigned_kcqg=9.000.000.000 tỷ", "models=9000000000000000000"] {
            await #expect(throws: Problem.self) { try await create(desk, .project, "name=A", assignment) }
        }
        #expect(try await desk.all(.project).isEmpty)
    }

    @Test("One of a similar name is made, told, and left for a person to decide") func candidate() async throws {
        let desk = try await desk()
        let made = try await create(desk, .establishment, "name=CTY TNHH Hải Đăng")
        #expect(made.code.text == "CS-0002")
        #expect(made.remarks.count == 1)
        #expect(made.remarks.first?.contains("CS-0001 Công ty TNHH Hải Đăng (40 điểm: cùng tên)") == true)
        let (pairs, total) = try await desk.office.candidates(organisation: 1, limit: 5)
        #expect(total == 1)
        #expect(pairs.first?.state == .candidate)
        try await desk.office.merge(try RecordCode("CS-1"), made.code, organisation: 1)
        #expect(try await desk.office.candidates(organisation: 1, limit: 5).total == 0)
    }

    @Test("A project's beneficiary and a new establishment of that name are a pair, whichever came first")
    func mentions() async throws {
        let desk = try await desk()
        try await create(desk, .project, "name=Hỗ trợ máy sấy", "beneficiary_name=Cty TNHH Hải Đăng")
        try await create(desk, .project, "name=Hỗ trợ máy cắt", "beneficiary_name=HTX Bình Minh")
        try await create(desk, .establishment, "name=HTX Bình Minh")
        let pairs = try await desk.office.candidates(organisation: 1, limit: 5).pairs
        #expect(pairs.map(\.score) == [60, 50])
        #expect(Set(pairs.map(\.establishmentWords)) == ["CS-0001 Công ty TNHH Hải Đăng", "CS-0002 HTX Bình Minh"])
    }

    @Test("An import of the establishment that a person made first finds it") func importedLater() async throws {
        let desk = try await Desk()
        _ = try await desk.office.centre(of: desk.province, named: nil, creating: true)
        try await create(desk, .establishment, "name=Cty TNHH Hải Đăng", "tax_code=3500123456")
        let plan = try await desk.commit(survey).plan
        #expect(plan.tally(.establishment) == Tallied(updated: 1))
        #expect(try await desk.all(.establishment).count == 1)
        #expect(try await desk.all(.establishment).first?.stored.record.text(EstablishmentField.legalForm) == "limited")
    }

    @Test("Without a time of its own a record is of the period") func period() async throws {
        let desk = try await desk()
        try await create(desk, .project, "name=Hỗ trợ máy sấy")
        try await create(desk, .project, "name=Hỗ trợ máy cắt", "performed=7/2016")
        #expect(try await desk.all(.project).map(\.stored.record.when?.vietnamese) == ["2016", "7/2016"])
    }

    @Test("A learner is put into a class by its code, and moved by a correction") func learner() async throws {
        let desk = try await desk()
        try await create(desk, .trainingClass, "name=May công nghiệp")
        try await create(desk, .trainingClass, "name=Đan lát")
        await #expect(throws: Problem.self) { try await create(desk, .learner, "name=Lê Thị An") }
        await #expect(throws: Problem("Không có hồ sơ LH-0009.")) {
            try await create(desk, .learner, "name=Lê Thị An", "training_class=LH-9")
        }
        let made = try await create(desk, .learner, "name=Lê Thị An", "training_class=LH-1")
        let lines = try await desk.office.correct(made.code, assignments: ["training_class=LH-2"], organisation: 1)
        #expect(lines == ["Lớp: LH-0001 May công nghiệp → LH-0002 Đan lát"])
        let story = try await desk.office.biography(made.code, organisation: 1)
        #expect(story.references["training_class"] == "LH-0002 Đan lát")
        #expect(story.changes.last?.lines == lines)
        await #expect(throws: Problem.self) {
            _ = try await desk.office.correct(made.code, assignments: ["training_class="], organisation: 1)
        }
    }

    @Test(
        "What is wrong with a value is refused alike when creating and when correcting",
        arguments: ["tax_code=12", "tax_code=350012345X", "name=", "name= – ", "founded=hôm qua", "legal_form=tổng"])
    func values(assignment: String) async throws {
        let desk = try await desk()
        await #expect(throws: Problem.self) { try await create(desk, .establishment, "name=HTX Mới", assignment) }
        await #expect(throws: Problem.self) {
            _ = try await desk.office.correct(try RecordCode("CS-1"), assignments: [assignment], organisation: 1)
        }
        #expect(try await desk.all(.establishment).map(\.stored.record.name) == ["Công ty TNHH Hải Đăng"])
    }

    @Test("A correction that makes two alike is told and asked; a wrong check digit is a remark") func corrected()
        async throws
    {
        let desk = try await desk()
        let made = try await create(desk, .establishment, "name=HTX Mới")
        let lines = try await desk.office.correct(
            made.code, assignments: ["name=Công ty Cổ phần Hải Đăng", "tax_code=3500123457"], organisation: 1)
        #expect(lines.contains { $0.contains("sai số kiểm tra") })
        #expect(lines.contains { $0.contains("Có thể trùng: CS-0002") })
        #expect(try await desk.office.candidates(organisation: 1, limit: 5).total == 1)
    }
}
