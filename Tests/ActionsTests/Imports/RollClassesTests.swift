import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Rolls of learners") struct RollClassesTests {
    private let names = (1...35).map { "Học viên Nguyễn Văn \($0)" }

    private func roll(_ count: Int) -> TypedSheet {
        let people: [TypedRow] = names.prefix(count).enumerated().map { index, name in
            [
                Typed(index + 1 as Int?), Typed(name as String?), Typed(1980 + index % 20 as Int?),
                index < 12 ? "Nữ" : "Nam",
            ]
        }
        return TypedSheet(
            "Danh sách",
            [
                ["DANH SÁCH HỌC VIÊN LỚP ĐÀO TẠO NGHỀ MAY CÔNG NGHIỆP NĂM 2016"], [],
                ["STT", "Họ và tên", "Năm sinh", "Giới tính"],
            ] + people)
    }

    private let list = OfficePapers.classes(2016, [["Đào tạo nghề may công nghiệp", 1, 35]])

    @Test("A roll of 35 beside “35 học viên” is the same 35 people, whichever comes first", arguments: [true, false])
    func together(listFirst: Bool) async throws {
        let desk = try await Desk()
        if listFirst { try await desk.commit(list, roll(35)) } else { try await desk.commit(roll(35), list) }
        #expect(try await desk.all(.learner).count == 35)
        #expect(try await desk.value("training.vocational.classes") == "1")
        #expect(try await desk.value("training.vocational.learners") == "35")
        #expect(try await desk.value("training.vocational.learners.female") == "12")
        #expect(try await desk.value("training.vocational.learners.male") == "23")
    }

    @Test("A roll that comes in a later file belongs to the class that is there") func later() async throws {
        let desk = try await Desk()
        try await desk.commit(list)
        #expect(try await desk.value("training.vocational.learners") == "35")
        try await desk.commit(roll(34), as: "danh-sach.xlsx")
        #expect(try await desk.all(.trainingClass).count == 1)
        #expect(try await desk.value("training.vocational.learners") == "34")
    }

    @Test("A roll again changes nothing") func again() async throws {
        let desk = try await Desk()
        try await desk.commit(list, roll(35))
        #expect(try await desk.commit(list, roll(35), as: "b.xlsx").plan.changesNothing)
    }

    @Test("A class without its number of learners is not one learner and not none") func unknown() async throws {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.classes(2016, [["Đào tạo nghề may", 1, nil], ["Đào tạo nghề mộc", 1, 20]]))
        let figure = try await desk.figure("training.vocational.learners")
        #expect(figure.value?.plain == "20")
        #expect(figure.isIncomplete)
    }

    @Test("A roll whose title only names a trade is not joined to the one class of another trade") func otherTrade()
        async throws
    {
        let sheet = TypedSheet(
            "Danh sách",
            [["LỚP MÂY TRE ĐAN KHÓA 2 NĂM 2016"], ["STT", "Họ và tên", "Năm sinh"], [1, "Chế Thị Mơ", 1991]])
        let desk = try await Desk()
        let plan = try await desk.commit(list, sheet).plan
        #expect(plan.notes.of(.problem).contains { $0.sentence.hasPrefix("Chưa rõ danh sách học viên này") })
        #expect(try await desk.value("training.vocational.learners") == "35")
        let alone = try await Desk()
        try await alone.commit(sheet)
        #expect(try await alone.all(.trainingClass).count == 1)
        #expect(try await alone.value("training.vocational.learners") == "1")
    }
}
