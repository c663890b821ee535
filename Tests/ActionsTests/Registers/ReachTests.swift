import Actions
import Basics
import Domain
import Foundation
import Support
import Testing

@Suite("Records as an account sees them") struct ReachTests {
    private let elsewhere = ProvinceKey(scheme: .before2025, code: "74")

    /// Two establishments of one name and telephone, one here and one elsewhere, and a project here for the other one.
    private func desk() async throws -> Desk {
        let desk = try await Desk()
        _ = try await desk.office.centre(of: desk.province, named: nil, creating: true)
        try await make(desk, .establishment, ["name=HTX An Hoà", "phone=0900 000 001"], at: desk.province.key)
        try await make(
            desk, .establishment,
            ["name=HTX An Hoà", "phone=0900 000 001", "tax_code=3500123456"], at: elsewhere)
        try await make(desk, .project, ["name=Máy sấy", "performed=2016"], at: desk.province.key)
        _ = try await desk.office.revise(
            try RecordCode("DA-1"), values: [field(ProjectField.beneficiary): "CS-0002"], seen: 1, organisation: 1)
        return desk
    }

    private func field(_ field: ProjectField) -> Int { field.rawValue }

    private func make(_ desk: Desk, _ register: Register, _ assignments: [String], at place: ProvinceKey) async throws {
        _ = try await desk.office.create(
            register, assignments: assignments, province: place, period: Period(code: "2016"), organisation: 1)
    }

    private func reach(_ desk: Desk, personal: Bool = true) -> Reach {
        Reach(places: [desk.province.key], readsPersonal: personal)
    }

    @Test(
        "A reference elsewhere is refused as one that is not there",
        arguments: ["CS-0002", "CS-0002 HTX An Hoà", "CS-0009"])
    func byCode(text: String) async throws {
        let desk = try await desk()
        let values = [field(.name): "Máy ép", field(.when): "2016", field(.beneficiary): text]
        let code = String(text.prefix(7))
        await #expect {
            try await desk.office.register(
                .project, values: values, province: desk.province.key, organisation: 1, for: reach(desk))
        } throws: { error in
            (error as? FieldProblems)?.fields == [ProjectField.beneficiary.rawValue: "Không có hồ sơ \(code)."]
        }
        await #expect(throws: FieldProblems.self) {
            try await desk.office.revise(
                try RecordCode("DA-1"), values: values, seen: 2, organisation: 1, for: reach(desk))
        }
    }

    @Test("A name is looked up among what is seen") func byName() async throws {
        let desk = try await desk()
        let values = [field(.name): "Máy ép", field(.when): "2016", field(.beneficiary): "HTX An Hoà"]
        await #expect(throws: FieldProblems.self) {
            try await desk.office.register(.project, values: values, province: desk.province.key, organisation: 1)
        }
        let made = try await desk.office.register(
            .project, values: values, province: desk.province.key, organisation: 1, for: reach(desk))
        let story = try await desk.office.biography(made.code, organisation: 1)
        #expect(story.references["beneficiary"] == "CS-0001 HTX An Hoà")
        let only = Reach(places: [ProvinceKey(scheme: .before2025, code: "79")], readsPersonal: true)
        await #expect(throws: FieldProblems.self) {
            try await desk.office.register(
                .project, values: values, province: desk.province.key, organisation: 1, for: only)
        }
    }

    @Test("What stands there already is not named, and stays when the form is sent back") func untold() async throws {
        let desk = try await desk()
        let story = try await desk.office.story(
            try RecordCode("DA-1"), organisation: 1, within: [desk.province.key])
        #expect(story.biography.references["beneficiary"] == Reach.outside)
        let lines = story.biography.changes.map { $0.lines.joined() }.joined()
        #expect(!lines.contains("CS-0002"))
        let version = story.biography.listed.stored.version
        _ = try await desk.office.revise(
            try RecordCode("DA-1"), values: [field(.beneficiary): Reach.outside, field(.name): "Máy sấy cá"],
            seen: version, organisation: 1, for: reach(desk))
        let after = try await desk.office.biography(try RecordCode("DA-1"), organisation: 1)
        #expect(after.references["beneficiary"] == "CS-0002 HTX An Hoà")
        #expect(after.listed.stored.record.name == "Máy sấy cá")
    }

    @Test("Lists and files say that a record lies elsewhere, and are not asked by it") func lists() async throws {
        let desk = try await desk()
        let filter = RegisterFilter().within([desk.province.key])
        let caches = RegisterCaches()
        let page = try await desk.office.page(.project, organisation: 1, filter: filter, caches: caches)
        #expect(page.references.values.map(\.code) == [nil] && page.references.values.map(\.name) == [Reach.outside])
        let whole = try await desk.office.page(.project, organisation: 1, caches: caches)
        #expect(whole.references.values.map(\.code?.text) == ["CS-0002"])
        let path = desk.scratch.path("de-an.csv")
        try await desk.office.export(.project, organisation: 1, filter: filter, to: path, .csv)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(Reach.outside) && !text.contains("CS-0002") && !text.contains("An Hoà"))
        var asked = RegisterFilter(references: [field(.beneficiary): try RecordCode("CS-2")])
        #expect(try await desk.office.page(.project, organisation: 1, filter: asked, caches: caches).total == 1)
        asked = asked.within([desk.province.key])
        await #expect(throws: Problem.self) {
            try await desk.office.page(.project, organisation: 1, filter: asked, caches: caches)
        }
    }

    @Test("A tax code that is taken elsewhere is refused without saying whose it is") func taxCode() async throws {
        let desk = try await desk()
        let values = [EstablishmentField.name.rawValue: "Cty Mới", EstablishmentField.taxCode.rawValue: "3500123456"]
        func sentence(_ reach: Reach) async throws -> String {
            do {
                _ = try await desk.office.register(
                    .establishment, values: values, province: desk.province.key, organisation: 1, for: reach)
                return ""
            } catch let problems as FieldProblems {
                return problems.fields[EstablishmentField.taxCode.rawValue] ?? ""
            }
        }
        #expect(try await sentence(.all).contains("CS-0002"))
        let told = try await sentence(reach(desk))
        #expect(told.contains(Reach.outside) && !told.contains("CS-") && !told.contains("An Hoà"))
    }

    @Test("Pairs with one side elsewhere are listed, counted and merged only by who sees both") func pairs()
        async throws
    {
        let desk = try await desk()
        try await make(desk, .establishment, ["name=HTX An Hoà", "phone=0900 000 001"], at: desk.province.key)
        let all = try await desk.office.pairs(PairFilter(), organisation: 1, limit: 10, offset: 0)
        #expect(all.total == 3)
        let mine = PairFilter(provinces: [desk.province.key])
        let seen = try await desk.office.pairs(mine, organisation: 1, limit: 10, offset: 0)
        #expect(seen.pairs.map { [$0.subjectCode, $0.establishmentCode] } == [["CS-0003", "CS-0001"]])
        #expect(try await desk.office.waiting(organisation: 1, provinces: [desk.province.key]).pairs == 1)
        let story = try await desk.office.story(
            try RecordCode("CS-1"), organisation: 1, within: [desk.province.key])
        #expect(story.biography.duplicates.count == 1)
        let remarks = try await desk.office.register(
            .establishment, values: [0: "HTX An Hoà"], province: elsewhere, organisation: 1,
            for: Reach(places: [elsewhere], readsPersonal: false)
        ).remarks
        #expect(remarks.count == 1 && remarks.joined().contains("CS-0002") && !remarks.joined().contains("CS-0001"))
        _ = try await desk.office.mergeAll(atLeast: 1, filter: mine, organisation: 1)
        #expect(try await desk.office.story(try RecordCode("CS-2"), organisation: 1).biography.listed.mergedInto == nil)
    }
}
