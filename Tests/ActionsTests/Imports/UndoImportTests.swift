import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Undoing an import") struct UndoImportTests {
    private let rows: [TypedRow] = [
        ["Hỗ trợ ứng dụng máy móc sản xuất nước mắm", "KCĐP", "Công ty TNHH Hải Đăng", 200, "Hoàn thành"],
        ["Xây dựng mô hình trình diễn sấy cá", "KCQG", "HTX Bình Minh", 350, "Đang thực hiện"],
    ]

    private var raised: [TypedRow] {
        var raised = rows
        raised[0][3] = 250
        raised[1][3] = 400
        return raised
    }

    @Test("What nobody touched is removed, and the same file can be imported again") func untouched() async throws {
        let desk = try await Desk()
        let path = try desk.scratch.workbook("a.xlsx", [OfficePapers.projects(2016, rows)])
        let first = try await desk.commit(path)
        let undone = try await desk.undo(first.number)
        #expect(undone.removed == 2)
        #expect(undone.left.isEmpty)
        #expect(try await desk.all(.project).isEmpty)
        #expect(try await desk.value("project.assigned") == nil)
        #expect(try await desk.office.search("nước mắm", organisation: 1, limit: 5).isEmpty)
        #expect(try await desk.office.check() == [])
        #expect(try await desk.commit(path).plan.created == 2)
        #expect(try await desk.value("project.assigned") == "2")
        #expect(try await desk.office.check() == [])
    }

    @Test("Updates are restored to what was there, and can be imported again") func updates() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.projects(2016, rows))
        let later = try desk.scratch.workbook("b.xlsx", [OfficePapers.projects(2016, raised)])
        let second = try await desk.commit(later)
        #expect(second.plan.updated == 2)
        let undone = try await desk.undo(second.number)
        #expect(undone.restored == 2)
        #expect(undone.removed == 0)
        #expect(try await desk.value("funding.assigned") == "550000000")
        #expect(try await desk.commit(later).plan.updated == 2)
        #expect(try await desk.value("funding.assigned") == "650000000")
    }

    @Test("Imports may be undone in any order: nothing of an undone one comes back", arguments: [[2, 3], [3, 2]])
    func anyOrder(numbers: [Int]) async throws {
        let desk = try await Desk()
        for (name, money) in [("a", 200), ("b", 250), ("c", 275)] {
            var changed = rows
            changed[0][3] = Typed(money)
            let path = try desk.scratch.workbook("\(name).xlsx", [OfficePapers.projects(2016, changed)])
            try await desk.commit(path)
        }
        #expect(try await desk.value("funding.assigned") == "625000000")
        for number in numbers { try await desk.undo(number) }
        #expect(try await desk.value("funding.assigned") == "550000000")
    }

    @Test("Records that another import says too stay as its own, and go with it") func saidTwice() async throws {
        let desk = try await Desk()
        let survey = OfficePapers.survey(2016, [["HTX Bình Minh", nil, "Lê Văn An", "0900 000 001", 12, 900]])
        let path = try desk.scratch.workbook("a.xlsx", [OfficePapers.projects(2016, rows), survey])
        try await desk.commit(path)
        try await desk.commit(path)
        let undone = try await desk.undo(1)
        #expect(undone.removed == 0)
        #expect(undone.left.count == 1)
        #expect(try await desk.value("project.assigned") == "2")
        #expect(try await desk.value("survey.establishments") == "1")
        #expect(try await desk.all(.project).allSatisfy { $0.origin?.importNumber == 2 })
        #expect(try await desk.office.check() == [])
        try await desk.undo(2)
        #expect(try await desk.all(.project).isEmpty)
        #expect(try await desk.all(.establishment).isEmpty)
        #expect(try await desk.all(.establishmentYear).isEmpty)
    }

    @Test("What a person corrected since is kept and listed; the rest is undone") func corrected() async throws {
        let desk = try await Desk()
        let first = try await desk.commit(OfficePapers.projects(2016, rows))
        _ = try await desk.office.correct(try RecordCode("DA-2"), assignments: ["state=completed"], organisation: 1)
        let undone = try await desk.undo(first.number)
        #expect(undone.removed == 1)
        #expect(undone.left.count == 1)
        #expect(undone.left.first?.contains("DA-0002") == true)
        #expect(try await desk.all(.project).map(\.code) == ["DA-0002"])
        #expect(try await desk.office.check() == [])
    }

    @Test("An update that a person corrected since is kept and listed; the others are restored") func correctedUpdate()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.projects(2016, rows))
        let second = try await desk.commit(OfficePapers.projects(2016, raised), as: "b.xlsx")
        _ = try await desk.office.correct(
            try RecordCode("DA-1"), assignments: ["assigned_kcdp=260 triệu"], organisation: 1)
        let undone = try await desk.undo(second.number)
        #expect(undone.restored == 1)
        #expect(undone.left.count == 1)
        #expect(try await desk.value("funding.assigned") == "610000000")
    }

    @Test("Two rows of one import that changed one record are both taken back") func twice() async throws {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.survey(2016, [["Công ty TNHH Hải Đăng", "3500123456", "Lê Hải", "0900 000 001", nil, nil]]))
        let second = try await desk.commit(
            OfficePapers.survey(
                2016,
                [
                    ["Công ty TNHH Hải Đăng", "3500123456", "Trần Đăng", nil, nil, nil],
                    ["Công ty TNHH Hải Đăng", "3500123456", nil, "0900 000 002", nil, nil],
                ]), as: "b.xlsx")
        let undone = try await desk.undo(second.number)
        #expect(undone.left == [])
        let record = try #require(try await desk.all(.establishment).first).stored.record
        #expect(record.text(EstablishmentField.representative) == "Lê Hải")
        #expect(record.text(EstablishmentField.phone) == "0900000001")
    }

    @Test("An establishment into which another was merged stays") func merged() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.survey(2016, [["Công ty TNHH Hải Đăng", nil, "Lê Hải", nil, 10, nil]]))
        let second = try await desk.commit(
            OfficePapers.survey(2016, [["Cty TNHH Hải Đăng", nil, "Trần Đăng", nil, 12, nil]]), as: "b.xlsx")
        try await desk.office.merge(try RecordCode("CS-2"), try RecordCode("CS-1"), organisation: 1)
        let undone = try await desk.undo(second.number)
        #expect(undone.left.contains { $0.contains("CS-0002") })
        #expect(try await desk.office.check() == [])
        #expect(try await desk.value("survey.establishments") == "1")
    }

    private let alike = OfficePapers.survey(
        2016,
        [
            ["Công ty TNHH Hải Đăng", "3500123456", "Lê Văn Hải", "0900 000 001", 12, 900],
            ["Cty Cổ phần Hải Đăng", nil, "Lê Thị Đăng", "0900 000 002", 15, 700],
        ])

    /// Both records merged with a value taken over.
    private func merge(_ desk: Desk) async throws {
        let choice = MergeChoice(kept: try RecordCode("CS-2"), taken: [EstablishmentField.taxCode.rawValue])
        try await desk.office.merge(pair: 1, choice, organisation: 1)
    }

    @Test("A merge that was parted again leaves nothing for which to keep a record") func partedMerge() async throws {
        let desk = try await Desk()
        let survey = try await desk.commit(alike)
        try await merge(desk)
        #expect(try await desk.office.unmerge(try RecordCode("CS-1"), organisation: 1) == [])
        let undone = try await desk.office.undoImport(survey.number, organisation: 1)
        #expect(undone.left == [])
        #expect(try await desk.all(.establishment).isEmpty)
        #expect(try await desk.office.check() == [])
    }

    @Test("What a person made of a merged value keeps its record, and only that one") func keptOfMerge() async throws {
        let desk = try await Desk()
        let survey = try await desk.commit(alike)
        try await merge(desk)
        _ = try await desk.office.correct(
            try RecordCode("CS-2"), assignments: ["tax_code=3500999999"], organisation: 1)
        #expect(try await desk.office.unmerge(try RecordCode("CS-1"), organisation: 1).count == 1)
        let undone = try await desk.office.undoImport(survey.number, organisation: 1)
        #expect(undone.left.count == 1)
        #expect(try await desk.all(.establishment).map(\.code) == ["CS-0002"])
    }

    @Test("An import is undone once, and one that is not there never") func refused() async throws {
        let desk = try await Desk()
        let first = try await desk.commit(OfficePapers.projects(2016, rows))
        try await desk.undo(first.number)
        await #expect(throws: Problem.self) { try await desk.office.undoImport(first.number, organisation: 1) }
        await #expect(throws: Problem.self) { try await desk.office.undoImport(99, organisation: 1) }
        #expect(try await desk.office.imports(organisation: 1).map { $0.undone?.actor } == ["Nguyễn Thị Kiểm"])
    }

    @Test("What was changed since is told: which field, from what to what, and by whom") func told() async throws {
        let desk = try await Desk()
        let first = try await desk.commit(OfficePapers.projects(2016, rows))
        _ = try await desk.office.correct(
            try RecordCode("DA-1"), assignments: ["place=Xã Phước Hải"], organisation: 1)
        let undone = try await desk.undo(first.number)
        #expect(undone.removed == 1)
        #expect(undone.left.count == 1)
        let line = try #require(undone.left.first)
        #expect(line.hasPrefix("DA-0001 “Hỗ trợ ứng dụng máy móc sản xuất nước mắm” đã được sửa sau lần nhập"))
        #expect(line.contains("— → Xã Phước Hải (Nguyễn Thị Kiểm, "))
        #expect(line.hasSuffix("giữ lại."))
    }

    @Test("In whatever order all imports are undone, nothing of them is left", arguments: [[1, 2], [2, 1]])
    func all(numbers: [Int]) async throws {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.survey(2016, [["Công ty TNHH Hải Đăng", "3500123456", nil, nil, 12, nil]]), as: "a.xlsx")
        try await desk.commit(
            OfficePapers.survey(2015, [["Công ty TNHH Hải Đăng", "3500123456", nil, nil, 15, nil]]), as: "b.xlsx")
        for number in numbers { try await desk.undo(number) }
        for register in Register.allCases { #expect(try await desk.all(register).isEmpty, "\(register)") }
        #expect(try await desk.office.check() == [])
    }
}
