import Domain
import Testing

@testable import Web

@Suite("The frame")
struct FrameTests {
    private func browser(signedIn: Bool) async throws -> Browser {
        let site = try await TestSite(site: Pattern.site)
        guard signedIn else { return Browser(site) }
        return try await site.signedIn("kiem", role: .administrator, in: try await site.makeCentre())
    }

    @Test("Every piece of a page looks as it did")
    func pattern() async throws {
        let reply = try await browser(signedIn: true).get("/mau")
        #expect(reply.status == 200)
        try Snapshot.frame.check(reply.text)
    }

    @Test("Whoever is not signed in sees no menu and no search")
    func outside() async throws {
        let text = try await browser(signedIn: false).get("/ngoai").text
        #expect(!text.contains("class=\"menu\""))
        #expect(!text.contains("role=\"search\""))
        try Snapshot.outside.check(text)
    }

    @Test("A page that is not there looks like the others")
    func nowhere() async throws {
        try Snapshot.nowhere.check(try await browser(signedIn: true).get("/khong-co").text)
    }

    @Test("The menu opens the section that one is in, and marks the one entry that is nearest")
    func menu() async throws {
        let browser = try await browser(signedIn: true)
        let start = try await browser.get("/").text
        #expect(!start.contains("Nghi trùng"))
        let inner = try await browser.get("/mau").text
        #expect(inner.contains("<a href=\"/mau/trung\">Nghi trùng</a>"))
        #expect(marked(inner) == ["Danh sách cơ sở"])
        #expect(marked(try await browser.get("/mau/trung").text) == ["Nghi trùng"])
    }

    private func marked(_ page: String) -> [String] {
        let menu = page.prefixMatch(of: /(?s).*?<nav class="menu".*?<\/nav>/).map { String($0.output) } ?? ""
        return menu.matches(of: /aria-current="page">([^<]*)</).map { String($0.output.1) }
    }

    @Test("What a page asks for beside the site's own style is served")
    func ownStyle() async throws {
        let browser = try await browser(signedIn: true)
        let text = try await browser.get("/mau").text
        let match = try #require(text.firstMatch(of: /\/static\/paper\.[0-9a-f]+\.css/))
        let style = try await browser.get(String(match.output))
        #expect(style.status == 200)
        #expect(style.text.contains(".paper .letter-head"))
    }
}
