import Actions
import Basics
import Domain
import Support
import Testing

@testable import Web

@Suite("Pages of duplicates") struct DuplicatePagesTests {
    private let pair = "/co-so/trung-lap/1"

    @Test("The list tells score and reasons; a filter that fits nothing says so") func list() async throws {
        let desk = try await FigureSite()
        let page = try await desk.browser.get("/co-so/trung-lap").text
        #expect(page.contains("href=\"/co-so/trung-lap/1?thu=0\""))
        #expect(page.contains("Cùng tên, khác loại hình"))
        #expect(try await desk.browser.get("/co-so/trung-lap?tu=100").text.contains("Không có cặp nào như vậy."))
    }

    @Test("Both sides say in words where they differ") func sides() async throws {
        let desk = try await FigureSite()
        let page = try await desk.browser.get(pair).text
        #expect(page.contains("<strong>khác nhau</strong>"))
        #expect(page.contains("<strong>chỉ một bên có</strong>"))
        #expect(page.contains("1 số liệu năm"))
        #expect(page.contains("“Công ty TNHH Hải Đăng” và “Cty Cổ phần Hải Đăng” có phải là một cơ sở?</h1>"))
    }

    @Test("A merge with a choice for a field, and its way back") func merge() async throws {
        let desk = try await FigureSite()
        let fields = [
            ("viec", "gop"), ("giu", "CS-0001"), ("f-\(EstablishmentField.phone.rawValue)", "CS-0002"),
            ("ban-CS-0001", "1"), ("ban-CS-0002", "1"),
        ]
        let done = try await desk.browser.fill(pair, nil, fields)
        #expect(done.status == 303)
        func phone() async throws -> String? {
            try await desk.site.office.biography(try RecordCode("CS-1"), organisation: 1).listed.stored.record.text(
                EstablishmentField.phone)
        }
        #expect(try await phone()?.hasSuffix("2") == true)
        let late = try await desk.browser.fill(pair, nil, [("viec", "khac")])
        #expect(late.status == 409)
        #expect(late.text.contains("quyết định là một"))
        #expect(try await desk.browser.get("/co-so/trung-lap/da-quyet-dinh").text.contains("Đã gộp"))
        let told = try await desk.browser.get("/co-so/trung-lap/da-quyet-dinh").text
        #expect(told.contains("name=\"ma\" value=\"CS-0002\""))
        let other = try await desk.browser.get("/co-so/CS-0002").text
        #expect(
            other.contains(
                "đã được gộp vào <a href=\"/co-so/CS-0001\">Công ty TNHH Hải Đăng</a> <span class=\"quiet code\">CS-0001</span>"
            ))
        #expect(!other.contains("CS-0002/sua"))
        #expect(try await desk.browser.get("/co-so/CS-0001").text.contains("CS-0001/sua"))
        let parted = try await desk.browser.fill(pair, "/co-so/trung-lap/tach", [("ma", "CS-0002")])
        #expect(parted.status == 303)
        #expect(!(try await desk.browser.get("/co-so/trung-lap/da-quyet-dinh").text.contains("/tach\"")))
        #expect(try await phone()?.hasSuffix("1") == true)
    }

    @Test("What was decided to be different can be asked again, from the list and from its page") func reconsidered()
        async throws
    {
        let desk = try await FigureSite()
        let decided = "/co-so/trung-lap/da-quyet-dinh"
        let (observer, elsewhere) = (
            try await desk.site.signedIn("xem", role: .observer, in: 1),
            try await desk.site.signedIn(
                "noi-khac", role: .officer, in: 1, province: ProvinceKey(scheme: .before2025, code: "79"))
        )
        for from in [decided, pair] {
            #expect(try await desk.browser.fill(pair, nil, [("viec", "khac")]).status == 303)
            #expect(try await desk.browser.get(from).text.contains("action=\"\(pair)/xet-lai\""))
            for person in [observer, elsewhere] {
                #expect(try await person.fill("/", "\(pair)/xet-lai", []).status == 403)
            }
            let done = try await desk.browser.fill(from, "\(pair)/xet-lai", [])
            #expect(done.location == pair)
            let told = try await desk.browser.follow(done).text
            #expect(told.contains("lại chờ quyết định") && told.contains("Gộp hai hồ sơ"))
        }
        #expect(!(try await desk.browser.get(decided).text.contains("xet-lai")))
        #expect(try await desk.browser.fill(pair, "\(pair)/xet-lai", []).status == 422)
    }

    @Test("Two at once: what another has changed meanwhile is told, and what was chosen stays chosen") func stale()
        async throws
    {
        let desk = try await FigureSite()
        _ = try await desk.site.office.correct(
            try RecordCode("CS-1"), assignments: ["trade=Cơ khí"], organisation: 1)
        let fields = [
            ("viec", "gop"), ("giu", "CS-0002"), ("f-\(EstablishmentField.phone.rawValue)", "CS-0001"),
            ("ban-CS-0001", "1"), ("ban-CS-0002", "1"),
        ]
        let reply = try await desk.browser.fill(pair, nil, fields)
        #expect(reply.status == 422)
        #expect(reply.text.contains("Ngành nghề"))
        #expect(reply.text.contains("name=\"giu\" value=\"CS-0002\" checked"))
    }

    /// Three that may be one: three pairs.
    private func threeAlike() async throws -> FigureSite {
        try await FigureSite([
            OfficePapers.survey(
                2016,
                [
                    ["Công ty TNHH Hải Đăng", "3500123456", "Lê Văn Hải", "0900 000 001", 12, 900],
                    ["Cty Cổ phần Hải Đăng", nil, "Lê Thị Đăng", "0900 000 002", 15, 700],
                    ["HTX Hải Đăng", nil, "Lê Văn Đèn", "0900 000 003", 15, 700],
                ])
        ])
    }

    @Test("A decision leads on to the next pair of the list, and the last one back to the list") func next()
        async throws
    {
        let desk = try await threeAlike()
        let total = try await desk.site.office.candidates(organisation: 1, limit: 9).total
        try #require(total > 1)
        let list = try await desk.browser.get("/co-so/trung-lap?tu=20").text
        #expect(list.contains("href=\"/co-so/trung-lap/1?tu=20&amp;thu=0\""))
        var here = "/co-so/trung-lap/1?tu=20&thu=0"
        #expect(try await desk.browser.get(here).text.contains("Để sau, xem cặp tiếp theo"))
        for left in (0..<total).reversed() {
            let done = try await desk.browser.fill(here, nil, [("viec", "khac")])
            here = try #require(done.location)
            #expect(left == 0 ? here == "/co-so/trung-lap?tu=20" : here.hasSuffix("?tu=20&thu=0"), "\(here)")
            if left > 0 { #expect(try await desk.browser.get(here).text.contains("Còn \(left) cặp chờ quyết định")) }
        }
    }

    @Test("Pairs are narrowed by their reasons, and several that were marked are shown before they are decided")
    func chosen() async throws {
        let desk = try await threeAlike()
        let grounds = try await desk.site.office.pairGrounds(PairFilter(), organisation: 1)
        #expect(
            grounds.map(\.count).reduce(0, +)
                == (try await desk.site.office.candidates(organisation: 1, limit: 9).total))
        let reason = try #require(grounds.first)
        let narrowed = try await desk.browser.get("/co-so/trung-lap?vi=\(Fields.encoded(reason.words))").text
        #expect(narrowed.contains("name=\"cap\""))
        #expect(try await desk.browser.get("/co-so/trung-lap?vi=x").text.contains("Không có cặp nào như vậy."))
        #expect(try await desk.browser.get("/co-so/trung-lap/chon").status == 303)
        let preview = "/co-so/trung-lap/chon?cap=1&cap=2&cap=999"
        #expect(try await desk.browser.get(preview).text.contains("Gộp 2 cặp"))
        let fields = [("viec", "khac"), ("cap", "1"), ("cap", "2")]
        let done = try await desk.browser.fill(preview, "/co-so/trung-lap/chon", fields)
        #expect(try await desk.browser.follow(done).text.contains("Đã ghi 2 cặp là khác nhau."))
        #expect(try await desk.browser.get(preview).location == "/co-so/trung-lap")
    }

    @Test("All of a score are merged only when they are the very pairs that were seen") func all() async throws {
        let desk = try await FigureSite()
        let confirm = "/co-so/trung-lap/gop-hang-loat?tu=20"
        #expect(try await desk.browser.get(confirm).text.contains("<h1>Gộp 1 cặp cơ sở</h1>"))
        let action = "/co-so/trung-lap/gop-hang-loat"
        let other = try await desk.browser.fill(confirm, action, [("tu", "20"), ("loai", ""), ("so", "7-0")])
        #expect(other.status == 409)
        let seen = try await desk.site.office.joinable(PairFilter(leastScore: 20), organisation: 1).mark
        let done = try await desk.browser.fill(confirm, action, [("tu", "20"), ("loai", ""), ("so", seen)])
        #expect(done.status == 303)
        #expect(try await desk.site.office.candidates(organisation: 1, limit: 5).total == 0)
    }

    @Test("What names an establishment is linked, two establishments are merged: both are counted apart") func kinds()
        async throws
    {
        let desk = try await FigureSite([
            FigureSite.survey,
            OfficePapers.projects(
                2016, [["Hỗ trợ máy sấy cá", "KCĐP", "Công ty TNHH Hải Đăng", 200, "Hoàn thành"]]),
        ])
        let joinable = try await desk.site.office.joinable(PairFilter(leastScore: 20), organisation: 1)
        let kinds = joinable.kinds
        try #require(kinds.merged == 1 && kinds.linked > 0)
        let words = "Nối \(kinds.linked) cặp đề án, sản phẩm với cơ sở và gộp 1 cặp cơ sở"
        let confirm = "/co-so/trung-lap/gop-hang-loat?tu=20"
        let page = try await desk.browser.get(confirm).text
        #expect(page.contains("<h1>\(words)</h1>") && page.contains("<button>\(words)</button>"))
        let fields = [("tu", "20"), ("loai", ""), ("so", joinable.mark)]
        // As many pairs, but others than were seen.
        let other = [("tu", "20"), ("loai", ""), ("so", "\(kinds.total)-0")]
        #expect(try await desk.browser.fill(confirm, "/co-so/trung-lap/gop-hang-loat", other).status == 409)
        let done = try await desk.browser.fill(confirm, "/co-so/trung-lap/gop-hang-loat", fields)
        let told = try await desk.browser.follow(done).text
        #expect(told.contains("Đã nối 1 cặp đề án, sản phẩm với cơ sở và gộp 1 cặp cơ sở."))
    }
}
