import Actions
import Basics
import Domain
import Foundation
import Support
import Testing

@Suite("Imports behind a page") struct ImportJobsTests {
    private let rows: [TypedRow] = [
        ["Hỗ trợ ứng dụng máy móc sản xuất nước mắm", "KCĐP", "Công ty TNHH Hải Đăng", 200, "Hoàn thành"],
        ["Xây dựng mô hình trình diễn sấy cá", "KCQG", "HTX Bình Minh", "hai trăm", "Đang thực hiện"],
    ]

    private func order(_ desk: Desk, _ rows: [TypedRow], name: String = "de-an 2016.xlsx") async throws -> ImportOrder {
        let path = try desk.scratch.workbook("tmp-\(UUID().uuidString)", [OfficePapers.projects(2016, rows)])
        let original = try await desk.office.keepUpload(fileAt: path, name: name)
        try FileManager.default.removeItem(atPath: path)
        return ImportOrder(original, province: desk.province, period: try #require(Period(code: "2016")))
    }

    private func run(_ office: Office) async throws {
        let runner = JobRunner(office, verbs: [.previewImport, .commitImport, .undoImport])
        while try await runner.runNext() {}
    }

    private func ended<Value: Decodable>(_ number: Int, _ desk: Desk, as type: Value.Type) async throws -> Value {
        try await run(desk.office)
        let job = try #require(try await desk.office.job(number))
        #expect(job.state == .done, "\(job.sentence ?? "")")
        return try #require(try job.result(as: type))
    }

    private func preview(_ order: ImportOrder, _ desk: Desk) async throws -> StoredPlan {
        let number = try await desk.office.enqueue("previewImport", order, organisation: 0)
        return try await ended(number, desk, as: StoredPlan.self)
    }

    @Test("A preview tells what was understood and why, what would be written, and what is to be mended")
    func previewed() async throws {
        let desk = try await Desk()
        let plan = try await preview(try await order(desk, rows), desk)
        #expect(plan.order.original.name == "de-an 2016.xlsx" && plan.organisation == nil)
        #expect(plan.tallies.first { $0.register == .project }?.created == 2)
        let table = try #require(plan.tables.first)
        #expect(table.kind == .projects && table.rows == 2 && table.headerRow == 3)
        #expect(table.why.contains("“Tên đề án”"))
        let money = try #require(table.columns.first { $0.concept == "money" })
        #expect(money.letter == "E" && money.unit == "triệu đồng" && money.reason == .dictionary)
        let problem = try #require(plan.notes(.problem).first)
        #expect(problem.place.row == 5 && problem.place.column == 4)
        #expect(plan.count(.problem) == 1)
        #expect(try await desk.office.centres().isEmpty)
    }

    @Test("A confirmed preview is written once, however often it is submitted, and the upload outlives it")
    func doubleSubmit() async throws {
        let desk = try await Desk()
        let order = try await order(desk, rows)
        let plan = try await preview(order, desk)
        let asked = ImportConfirmation(order: order, digest: plan.digest)
        let first = try await desk.office.enqueue("commitImport", asked, organisation: 0, requestKey: "form-1")
        #expect(try await desk.office.enqueue("commitImport", asked, organisation: 0, requestKey: "form-1") == first)
        let other = try await desk.office.enqueue("commitImport", asked, organisation: 0, requestKey: "form-2")
        let outcome = try await ended(first, desk, as: ImportOutcome.self)
        #expect(outcome.number == 1 && !outcome.isChanged && outcome.organisation == 1)
        // Another form for the same preview: the registers hold it all by then.
        let again = try await ended(other, desk, as: ImportOutcome.self)
        #expect(again.isChanged && again.plan?.changesNothing == true && again.plan?.earlier?.number == 1)
        #expect(try await desk.office.imports(organisation: 1).map(\.fileName) == ["de-an 2016.xlsx"])
        #expect(try await desk.all(.project).count == 2)
        #expect(desk.office.files.find(order.original.hash) != nil)
    }

    @Test("A commit that landed before the program stopped is found, not done again") func landed() async throws {
        let desk = try await Desk()
        let order = try await order(desk, rows)
        let request = try order.requestForTest(desk)
        guard case .written(let done) = try await desk.office.writeImport(request, requestKey: "job-7") else {
            Issue.record("not written")
            return
        }
        guard case .known(let number, let centre) = try await desk.office.writeImport(request, requestKey: "job-7")
        else {
            Issue.record("not known")
            return
        }
        #expect(number == done.number && centre.organisation == 1)
        #expect(try await desk.office.imports(organisation: 1).count == 1)
    }

    @Test("Where the registers have changed since the preview nothing is written, and the plan of now is shown")
    func changed() async throws {
        let desk = try await Desk()
        let order = try await order(desk, rows)
        let plan = try await preview(order, desk)
        try await desk.commit(OfficePapers.projects(2016, [rows[0]]), as: "truoc.xlsx")
        let asked = ImportConfirmation(order: order, digest: plan.digest)
        let number = try await desk.office.enqueue("commitImport", asked, organisation: 1)
        let outcome = try await ended(number, desk, as: ImportOutcome.self)
        #expect(outcome.isChanged)
        let now = try #require(outcome.plan)
        #expect(now.digest != plan.digest && now.organisation == 1)
        #expect(now.tallies.first { $0.register == .project }.map { [$0.created, $0.same] } == [1, 1])
        #expect(try await desk.all(.project).count == 1)
        let confirmed = ImportConfirmation(order: order, digest: now.digest)
        let second = try await desk.office.enqueue("commitImport", confirmed, organisation: 1)
        #expect(try await ended(second, desk, as: ImportOutcome.self).number == 2)
        #expect(try await desk.all(.project).count == 2)
    }

    @Test("An import is undone behind a page too, once") func undone() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.projects(2016, rows))
        let number = try await desk.office.enqueue("undoImport", 1, organisation: 1)
        let undone = try await ended(number, desk, as: UndoOutcome.self)
        #expect(undone.removed == 2 && undone.leftCount == 0)
        let again = try await desk.office.enqueue("undoImport", 1, organisation: 1)
        try await run(desk.office)
        #expect(try await desk.office.job(again)?.sentence?.contains("hoàn tác rồi") == true)
    }

    @Test("What a person says of the columns is remembered at the commit, told as such, and can be forgotten")
    func remembered() async throws {
        let desk = try await Desk()
        let sheet = TypedSheet(
            "Theo dõi",
            [
                ["STT", "Hạng mục", "Giá trị (triệu đồng)", "Ghi"], [1, "Máy sấy cá", 20, "x"],
                [2, "Máy cắt", 30, "y"],
            ])
        let original = try await desk.office.keepUpload(
            fileAt: try desk.scratch.workbook("a.xlsx", [sheet]), name: "a.xlsx")
        var order = ImportOrder(original, province: desk.province, period: try #require(Period(code: "2016")))
        let peek = try #require(try await desk.office.peek(order).first)
        #expect(peek.tables.isEmpty)
        #expect(peek.unread.first?.headerRow == 1 && peek.unread.first?.rows == 2)
        #expect(peek.unread.first?.columns.map(\.letter) == ["A", "B", "C", "D"])
        order.mapping = try Mapping(tables: [
            Mapping.Table(
                sheet: "Theo dõi", kind: "projects",
                columns: ["Hạng mục": "projectName", "Giá trị (triệu đồng)": "money", "Ghi": ""])
        ])
        let plan = try await preview(order, desk)
        let table = try #require(plan.tables.first)
        #expect(table.why == "Bạn đã chọn.")
        #expect(table.columns.map(\.reason) == [.dictionary, .chosen, .chosen, .ignored])
        #expect(table.columns[2].unit == "triệu đồng")
        let asked = ImportConfirmation(order: order, digest: plan.digest)
        let number = try await desk.office.enqueue("commitImport", asked, organisation: 0)
        #expect(try await ended(number, desk, as: ImportOutcome.self).number == 1)
        order.mapping = nil
        let known = try #require(try await desk.office.peek(order).first?.tables.first)
        #expect(known.why == "Đã nhớ từ lần trước.")
        #expect(known.columns.map(\.reason) == [.dictionary, .remembered, .remembered, .ignored])
        let kept = try await desk.office.rememberedMappings(organisation: 1)
        #expect(kept.map(\.kind) == [.projects] && kept.first?.signature == known.signature)
        try await desk.office.forgetMapping(known.signature, organisation: 1)
        #expect(try await desk.office.peek(order).first?.tables.isEmpty == true)
        await #expect(throws: Problem.self) {
            try await desk.office.forgetMapping(known.signature, organisation: 1)
        }
    }

    @Test("A mapping of what no table has is refused") func wrongMapping() {
        #expect(throws: Problem.self) { try Mapping(tables: [Mapping.Table(kind: "khong-co")]) }
        #expect(throws: Problem.self) { try Mapping(tables: [Mapping.Table(columns: ["A": "khong-co"])]) }
    }
}

extension ImportOrder {
    fileprivate func requestForTest(_ desk: Desk) throws -> ImportRequest {
        ImportRequest(
            path: desk.office.files.path(of: original.hash), name: original.name, province: desk.province,
            period: try #require(Period(code: period)))
    }
}
