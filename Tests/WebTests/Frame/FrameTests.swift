import Documents
import Testing

@testable import Web

@Suite("The frame")
struct FrameTests {
    private func browser(signedIn: Bool) async throws -> Browser {
        let browser = Browser(try await TestSite(site: Pattern.site))
        if signedIn { browser.keep("kc_phien", "abc") }
        return browser
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

    @Test("The menu opens the section that one is in, and marks no other")
    func menu() async throws {
        let browser = try await browser(signedIn: true)
        let start = try await browser.get("/").text
        #expect(!start.contains("Nghi trùng"))
        let inner = try await browser.get("/mau").text
        #expect(inner.contains("<a href=\"/mau/trung\">Nghi trùng</a>"))
        #expect(!inner.contains("<a href=\"/\" aria-current"))
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

    @Test(
        "Pages of a list: the first, the last and those around the one that is shown",
        arguments: [
            (1, 1, ""), (1, 3, "1 2 3 Sau"), (2, 2, "Trước 1 2"), (7, 26, "Trước 1 … 5 6 7 8 9 … 26 Sau"),
            (4, 26, "Trước 1 2 3 4 5 6 … 26 Sau"), (26, 26, "Trước 1 … 24 25 26"),
        ])
    func pages(page: Int, count: Int, words: String) {
        let text = Parts.pages(page, of: count) { "/mau?trang=\($0)" }?.text ?? ""
        let shown = text.matches(of: />([^<>]+)</).map { String($0.output.1) }.joined(separator: " ")
        #expect(shown == words)
    }
}
