import Basics
import Domain
import Storage
import Support
import Testing

@testable import Actions

@Suite("A record's page") struct AskStoryTests {
    private func desk() async throws -> Desk {
        let desk = try await Desk()
        _ = try await desk.office.centre(of: desk.province, named: nil, creating: true)
        return desk
    }

    private func create(_ desk: Desk, _ register: Register, _ assignments: String...) async throws {
        _ = try await desk.office.create(
            register, assignments: assignments, province: desk.province.key, period: Period(code: "2016"),
            organisation: 1)
    }

    private func project(
        _ desk: Desk, _ name: String, _ year: Int?, of establishment: RecordID, state: String? = "completed",
        national: Int64? = nil, local: Int64? = nil
    ) -> Record {
        var record = Record(.project, province: desk.province.key)
        record[ProjectField.name] = .text(name)
        record[ProjectField.when] = year.flatMap { When(year: $0) }.map { .when($0) }
        record[ProjectField.state] = state.map { .text($0) }
        record[ProjectField.beneficiary] = .reference(establishment)
        record[ProjectField.assignedNational] = national.map { .measure(Measure($0)) }
        record[ProjectField.assignedLocal] = local.map { .measure(Measure($0)) }
        return record
    }

    @Test("An establishment's page tells all years, also what belongs to those merged into it") func allYears()
        async throws
    {
        let desk = try await desk()
        try await create(desk, .establishment, "name=Công ty TNHH Hải Đăng")
        try await create(desk, .establishment, "name=HTX Bình Minh")
        let ids = try await desk.all(.establishment).map(\.stored.id)
        try await desk.write([
            project(desk, "A", 2015, of: ids[0], national: 5), project(desk, "B", 2016, of: ids[1], local: 7),
            project(desk, "C", 2016, of: ids[0]), project(desk, "D", 2016, of: ids[0], state: "stopped", local: 100),
            project(desk, "E", nil, of: ids[1], state: nil, national: 1, local: 2),
        ])
        for (name, year, number) in [("CS-1", 2016, 9), ("CS-1", 2014, 8), ("CS-2", 2015, 3)] {
            try await create(
                desk, .establishmentYear, "establishment=\(name)", "year=\(year)", "origin=phiếu", "workers=\(number)")
        }
        _ = try await desk.office.correct(
            RecordCode(.establishment, 1), assignments: ["name=Công ty Hải Đăng"], organisation: 1)
        try await desk.office.merge(RecordCode(.establishment, 1), RecordCode(.establishment, 2), organisation: 1)

        let story = try await desk.office.story(RecordCode(.establishment, 1), organisation: 1)
        let own = try #require(story.establishment)
        #expect(own.merged.map(\.code) == ["CS-0002"])
        #expect(own.names.map(\.name) == ["Công ty TNHH Hải Đăng"])
        #expect(own.years.map { $0.stored.record.when?.year } == [2014, 2015, 2016])
        #expect(own.support.map(\.year) == [2016, 2015, nil])
        #expect(own.support[0].projects == KnownSum(value: 2))
        #expect(own.support[0].others == 1)
        #expect(own.support[0].assigned == KnownSum(value: 7, missing: 1))
        #expect(own.support[2].projects == KnownSum(missing: 1))
        #expect(own.supportInAll?.national == KnownSum(value: 6))
        #expect(own.supportInAll?.local == KnownSum(value: 9))
        let projects = try #require(story.sections.first { $0.register == .project })
        #expect(projects.records.map(\.stored.record.name) == ["B", "C", "D", "A", "E"])
        let page = try await desk.office.page(
            .project, organisation: 1, filter: projects.filter(of: own.root), caches: RegisterCaches())
        #expect(page.total == projects.total)
        #expect(page.sums == projects.sums)

        let other = try await desk.office.story(RecordCode(.establishment, 2), organisation: 1)
        #expect(other.establishment?.root == RecordCode(.establishment, 1))
        #expect(other.sections.first { $0.register == .project }?.total == 2)
        #expect(other.establishment?.merged.isEmpty == true)
    }

    @Test("A project's page tells what its establishment received besides, also under a name that was merged")
    func otherSupport() async throws {
        let desk = try await desk()
        try await create(desk, .establishment, "name=Công ty TNHH Hải Đăng")
        try await create(desk, .establishment, "name=HTX Bình Minh")
        try await create(desk, .establishment, "name=HTX Rạng Đông")
        let ids = try await desk.all(.establishment).map(\.stored.id)
        try await desk.write([
            project(desk, "A", 2015, of: ids[0], national: 5), project(desk, "B", 2016, of: ids[1], local: 7),
            project(desk, "C", 2014, of: ids[0]), project(desk, "D", 2016, of: ids[2]),
        ])
        try await desk.office.merge(RecordCode(.establishment, 1), RecordCode(.establishment, 2), organisation: 1)
        let other = try #require(
            try await desk.office.story(RecordCode(.project, 2), organisation: 1).otherSupport)
        #expect(other.establishment == RecordCode(.establishment, 1))
        #expect(other.projects.records.map(\.stored.record.name) == ["A", "C"])
        #expect(other.projects.total == 2)
        #expect(try await desk.office.story(RecordCode(.project, 4), organisation: 1).otherSupport == nil)
        #expect(try await desk.office.story(RecordCode(.establishment, 1), organisation: 1).otherSupport == nil)
    }

    @Test("What is too much for a page is counted and summed all the same") func many() async throws {
        let desk = try await desk()
        try await create(desk, .establishment, "name=HTX Bình Minh")
        let id = try #require(try await desk.all(.establishment).first).stored.id
        try await desk.write(
            (1...9).map { project(desk, "Đề án \($0)", 2010 + $0 % 3, of: id, local: $0 == 1 ? nil : 10) })
        let story = try await desk.office.story(RecordCode(.establishment, 1), organisation: 1, most: 4)
        let section = try #require(story.sections.first)
        #expect(section.records.count == 4)
        #expect(section.total == 9)
        #expect(section.sums[ProjectField.assignedLocal.rawValue]?.sum == KnownSum(value: 80, missing: 1))
        #expect(story.establishment?.support.map(\.year) == [2012, 2011, 2010])
        #expect(story.establishment?.supportInAll?.assigned == KnownSum(value: 80, missing: 1))
    }

    @Test("A class's page shows its learners; one that is not there is told") func class_() async throws {
        let desk = try await desk()
        try await create(desk, .trainingClass, "name=Đan lát")
        try await create(desk, .learner, "name=Lê Thị An", "training_class=LH-1")
        let story = try await desk.office.story(RecordCode(.trainingClass, 1), organisation: 1)
        #expect(story.establishment == nil)
        #expect(story.sections.map(\.register) == [.learner])
        await #expect(throws: Problem("Không có hồ sơ LH-0009.")) {
            _ = try await desk.office.story(RecordCode(.trainingClass, 9), organisation: 1)
        }
    }

    @Test("No question of a page walks a register", arguments: Register.allCases) func plans(register: Register)
        async throws
    {
        guard TestEngine.isSQLite else { return }
        let desk = try await desk()
        let id = RecordID(high: 1, low: 1)
        try await desk.office.database.read { session in
            let table = SQL(trusted: register.rawValue)
            var questions: [SQL] = ["SELECT id FROM \(table) t WHERE t.organisation = 1 AND t.number = 5"]
            for field in register.definition.fields {
                guard case .reference = field.kind else { continue }
                let column = SQL(trusted: "t.\(field.key)")
                questions.append("SELECT * FROM \(table) t WHERE t.organisation = 1 AND \(column) = \(id)")
                questions.append(
                    "SELECT * FROM \(table) t WHERE t.organisation = 1 AND \(column) IN \(SQL.list([id, id]))")
            }
            for question in questions {
                let plan = try session.rows("EXPLAIN QUERY PLAN \(question)") { $0.text(3) ?? "" }.joined()
                #expect(plan.contains("=? AND "), "\(question.text): \(plan)")
            }
        }
    }
}
