import Actions
import Basics
import Domain
import Testing

@testable import Web

@Suite("Searching in the browser")
struct SearchPagesTests {
    private func desk(_ role: Role = .officer) async throws -> Browser {
        let site = try await TestSite()
        let centre = try await site.makeCentre()
        let province = ProvinceKey(scheme: .before2025, code: "54")
        for name in ["Cơ sở Hòa Bình <b>", "HTX Hoa Binh", "Công ty TNHH Đá Hòa An"] {
            _ = try await site.office.create(
                .establishment, assignments: ["name=\(name)", "phone=0905 123 456"], province: province,
                organisation: centre)
        }
        return try await site.signedIn("lan", role: role, in: centre)
    }

    @Test("With or without marks, what is written so first, the words that were found marked, and nothing as markup")
    func marks() async throws {
        let browser = try await desk()
        let plain = try await browser.get("/tim?tim=hoa+binh").text
        #expect(plain.contains("CS-0001"))
        #expect(plain.contains("CS-0002"))
        #expect(plain.contains("<mark>"))
        #expect(!plain.contains("<b>"))
        let marked = try await browser.get("/tim?tim=h%C3%B2a+b%C3%ACnh").text
        let first = try #require(marked.firstRange(of: "CS-0001"))
        let second = try #require(marked.firstRange(of: "CS-0002"))
        #expect(first.lowerBound < second.lowerBound)
    }

    @Test("A code leads to its record; nothing and nonsense get a sentence")
    func codes() async throws {
        let browser = try await desk()
        #expect(try await browser.get("/tim?tim=cs2").location == "/co-so/CS-0002")
        #expect(try await browser.get("/tim").text.contains("Gõ tên cơ sở"))
        let odd = try await browser.get("/tim?tim=%22%27%29+OR+NEAR%28*%00")
        #expect(odd.status == 200)
        #expect(odd.text.contains("Không tìm thấy gì"))
    }

    @Test(
        "A word that many records have as a choice leads to their list", arguments: ["KCĐP", "kcdp", "hộ kinh doanh"])
    func choices(text: String) async throws {
        let browser = try await desk()
        let page = try await browser.get("/tim?\(Fields([("tim", text)]).encoded)").text
        #expect(page.contains("Danh sách lọc theo từ này"))
        let link = text == "hộ kinh doanh" ? "/co-so?legal_form=household" : "/de-an?source=KCDP"
        #expect(page.contains("href=\"\(link)\""))
        #expect(try await browser.get(link).status == 200)
    }

    @Test("A piece of a phone number finds its owner only for those who may read personal data")
    func phones() async throws {
        #expect(try await desk().get("/tim?tim=5123").text.contains("CS-0001"))
        #expect(try await !desk(.observer).get("/tim?tim=5123").text.contains("CS-0001"))
    }
}
