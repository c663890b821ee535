import Domain
import Foundation
import Testing

@testable import Web

@Suite("Lists of registers in the browser")
struct ListPagesTests {
    @Test("A list says how many there are, what they come to, and that some are not known")
    func totals() async throws {
        let registers = try await RegisterSite()
        try await registers.makeProjects()
        let page = try await registers.browser().get("/de-an")
        #expect(page.status == 200)
        #expect(page.text.contains("<strong>3 đề án</strong>"))
        #expect(page.text.contains("Cộng 3 đề án"))
        #expect(page.text.contains("khoảng 150.000.000 <span class=\"under\">chưa đủ, 1 chưa rõ</span>"))
        #expect(page.text.contains("khoảng 50.000.000"))
        #expect(page.text.contains("KCĐP giao (đồng)"))
    }

    @Test("A filter in the address narrows the list and its totals, and can be taken away by its words")
    func filter() async throws {
        let registers = try await RegisterSite()
        try await registers.makeProjects()
        let page = try await registers.browser().get("/de-an?ky=2016&source=KCDP&tim=")
        #expect(page.text.contains("<strong>1 đề án</strong>"))
        #expect(page.text.contains("Máy sấy") && !page.text.contains("Đá mỹ nghệ") && !page.text.contains("Ân cần"))
        #expect(page.text.contains("href=\"/de-an?source=KCDP\" class=\"badge\""))
        #expect(page.text.contains("href=\"/de-an?ky=2016\" class=\"badge\""))
        #expect(page.text.contains("<option value=\"KCDP\" selected>"))
    }

    @Test("A filter that cannot be asked shows no list, and keeps what was typed") func noFilter() async throws {
        let registers = try await RegisterSite()
        try await registers.makeProjects()
        let browser = try await registers.browser()
        let year = try await browser.get("/co-so?ky=2018").text
        #expect(year.contains("không ghi theo năm nên không lọc được theo kỳ “2018”"))
        #expect(year.contains("Chưa có danh sách") && !year.contains("class=\"narrowed\""))
        let sign = try await browser.get("/de-an?tim=%25").text
        #expect(sign.contains("“%” không có chữ hay số nào để tìm") && sign.contains("value=\"%\""))
        #expect(!sign.contains("Máy sấy"))
        #expect(try await browser.get("/de-an").text.contains("only-print\">Tờ in này") == false)
    }

    @Test("Columns sort by a click, both ways, by the Vietnamese alphabet")
    func sorting() async throws {
        let registers = try await RegisterSite()
        try await registers.makeProjects()
        let browser = try await registers.browser()
        let up = try await browser.get("/de-an?sap=name")
        #expect(up.text.contains("aria-sort=\"ascending\""))
        #expect(up.text.contains("href=\"/de-an?sap=-name\""))
        let order = try ["Ân cần", "Đá mỹ nghệ", "Máy sấy"].map { try #require(up.place(of: ">\($0)<")) }
        #expect(order == order.sorted())
        let down = try await browser.get("/de-an?sap=-name")
        #expect(down.text.contains("aria-sort=\"descending\""))
        #expect(try #require(down.place(of: ">Máy sấy<")) < (try #require(down.place(of: ">Ân cần<"))))
    }

    @Test("Fifty a page; the pages can be sent, keep the filter, and the one after the last is the last")
    func pages() async throws {
        let registers = try await RegisterSite()
        for number in 1...53 { try await registers.make(.communication, "name=Tin số \(number)", "published=2016") }
        let browser = try await registers.browser()
        let first = try await browser.get("/truyen-thong?ky=2016")
        #expect(first.text.contains("đang xem 1–50"))
        #expect(first.text.contains("only-print\">Tờ in này chỉ có dòng 1–50 trong 53 dòng: muốn in cả danh sách"))
        #expect(first.text.contains("href=\"/truyen-thong?ky=2016&amp;trang=2\""))
        #expect(!first.text.contains(">Tin số 51<"))
        for address in ["/truyen-thong?ky=2016&trang=2", "/truyen-thong?ky=2016&trang=99"] {
            let last = try await browser.get(address)
            #expect(last.text.contains("đang xem 51–53"))
            #expect(last.text.contains(">Tin số 53<") && !last.text.contains(">Tin số 50<"))
            #expect(last.text.contains("Cộng 53 tin bài, ấn phẩm"))
        }
    }

    @Test("An empty register says how to begin; a filter that nothing meets, how to leave it")
    func empty() async throws {
        let registers = try await RegisterSite()
        let browser = try await registers.browser()
        let nothing = try await browser.get("/lop-dao-tao")
        #expect(nothing.text.contains("Sổ này chưa có lớp đào tạo, tập huấn nào"))
        #expect(nothing.text.contains("href=\"/nhap\"") && nothing.text.contains("href=\"/lop-dao-tao/moi\""))
        let narrowed = try await browser.get("/lop-dao-tao?ky=2011")
        #expect(narrowed.text.contains("Không có lớp đào tạo, tập huấn nào khớp"))
        #expect(narrowed.text.contains("href=\"/lop-dao-tao\""))
    }

    @Test("What an address says that no list understands is told, and written into no page as it is")
    func hostile() async throws {
        let registers = try await RegisterSite()
        try await registers.make(.project, "name=<script>alert(1)</script> \"nháy\"", "performed=2016")
        let browser = try await registers.browser()
        let page = try await browser.get("/de-an?ky=%3Cscript%3E&source=xyz&la=1&tim=%22%3E%3Cimg")
        #expect(page.status == 200)
        #expect(page.text.contains("không phải là kỳ"))
        #expect(page.text.contains("value=\"&lt;script&gt;\""))
        #expect(page.text.contains("Chưa có danh sách") && !page.text.contains("<strong>1 đề án</strong>"))
        #expect(!page.text.contains("<script>alert") && !page.text.contains("\"><img"))
        let all = try await browser.get("/de-an")
        #expect(all.text.contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;nháy&quot;"))
        let long = try await browser.get("/de-an?tim=" + String(repeating: "a", count: 5000))
        #expect(long.status == 200)
    }

    @Test("Decomposed letters find what composed ones name")
    func decomposed() async throws {
        let registers = try await RegisterSite()
        try await registers.makeProjects()
        let words = Fields.encoded("Máy sấy".decomposedStringWithCanonicalMapping)
        let page = try await registers.browser().get("/de-an?tim=\(words)")
        #expect(page.text.contains("<strong>1 đề án</strong>"))
    }

    @Test("Only what lies in a person's places is in the list")
    func places() async throws {
        let registers = try await RegisterSite()
        try await registers.makeProjects()
        let page = try await registers.browser(.elsewhere).get("/de-an")
        #expect(!page.text.contains("Máy sấy"))
        #expect(page.text.contains("<strong>0 đề án</strong>"))
    }

    @Test("Names of persons are for those who may read them, and cannot be asked for by the others either")
    func persons() async throws {
        let registers = try await RegisterSite()
        try await registers.make(
            .collaborator, "name=Trần Thị Bé", "phone=0901234567", "district=Huyện Châu Đức")
        let open = try await registers.browser().get("/cong-tac-vien")
        #expect(open.text.contains("Trần Thị Bé") && open.text.contains("0901234567"))
        let browser = try await registers.browser(.observer)
        let asked = try await browser.get("/cong-tac-vien?tim=Khong+Ai")
        #expect(asked.text.contains("chưa có quyền xem dữ liệu cá nhân") && asked.text.contains("Chưa có danh sách"))
        for address in ["/cong-tac-vien", "/cong-tac-vien?sap=name"] {
            let closed = try await browser.get(address)
            #expect(closed.text.contains("(dữ liệu cá nhân)") && closed.text.contains("Huyện Châu Đức"))
            #expect(!closed.text.contains("Trần Thị Bé") && !closed.text.contains("0901234567"))
            #expect(closed.text.contains("<strong>1 cộng tác viên</strong>"))
        }
    }

    @Test("A telephone finds its establishment only for those who may read it; its name and tax code, for all")
    func personalWords() async throws {
        let registers = try await RegisterSite()
        try await registers.make(.establishment, "name=HTX Bình Minh", "phone=0908887776", "tax_code=3500123456")
        let observer = try await registers.browser(.observer)
        for (words, person, observed) in [("0908887776", 1, 0), ("887776", 1, 0), ("3500123456", 1, 1), ("minh", 1, 1)]
        {
            let open = try await registers.browser().get("/co-so?tim=\(words)")
            #expect(open.text.contains("<strong>\(person) cơ sở</strong>"))
            let closed = try await observer.get("/co-so?tim=\(words)")
            #expect(closed.text.contains("<strong>\(observed) cơ sở</strong>"))
            let offered = try await observer.get("/co-so/goi-y?tim=\(words)")
            #expect(offered.text.contains("HTX Bình Minh") == (observed == 1))
        }
    }
}
