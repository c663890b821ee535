import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Centres of a database") struct CentresTests {
    private let rows: [TypedRow] = [["Hỗ trợ máy sấy", "KCĐP", "HTX Bình Minh", 20, nil]]
    private let first = "Trung tâm Khuyến công Hồ Chí Minh"

    private func desk() async throws -> Desk {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.projects(2016, rows))
        return desk
    }

    private func request(_ desk: Desk, province: String = "77", centre: String? = nil, isNew: Bool = false) throws
        -> ImportRequest
    {
        ImportRequest(
            path: try desk.scratch.workbook("b.xlsx", [OfficePapers.projects(2016, rows)]),
            province: try #require(Provinces.find(ProvinceKey(scheme: .before2025, code: province))),
            period: try #require(Period(code: "2016")), centre: centre, isNewCentre: isNew)
    }

    @Test("The first import makes the centre; a mistyped name is refused with those that are there, in a plan too")
    func mistypedName() async throws {
        let desk = try await desk()
        let sentence: Sentence =
            "Không có trung tâm “Trung tâm Khuyên công” ở Bà Rịa–Vũng Tàu (nay là Hồ Chí Minh). Đang có: \(first) (Hồ Chí Minh). Nếu gõ nhầm, hãy sửa \(remedy: .centre); nếu đúng là thêm một trung tâm vào cơ sở dữ liệu này, hãy thêm \(remedy: .newCentre)."
        let request = try request(desk, centre: "Trung tâm Khuyên công")
        await #expect(throws: Problem(sentence)) { _ = try await desk.office.previewImport(request) }
        await #expect(throws: Problem(sentence)) { _ = try await desk.office.commitImport(request) }
        #expect(try await desk.office.centres().map(\.name) == [first])
    }

    @Test("A mistyped province is refused likewise, and nothing is kept of the file") func mistypedProvince()
        async throws
    {
        let desk = try await desk()
        let request = try request(desk, province: "54")
        await #expect(throws: Problem.self) { _ = try await desk.office.commitImport(request) }
        await #expect(throws: Problem.self) {
            _ = try await desk.office.centre(of: request.province, named: nil, creating: true)
        }
        #expect(try await desk.office.centres().count == 1)
        #expect(try await desk.office.imports(organisation: 1).count == 1)
    }

    @Test("A person who says so makes a further centre, and its next import finds it") func further() async throws {
        let desk = try await desk()
        _ = try await desk.office.commitImport(try request(desk, province: "54", isNew: true))
        #expect(try await desk.office.centres().map(\.name) == [first, "Trung tâm Khuyến công Đắk Lắk"])
        #expect(try await desk.office.commitImport(try request(desk, province: "54")).plan.changesNothing)
        _ = try await desk.office.commitImport(try request(desk, centre: "Trung tâm Xúc tiến", isNew: true))
        #expect(try await desk.office.centres().count == 3)
    }

    @Test("A further centre of the same province needs a name, and then each has to be chosen") func sameProvince()
        async throws
    {
        let desk = try await desk()
        await #expect(throws: Problem.self) { _ = try await desk.office.commitImport(try request(desk, isNew: true)) }
        _ = try await desk.office.commitImport(try request(desk, centre: "Trung tâm Xúc tiến", isNew: true))
        await #expect(throws: Problem.self) { _ = try await desk.office.commitImport(try request(desk)) }
        #expect(try await desk.office.commitImport(try request(desk, centre: first)).plan.changesNothing)
    }
}
