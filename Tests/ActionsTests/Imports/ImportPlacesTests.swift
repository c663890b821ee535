import Basics
import Domain
import Foundation
import Support
import Testing

@testable import Actions

@Suite("Imports within places") struct ImportPlacesTests {
    /// Of the centre of Hồ Chí Minh, which took over the desk's own province and this one.
    private let elsewhere = ProvinceKey(scheme: .before2025, code: "74")

    private func commit(_ desk: Desk, _ sheets: [TypedSheet], at key: ProvinceKey, as name: String) async throws -> Int
    {
        let province = try #require(Provinces.find(key))
        let path = try desk.scratch.workbook(name, sheets)
        return try await desk.office.commitImport(try desk.request(path, province: province)).number
    }

    private func limited(
        _ desk: Desk, _ sheets: [TypedSheet], period: String = "2016", to places: [ProvinceKey]? = nil
    ) throws -> ImportRequest {
        ImportRequest(
            path: try desk.scratch.workbook("han-che.xlsx", sheets), province: desk.province,
            period: try #require(Period(code: period)), places: Set(places ?? [desk.province.key]))
    }

    private let theirs: TypedRow = ["Công ty TNHH Hải Đăng", "3500123456", "Lê Văn Hải", "0900 000 001", 12, 900]
    private let changed: TypedRow = ["Công ty TNHH Hải Đăng", "3500123456", "Kẻ Khác", "0999 999 999", 99, 1]
    private let own: TypedRow = ["HTX Bình Minh", nil, "Trần Thị Minh", "0911 111 111", 5, 10]

    @Test("A row about an establishment of another place is neither shown nor written, and the others are")
    func match() async throws {
        let desk = try await Desk()
        _ = try await commit(desk, [OfficePapers.survey(2016, [theirs])], at: elsewhere, as: "a.xlsx")
        let request = try limited(desk, [OfficePapers.survey(2016, [changed, own])])
        let plan = try await desk.office.previewImport(request)
        #expect(plan.updates.isEmpty && plan.tally(.establishment) == Tallied(created: 1))
        #expect(plan.tally(.surveyReply) == Tallied(created: 1) && plan.tally(.establishmentYear).updated == 0)
        let refused = plan.notes.of(.outside)
        #expect(refused.map(\.place.row) == [4])
        let words = refused.first?.sentence ?? ""
        #expect(words.contains("ngoài địa bàn") && words.contains("cả trung tâm"))
        #expect(!words.contains("CS-") && !words.contains("Hải") && !words.contains("Bình Dương"))

        let before = try await desk.all(.establishment).map(\.stored.version)
        _ = try await desk.office.commitImport(request, expecting: plan.digest)
        let after = try await desk.all(.establishment)
        #expect(after.count == 2 && after.first?.stored.version == before.first)
        #expect(try await desk.all(.surveyReply).filter { $0.stored.record.province == elsewhere }.count == 1)
        #expect(try await desk.all(.surveyReply).count == 2)
    }

    @Test("The same file does all of it for whoever has the whole centre, and the two plans are told apart")
    func whole() async throws {
        let desk = try await Desk()
        _ = try await commit(desk, [OfficePapers.survey(2016, [theirs])], at: elsewhere, as: "a.xlsx")
        let request = try limited(desk, [OfficePapers.survey(2016, [changed])])
        let limitedPlan = try await desk.office.previewImport(request)
        let plan = try await desk.preview(request.path)
        #expect(plan.notes.of(.outside).isEmpty && plan.updated > 0)
        #expect(plan.digest != limitedPlan.digest)
        await #expect(throws: Problem.self) {
            try await desk.office.commitImport(request, expecting: plan.digest)
        }
    }

    @Test("What the year puts into a province of after the merger is written only by those who may import there")
    func merged() async throws {
        let desk = try await Desk()
        let sheet = OfficePapers.survey(2026, [own])
        let plan = try await desk.office.previewImport(try limited(desk, [sheet], period: "2026"))
        #expect(plan.tallies.isEmpty)
        let words = try #require(plan.notes.of(.outside).first?.sentence)
        #expect(words.contains("Hồ Chí Minh") && words.contains("Bà Rịa–Vũng Tàu"))
        let both = try limited(
            desk, [sheet], period: "2026", to: [desk.province.key, ProvinceKey(scheme: .from2025, code: "79")])
        _ = try await desk.office.commitImport(both)
        #expect(try await desk.all(.establishment).map(\.stored.record.province.stored) == ["34:79"])
    }

    @Test("Possible duplicates elsewhere are kept for others, not told") func duplicates() async throws {
        let desk = try await Desk()
        _ = try await commit(desk, [OfficePapers.survey(2016, [theirs])], at: elsewhere, as: "a.xlsx")
        let alike: TypedRow = ["Cty Cổ phần Hải Đăng", nil, "Lê Thị Đăng", "0900 000 001", 15, 700]
        let plan = try await desk.office.previewImport(try limited(desk, [OfficePapers.survey(2016, [alike])]))
        #expect(plan.duplicates.map(\.isWithin) == [false])
        let original = UploadedOriginal(hash: "0", name: "a.xlsx", size: 1)
        let order = ImportOrder(original, province: desk.province, period: try #require(Period(code: "2016")))
        let stored = StoredPlan(plan, order: order, organisation: 1)
        #expect(stored.duplicates.isEmpty && stored.duplicateCount == 0)
    }

    @Test("Imports with records of other places are not listed, not told of, and not undone") func history()
        async throws
    {
        let desk = try await Desk()
        let sheet = OfficePapers.survey(2016, [own])
        let here = try await commit(desk, [sheet], at: desk.province.key, as: "day.xlsx")
        let there = try await commit(desk, [OfficePapers.survey(2016, [theirs])], at: elsewhere, as: "kia.xlsx")
        let mixed = try await commit(
            desk,
            [
                OfficePapers.survey(2016, [["HTX An Hoà", nil, nil, nil, 1, 1]]),
                OfficePapers.survey(2026, sheet: "Nay", [["HTX An Bình", nil, nil, nil, 1, 1]]),
            ], at: desk.province.key, as: "hai-noi.xlsx")
        let places: Set<ProvinceKey> = [desk.province.key]
        #expect(try await desk.office.imports(organisation: 1, within: places).map(\.number) == [here])
        #expect(try await desk.office.imports(organisation: 1, within: [elsewhere]).map(\.number) == [there])
        #expect(try await desk.office.imports(organisation: 1, within: []).isEmpty)
        let again = try limited(desk, [OfficePapers.survey(2016, [theirs])], to: [desk.province.key])
        #expect(try await desk.office.previewImport(again).earlier == nil)
        for number in [there, mixed] {
            await #expect(throws: Problem.self) {
                try await desk.office.undoImport(number, organisation: 1, within: places)
            }
            await #expect(throws: Problem.self) {
                try await desk.office.previewUndo(number, organisation: 1, within: places)
            }
        }
        #expect(try await desk.all(.establishment).count == 4)
        _ = try await desk.office.undoImport(here, organisation: 1, within: places)
        #expect(try await desk.all(.establishment).count == 3)
        #expect(try await desk.office.imports(organisation: 1, within: places).map(\.number) == [here])
    }

    @Test("What a job was asked for with is kept; one of before is for the whole centre alone") func jobs() throws {
        let places: Set<ProvinceKey> = [elsewhere]
        let order = UndoOrder(number: 3, places: places)
        #expect(order.isWithin(places) && order.isWithin(nil) && !order.isWithin([]))
        let old = try JSONDecoder().decode(UndoOrder.self, from: Data("3".utf8))
        #expect(old.number == 3 && old.isWithin(nil) && !old.isWithin(places))
        let kept = try JSONDecoder().decode(UndoOrder.self, from: try JSONEncoder().encode(order))
        #expect(kept.number == 3 && kept.isWithin(places) && !kept.isWithin([]))
    }
}
