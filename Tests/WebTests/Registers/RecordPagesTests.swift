import Actions
import Domain
import Testing

@testable import Web

@Suite("A record's page")
struct RecordPagesTests {
    @Test("A project tells its facts, its money by source, and its beneficiary as a link")
    func project() async throws {
        let registers = try await RegisterSite()
        try await registers.make(.establishment, "name=Công ty TNHH Hải Đăng")
        let form = try await registers.browser().fill(
            "/de-an/moi", nil,
            [
                ("tinh", "63:77"), ("f-name", "Máy sấy"), ("f-performed", "7/2016"), ("f-beneficiary", "CS-0001"),
                ("f-assigned_kcdp", "100 triệu"), ("f-counterpart", "khoảng 50 triệu"),
            ])
        #expect(form.location == "/de-an/DA-0001")
        let page = try await registers.browser().get("/de-an/DA-0001")
        #expect(page.text.contains("<a href=\"/co-so/CS-0001\">Công ty TNHH Hải Đăng</a>"))
        #expect(page.text.contains("khoảng 150.000.000"))
        #expect(page.text.contains("Chưa rõ: "))
        #expect(page.text.contains("7/2016"))
        let establishment = try await registers.browser().get("/co-so/cs-1")
        #expect(establishment.text.contains("Hỗ trợ đã nhận"))
        #expect(establishment.text.contains("href=\"/de-an/DA-0001\""))
    }

    @Test("Workers and revenue are states of a year: nothing adds them up over years or of a firm twice")
    func yearFigures() async throws {
        let registers = try await RegisterSite()
        for name in ["Công ty TNHH Hải Đăng", "Cơ sở Bà Tư"] {
            try await registers.make(.establishment, "name=\(name)")
        }
        for (firm, year, workers) in [("CS-1", 2015, 41), ("CS-1", 2016, 43), ("CS-2", 2016, 75)] {
            try await registers.make(
                .establishmentYear, "establishment=\(firm)", "year=\(year)", "origin=Báo cáo", "workers=\(workers)")
        }
        let browser = try await registers.browser()
        let one = try await browser.get("/co-so/CS-0001").text
        #expect(one.contains(">41<") && !one.contains(">84<") && !one.contains("Cộng 2 số liệu năm"))
        #expect(!(try await browser.get("/so-lieu-co-so").text).contains("Cộng 3 số liệu năm"))
        let year = try await browser.get("/so-lieu-co-so?ky=2016").text
        #expect(year.contains("Cộng 2 số liệu năm") && year.contains("118"))
        #expect(!year.contains("hơn một số liệu"))
        try await registers.site.office.merge(try RecordCode("CS-1"), try RecordCode("CS-2"), organisation: 1)
        #expect(!(try await browser.get("/co-so/CS-0001").text).contains("Cộng 3 số liệu năm"))
        #expect(
            try await browser.get("/so-lieu-co-so?ky=2016").text.contains("1 cơ sở có hơn một số liệu trong kỳ này"))
    }

    @Test("A code at the wrong register's address leads to the right one; one that nothing has says what to do")
    func codes() async throws {
        let registers = try await RegisterSite()
        try await registers.makeProjects()
        let browser = try await registers.browser()
        #expect(try await browser.get("/co-so/DA-0002").location == "/de-an/DA-0002")
        for address in ["/de-an/DA-0999", "/de-an/XX-1", "/de-an/%3Cscript%3E", "/de-an/DA-99999999999999999999"] {
            let page = try await browser.get(address)
            #expect(page.status == 404)
            #expect(page.text.contains("Hãy tìm theo tên trong danh sách “Đề án, nhiệm vụ”."))
            #expect(!page.text.contains("“<script>"))
        }
    }

    @Test("Only those may open it in whose places it lies, and only those who may write are offered to")
    func rights() async throws {
        let registers = try await RegisterSite()
        try await registers.makeProjects()
        let elsewhere = try await registers.browser(.elsewhere)
        #expect(try await elsewhere.get("/de-an/DA-0001").status == 403)
        #expect(try await elsewhere.get("/de-an/DA-0001/sua").status == 403)
        let observer = try await registers.browser(.observer)
        let page = try await observer.get("/de-an/DA-0001")
        #expect(page.status == 200 && !page.text.contains("/sua\""))
        #expect(try await observer.get("/de-an/DA-0001/sua").status == 403)
        #expect(try await registers.browser().get("/de-an/DA-0001").text.contains("/de-an/DA-0001/sua\""))
    }

    @Test("What a record of one's own place received in another place is not told with it")
    func sectionsOfOtherPlaces() async throws {
        let registers = try await RegisterSite()
        try await registers.make(.establishment, "name=HTX Bình Minh", province: RegisterSite.elsewhere)
        let browser = try await registers.browser()
        for (province, name) in [("63:79", "Máy sấy"), ("63:77", "Máy cưa")] {
            let form = try await browser.fill(
                "/de-an/moi", nil,
                [("tinh", province), ("f-name", name), ("f-performed", "2016"), ("f-beneficiary", "CS-0001")])
            #expect(form.status == 303)
        }
        let all = try await browser.get("/co-so/CS-0001")
        #expect(all.text.contains("Máy sấy") && all.text.contains("Máy cưa"))
        let some = try await registers.browser(.elsewhere).get("/co-so/CS-0001")
        #expect(some.text.contains("Máy sấy") && !some.text.contains("Máy cưa"))
    }

    @Test("The history names who did it in full; where two have one name, their user names tell them apart")
    func names() async throws {
        let registers = try await RegisterSite()
        try await registers.makeProjects()
        for (person, name) in [(RegisterSite.Person.minh, "Máy sấy lúa"), (.lan, "Máy sấy cá")] {
            let browser = try await registers.browser(person)
            let seen = person == .minh ? "1" : "2"
            _ = try await browser.fill("/de-an/DA-0001/sua", nil, [("seen", seen), ("f-name", name)])
        }
        let page = try await registers.browser().get("/de-an/DA-0001")
        #expect(page.text.contains(">Lê Văn Minh</span>") && page.text.contains(">Trần Thị Lan</span>"))
        _ = try await registers.site.signedIn("lan.2", role: .officer, in: 1, name: "Trần Thị Lan")
        let names = try await registers.site.office.personNames()
        #expect(names.shown("lan") == "Trần Thị Lan (lan)" && names.shown("lan.2") == "Trần Thị Lan (lan.2)")
        #expect(names.shown("minh") == "Lê Văn Minh" && names.shown("ngoài máy") == "ngoài máy")
    }

    @Test("Fields of persons are closed on the page and in its history to those who may not read them")
    func persons() async throws {
        let registers = try await RegisterSite()
        try await registers.make(
            .establishment, "name=HTX Bình Minh", "representative=Lê Văn Kín", "phone=0908887776")
        _ = try await registers.site.office.correct(
            RecordCode(.establishment, 1), assignments: ["representative=Lê Thị Hở"], organisation: 1)
        let open = try await registers.browser().get("/co-so/CS-0001")
        #expect(open.text.contains("Lê Văn Kín") && open.text.contains("Lê Thị Hở"))
        let closed = try await registers.browser(.observer).get("/co-so/CS-0001")
        #expect(closed.text.contains("(dữ liệu cá nhân)"))
        for word in ["Lê Văn Kín", "Lê Thị Hở", "0908887776"] { #expect(!closed.text.contains(word)) }
    }
}
