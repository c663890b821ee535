import Actions
import Basics
import Domain
import Storage
import Support
import Testing

@Suite("What undoing would do") struct PreviewUndoTests {
    private let rows: [TypedRow] = [["Máy sấy cá", "KCĐP", "Công ty TNHH Hải Đăng", 200, "Hoàn thành"]]

    @Test("It is told as it would be done, nothing is done, and then it is done so") func preview() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.projects(2016, rows))
        let seen = try await desk.office.previewUndo(1, organisation: 1)
        #expect(seen.removed > 0)
        #expect(try await desk.all(.project).count == 1)
        #expect(try await desk.office.imports(organisation: 1).first?.undone == nil)
        let done = try await desk.office.undoImport(1, organisation: 1)
        #expect([done.removed, done.restored] == [seen.removed, seen.restored] && done.left == seen.left)
        #expect(try await desk.all(.project).isEmpty)
        await #expect(throws: Problem.self) { try await desk.office.previewUndo(1, organisation: 1) }
    }

    @Test(
        "A preview only reads: where nothing can be written it tells the same", .enabled(if: TestEngine.isSQLite))
    func reads() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.projects(2016, rows))
        let before = try await desk.office.database.count("SELECT COUNT(*) FROM event")
        let reading = try SQLiteDatabase(readingAt: desk.scratch.path("so.sqlite"))
        let office = Office(database: reading, files: desk.office.files, actor: "Người xem")
        #expect(try await office.previewUndo(1, organisation: 1).removed > 0)
        await #expect(throws: (any Error).self) { try await office.undoImport(1, organisation: 1) }
        #expect(try await desk.office.database.count("SELECT COUNT(*) FROM event") == before)
    }

    @Test("A past import's file is asked for again as it was given, while it is kept") func order() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.projects(2016, rows))
        let entry = try #require(try await desk.office.imports(organisation: 1).first)
        let centre = try #require(try await desk.office.centres().first)
        let order = try desk.office.order(of: entry, centre: centre)
        #expect(order.original.hash == entry.fileHash && order.original.size > 0)
        #expect(order.period == "2016" && order.centre == centre.name)
        #expect(try await desk.office.peek(order).first?.tables.first?.kind == .projects)
    }

    @Test("A centre is added once under its name in today's province, and not without a name") func centre()
        async throws
    {
        let desk = try await Desk()
        let province = try #require(Provinces.find(ProvinceKey(scheme: .before2025, code: "54")))
        let made = try await desk.office.addCentre(named: "  Trung tâm   Khuyến công A ", in: province)
        #expect(made.name == "Trung tâm Khuyến công A" && made.province == Provinces.current(of: province).key)
        let again = try await desk.office.addCentre(named: "Trung tâm Khuyến công A", in: province)
        #expect(again.organisation == made.organisation)
        await #expect(throws: Problem.self) { try await desk.office.addCentre(named: " ", in: province) }
    }
}
