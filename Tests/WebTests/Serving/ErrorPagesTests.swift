import Actions
import Domain
import Testing

@testable import Web

@Suite("Pages that say why there is no other") struct ErrorPagesTests {
    @Test("They have a number, the way back to the nearest list, and for what is not there a search")
    func ways() async throws {
        let desk = try await FigureSite()
        for (path, status) in [
            ("/de-an/DA-9999", 404), ("/de-an/khong-co-gi", 404), ("/bao-cao/ket-qua/tep?ky=2016", 404),
        ] {
            let page = try await desk.browser.get(path)
            #expect(page.status == status, "\(path)")
            #expect(page.text.firstMatch(of: /<strong class="code">[0-9A-Z]+<\/strong>/) != nil, "\(path)")
            #expect(page.text.contains("id=\"tim-o-day\""), "\(path)")
        }
        #expect(
            try await desk.browser.get("/de-an/DA-9999").text.contains("<a href=\"/de-an\">Về “Đề án, nhiệm vụ”</a>"))
        let officer = try await desk.site.signedIn("xem", role: .observer, in: 1)
        let forbidden = try await officer.get("/quan-tri/tai-khoan")
        #expect(forbidden.status == 403)
        #expect(forbidden.text.contains("<strong class=\"code\">"))
        #expect(!forbidden.text.contains("Về “"))
    }

    @Test("The way back is the page before, if that is one of ours")
    func back() async throws {
        let desk = try await FigureSite()
        func page(_ referer: String) async throws -> String {
            try await desk.browser.get("/de-an/DA-9999", headers: ["Referer": referer]).text
        }
        let own = try await page("http://localhost/de-an?ky=2016")
        #expect(own.contains("<a href=\"/de-an?ky=2016\">Quay lại trang trước</a>"))
        for other in [
            "http://example.org/de-an", "http://localhost//example.org", "http://example.org/?http://localhost/de-an",
            "javascript://localhost/alert(1)", "http://localhost.example.org/",
        ] {
            #expect(try await !page(other).contains("Quay lại trang trước"), "\(other)")
        }
    }

    @Test(
        "A period that nobody understands is asked for again, with what was typed",
        arguments: ["/so-lieu", "/bao-cao", "/bao-cao/ket-qua"])
    func period(path: String) async throws {
        let desk = try await FigureSite()
        let reply = try await desk.browser.get("\(path)?ky=20244&don-vi=63-77")
        #expect(reply.status == 422)
        #expect(reply.text.contains("“20244” không phải là kỳ"))
        #expect(reply.text.contains("value=\"20244\""))
        #expect(reply.text.contains("name=\"don-vi\" value=\"63-77\""))
        #expect(try await desk.browser.get("\(path)?nam=99999").location?.contains("ky=99999") == true)
    }

    @Test("A one-time link never stands in the log")
    func loggedPath() {
        #expect(ErrorPages.logged(OneTimeLink.path(of: "XC6GOY7X3n7JfL")) == "/lien-ket/…")
        #expect(ErrorPages.logged("/co-so/CS-0001") == "/co-so/CS-0001")
    }

    @Test("A link to hand over is a whole address, also behind a proxy")
    func link() async throws {
        let site = try await TestSite(isBehindProxy: true)
        let browser = try await site.signedIn("quan.tri", role: .administrator, in: try await site.makeCentre())
        let fields = [("ho-ten", "Lan"), ("ten", "lan"), ("vai-tro-1", "officer"), ("to-chuc-1", "1"), ("tinh-1", "")]
        let key = try await browser.formKey(of: "/quan-tri/tai-khoan/moi")
        let made = try await browser.send(
            "/quan-tri/tai-khoan/moi", fields + [("_khoa", key)],
            headers: ["X-Forwarded-Proto": "https", "X-Forwarded-Host": "so.example.vn"])
        #expect(made.text.contains("value=\"https://so.example.vn/lien-ket/"), "\(made.text)")
    }
}
