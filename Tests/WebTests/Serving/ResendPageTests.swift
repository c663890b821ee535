import Actions
import Domain
import Testing

@testable import Web

@Suite("A form that came too late")
struct ResendPageTests {
    private static let ours = ["Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"]
    private let text = "Khó khăn: “giá nguyên liệu” tăng <20%> & \"đầu ra\" yếu.\r\nÝ thứ hai – đã hết."

    private func fields(_ text: String) -> [(String, String)] {
        [
            ("lan", "00112233445566778899aabbccddeeff"), ("tinh", "63:77"), ("f-section", "difficulties"),
            ("f-reported", "2016"), ("f-text", text), ("f-source", ""), ("hoi", "b"), ("hoi", ""), ("hoi", "a"),
        ]
    }

    private func signIn(_ browser: Browser, _ name: String = "lan") async throws {
        let back = try await browser.fill("/dang-nhap", nil, [("ten", name), ("mat-khau", TestSite.password)])
        #expect(back.status == 303)
    }

    private func form(_ page: Browser.Reply) throws -> HiddenForm {
        try #require(HiddenForm(page, button: "Gửi lại"))
    }

    private func typed(_ form: HiddenForm) -> [String] {
        form.fields.filter { $0.0 != "_khoa" }.map { "\($0.0)=\($0.1)" }
    }

    @Test("Keeps every letter for whoever signs in meanwhile, and is written once")
    func nothingIsLost() async throws {
        let registers = try await RegisterSite()
        _ = try await registers.browser()
        let browser = Browser(registers.site)
        let sent = fields(text).map { "\($0.0)=\($0.1)" }
        let late = try await browser.send(
            "/bao-cao-loi-van/moi", fields(text) + [("_khoa", "an old key"), ("mat-khau", "bí mật")],
            headers: Self.ours)
        #expect(late.status == 403)
        #expect(late.text.contains("Chưa ghi gì vào sổ") && late.text.contains("Thêm đoạn văn báo cáo"))
        #expect(late.text.contains("href=\"/dang-nhap\" target=\"_blank\" rel=\"noopener\""))
        #expect(
            late.text.contains(
                "<dt>Nội dung</dt><dd>Khó khăn: “giá nguyên liệu” tăng &lt;20%&gt; &amp; &quot;đầu ra&quot;"))
        #expect(late.text.contains("khó khăn, hạn chế") || late.text.contains("<dt>Mục của báo cáo</dt>"))
        #expect(late.text.contains("Để trống: Nguồn kinh phí."))
        #expect(!late.text.contains("bí mật") && !late.text.contains("an old key"))
        #expect(try typed(form(late)) == sent)
        // Still not signed in: the same page again.
        let again = try await browser.send(form(late).action, form(late).fields, headers: Self.ours)
        #expect(again.status == 403)
        #expect(try typed(form(again)) == sent)
        try await signIn(browser)
        let asked = try await browser.send(form(again).action, form(again).fields, headers: Self.ours)
        #expect(asked.status == 409)
        #expect(asked.text.contains("Trần Thị Lan (lan)") && asked.text.contains("vào sổ của <strong>Trung tâm"))
        #expect(try typed(form(asked)) == sent)
        #expect(try await browser.get("/bao-cao-loi-van").text.contains("<strong>0 đoạn văn báo cáo</strong>"))
        let written = try await browser.send(form(asked).action, form(asked).fields, headers: Self.ours)
        let twice = try await browser.send(form(asked).action, form(asked).fields, headers: Self.ours)
        #expect(written.location == "/bao-cao-loi-van/VB-0001" && twice.location == written.location)
        #expect(try await browser.get("/bao-cao-loi-van").text.contains("<strong>1 đoạn văn báo cáo</strong>"))
        let page = try await browser.get("/bao-cao-loi-van/VB-0001/sua").text
        #expect(
            page.contains(
                "Khó khăn: “giá nguyên liệu” tăng &lt;20%&gt; &amp; &quot;đầu ra&quot; yếu.\nÝ thứ hai – đã hết.</textarea>"
            ))
    }

    @Test("Is whole up to its limit; a longer one is told what to do")
    func length() async throws {
        let browser = Browser(try await TestSite())
        let long = String(repeating: "mây trắng ", count: 13_000)
        let late = try await browser.send(
            "/bao-cao-loi-van/moi", fields("x" + String(repeating: "y", count: 200_000)), headers: Self.ours)
        #expect(try form(late).fields.contains { $0.1.count == 200_001 })
        let tooLong = try await browser.send("/bao-cao-loi-van/moi", fields(long), headers: Self.ours)
        #expect(tooLong.status == 403)
        #expect(tooLong.text.contains("dài quá 256 KB") && tooLong.text.contains("Quay lại của trình duyệt"))
        #expect(HiddenForm(tooLong, button: "Gửi lại") == nil)
    }

    @Test("Of the session before is asked about in the name of who is signed in now, and keeps even a long text")
    func otherPerson() async throws {
        let registers = try await RegisterSite()
        let lan = try await registers.browser()
        let key = try await lan.formKey(of: "/bao-cao-loi-van/moi")
        let minh = try await registers.browser(.minh)
        let long = String(repeating: "mây trắng ", count: 13_000)
        let asked = try await minh.send("/bao-cao-loi-van/moi", fields(long) + [("_khoa", key)], headers: Self.ours)
        #expect(asked.status == 409)
        #expect(asked.text.contains("Lê Văn Minh (minh)") && !asked.text.contains("Trần Thị Lan"))
        #expect(try form(asked).fields.contains { $0.1 == long })
        #expect(!asked.text.contains(key))
    }

    @Test("Of who lacks the right, or has not chosen a centre, is kept too")
    func otherHindrances() async throws {
        let registers = try await RegisterSite()
        let observer = try await registers.browser(.observer)
        let lacking = try await observer.send("/bao-cao-loi-van/moi", fields(text), headers: Self.ours)
        #expect(lacking.status == 403 && lacking.text.contains(Right.write.words))
        #expect(try typed(form(lacking)) == fields(text).map { "\($0.0)=\($0.1)" })
        let other = try #require(Provinces.find(ProvinceKey(scheme: .from2025, code: "01")))
        _ = try await registers.site.office.addCentre(named: "Trung tâm khác", in: other)
        let everywhere = try await registers.site.signedIn("tri", role: .administrator, in: nil)
        let late = try await everywhere.send("/bao-cao-loi-van/moi", fields(text), headers: Self.ours)
        #expect(late.status == 409 && late.text.contains("Chọn trung tâm ở cửa sổ khác"))
        #expect(try typed(form(late)) == fields(text).map { "\($0.0)=\($0.1)" })
        _ = try await everywhere.fill("/", "/don-vi/chon", [("don-vi", "1")])
        let written = try await everywhere.send(form(late).action, form(late).fields, headers: Self.ours)
        #expect(written.location == "/bao-cao-loi-van/VB-0001")
    }

    @Test(
        "From another site, or from who knows where, is never shown",
        arguments: [
            ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Sec-Fetch-Site": "none"],
            ["Origin": "https://x.vn"], ["Origin": "null"], [:],
        ])
    func foreign(headers: [String: String]) async throws {
        let registers = try await RegisterSite()
        for browser in [Browser(registers.site), try await registers.browser()] {
            let reply = try await browser.send("/bao-cao-loi-van/moi", fields("lời của kẻ khác"), headers: headers)
            #expect(reply.status == 403 || reply.location?.hasPrefix("/dang-nhap") == true)
            #expect(!reply.text.contains("lời của kẻ khác"))
        }
        let refused = headers["Sec-Fetch-Site"]?.hasSuffix("site") == true || headers["Origin"] == "https://x.vn"
        let stranger = try await Browser(registers.site).send("/co-so/moi", [], headers: headers)
        #expect(stranger.status == (refused ? 403 : 303))
    }

    @Test("With files has them chosen again")
    func files() async throws {
        let site = try await TestSite()
        let browser = Browser(site)
        let late = try await browser.upload(
            "/dang-nhap", "/nhap", [("nam", "2016")], files: [("tep", "a.xlsx", [1, 2])], headers: Self.ours)
        #expect(late.status == 403 && late.text.contains("chọn lại tệp") && late.text.contains("href=\"/nhap\""))
        #expect(HiddenForm(late, button: "Gửi lại") == nil)
        let centre = try await site.makeCentre()
        let lan = try await site.signedIn("lan", role: .officer, in: centre)
        let old = try await lan.upload(
            "/dang-nhap", "/nhap", [("nam", "2016")], files: [("tep", "a.xlsx", [1, 2])], headers: Self.ours)
        #expect(old.status == 409 && old.text.contains("<dd>2016</dd>"))
    }

    @Test("Has no such page where passwords, links or rights are: those stay refused")
    func secrets() async throws {
        let site = try await TestSite()
        let browser = try await site.signedIn("tri", role: .administrator, in: try await site.makeCentre())
        let posted = Site().routes.filter { $0.method == .post && $0.late == nil }
        #expect(
            Set(posted.map(\.path)) == [
                "/dang-nhap", "/dang-xuat", "/don-vi/chon", "/lien-ket/{token}", "/tai-khoan/mat-khau",
                "/tai-khoan/ket-thuc-phien", "/quan-tri/tai-khoan/moi", "/quan-tri/tai-khoan/{name}/quyen",
                "/quan-tri/tai-khoan/{name}/ho-ten", "/quan-tri/tai-khoan/{name}/khoa",
                "/quan-tri/tai-khoan/{name}/mo", "/quan-tri/tai-khoan/{name}/duong-dan",
                "/quan-tri/tai-khoan/{name}/ket-thuc-phien",
            ])
        for route in posted {
            let address = route.path.replacing(/\{\w+\}/, with: "tri")
            let reply = try await browser.send(address, [("x", "điều bí mật")], headers: Self.ours)
            #expect(reply.status == 403 && !reply.text.contains("điều bí mật"), "\(route.path)")
            guard route.access != .everyone else { continue }
            let stranger = try await Browser(site).send(address, [("x", "điều bí mật")], headers: Self.ours)
            #expect(stranger.location == "/dang-nhap", "\(route.path)")
        }
    }
}
