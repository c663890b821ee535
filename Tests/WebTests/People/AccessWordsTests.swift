import Actions
import Domain
import Testing

@testable import Web

@Suite("The access log in words") struct AccessWordsTests {
    @Test(
        "An address is told as the list or report that it is, a code by its name",
        arguments: [
            (
                "/hoc-vien/tai?training_class=LH-0002&sap=name&dang=csv (0 bản ghi)",
                "danh sách “Học viên”, lọc theo Lớp: LH-0002, dạng CSV (0 bản ghi)"
            ),
            (
                "/bao-cao/ket-qua/tep?ky=2024&don-vi=63-54",
                "báo cáo “Kết quả thực hiện các chỉ tiêu khuyến công”, năm 2024, Phú Yên"
            ),
            ("/bao-cao/bo?ky=2024&don-vi=hien-nay", "cả bộ báo cáo, năm 2024, theo địa giới hiện nay"),
            ("bản ghi của collaborator.active, năm 2024", "bản ghi của “Số cộng tác viên khuyến công”, năm 2024"),
            (
                "Chuyên viên, TC-0001, chỉ hồ sơ của Phú Yên (63:54)",
                "Chuyên viên, Trung tâm thử, chỉ hồ sơ của Phú Yên"
            ),
            ("Người quản trị, mọi tổ chức", "Người quản trị, mọi trung tâm"),
            ("/so-lieu/ban-ghi/x?ky=2024 (18 bản ghi)", "/so-lieu/ban-ghi/x?ky=2024 (18 bản ghi)"),
            ("lan.nguyen", "lan.nguyen"), ("Mozilla/5.0 (X11; Linux x86_64) Chrome/120", "Chrome trên Linux"),
            ("/khong-co?x=1", "/khong-co?x=1"), ("CS-0012", "CS-0012"),
        ])
    func words(detail: String, words: String) async throws {
        let site = try await TestSite()
        let province = try #require(Provinces.find(ProvinceKey(scheme: .from2025, code: "66")))
        _ = try await site.office.addCentre(named: "Trung tâm thử", in: province)
        #expect(AccessWords(organisations: try await site.office.organisations()).text(detail) == words)
    }
}
