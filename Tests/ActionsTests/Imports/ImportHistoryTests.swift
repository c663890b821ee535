import Basics
import Domain
import Support
import Testing

@testable import Actions

@Suite("Import history") struct ImportHistoryTests {
    private let rows: [TypedRow] = [
        ["Hỗ trợ ứng dụng máy móc sản xuất nước mắm", "KCĐP", "Công ty TNHH Hải Đăng", 200, "Hoàn thành"],
        ["Xây dựng mô hình trình diễn sấy cá", "KCQG", "HTX Bình Minh", 350, "Đang thực hiện"],
    ]

    @Test("Each import is told with its file, its sheets, what it did to each register, and who undid it")
    func history() async throws {
        let desk = try await Desk()
        #expect(try await desk.office.imports(organisation: 1).isEmpty)
        try await desk.commit(OfficePapers.projects(2016, sheet: "Đề án năm", rows), as: "một.xlsx")
        var raised = rows
        raised[0][3] = 250
        try await desk.commit(OfficePapers.projects(2016, raised), as: "hai.xlsx")
        try await desk.undo(2)
        let history = try await desk.office.imports(organisation: 1)
        #expect(history.map(\.number) == [1, 2])
        #expect(history.map(\.fileName) == ["một.xlsx", "hai.xlsx"])
        #expect(history.map(\.sheets) == [["Đề án năm"], ["Đề án"]])
        #expect(
            history.map { $0.counts.first { $0.register == .project } } == [
                ImportEntry.Count(register: .project, created: 2, updated: 0, same: 0),
                ImportEntry.Count(register: .project, created: 0, updated: 1, same: 1),
            ])
        #expect(history[0].undone == nil)
        #expect(history[1].undone?.actor == "Nguyễn Thị Kiểm")
    }

    @Test("The same file again is another import that changes nothing") func again() async throws {
        let desk = try await Desk()
        let path = try desk.scratch.workbook("a.xlsx", [OfficePapers.projects(2016, rows)])
        #expect(try await desk.preview(path).earlier == nil)
        try await desk.commit(path)
        #expect(try await desk.preview(path).earlier?.number == 1)
        try await desk.commit(path)
        #expect(try await desk.preview(path).earlier?.number == 2)
        let history = try await desk.office.imports(organisation: 1)
        #expect(history.map { [$0.created, $0.updated, $0.same] } == [[2, 0, 0], [0, 0, 2]])
        #expect(history[0].fileHash == history[1].fileHash)
        #expect(try await desk.all(.project).map(\.stored.version) == [1, 1])
    }

    @Test("A row's numbers come back as they were kept; what is no tally is left out") func tally() {
        let counts = [
            ImportEntry.Count(register: .target, created: 4, updated: 0, same: 1),
            ImportEntry.Count(register: .project, created: 2, updated: 3, same: 0),
        ]
        #expect(Set(ImportTally.counts(ImportTally.text(counts))) == Set(counts))
        #expect(ImportTally.counts("") == [])
        #expect(ImportTally.counts("project 1/2; khác 1/2/3; target") == [])
    }
}
