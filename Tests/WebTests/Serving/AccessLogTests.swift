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

    @Test("What is done with an account is told with the address from which it was done") func accounts() async throws {
        let site = try await TestSite(isBehindProxy: true)
        let centre = try await site.makeCentre()
        let browser = try await site.signedIn("quan.tri", role: .administrator, in: centre)
        _ = try await site.signedIn("lan", role: .officer, in: centre)
        let address = ["X-Forwarded-For": "203.0.113.9"]
        let form = "/quan-tri/tai-khoan/lan"
        for (action, kind) in [("khoa", AccessKind.accountEnded), ("mo", .accountRevived), ("duong-dan", .linkMade)] {
            let key = try await browser.formKey(of: form)
            _ = try await browser.send("\(form)/\(action)", [("_khoa", key)], headers: address)
            let line = try #require(try await entries(site, kind).first, "\(action)")
            #expect(line.address == "203.0.113.9" && line.username == "quan.tri", "\(action)")
        }
        let key = try await browser.formKey(of: form)
        _ = try await browser.send("\(form)/ho-ten", [("_khoa", key), ("ho-ten", "Lan Mới")], headers: address)
        #expect(try await entries(site, .accountRenamed).first?.address == "203.0.113.9")
    }

    @Test("A filter by an account that is not there says where accounts are found, without a command")
    func unknownAccount() async throws {
        let site = try await TestSite()
        let browser = try await site.signedIn("quan.tri", role: .administrator, in: try await site.makeCentre())
        let page = try await browser.get("/quan-tri/nhat-ky?tai-khoan=khong.co")
        #expect(page.status == 422 && page.text.contains("xem trang “Tài khoản”"))
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
