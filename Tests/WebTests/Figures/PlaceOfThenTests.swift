import Actions
import Basics
import Domain
import Support
import Testing

@testable import Web

@Suite("A place that was not there in the period") struct PlaceOfThenTests {
    private static let phuYen = ProvinceKey(scheme: .before2025, code: "54")
    private static let dakLak = ProvinceKey(scheme: .from2025, code: "66")

    /// A centre of Đắk Lắk with one fair of Phú Yên, published as that.
    private func site() async throws -> TestSite {
        let site = try await TestSite()
        let centre = try await site.makeCentre()
        let year = Period(code: "2016")
        _ = try await site.office.create(
            .tradeEvent, assignments: ["name=Hội chợ", "held=6/2016", "kind=fair", "role=joined", "quantity=1"],
            province: Self.phuYen, period: nil, organisation: centre)
        _ = try await site.office.create(
            .publishedFigure, assignments: ["indicator=fair.joined", "value=1", "printed=1 hội chợ, triển lãm"],
            province: Self.phuYen, period: year, organisation: centre)
        return site
    }

    @Test(
        "Pages of figures and reports lead to the provinces of then and to today's",
        arguments: ["/so-lieu", "/bao-cao", "/bao-cao/ket-qua", "/so-lieu/chi-tieu/fair.joined"])
    func led(path: String) async throws {
        let browser = try await site().signedIn("lan", role: .officer, in: 1)
        let page = try await browser.get("\(path)?ky=2016&don-vi=34-66")
        #expect(page.status == 200)
        #expect(page.text.contains("Năm 2016 chưa có Đắk Lắk của hiện nay (từ 01/7/2025)"))
        for units in ["63-54", "63-66", "hien-nay"] {
            let address = "\(path)?ky=2016&don-vi=\(units)"
            #expect(page.text.contains("href=\"\(address.replacing("&", with: "&amp;"))\""), "\(units)")
            #expect(try await browser.get(address).status == 200, "\(units)")
        }
        #expect(!page.text.contains("don-vi=34-66\">"))
    }

    @Test("The choice offers it only of a period in which it was there; today's is told in the heading")
    func choice() async throws {
        let browser = try await site().signedIn("lan", role: .officer, in: 1)
        let offer = "<option value=\"34-66\""
        #expect(try await !browser.get("/so-lieu?ky=2016&don-vi=63-54").text.contains(offer))
        for period in ["2025", "2025-H2", "2026"] {
            #expect(try await browser.get("/so-lieu?ky=\(period)&don-vi=34-66").text.contains(offer), "\(period)")
        }
        let today = try await browser.get("/so-lieu?ky=2016&don-vi=hien-nay").text
        #expect(today.contains("<h1>Số liệu năm 2016, theo địa giới hiện nay</h1>"))
    }

    @Test("What one former province published is told of it, and is no difference of today's to explain")
    func published() async throws {
        let browser = try await site().signedIn("lan", role: .officer, in: 1)
        #expect(try await browser.get("/so-lieu?ky=2016&don-vi=63-54").text.contains("khớp"))
        let today = try await browser.get("/so-lieu?ky=2016&don-vi=hien-nay").text
        #expect(today.contains("<span class=\"words\">Phú Yên – 1 hội chợ, triển lãm</span>"))
        #expect(!today.contains("chưa giải trình") && !today.contains("/so-lieu/giai-trinh"))
        let form = try await browser.get("/so-lieu/giai-trinh?ky=2016&don-vi=hien-nay&chi-tieu=fair.joined")
        #expect(form.status == 422 && form.text.contains("hãy giải trình ở số liệu của tỉnh ấy"))
    }

    @Test("Who sees only the province of today is told from when there is something to see")
    func limited() async throws {
        let browser = try await site().signedIn("lan", role: .officer, in: 1, province: Self.dakLak)
        let year = try await browser.get("/so-lieu?ky=2025&don-vi=34-66")
        #expect(year.status == 200)
        #expect(year.text.contains("phần ấy ngoài địa bàn của tài khoản này"))
        #expect(year.text.contains("href=\"/so-lieu?ky=2025-H2&amp;don-vi=34-66\""))
        #expect(try await browser.get("/so-lieu?ky=2025-H2&don-vi=34-66").text.contains("<h1>Số liệu 6 tháng cuối"))
        let before = try await browser.get("/so-lieu?ky=2016").text
        #expect(before.contains("Tài khoản này chỉ xem được địa bàn") && !before.contains("63-54"))
        #expect(try await browser.get("/so-lieu?ky=2025&don-vi=63-54").status == 403)
    }

    @Test("A province that took over no other is itself of then: the address becomes that one") func alone()
        async throws
    {
        let site = try await TestSite()
        let haNoi = try #require(Provinces.find(ProvinceKey(scheme: .before2025, code: "01")))
        _ = try await site.office.commitImport(
            ImportRequest(
                path: try site.scratch.workbook("so.xlsx", [FigureSite.classes]), province: haNoi,
                period: try #require(Period(code: "2016"))))
        let browser = try await site.signedIn("lan", role: .administrator, in: nil)
        let reply = try await browser.get("/so-lieu?ky=2016&don-vi=34-01")
        #expect(reply.status == 303 && reply.location == "/so-lieu?ky=2016&don-vi=63-01")
    }
}
