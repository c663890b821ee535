import Actions
import Domain
import Testing

@testable import Web

@Suite("Coming in and going out")
struct SignInPagesTests {
    @Test("The first administrator sets a password by a link that works once, and is in")
    func first() async throws {
        let site = try await TestSite()
        let token = try #require(try await site.office.firstAdministratorLink())
        let browser = Browser(site)
        let path = OneTimeLink.path(of: token)
        let wrong = try await browser.fill(
            path, nil, [("ho-ten", "Trần Văn Bình"), ("ten", "Bình"), ("mat-khau", "ngắn"), ("mat-khau-lai", "ngắn")])
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("Trần Văn Bình"))
        #expect(!wrong.text.contains("ngắn\""))
        let all = try await browser.fill(
            path, nil, [("ho-ten", " "), ("ten", "Bình"), ("mat-khau", "ngắn"), ("mat-khau-lai", "khác")])
        for field in ["ho-ten", "ten", "mat-khau", "mat-khau-lai"] {
            #expect(all.text.contains("<a href=\"#\(field)\">") && all.text.contains("id=\"\(field)-loi\""), "\(field)")
        }
        let right = try await browser.fill(
            path, nil,
            [
                ("ho-ten", "Trần Văn Bình"), ("ten", "binh"), ("mat-khau", "mưa rào trên phố cũ"),
                ("mat-khau-lai", "mưa rào trên phố cũ"),
            ])
        #expect(right.status == 303)
        #expect(try await browser.follow(right).text.contains("Trần Văn Bình"))
        #expect(try await Browser(site).get(path).status == 404)
        #expect(try await site.office.firstAdministratorLink() == nil)
    }

    @Test("A wrong name and a wrong password get the same answer; the name typed is kept, the password is not")
    func sameAnswer() async throws {
        let site = try await TestSite()
        _ = try await site.signedIn("lan", role: .administrator, in: nil)
        let one = try await Browser(site).fill("/dang-nhap", nil, [("ten", "lan"), ("mat-khau", "sai sai sai sai")])
        let other = try await Browser(site).fill("/dang-nhap", nil, [("ten", "lam"), ("mat-khau", "sai sai sai sai")])
        #expect(one.status == 422)
        #expect(other.status == 422)
        func plain(_ text: String) -> String {
            text.replacing(/value="[0-9a-f]{64}"/, with: "").replacing("lam", with: "lan")
        }
        #expect(plain(one.text) == plain(other.text))
        #expect(one.text.contains("value=\"lan\""))
        #expect(!one.text.contains("sai sai"))
    }

    @Test("Signing in leads back to the page that was asked for; signing out ends the session")
    func backAndOut() async throws {
        let site = try await TestSite()
        let browser = try await site.signedIn("lan", role: .administrator, in: nil)
        let session = browser.cookies["kc_phien"]
        #expect(try await browser.get("/tai-khoan").status == 200)
        let out = try await browser.fill("/tai-khoan", "/dang-xuat", [])
        #expect(out.location == "/dang-nhap")
        browser.keep("kc_phien", session)
        #expect(try await browser.get("/tai-khoan").location == "/dang-nhap?toi=%2Ftai-khoan")
        let back = try await browser.fill(
            "/dang-nhap?toi=%2Ftai-khoan", "/dang-nhap",
            [("toi", "/tai-khoan"), ("ten", "lan"), ("mat-khau", TestSite.password)])
        #expect(back.location == "/tai-khoan")
        #expect(browser.cookies["kc_phien"] != session)
    }

    @Test("The session's cookie is for the server alone")
    func cookie() async throws {
        let site = try await TestSite()
        _ = try await site.signedIn("lan", role: .administrator, in: nil)
        let browser = Browser(site)
        _ = try await browser.fill("/dang-nhap", nil, [("ten", "lan"), ("mat-khau", TestSite.password)])
        let cookie = try #require(browser.setCookies.last { $0.hasPrefix("kc_phien=") })
        #expect(cookie.contains("HttpOnly"))
        #expect(cookie.contains("SameSite=Lax"))
    }
}
