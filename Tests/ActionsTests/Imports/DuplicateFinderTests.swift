import Actions
import Domain
import Storage
import Support
import Testing

@Suite("Duplicates") struct DuplicateFinderTests {
    @Test("The same tax code and the same name without form words are one; the second row stays as evidence")
    func same() async throws {
        let desk = try await Desk()
        let plan = try await desk.commit(
            OfficePapers.survey(
                2016,
                [
                    ["Công ty TNHH Hải Đăng", "3500123456", "Lê Văn Hải", "0900 000 001", 12, 900],
                    ["CTY TNHH HẢI ĐĂNG", "3500 123 456", "Lê Văn Hải", nil, 12, nil],
                ])
        ).plan
        #expect(plan.tally(.establishment) == Tallied(created: 1, same: 1))
        #expect(plan.duplicates.isEmpty)
        #expect(try await desk.value("survey.establishments") == "1")
        let story = try await desk.office.biography(try RecordCode("CS-1"), organisation: 1)
        #expect(story.evidence == ["so-lieu.xlsx, trang “Khảo sát”, dòng 5: cùng nội dung"])
    }

    @Test(
        "Likeness is a candidate that counts apart until a person decides",
        arguments: [
            ("3500123456", "3500123456", "Hải Đăng Mới"), ("3500123456", nil, "Hải Đăng"),
            ("3500123456", "3500999999", "Hải Đăng"), (nil, nil, "Hải Đăng"),
        ] as [(String?, String?, String)])
    func candidates(first: String?, second: String?, name: String) async throws {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.survey(
                2016,
                [
                    ["Công ty TNHH Hải Đăng", Typed(first), "Lê Văn Hải", "0900 000 001", 12, 900],
                    ["Công ty TNHH \(name)", Typed(second), "Lê Thị Đăng", "0900 000 002", 15, 700],
                ]))
        #expect(try await desk.all(.establishment).count == 2)
        #expect(try await desk.value("survey.establishments") == "2")
        #expect(try await desk.office.candidates(organisation: 1, limit: 10).total == 1)
    }

    @Test("Names that have nothing in common but the company form are no candidates") func strangers() async throws {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.survey(
                2016,
                [
                    ["Công ty TNHH Hải Đăng", nil, "Lê Văn Hải", nil, 12, 900],
                    ["Công ty TNHH Sao Mai", nil, "Lê Văn Hải", nil, 12, 900],
                ]))
        #expect(try await desk.office.candidates(organisation: 1, limit: 10).total == 0)
    }

    @Test("A file that comes later is compared with the register") func later() async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.survey(2016, [["Công ty TNHH Hải Đăng", "3500123456", nil, nil, 12, nil]]))
        let plan = try await desk.commit(
            OfficePapers.survey(2016, [["Công ty Cổ phần Hải Đăng", nil, nil, nil, 14, nil]]), as: "b.xlsx"
        ).plan
        #expect(plan.duplicates.map(\.establishmentName) == ["Công ty TNHH Hải Đăng"])
        #expect(try await desk.value("survey.establishments") == "2")
    }

    @Test("An establishment with its tax code in another year's survey is the same record") func years() async throws {
        let desk = try await Desk()
        for year in [2015, 2016] {
            try await desk.commit(
                OfficePapers.survey(
                    year, [["Công ty TNHH Hải Đăng", "3500123456", nil, nil, Typed(year - 2000), nil]]),
                as: "\(year).xlsx", period: "\(year)")
        }
        #expect(try await desk.all(.establishment).count == 1)
        #expect(try await desk.all(.establishmentYear).count == 2)
        #expect(try await desk.value("survey.establishments", "2015/2016") == "1")
    }
}
