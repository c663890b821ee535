import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Names of an organisation") struct NameOrganisationTests {
    private func desk() async throws -> Desk {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.projects(2016, [["Hỗ trợ máy sấy", "KCĐP", "HTX Bình Minh", 20, nil]]))
        return desk
    }

    private let old = "Trung tâm Khuyến công Hồ Chí Minh"

    private func rename(_ desk: Desk, _ assignments: String...) async throws -> [String] {
        let organisation = try await desk.office.organisation(written: "1")
        return try await desk.office.rename(organisation, try OrganisationNaming(assignments))
    }

    @Test("A new name counts from its day; the old one stays in the history, and the event tells of both")
    func renamed() async throws {
        let desk = try await desk()
        let lines = try await rename(desk, "name=Trung tâm KC và Tư vấn", "from=1/7/2025", "citation=QĐ 15/QĐ-UBND")
        #expect(lines == ["Tên, từ 01/07/2025: \(old) → Trung tâm KC và Tư vấn"])
        let organisation = try await desk.office.organisation(written: "TC-0001")
        #expect(organisation.name == "Trung tâm KC và Tư vấn")
        #expect(organisation.names.map(\.name) == [old, "Trung tâm KC và Tư vấn"])
        #expect(organisation.names.map(\.from?.iso) == [nil, "2025-07-01"])
        #expect(organisation.name(on: try #require(Day(iso: "2025-06-30"))) == old)
        let story = try await desk.office.story(of: organisation)
        #expect(story.map(\.actor) == ["Nguyễn Thị Kiểm", "Nguyễn Thị Kiểm"])
        #expect(story.last?.summary.contains("Trung tâm KC và Tư vấn") == true)
    }

    @Test("Without a day the name counts from today, and a second one of the same day takes its place")
    func today() async throws {
        let desk = try await desk()
        _ = try await rename(desk, "name=Tên thứ nhất")
        _ = try await rename(desk, "name=Tên thứ hai")
        let organisation = try await desk.office.organisation(written: "1")
        #expect(organisation.names.map(\.name) == [old, "Tên thứ hai"])
        #expect(organisation.name == "Tên thứ hai")
    }

    @Test("A name of a day to come is not yet its name; an empty day mends the first name") func otherDays()
        async throws
    {
        let desk = try await desk()
        let lines = try await rename(desk, "name=Tên mai sau", "from=1/1/2190")
        #expect(lines.last == "tên hôm nay vẫn là “\(old)”")
        _ = try await rename(desk, "name=Trung tâm Khuyến công TP. Hồ Chí Minh", "from=")
        let organisation = try await desk.office.organisation(written: "1")
        #expect(organisation.names.map(\.name) == ["Trung tâm Khuyến công TP. Hồ Chí Minh", "Tên mai sau"])
        #expect(organisation.name == "Trung tâm Khuyến công TP. Hồ Chí Minh")
    }

    @Test("A centre is found by a name that it had") func former() async throws {
        let desk = try await desk()
        _ = try await rename(desk, "name=Trung tâm Xúc tiến", "from=1/1/2020")
        let centre = try await desk.office.centre(of: desk.province, named: old, creating: false)
        #expect(centre.name == "Trung tâm Xúc tiến")
    }

    @Test(
        "An empty name, a day that is none, a field that is none and a name that it has are refused",
        arguments: [["name="], ["name=A", "from=hôm qua"], ["name=A", "kind=centre"], ["from=1/7/2025"]])
    func refused(assignments: [String]) {
        #expect(throws: Problem.self) { try OrganisationNaming(assignments) }
    }

    @Test("What changes nothing is refused") func same() async throws {
        let desk = try await desk()
        await #expect(throws: Problem.self) { _ = try await rename(desk, "name=\(old)") }
        await #expect(throws: Problem.self) { _ = try await desk.office.organisation(written: "TC-9") }
    }
}
