import Actions
import Basics
import Domain
import Logging
import Testing

@testable import Web

@Suite("The access log of the pages")
struct AccessLogTests {
    private func entries(_ site: TestSite, _ kind: AccessKind) async throws -> [AccessEntry] {
        var filter = AccessFilter()
        filter.kinds = [kind]
        return try await site.office.accessEntries(filter, page: 1, by: .atTheMachine).entries
    }

    private func make(_ site: TestSite, in centre: Int) async throws -> String {
        let province = ProvinceKey(scheme: .before2025, code: "54")
        return try await site.office.create(
            .collaborator, assignments: ["name=Lê Văn Tám", "phone=0900000001"], province: province,
            period: Period(code: "2024"), organisation: centre
        ).code.text
    }

    @Test("Reading a person's record is one line, however often the page is loaded within ten minutes")
    func reading() async throws {
        let site = try await TestSite()
        let centre = try await site.makeCentre()
        let code = try await make(site, in: centre)
        let browser = try await site.signedIn("lan", role: .officer, in: centre)
        for _ in 1...3 { #expect(try await browser.get("/cong-tac-vien/\(code)").status == 200) }
        await site.server.house.diary.flush(site.office, Logger(label: "test"))
        let lines = try await entries(site, .readPersonal)
        #expect(lines.map(\.detail) == [code])
        #expect(lines.first?.username == "lan")
        #expect(lines.first?.organisation == centre)
    }

    @Test("Who may not read personal data leaves no line, and sees none")
    func withoutRight() async throws {
        let site = try await TestSite()
        let centre = try await site.makeCentre()
        let code = try await make(site, in: centre)
        let browser = try await site.signedIn("so.cong.thuong", role: .observer, in: centre)
        let page = try await browser.get("/cong-tac-vien/\(code)")
        #expect(!page.text.contains("0900000001"))
        await site.server.house.diary.flush(site.office, Logger(label: "test"))
        #expect(try await entries(site, .readPersonal).isEmpty)
    }

    @Test("A list taken out as a file is a line before it is sent")
    func export() async throws {
        let site = try await TestSite()
        let centre = try await site.makeCentre()
        _ = try await make(site, in: centre)
        let browser = try await site.signedIn("lan", role: .officer, in: centre)
        let file = try await browser.get("/cong-tac-vien/tai?dang=csv")
        #expect(file.status == 200)
        #expect(try await entries(site, .exported).count == 1)
    }
}
