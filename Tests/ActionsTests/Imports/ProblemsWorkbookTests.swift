import Actions
import Basics
import Documents
import Domain
import Foundation
import Support
import Testing

@Suite("Problems as the workbook itself") struct ProblemsWorkbookTests {
    private let heading = "Nhận xét khi nhập"

    private struct Page {
        let name: String
        var rows: [Int: [Cell]] = [:]
        var width: Int { rows.values.map(\.count).max() ?? 0 }
    }

    /// Without what no workbook of values holds: a formula that was never calculated, an error as such.
    private func pages(_ path: String, named name: String? = nil) throws -> [Page] {
        let source = try openWorkbook(at: path, named: name)
        return try source.sheets.indices.map { index in
            var page = Page(name: source.sheets[index].name)
            try source.readRows(ofSheet: index) { row in
                var cells = row.cells.map(kept)
                while cells.last?.isEmpty == true { cells.removeLast() }
                if !cells.isEmpty { page.rows[row.number] = cells }
            }
            return page
        }
    }

    private func kept(_ cell: Cell) -> Cell {
        switch cell {
        case .fault(let fault): return .text(fault)
        case .uncalculated: return .empty
        case .text(let text): return text.isBlank ? .empty : cell
        default: return cell
        }
    }

    private func order(_ desk: Desk, _ path: String, _ period: String) async throws -> ImportOrder {
        let name = String(path.split(separator: "/").last ?? "")
        let original = try await desk.office.keepUpload(fileAt: path, name: name)
        return ImportOrder(original, province: desk.province, period: try #require(Period(code: period)))
    }

    private func desk(_ folder: CaseFolder) async throws -> (Desk, String) {
        let period = try #require(Period(code: try folder.expectation.period.text))
        let province = try folder.expectation.province(period)
        return (try await Desk(province.key.code, scheme: province.key.scheme), period.code)
    }

    @Test("All cells are as they were, and every note stands beside its row", arguments: CaseFolder.all)
    func cases(folder: CaseFolder) async throws {
        let (desk, period) = try await desk(folder)
        for path in try folder.files { try await expectSame(path, desk, period) }
    }

    @Test("So it is for an .xls in old letters", arguments: OldCase.all) func old(old: OldCase) async throws {
        let (desk, period) = try await desk(old.folder)
        try await expectSame(old.path, desk, period)
    }

    private func expectSame(_ path: String, _ desk: Desk, _ period: String) async throws {
        let order = try await order(desk, path, period)
        let made = desk.scratch.path("nhan-xet.xlsx")
        try await desk.office.problemsWorkbook(of: order, to: made)
        let (before, after) = (try pages(path), try pages(made))
        #expect(after.first?.name == "Tóm tắt")
        #expect(after.dropFirst().map(\.name) == before.map { String($0.name.prefix(31)) })
        let plan = try await desk.preview(path, period)
        for (was, now) in zip(before, after.dropFirst()) {
            let column = try #require(now.rows[1]).count - 1
            for (number, cells) in was.rows {
                let same = Array((now.rows[number] ?? []).prefix(column))
                #expect(trimmed(same) == cells, "\(path) \(was.name) \(number)")
            }
            for note in plan.notes.kept where note.place.sheet == was.name && note.place.row > 0 {
                guard was.rows[note.place.row] != nil, case .text(let text)? = now.rows[note.place.row]?.last else {
                    Issue.record("\(was.name) \(note.place.row) has no remark")
                    continue
                }
                #expect(text.contains(note.sentence))
            }
        }
        try await expectReadAlike(made, path, plan, desk, period)
    }

    /// Given again it says the same: its remarks are nobody's data.
    private func expectReadAlike(
        _ made: String, _ path: String, _ plan: ImportPlan, _ desk: Desk, _ period: String
    ) async throws {
        let again = try await desk.preview(made, period)
        #expect(again.tallies == plan.tallies)
        #expect(again.notes.count(.problem) == plan.notes.count(.problem))
        #expect(again.notes.count(.doubt) == plan.notes.count(.doubt))
        #expect(again.notes.count(.skipped) == plan.notes.count(.skipped))
        // As read: a plan gives learners the ids of the classes that it would make.
        let read = try await desk.office.readFile(try desk.request(path, period), organisation: nil)
        let readAgain = try await desk.office.readFile(try desk.request(made, period), organisation: nil)
        #expect(readAgain.rows.map(\.row) == read.rows.map(\.row))
        for (row, other) in zip(readAgain.rows, read.rows) {
            #expect(row.drafts.map(\.record) == other.drafts.map(\.record), "\(path) \(row.row)")
            #expect(row.drafts.map(\.identity) == other.drafts.map(\.identity), "\(path) \(row.row)")
        }
    }

    private func trimmed(_ cells: [Cell]) -> [Cell] {
        var cells = cells
        while cells.last?.isEmpty == true { cells.removeLast() }
        return cells
    }

    @Test("The list names sheet, cell and sentence; formulas that people typed as text stay text") func list()
        async throws
    {
        let desk = try await Desk()
        let rows: [TypedRow] = [
            ["=HYPERLINK(\"http://x\")", "KCĐP", "Công ty A", "hai trăm", ""], ["Máy sấy", "KCĐP", "HTX B", 20, ""],
        ]
        let path = try desk.scratch.workbook("a.xlsx", [OfficePapers.projects(2016, sheet: "Tóm tắt", rows)])
        let made = desk.scratch.path("b.xlsx")
        try await desk.office.problemsWorkbook(of: try await order(desk, path, "2016"), to: made)
        let pages = try pages(made)
        #expect(pages.map(\.name) == ["Tóm tắt", "Tóm tắt (2)"])
        #expect(pages[0].rows[1] == [.text(heading)])
        let problem = try #require(pages[0].rows.values.first { $0.count == 4 && $0[1] == .text("E4") })
        #expect(problem[0] == .text("Tóm tắt") && problem[2] == .text("phải sửa"))
        #expect(pages[1].rows[4]?[1] == .text("=HYPERLINK(\"http://x\")"))
        guard case .text(let sentence) = problem[3], case .text(let remark)? = pages[1].rows[4]?.last else {
            Issue.record("no sentence")
            return
        }
        #expect(remark.split(separator: "\n").contains { $0 == sentence })
        #expect(pages[1].rows[5]?.count == 5)
    }

    @Test("As a job it is kept beside the uploads under a name of its own") func job() async throws {
        let desk = try await Desk()
        let path = try desk.scratch.workbook(
            "de-an.xls.xlsx", [OfficePapers.projects(2016, [["Máy sấy", "KCĐP", "HTX B", "hai", ""]])])
        let number = try await desk.office.enqueue(
            "problemsWorkbook", try await order(desk, path, "2016"), organisation: 0)
        #expect(try await JobRunner(desk.office, verbs: [.problemsWorkbook]).runNext())
        let made = try #require(try await desk.office.job(number)?.result(as: UploadedOriginal.self))
        #expect(made.name == "de-an.xls - nhận xét.xlsx" && made.size > 0)
        #expect(try pages(desk.office.files.path(of: made.hash)).count == 2)
        #expect(ProblemsWorkbook.fileName(for: made.name) == made.name)
    }
}
