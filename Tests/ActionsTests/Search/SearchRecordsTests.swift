import Basics
import Domain
import Storage
import Support
import Testing

@testable import Actions

@Suite("Searching all registers") struct SearchRecordsTests {
    private func filled() async throws -> Desk {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.survey(
                2016,
                [
                    ["Công ty TNHH Hải Đăng", "3500123456", "Lê Văn Hải", "0905 123 456", 12, 900],
                    ["HTX Bún khô Hòa Mỹ", nil, "Trần Thị Đào", nil, 15, 700],
                    ["Cơ sở Máy ép bùn Đăng Khoa", nil, "Võ Bún", "84 64 3857 999", 3, 100],
                ]))
        try await desk.add(
            .project, "name=Hỗ trợ ứng dụng máy làm bún", "performed=2016", "beneficiary_name=HTX Hòa Mỹ",
            "decision_number=245/QĐ-SCT")
        try await desk.add(.trainingClass, "name=Lớp may công nghiệp", "held=2016")
        try await desk.add(.officer, "name=Bùi Thị Bún", "serving=2016", "phone=0912 000 111")
        return desk
    }

    @Test("What is found is grouped by kind in the order of the work, the marks exactly as typed first") func groups()
        async throws
    {
        let desk = try await filled()
        let result = try await desk.search("bùn")
        #expect(result.groups.map(\.register) == [.establishment, .project, .officer])
        #expect(desk.names(result)[.establishment]?.first == "Cơ sở Máy ép bùn Đăng Khoa")
        let other = try await desk.search("bún")
        #expect(desk.names(other)[.establishment]?.first == "HTX Bún khô Hòa Mỹ")
        #expect(other.groups.map(\.total) == [2, 1, 1])
    }

    @Test(
        "A record is found in any order, with or without marks, by both spellings and both ways to write a form",
        arguments: [
            "hòa mỹ", "hoà mĩ", "HOA MI", "my hoa bun", "hợp tác xã hòa mỹ", "htx hoa my", "bún khô hoa m", "hoà",
        ])
    func written(text: String) async throws {
        let result = try await (try await filled()).search(text, kinds: [.establishment])
        #expect(result.groups.first?.hits.first?.name.text == "HTX Bún khô Hòa Mỹ")
    }

    @Test(
        "A piece of a tax code or of a telephone number finds, however it is grouped",
        arguments: [
            ("3500123456", "Mã số thuế"), ("0123", "Mã số thuế"), ("001234", "Mã số thuế"), ("0905", "Điện thoại"),
            ("5123", "Điện thoại"), ("0905.123.456", "Điện thoại"), ("+84 905 123 456", "Điện thoại"),
            ("123 456 hải đăng", "Điện thoại"),
        ])
    func pieces(text: String, label: String) async throws {
        let result = try await (try await filled()).search(text, kinds: [.establishment])
        let hit = try #require(result.groups.first?.hits.first)
        #expect(hit.name.text == "Công ty TNHH Hải Đăng")
        if text != "123 456 hải đăng" { #expect(hit.field?.label == label) }
    }

    @Test(
        "Each of several telephone numbers in one cell is found when it is typed whole, and so is the cell",
        arguments: [
            "0912345678, 0987654321", "0912345678/0987654321", "0912.345.678; 0987.654.321", "0912345678 - 0987654321",
            "0912 345 678 0987 654 321", "+84 912 345 678 +84 987 654 321", "0912345678\n0987654321",
        ])
    func several(cell: String) async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.survey(2016, [["HTX An Phú", nil, nil, Typed(cell), 1, nil]]))
        for text in ["0912345678", "0987654321", "0987 654 321", "+84987654321", cell] {
            #expect(try await desk.search(text).groups.map(\.total) == [1], "\(text)")
        }
    }

    @Test("Nothing of a person finds for who may not read it") func personal() async throws {
        let desk = try await filled()
        for text in ["trần thị đào", "0905123456", "5123", "bùi", "dao", "§dao", "0905"] {
            let open = try await desk.search(text)
            #expect(open.groups.count == (text == "§dao" ? 1 : open.groups.count))
            #expect(!open.isEmpty, "\(text)")
            #expect(try await desk.search(text, mayReadPersonal: false).isEmpty, "\(text)")
        }
        let closed = try await desk.search("hải đăng", mayReadPersonal: false)
        #expect(closed.groups.map(\.total) == [1])
        #expect(closed.groups.first?.hits.first?.details.contains("3500123456") == true)
    }

    @Test("A code as people type it leads to its record", arguments: ["DA-0001", "da1", "da 1", "DA-1", "Da.01"])
    func codes(text: String) async throws {
        let desk = try await filled()
        #expect(try await desk.search(text).directHit == RecordCode(.project, 1))
        #expect(try await desk.search("da99").directHit == nil)
    }

    @Test("A project is found by its year, its beneficiary and its decision") func project() async throws {
        let desk = try await filled()
        #expect(try await desk.search("bún 2016", kinds: [.project]).groups.map(\.total) == [1])
        #expect(try await desk.search("bún 2017", kinds: [.project]).isEmpty)
        let hit = try #require(try await desk.search("245", kinds: [.project]).groups.first?.hits.first)
        #expect(hit.field?.label == "Số văn bản phê duyệt")
        #expect(hit.field?.text.pieces.first?.text == "245")
        #expect(hit.field?.text.pieces.map(\.isMatch) == [true, false])
        #expect(hit.details.first == "2016")
    }

    @Test("A former name finds, and says that it is one") func former() async throws {
        let desk = try await filled()
        _ = try await desk.office.correct(
            try RecordCode("CS-1"), assignments: ["name=Công ty Bình Minh"], organisation: 1)
        let hit = try #require(try await desk.search("hải đăng").groups.first?.hits.first)
        #expect(hit.code == RecordCode(.establishment, 1))
        #expect(hit.field?.label == "Tên cũ")
        #expect(hit.field?.text.text == "Công ty TNHH Hải Đăng")
        #expect(try await desk.search("bình minh").groups.map(\.total) == [1])
    }

    @Test("Only records of the places that are asked for are found") func scope() async throws {
        let desk = try await filled()
        let own = desk.province.key
        let other = ProvinceKey(scheme: .before2025, code: "01")
        #expect(try await desk.search("hải đăng", provinces: [own]).groups.map(\.total) == [1])
        #expect(try await desk.search("hải đăng", provinces: [other]).isEmpty)
        #expect(try await desk.search("CS-1", provinces: [other]).directHit == nil)
    }

    @Test("Another centre's records are never found") func tenants() async throws {
        let desk = try await filled()
        let request = SearchRequest("bún", organisation: 2, mayReadPersonal: true)
        #expect(try await desk.office.search(request).isEmpty)
    }

    @Test(
        "No text is an error or the index's own language",
        arguments: [
            "\"", "'", "bún OR hải", "NOT bún", "bún*", "folded:bún", "bún) OR (", "'; DROP TABLE project; --", "%",
            "_",
            "\u{0}bún\u{0}", "🦀 bún", "\u{202E}bún", "bún \\", "':*", "a & b | !c",
            "𝕭ún", "中文 бун",
        ])
    func hostile(text: String) async throws {
        let desk = try await filled()
        _ = try await desk.search(text)
        _ = try await desk.office.suggest(text, organisation: 1, mayReadPersonal: false)
        #expect(try await desk.search("bún").groups.count == 3)
    }

    @Test("A text of any length is searched for by its first words", arguments: ["bún ", "9", "\u{301}", "b", "\""])
    func long(piece: String) async throws {
        let desk = try await filled()
        let result = try await desk.search(String(repeating: piece, count: 20_000))
        #expect(result.groups.isEmpty == (piece != "bún "))
    }

    @Test("Common words say that there are more, and pages follow each other without a gap") func many() async throws {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.survey(2016, (1...230).map { ["Cơ sở Nước mắm số \($0)", nil, nil, nil, 1, 10] }))
        let first = try await desk.search("nuoc mam")
        #expect(first.groups.first?.totalWords == "hơn 200")
        var codes: Set<RecordCode> = []
        for page in 1...20 {
            let request = SearchRequest(
                "nuoc mam", organisation: 1, kinds: [.establishment], mayReadPersonal: true, limitPerKind: 10,
                page: page)
            codes.formUnion(try await desk.office.search(request).groups.flatMap(\.hits).map(\.code))
        }
        #expect(codes.count == 200)
        #expect(try await desk.search("nuoc mam so 217").groups.first?.hits.first?.name.text == "Cơ sở Nước mắm số 217")
    }

    @Test("Who is limited to a place finds all of it, however many of the same words there are elsewhere")
    func manyElsewhere() async throws {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.survey(
                2016, (1...230).map { ["Cơ sở Nước mắm số \($0)", nil, nil, "0905 \(100_000 + $0)", 1, 10] }))
        let other = ProvinceKey(scheme: .before2025, code: "48")
        for number in 1...3 {
            _ = try await desk.office.create(
                .establishment, assignments: ["name=Nước mắm Nam Ô \(number)", "phone=0905 10000\(number)"],
                province: other, organisation: 1)
        }
        for (text, count) in [("nuoc mam", 3), ("Nước mắm", 3), ("mắm ô 2", 1), ("510000", 3), ("10000 mắm", 3)] {
            let groups = try await desk.search(text, provinces: [other], kinds: [.establishment]).groups
            #expect(groups.map(\.totalWords) == ["\(count)"], "\(text)")
            #expect(groups.flatMap(\.hits).allSatisfy { $0.name.text.contains("Nam Ô") })
        }
    }

    @Test("A name with an apostrophe is found with it and without", arguments: ["h'leo", "H’Leo", "hleo", "ea h leo"])
    func apostrophes(text: String) async throws {
        let desk = try await Desk()
        try await desk.commit(OfficePapers.survey(2016, [["HTX Ea H'leo", nil, "H'Len Niê", nil, 1, 10]]))
        #expect(try await desk.search(text, kinds: [.establishment]).groups.map(\.total) == [1])
        #expect(try await desk.search("hlen", kinds: [.establishment]).groups.map(\.total) == [1])
    }

    @Test("What stands exactly as it was typed comes first among thousands that only sound like it")
    func manyAlike() async throws {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.survey(
                2016,
                (1...230).map { ["Cơ sở Thanh Hoa \($0)", nil, "Lê Thanh", nil, 1, 10] } + [
                    ["Cơ sở mộc Thạnh Hòa", nil, "Võ Thuý", nil, 1, 10],
                    ["MAY THẠNH", nil, "Võ Thúy", nil, 1, 10],
                ]))
        for (text, names) in [
            ("Thạnh", ["Cơ sở mộc Thạnh Hòa", "MAY THẠNH"]), ("thạnh hoà", ["Cơ sở mộc Thạnh Hòa"]),
            ("thạ", ["Cơ sở mộc Thạnh Hòa", "MAY THẠNH"]),
        ] {
            let hits = try await desk.search(text, kinds: [.establishment]).groups.first?.hits ?? []
            #expect(Set(hits.prefix(names.count).map(\.name.text)) == Set(names), "\(text)")
        }
    }

    @Test("Where too many words begin as the last one, the whole word comes first, then those that are begun")
    func manyBegun() async throws {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.survey(2016, (1...150).map { ["Cơ sở Nước mắm số \($0)", nil, nil, nil, 1, 10] }))
        let group = try #require(try await desk.search("nuoc mam so 1", kinds: [.establishment]).groups.first)
        #expect(group.hits.first?.name.text == "Cơ sở Nước mắm số 1")
        #expect(group.total == 62)
    }

    @Test("A number that was changed is found by its new piece, in what is kept of all numbers too")
    func changedNumbers() async throws {
        let desk = try await filled()
        let caches = RegisterCaches()
        for (text, count) in [("345612", 0), ("345612", 0), ("0012345", 1)] {
            let request = SearchRequest(text, organisation: 1, mayReadPersonal: false)
            #expect(try await desk.office.search(request, caches: caches).groups.count == count)
        }
        _ = try await desk.office.correct(
            RecordCode(.establishment, 1), assignments: ["tax_code=4903456129"], organisation: 1)
        for (text, count) in [("345612", 1), ("0012345", 0)] {
            let request = SearchRequest(text, organisation: 1, mayReadPersonal: false)
            #expect(try await desk.office.search(request, caches: caches).groups.count == count)
        }
    }

    @Test("While a person types, the best few of all kinds are told") func suggestions() async throws {
        let desk = try await filled()
        let hits = try await desk.office.suggest("bú", organisation: 1, mayReadPersonal: false, limit: 2)
        #expect(hits.count == 2)
        #expect(hits.first?.name.text == "HTX Bún khô Hòa Mỹ")
    }

    @Test("Texts of an older program are made anew when the database is opened") func older() async throws {
        let desk = try await filled()
        try await desk.office.database.write { session in
            try session.run("DELETE FROM search_layout")
            try SearchIndex.clear(in: session)
            try SearchIndex(session).insert(SearchKey(organisation: 1, kind: 1, number: 1), words: "hai dang")
        }
        #expect(try await desk.search("bún").isEmpty)
        let again = try await Office.open(desk.office.database, files: desk.scratch.path("files"), actor: "Kiểm")
        #expect(try await again.search(SearchRequest("bún", organisation: 1, mayReadPersonal: true)).groups.count == 3)
        #expect(try await again.check() == [])
    }
}

extension Desk {
    func add(_ register: Register, _ assignments: String...) async throws {
        _ = try await office.create(
            register, assignments: assignments, province: province.key, period: Period(code: "2016"), organisation: 1)
    }

    fileprivate func search(
        _ text: String, provinces: [ProvinceKey] = [], kinds: [Register] = [], mayReadPersonal: Bool = true
    ) async throws -> SearchResult {
        try await office.search(
            SearchRequest(
                text, organisation: organisation, provinces: provinces, kinds: kinds, mayReadPersonal: mayReadPersonal))
    }

    fileprivate func names(_ result: SearchResult) -> [Register: [String]] {
        Dictionary(uniqueKeysWithValues: result.groups.map { ($0.register, $0.hits.map(\.name.text)) })
    }
}
