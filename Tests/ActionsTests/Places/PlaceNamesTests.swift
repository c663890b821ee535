import Basics
import Domain
import Storage
import Support
import Testing

@testable import Actions

@Suite("Places that imports name") struct PlaceNamesTests {
    private func collaborators(_ rows: [TypedRow], sheet: String = "Cộng tác viên") -> TypedSheet {
        TypedSheet(
            sheet,
            [
                ["DANH SÁCH CỘNG TÁC VIÊN KHUYẾN CÔNG NĂM 2016"],
                ["STT", "Họ và tên", "Xã/phường", "Huyện", "Điện thoại"],
            ]
                + rows)
    }

    private let two: [TypedRow] = [
        [1, "Nguyễn Văn An", "Xã Phước Hải", "Huyện Đất Đỏ", "0900 000 001"],
        [2, "Lê Thị Bình", "XÃ PHƯỚC HẢI", "Huyện Đất Đỏ", "0900 000 002"],
    ]

    private func names(_ desk: Desk) async throws -> [String?] {
        try await desk.all(.place).map(\.stored.record.name)
    }

    @Test("A district and a commune are kept once, with the row that named them first") func once() async throws {
        let desk = try await Desk()
        try await desk.commit(collaborators(two))
        let places = try await desk.all(.place)
        #expect(places.map(\.code) == ["DVHC-0001", "DVHC-0002"])
        #expect(places.map(\.stored.record.name) == ["Huyện Đất Đỏ", "Xã Phước Hải"])
        #expect(places.map(\.origin?.row) == [3, 3])
        #expect(places[0].stored.record.when(PlaceField.until)?.first.iso == "2025-06-30")
        #expect(places[1].stored.record.text(PlaceField.district) == "Huyện Đất Đỏ")
        try await desk.commit(collaborators(two, sheet: "Trang khác"), as: "b.xlsx")
        #expect(try await names(desk).count == 2)
    }

    @Test("A corrected name stays when the file with the former one comes again, and its event tells of it")
    func corrected() async throws {
        let desk = try await Desk()
        try await desk.commit(collaborators(two))
        let code = try await desk.office.find(.place, written: "phuoc hai", organisation: 1)
        _ = try await desk.office.correct(code, assignments: ["name=Thị trấn Phước Hải"], organisation: 1)
        try await desk.commit(collaborators(two, sheet: "Trang khác"), as: "b.xlsx")
        #expect(try await names(desk) == ["Huyện Đất Đỏ", "Thị trấn Phước Hải"])
        let story = try await desk.office.biography(code, organisation: 1)
        #expect(story.changes.map(\.verb) == ["correct"])
        #expect(story.changes.first?.lines == ["Tên: Xã Phước Hải → Thị trấn Phước Hải"])
        #expect(try await desk.office.search("thị trấn phước", organisation: 1, limit: 5).map(\.code) == [code.text])
    }

    @Test("A place made by hand is none that is there, and an import that names it finds it") func byHand() async throws
    {
        let desk = try await Desk()
        _ = try await desk.office.centre(of: desk.province, named: nil, creating: true)
        let assignments = ["name=Xã Phước Hải", "level=commune", "district=Huyện Đất Đỏ"]
        let create: ([String]) async throws -> CreatedRecord = { assignments in
            try await desk.office.create(
                .place, assignments: assignments, province: desk.province.key, organisation: 1)
        }
        _ = try await create(assignments)
        await #expect(throws: Problem.self) { _ = try await create(assignments) }
        await #expect(throws: Problem.self) { _ = try await create(["name=Xã Long Tân"]) }
        try await desk.commit(collaborators(two))
        #expect(try await names(desk) == ["Xã Phước Hải", "Huyện Đất Đỏ"])
    }

    @Test("Undoing an import takes its places, but not those that another import names") func undone() async throws {
        let desk = try await Desk()
        try await desk.commit(collaborators(two))
        let other: TypedRow = [1, "Trần Văn Cường", "Xã Long Tân", "Huyện Đất Đỏ", "0900 000 003"]
        try await desk.commit(collaborators([other]), as: "b.xlsx")
        #expect(try await desk.undo(1).left.isEmpty)
        #expect(try await names(desk) == ["Huyện Đất Đỏ", "Xã Long Tân"])
        let code = try await desk.office.find(.place, written: "Huyện Đất Đỏ", organisation: 1)
        #expect(try await desk.office.hold(on: code, organisation: 1)?.contains("hãy sửa địa chỉ") == true)
    }

    @Test("A name that two places have is not guessed; an unknown one says where to look") func ambiguous() async throws
    {
        let desk = try await Desk()
        let rows: [TypedRow] = [
            [1, "Nguyễn Văn An", "Xã Tân Hải", "Huyện Đất Đỏ", nil],
            [2, "Lê Thị Bình", "Xã Tân Hải", "Thị xã Phú Mỹ", nil],
        ]
        try await desk.commit(collaborators(rows))
        await #expect(
            throws: Problem("Có 2 đơn vị hành chính tên “tân hải”: hãy chọn một mã trong DVHC-0003, DVHC-0004.")
        ) {
            _ = try await desk.office.find(.place, written: "tân hải", organisation: 1)
        }
        await #expect(throws: Problem.self) {
            _ = try await desk.office.find(.place, written: "Long Hải", organisation: 1)
        }
    }
}
