import Actions
import Domain
import Testing

@testable import Web

@Suite("The first page")
struct StartPagesTests {
    @Test("A new installation offers the unit's own centre, and leads to its import once there is one")
    func newInstallation() async throws {
        let site = try await TestSite()
        let browser = try await site.signedIn("quan.tri", role: .administrator, in: nil)
        let start = try await browser.get("/")
        #expect(start.text.contains("Nhập số liệu của đơn vị"))
        #expect(start.text.contains("action=\"/don-vi/moi\""))
        #expect(!start.text.contains("href=\"/co-so\""))
        let made = try await browser.fill(
            "/", "/don-vi/moi", [("tinh", "34:66"), ("ten", "Trung tâm Khuyến công Đắk Lắk")])
        #expect(try await browser.follow(made).status == 200)
        #expect(try await browser.get("/nhap").status == 200)
    }

    @Test("From the sample year a way leads to the unit's own centre, and a form that lacks something comes back")
    func centreBesideTheSample() async throws {
        let site = try await TestSite()
        let phuYen = try #require(Provinces.find(ProvinceKey(scheme: .from2025, code: "66")))
        let sample = try await site.office.addCentre(named: Office.sampleCentre, in: phuYen)
        let browser = try await site.signedIn("quan.tri", role: .administrator, in: nil)
        _ = try await browser.fill("/", "/don-vi/chon", [("don-vi", "\(sample.organisation)")])
        #expect(try await browser.get("/").text.contains("href=\"/don-vi/moi\""))
        let name = [("tinh", ""), ("ten", "Trung tâm Khuyến công Đắk Lắk")]
        let refused = try await browser.fill("/don-vi/moi", nil, name)
        #expect(refused.status == 422)
        #expect(refused.text.contains("Chưa chọn tỉnh"))
        #expect(refused.text.contains("value=\"Trung tâm Khuyến công Đắk Lắk\""))
        let empty = try await browser.fill("/don-vi/moi", nil, [("tinh", ""), ("ten", " ")])
        #expect(empty.status == 422)
        #expect(empty.text.contains("id=\"tinh-loi\">Chưa chọn tỉnh"))
        #expect(empty.text.contains("id=\"ten-loi\">Tên của trung tâm còn trống"))
        let made = try await browser.fill("/don-vi/moi", nil, [("tinh", "34:66"), name[1]])
        #expect(made.location == "/nhap")
        #expect(
            try await browser.get("/").text.contains("Trung tâm Khuyến công Đắk Lắk</strong> (đang làm việc ở đây)"))
        #expect(
            try await browser.get("/").text.contains(
                "<button class=\"quiet-button\">Chuyển sang \(Office.sampleCentre)"))
        let officer = try await site.signedIn("lan", role: .officer, in: sample.organisation)
        #expect(try await officer.get("/don-vi/moi").status == 403)
    }

    @Test("A second centre of a province is asked about, a province that is no more is told what it became")
    func furtherCentre() async throws {
        let site = try await TestSite()
        _ = try await site.makeCentre()
        let browser = try await site.signedIn("quan.tri", role: .administrator, in: nil)
        let further = [("tinh", "34:66"), ("ten", "Trung tâm thứ hai")]
        let asked = try await browser.fill("/don-vi/moi", nil, further)
        #expect(asked.status == 422)
        #expect(asked.text.contains("Đắk Lắk đã có sổ của: Trung tâm Khuyến công Đắk Lắk"))
        #expect(asked.text.contains("name=\"them-trung-tam\""))
        let made = try await browser.fill("/don-vi/moi", nil, further + [("them-trung-tam", "co")])
        #expect(made.location == "/nhap")
        let same = try await browser.fill("/don-vi/moi", nil, further + [("them-trung-tam", "co")])
        #expect(same.text.contains("Trung tâm thứ hai đã có sổ ở đây"))
        let old = try await browser.fill("/don-vi/moi", nil, [("tinh", "63:68"), ("ten", "Trung tâm X")])
        #expect(old.status == 422)
        let became = try #require(Provinces.find(ProvinceKey(scheme: .before2025, code: "68")).map(Provinces.current))
        #expect(old.text.contains("đã nhập vào \(became.name)"))
        #expect(old.text.contains("value=\"\(became.key.stored)\" selected"))
        #expect(try await site.office.centres().count == 2)
    }

    @Test("A sent address survives signing in and the choice of a centre; one that leads away does not")
    func sentAddress() async throws {
        let site = try await TestSite()
        let centre = try await site.makeCentre()
        let other = try #require(Provinces.find(ProvinceKey(scheme: .from2025, code: "01")))
        _ = try await site.office.addCentre(named: "Trung tâm khác", in: other)
        _ = try await site.signedIn("lan", role: .administrator, in: nil)
        let browser = Browser(site)
        let sent = "/co-so?tim=n%C6%B0%E1%BB%9Bc%20m%E1%BA%AFm&trang=2"
        let door = try #require(try await browser.get(sent).location)
        let target = try #require(try await browser.get(door).text.firstMatch(of: /name="toi" value="([^"]*)"/)).output
            .1
        let entered = try await browser.fill(
            door, "/dang-nhap",
            [("toi", String(target).replacing("&amp;", with: "&")), ("ten", "lan"), ("mat-khau", TestSite.password)])
        let turned = try #require(try await browser.follow(entered).location)
        #expect(turned.hasPrefix("/?toi="))
        let start = try await browser.get(turned)
        #expect(start.text.contains("Chọn xong thì trang ấy mở ra"))
        let form = try #require(HiddenForm(start, button: "Vào Trung tâm Khuyến công Đắk Lắk"))
        #expect(form.fields.contains { $0 == ("don-vi", "\(centre)") })
        let chosen = try await browser.send(form.action, form.fields)
        #expect(chosen.location?.hasPrefix("/co-so?tim=n%C6%B0") == true)
        #expect(try await browser.follow(chosen).status == 200)
        for away in ["//x.vn/a", "https://x.vn", "/\\x.vn"] {
            let elsewhere = try await browser.fill("/", "/don-vi/chon", [("don-vi", "\(centre)"), ("toi", away)])
            #expect(elsewhere.location == "/")
            #expect(try await !browser.get("/?toi=\(Fields.encoded(away))").text.contains("x.vn"))
        }
    }

    @Test("Somebody without any grant is told whom to ask")
    func withoutGrant() async throws {
        let site = try await TestSite()
        let centre = try await site.makeCentre()
        let other = try #require(Provinces.find(ProvinceKey(scheme: .from2025, code: "01")))
        _ = try await site.office.addCentre(named: "Trung tâm khác", in: other)
        let browser = try await site.signedIn("lan", role: .officer, in: centre)
        #expect(try await browser.get("/").text.contains("Nhập số liệu của đơn vị"))
        #expect(try await !browser.get("/").text.contains("Trung tâm khác"))
    }
}
