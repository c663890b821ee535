import Actions
import Domain
import Foundation
import Testing

@testable import Web

@Suite("Forms of registers")
struct FormPagesTests {
    private let usual = [("tinh", "63:77"), ("f-name", "Máy sấy"), ("f-performed", "7/2016")]

    private func hidden(_ name: String, in page: Browser.Reply) -> String {
        let parts = page.text.components(separatedBy: "name=\"\(name)\" value=\"")
        return parts.count > 1 ? String(parts[1].prefix { $0 != "\"" }) : ""
    }

    @Test("A wrong form comes back with what was typed, and a sentence at each field")
    func typedTextStays() async throws {
        let registers = try await RegisterSite()
        let reply = try await registers.browser().fill(
            "/de-an/moi", nil,
            [
                ("tinh", "63:77"), ("f-name", ""), ("f-performed", "hôm qua <b>"), ("f-assigned_kcdp", "nhiều"),
                ("f-place", "Xã \"Phước\" Hải"), ("f-beneficiary", "Công ty không có"),
            ])
        #expect(reply.status == 422)
        #expect(reply.text.contains("id=\"can-sua\""))
        for field in ["name", "performed", "assigned_kcdp", "beneficiary"] {
            #expect(reply.text.contains("<a href=\"#f-\(field)\">"))
            #expect(reply.text.contains("id=\"f-\(field)-loi\""))
        }
        #expect(reply.text.contains("value=\"hôm qua &lt;b&gt;\""))
        #expect(reply.text.contains("value=\"nhiều\""))
        #expect(reply.text.contains("value=\"Xã &quot;Phước&quot; Hải\""))
        #expect(try await registers.browser().get("/de-an").text.contains("<strong>0 đề án</strong>"))
    }

    @Test("A time's hint is of its own field")
    func timeHints() async throws {
        let browser = try await RegisterSite().browser()
        let firm = try await browser.get("/co-so/moi").text
        #expect(firm.contains("Năm, như 2016.") && !firm.contains("13/04/2023"))
        let project = try await browser.get("/de-an/moi").text
        #expect(project.contains("quý II/2016") && project.contains("từ 1/8/2016 đến 30/9/2016"))
        // Each of the seven fields of money is described by the one hint of their group.
        #expect(project.components(separatedBy: "Đồng: 1.500.000").count == 2)
        #expect(project.components(separatedBy: "aria-describedby=\"goi-y-assigned_kcqg\"").count == 8)
    }

    @Test("A form that is sent twice makes one record")
    func twice() async throws {
        let registers = try await RegisterSite()
        let browser = try await registers.browser()
        let page = try await browser.get("/de-an/moi")
        let fields = usual + [("lan", hidden("lan", in: page)), ("_khoa", hidden("_khoa", in: page))]
        let first = try await browser.send("/de-an/moi", fields)
        let second = try await browser.send("/de-an/moi", fields)
        #expect(first.location == "/de-an/DA-0001")
        #expect(second.location == "/de-an/DA-0001")
        #expect(try await browser.get("/de-an").text.contains("<strong>1 đề án</strong>"))
    }

    @Test("What is doubtful is told after it was written, not instead")
    func remarks() async throws {
        let registers = try await RegisterSite()
        let browser = try await registers.browser()
        let reply = try await browser.fill(
            "/co-so/moi", nil,
            [("tinh", "63:77"), ("f-name", "Công ty TNHH Hải Đăng"), ("f-tax_code", "3500123457")])
        #expect(reply.location == "/co-so/CS-0001")
        let page = try await browser.follow(reply)
        #expect(page.text.contains("notice warning") && page.text.contains("Đã thêm cơ sở CS-0001."))
        #expect(page.text.contains("sai số kiểm tra"))
    }

    @Test("The place is as of the record's own time")
    func placeOfTheTime() async throws {
        let registers = try await RegisterSite()
        let browser = try await registers.browser()
        let reply = try await browser.fill(
            "/de-an/moi", nil, [("tinh", "34:79"), ("f-name", "Máy sấy"), ("f-performed", "2016")])
        #expect(reply.status == 422)
        #expect(reply.text.contains("hãy chọn tỉnh của lúc ấy") && reply.text.contains("Bà Rịa"))
        let later = try await browser.fill(
            "/de-an/moi", nil, [("tinh", "63:77"), ("f-name", "Máy sấy"), ("f-performed", "2026")])
        #expect(try await browser.follow(later).text.contains("</span> · Hồ Chí Minh (từ 01/7/2025)</p>"))
        #expect(try await browser.fill("/de-an/moi", nil, [("tinh", "63:01"), ("f-name", "Máy")]).status == 422)
    }

    @Test("Decomposed letters are written composed, a script as its letters, a long text whole")
    func hostileTexts() async throws {
        let registers = try await RegisterSite()
        let browser = try await registers.browser()
        let long = String(repeating: "rất dài ", count: 3000)
        let reply = try await browser.fill(
            "/bao-cao-loi-van/moi", nil,
            [
                ("tinh", "63:77"), ("f-reported", "2016"), ("f-section", "difficulties"),
                ("f-text", "Khó khăn".decomposedStringWithCanonicalMapping + " <script>x</script>\n" + long),
            ])
        let page = try await browser.follow(reply)
        #expect(page.status == 200)
        #expect(page.text.utf8.count > long.utf8.count)
        #expect(page.text.contains("&lt;script&gt;x&lt;/script&gt;") && !page.text.contains("<script>x"))
        #expect(page.body.firstRange(of: Array("Khó khăn".utf8)) != nil)
    }

    @Test("An edit changes what was changed, and its history tells it")
    func edit() async throws {
        let registers = try await RegisterSite()
        try await registers.makeProjects()
        let browser = try await registers.browser()
        let page = try await browser.get("/de-an/DA-0001/sua")
        #expect(page.text.contains("value=\"100.000.000\""))
        #expect(page.text.contains("<option value=\"completed\" selected>"))
        let reply = try await browser.fill(
            "/de-an/DA-0001/sua", nil, [("seen", "1"), ("f-name", "Máy sấy"), ("f-assigned_kcdp", "1,2 tỷ")])
        let after = try await browser.follow(reply)
        #expect(after.text.contains("Đã sửa DA-0001."))
        #expect(after.text.contains("100.000.000 đồng → 1.200.000.000 đồng"))
        let again = try await browser.fill("/de-an/DA-0001/sua", nil, [("seen", "2"), ("f-name", "Máy sấy")])
        #expect(try await browser.follow(again).text.contains("không có gì phải ghi"))
    }

    @Test("Two who change different fields both succeed, and the second is told")
    func sideBySide() async throws {
        let registers = try await RegisterSite()
        try await registers.makeProjects()
        _ = try await registers.browser(.minh).fill(
            "/de-an/DA-0001/sua", nil, [("seen", "1"), ("f-place", "Xã Phước Hải")])
        let browser = try await registers.browser()
        let reply = try await browser.fill(
            "/de-an/DA-0001/sua", nil, [("seen", "1"), ("f-place", ""), ("f-partner", "Sở Công Thương")])
        let page = try await browser.follow(reply)
        #expect(page.text.contains("Trong lúc bạn sửa, người khác cũng đã sửa: Địa bàn: — → Xã Phước Hải"))
        #expect(page.text.contains("<dd>Xã Phước Hải</dd>") && page.text.contains("<dd>Sở Công Thương</dd>"))
    }

    @Test("Two who change the same field: nothing is written until one has chosen, field by field")
    func conflict() async throws {
        let registers = try await RegisterSite()
        try await registers.makeProjects()
        _ = try await registers.browser(.minh).fill(
            "/de-an/DA-0001/sua", nil,
            [("seen", "1"), ("f-name", "Máy sấy lúa"), ("f-place", "Xã Phước Hải"), ("f-partner", "Sở")])
        let browser = try await registers.browser()
        let mine = [
            ("seen", "1"), ("f-name", "Máy sấy cá"), ("f-place", "Xã Long Điền"), ("f-partner", ""),
            ("f-implementer", "Trung tâm"),
        ]
        let page = try await browser.fill("/de-an/DA-0001/sua", nil, mine)
        #expect(page.status == 409)
        for words in [
            "Trước đó: Máy sấy<", "Của Lê Văn Minh:</strong> Máy sấy lúa", "Của bạn:</strong> Máy sấy cá",
            "Của bạn:</strong> Xã Long Điền",
        ] {
            #expect(page.text.contains(words))
        }
        #expect(!page.text.contains("name=\"chon-partner\""))
        #expect(!(try await browser.get("/de-an/DA-0001").text.contains("<dd>Trung tâm</dd>")))

        let asked = [("da-xem", hidden("da-xem", in: page)), ("hoi", "name"), ("hoi", "place")]
        let halfway = try await browser.fill(
            "/de-an/DA-0001/sua", nil, mine + asked + [("chon-name", "cua-ban")])
        #expect(halfway.status == 409)
        let reply = try await browser.fill(
            "/de-an/DA-0001/sua", nil, mine + asked + [("chon-name", "cua-ban"), ("chon-place", "cua-nguoi-kia")])
        let after = try await browser.follow(reply)
        for words in ["<h1>Máy sấy cá</h1>", "<dd>Xã Phước Hải</dd>", "<dd>Sở</dd>", "<dd>Trung tâm</dd>"] {
            #expect(after.text.contains(words))
        }
    }

    @Test("Who may not read data of persons can neither see nor overwrite them")
    func persons() async throws {
        let registers = try await RegisterSite()
        try await registers.make(.establishment, "name=HTX Bình Minh", "phone=0908887776")
        let browser = try await registers.browser(.accountant)
        let form = try await browser.get("/co-so/CS-0001/sua")
        #expect(form.status == 200 && !form.text.contains("f-phone") && !form.text.contains("0908887776"))
        _ = try await browser.fill(
            "/co-so/CS-0001/sua", nil,
            [("seen", "1"), ("f-name", "HTX Bình Minh"), ("f-phone", "1"), ("f-trade", "gốm")])
        let page = try await registers.browser().get("/co-so/CS-0001")
        #expect(page.text.contains("0908887776") && page.text.contains("<dd>gốm</dd>"))
        #expect(try await browser.get("/hoc-vien/moi").status == 403)
    }

    @Test("Outside the own places nothing is written")
    func places() async throws {
        let registers = try await RegisterSite()
        try await registers.makeProjects()
        let browser = try await registers.browser(.elsewhere)
        let key = try await browser.formKey(of: "/")
        let new = try await browser.send("/de-an/moi", usual + [("_khoa", key)])
        #expect(new.status == 422)
        let edit = try await browser.send("/de-an/DA-0001/sua", [("seen", "1"), ("f-name", "X"), ("_khoa", key)])
        #expect(edit.status == 403)
        #expect(try await registers.browser().get("/de-an/DA-0001").text.contains("<h1>Máy sấy</h1>"))
        #expect(try await registers.browser().get("/de-an").text.contains("<strong>3 đề án</strong>"))
    }

    @Test(
        "Every register's list and form open",
        arguments: [
            "/co-so", "/de-an", "/lop-dao-tao", "/hoc-vien", "/san-pham", "/su-kien", "/truyen-thong",
            "/cong-tac-vien", "/danh-sach-cong-tac-vien", "/kinh-phi", "/so-cong-bo", "/so-tu-ke", "/chi-tieu",
            "/can-bo", "/dia-ban", "/bao-cao-loi-van", "/so-lieu-co-so", "/khao-sat", "/bai-gioi-thieu",
        ])
    func everyForm(_ address: String) async throws {
        let registers = try await RegisterSite()
        let page = try await registers.browser().get("\(address)/moi")
        #expect(page.status == 200)
        #expect(page.text.contains("(bắt buộc)"))
        #expect(try await registers.browser().get(address).status == 200)
    }

    @Test("A name being typed is answered with codes, without data of persons for those who may not read them")
    func suggestions() async throws {
        let registers = try await RegisterSite()
        try await registers.make(.establishment, "name=Công ty TNHH Hải Đăng")
        try await registers.make(.collaborator, "name=Trần Thị Bé")
        let found = try await registers.browser().get("/co-so/goi-y?tim=hai+dang")
        #expect(found.text == "[\"CS-0001 Công ty TNHH Hải Đăng\"]")
        #expect(try await registers.browser(.observer).get("/cong-tac-vien/goi-y?tim=tran").text == "[]")
        #expect(try await registers.browser(.elsewhere).get("/co-so/goi-y?tim=hai+dang").text == "[]")
        #expect(try await registers.browser().get("/co-so/goi-y?tim=CS-1").text.contains("CS-0001"))
    }

    @Test("Names are suggested as the search finds them: exact marks first, abbreviations understood")
    func suggestionsAsFound() async throws {
        let registers = try await RegisterSite()
        try await registers.make(.establishment, "name=Hợp tác xã Hài Đằng")
        try await registers.make(.establishment, "name=Hợp tác xã Hải Đăng", "phone=0908887776")
        let browser = try await registers.browser()
        let marked = try await browser.get("/co-so/goi-y?tim=h%E1%BA%A3i+%C4%91%C4%83ng").text
        #expect(marked.hasPrefix("[\"CS-0002 Hợp tác xã Hải Đăng\""), "\(marked)")
        let short = try await browser.get("/co-so/goi-y?tim=htx+hai+dang").text
        #expect(short.contains("CS-0001") && short.contains("CS-0002"), "\(short)")
        #expect(try await browser.get("/co-so/goi-y?tim=887776").text.contains("CS-0002"))
        #expect(try await registers.browser(.accountant).get("/co-so/goi-y?tim=887776").text == "[]")
    }
}
