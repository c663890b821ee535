import Actions
import Domain
import Testing

@testable import Web

@Suite("Records outside the places of an account") struct OutsidePlacesTests {
    private func site() async throws -> RegisterSite {
        let registers = try await RegisterSite()
        try await registers.make(
            .establishment, "name=HTX An Hoà", "phone=0900 000 001", "representative=Lê Thị An",
            "tax_code=3500123456")
        try await registers.make(
            .establishment, "name=HTX An Hoà", "phone=0900 000 001", province: RegisterSite.elsewhere)
        try await registers.make(.project, "name=Máy sấy", "performed=2016", province: RegisterSite.elsewhere)
        let lan = try await registers.browser()
        let linked = try await lan.fill(
            "/de-an/DA-0001/sua", nil,
            [("f-beneficiary", "CS-0001"), ("f-performed", "2016"), ("f-name", "Máy sấy"), ("seen", "1")])
        #expect(linked.status == 303)
        try await registers.make(
            .establishmentYear, "establishment=CS-0001", "year=2016", "workers=5", "origin=khảo sát",
            province: RegisterSite.elsewhere)
        return registers
    }

    private let secrets = ["/CS-0001", "3500123456", "Lê Thị An"]

    @Test("Lists, pages, forms and files name nothing that lies elsewhere") func reading() async throws {
        let registers = try await site()
        let browser = try await registers.browser(.elsewhere)
        for address in [
            "/de-an", "/de-an/DA-0001", "/de-an/DA-0001/sua", "/de-an/tai?dang=csv", "/co-so/CS-0002", "/so-lieu-co-so",
        ] {
            let reply = try await browser.get(address)
            #expect(reply.status == 200, "\(address)")
            for secret in secrets { #expect(!reply.text.contains(secret), "\(address): \(secret)") }
        }
        for address in ["/so-lieu-co-so", "/de-an/DA-0001", "/de-an/tai?dang=csv"] {
            #expect(try await browser.get(address).text.contains("ngoài địa bàn của tài khoản"), "\(address)")
        }
        #expect(try await registers.browser().get("/de-an/DA-0001").text.contains("CS-0001"))
    }

    @Test("A form takes no record that lies elsewhere, and keeps one that stands there") func writing() async throws {
        let registers = try await site()
        let browser = try await registers.browser(.elsewhere)
        let fields = [("tinh", "63:79"), ("f-name", "Máy ép"), ("f-performed", "2016")]
        let refused = try await browser.fill("/de-an/moi", nil, fields + [("f-beneficiary", "CS-0001")])
        let missing = try await browser.fill("/de-an/moi", nil, fields + [("f-beneficiary", "CS-0009")])
        #expect(refused.status == 422 && refused.text.contains("Không có hồ sơ CS-0001."))
        #expect(missing.status == 422 && missing.text.contains("Không có hồ sơ CS-0009."))
        let clash = try await browser.fill(
            "/co-so/moi", nil, [("tinh", "63:79"), ("f-name", "Cty Mới"), ("f-tax_code", "3500123456")])
        #expect(clash.status == 422 && clash.text.contains("đã có ở một hồ sơ ngoài địa bàn của tài khoản"))
        #expect(!clash.text.contains("CS-0001"))
        let kept = try await browser.fill(
            "/de-an/DA-0001/sua", nil,
            [
                ("f-beneficiary", "ngoài địa bàn của tài khoản"), ("f-performed", "2016"), ("f-name", "Máy sấy cá"),
                ("seen", "2"),
            ])
        #expect(kept.status == 303)
        #expect(try await registers.browser().get("/de-an/DA-0001").text.contains("CS-0001"))
    }

    @Test("Possible duplicates are told with both in sight, and without what is of persons to who may not read it")
    func duplicates() async throws {
        let registers = try await site()
        let whole = try await registers.browser().get("/co-so/CS-0001").text
        #expect(whole.contains("cùng điện thoại") && whole.contains("CS-0002"))
        for person in [RegisterSite.Person.observer, .accountant] {
            let page = try await registers.browser(person).get("/co-so/CS-0001").text
            #expect(page.contains("Có thể là cùng một cơ sở") && page.contains("cùng tên"))
            #expect(!page.contains("cùng điện thoại") && !page.contains("điểm"))
        }
        let limited = try await registers.browser(.elsewhere)
        #expect(try await !limited.get("/co-so/CS-0002").text.contains("Có thể là cùng một cơ sở"))
        #expect(try await limited.get("/co-so/trung-lap").text.contains("Không có cặp nào"))
        let pair = try await limited.get("/co-so/trung-lap/1")
        #expect(pair.status == 403 && pair.text.contains("ngoài địa bàn của tài khoản"))
        #expect(try await limited.get("/").text.contains("có thể trùng") == false)
        #expect(try await registers.browser().get("/co-so/trung-lap/1").status == 200)
    }

    @Test("A record whose year puts it elsewhere is refused on its form, with what was typed") func year() async throws
    {
        let registers = try await site()
        let reply = try await registers.browser(.elsewhere).fill(
            "/de-an/moi", nil, [("tinh", "63:79"), ("f-name", "Máy ép mía"), ("f-performed", "2026")])
        #expect(reply.status == 422 && reply.text.contains("value=\"Máy ép mía\""))
        #expect(reply.text.contains("ngoài địa bàn của tài khoản"))
    }

    @Test("Only places that may be opened are offered, and what lies outside is refused in the same words")
    func choices() async throws {
        let registers = try await site()
        let browser = try await registers.browser(.elsewhere)
        let page = try await browser.get("/so-lieu")
        #expect(page.status == 200 && page.text.contains("value=\"63-79\""))
        for other in ["63-77", "34-79", "hien-nay"] { #expect(!page.text.contains("value=\"\(other)\""), "\(other)") }
        let whole = try await registers.browser().get("/so-lieu").text
        for all in ["63-79", "63-77", "hien-nay"] { #expect(whole.contains("value=\"\(all)\""), "\(all)") }
        // Of a year before it was there.
        #expect(!whole.contains("value=\"34-79\""))
        for address in ["/so-lieu?ky=2016&don-vi=63-77", "/co-so/CS-0001", "/co-so/CS-0001/sua", "/co-so/trung-lap/1"] {
            let reply = try await browser.get(address)
            #expect(reply.status == 403, "\(address)")
            #expect(reply.text.contains("ngoài địa bàn của tài khoản: hãy nhờ người được giao"), "\(address)")
            #expect(!reply.text.contains("Bà Rịa"), "\(address)")
        }
    }

    @Test("An administrator of one centre who gives a role in all is told which they may give") func everywhere()
        async throws
    {
        let registers = try await site()
        let browser = try await registers.site.signedIn("ql1", role: .administrator, in: 1)
        let grant = [("vai-tro-1", "officer"), ("to-chuc-1", "*"), ("tinh-1", "")]
        let reply = try await browser.fill(
            "/quan-tri/tai-khoan/moi", nil, [("ho-ten", "Người Mới"), ("ten", "moi")] + grant)
        #expect(reply.status == 403 && reply.text.contains("hãy chọn một trung tâm mà bạn quản trị"))
        #expect(reply.text.contains("value=\"Người Mới\""))
        let changed = try await browser.fill("/quan-tri/tai-khoan/ql1", "/quan-tri/tai-khoan/ql1/quyen", grant)
        #expect(changed.status == 403 && changed.text.contains("hãy chọn một trung tâm mà bạn quản trị"))
    }
}
