import Actions
import Domain
import Testing

@testable import Web

@Suite("A centre in the bar") struct CentreLabelTests {
    @Test(
        "Its name is shortened as official letters do, and its place stays",
        arguments: [
            ("Trung tâm Khuyến công Phú Yên (dữ liệu mẫu)", "TTKC Phú Yên"),
            ("Trung tâm Khuyến công và Xúc tiến thương mại tỉnh Đắk Lắk", "TTKC & XTTM Đắk Lắk"),
            ("Trung tâm khuyến công và tư vấn phát triển công nghiệp Đồng Nai", "TTKC & TVPTCN Đồng Nai"),
            ("Trung tâm Phát triển công nghiệp Cà Mau", "TT PTCN Cà Mau"), ("Sở Công Thương", "Sở Công Thương"),
        ])
    func short(name: String, short: String) {
        #expect(CentreLabel(name).short == short)
    }

    @Test("The sample's centre is marked on its pages, another one is not") func sample() async throws {
        let site = try await TestSite(site: Pattern.site)
        let own = try await site.makeCentre()
        let page = try await site.signedIn("kiem", role: .administrator, in: own).get("/mau").text
        #expect(page.contains("TTKC Đắk Lắk"))
        #expect(!page.contains("Số liệu mẫu"))
        let province = try #require(Provinces.find(ProvinceKey(scheme: .from2025, code: "66")))
        let sample = try await site.office.addCentre(named: Office.sampleCentre, in: province)
        let marked = try await site.signedIn("lan", role: .administrator, in: sample.organisation).get("/mau").text
        #expect(marked.contains("TTKC Phú Yên"))
        #expect(marked.contains("Số liệu mẫu"))
    }
}
