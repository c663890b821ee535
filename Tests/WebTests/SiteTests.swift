import Testing

@testable import Web

@Suite("The site")
struct SiteTests {
    @Test("An address that leads nowhere gets our own page, with all rules for pages")
    func nowhere() async throws {
        let browser = Browser(try await TestSite())
        let reply = try await browser.get("/khong-co")
        #expect(reply.status == 404)
        #expect(reply.text.contains("Không có trang nào ở địa chỉ này."))
        #expect(reply.headers["content-security-policy"]?.contains("default-src 'none'") == true)
    }

    @Test("Whoever is not signed in is sent to sign in, and back afterwards")
    func signInFirst() async throws {
        let browser = Browser(try await TestSite())
        let reply = try await browser.get("/")
        #expect(reply.status == 303)
        #expect(reply.location == "/dang-nhap")
    }
}
