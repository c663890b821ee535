import Actions
import Documents
import Domain
import Support
import Testing

@testable import Web

@Suite("The mapping screen")
struct MappingScreenTests {
    private static let sheet = TypedSheet(
        "Theo dõi",
        [
            ["STT", "Hạng mục", "Giá trị (triệu đồng)", "Ghi"], [1, "Máy sấy cá", 20, "x"], [2, "Máy cắt", 30, "y"],
        ])

    private func plan(_ journey: ImportJourney, _ sheets: [TypedSheet] = [sheet]) async throws -> String {
        try await journey.ended(try await journey.upload(try journey.bytes(sheets), name: "a.xlsx")).address
    }

    @Test("Of a table that nothing explains its columns are guessed by the nearest kind, each with its reason")
    func suggested() async throws {
        let journey = try await ImportJourney()
        let plan = try await plan(
            journey,
            [
                TypedSheet(
                    "Sổ tay",
                    [
                        ["TT", "Đơn vị", "MST", "Đ/c", "ĐT liên hệ", "Chủ cơ sở", "LĐ (người)", "Cột lạ"],
                        [1, "HTX An", "3500101107", "Long Điền", "0903123470", "Lê An", 12, "x"],
                        [2, "HTX Bình", "3500101114", "Đất Đỏ", "0903123471", "Lê Bình", 8, "y"],
                    ])
            ])
        let screen = try await journey.browser.get(plan + "/cot").text
        #expect(screen.contains("<option value=\"taxCode\" selected>"))
        // Of "Đơn vị" alone nobody knows whose, of "Cột lạ" nobody what.
        #expect(screen.matches(of: /Chưa hiểu cột này\./).count == 2)
        #expect(!screen.contains("đã đổi"))
    }

    @Test("A table that nothing explains is explained by a person, read so, and remembered until it is forgotten")
    func explained() async throws {
        let journey = try await ImportJourney()
        let plan = try await plan(journey)
        #expect(try await journey.browser.get(plan).text.contains("chưa hiểu bảng này"))
        let screen = try await journey.browser.get(plan + "/cot")
        #expect(screen.text.contains("Hạng mục") && screen.text.contains("Máy sấy cá"))
        #expect(screen.text.contains("<li aria-current=\"step\">Loại bảng</li>"))
        #expect(screen.text.contains("<button class=\"quiet-button\" name=\"viec\" value=\"ke-hoach\">"))
        let kind = try await journey.press(
            plan + "/cot", "", [("trang", "0"), ("viec", "loai-b1-0"), ("s0-b1-0-loai", "projects")])
        #expect(kind.status == 200 && kind.text.contains("<option value=\"projectName\""))
        #expect(kind.text.contains("<li aria-current=\"step\">Từng cột</li>"))
        #expect(kind.text.contains("<button name=\"viec\" value=\"ke-hoach\">"))
        let asked = try await journey.press(
            plan + "/cot", "",
            [
                ("trang", "0"), ("viec", "ke-hoach"), ("s0-b1-0-loai", "projects"), ("s0-b1-0-c1", "projectName"),
                ("s0-b1-0-c2", "money"),
            ])
        let read = try await journey.ended(asked)
        #expect(read.page.text.contains(">Khai lại các cột<"))
        #expect(read.page.text.contains("Bạn đã chọn.") && read.page.text.contains("triệu đồng"))
        #expect(try await journey.ended(try await journey.press(read.address, "/ghi")).address == "/nhap/1")

        let remembered = try await journey.browser.get("/nhap/cot-da-nho")
        #expect(remembered.text.contains("tên đề án") || remembered.text.contains("Hạng mục"))
        let next = try await journey.ended(
            try await journey.upload(
                try journey.bytes([
                    TypedSheet("Theo dõi", MappingScreenTests.sheet.rows + [[3, "Máy ép", 40, "z"]])
                ]), name: "b.xlsx"))
        #expect(next.page.text.contains("Đã nhớ từ lần trước"))
        let signature = try #require(
            try await journey.site.office.rememberedMappings(organisation: journey.centre).first?.signature)
        let phuYen = ProvinceKey(scheme: .before2025, code: "54")
        let limited = try await journey.site.signedIn("mai", role: .officer, in: journey.centre, province: phuYen)
        let seen = try await limited.get("/nhap/cot-da-nho")
        #expect(seen.text.contains("<h2>") && !seen.text.contains("name=\"tieu-de\""))
        let refused = try await limited.fill("/nhap/cot-da-nho", nil, [("tieu-de", signature)])
        #expect(refused.status == 403 && refused.text.contains("của cả trung tâm"))
        let gone = try await journey.browser.fill("/nhap/cot-da-nho", nil, [("tieu-de", signature)])
        #expect(try await journey.browser.follow(gone).text.contains("Đã quên"))
        #expect(try await journey.site.office.rememberedMappings(organisation: journey.centre).isEmpty)
    }

    @Test("Unit and year that were said of the same headings are filled in again, and it is told") func filledIn()
        async throws
    {
        let journey = try await ImportJourney()
        let plan = try await plan(journey)
        let told = [
            ("trang", "0"), ("viec", "ke-hoach"), ("s0-b1-0-loai", "projects"), ("s0-b1-0-c1", "projectName"),
            ("s0-b1-0-c2", "money"), ("s0-b1-0-dv", "nghìn đồng"), ("s0-b1-0-nam", "2011"),
        ]
        let read = try await journey.ended(try await journey.press(plan + "/cot", "", told))
        _ = try await journey.ended(try await journey.press(read.address, "/ghi"))
        let next = try await self.plan(journey, [TypedSheet("Khác", Self.sheet.rows + [[3, "Máy ép", 40, "z"]])])
        let screen = try await journey.browser.get(next + "/cot")
        #expect(screen.text.contains("Đã điền đơn vị tiền “nghìn đồng” và năm “2011” như lần khai trước"))
        #expect(screen.text.contains("<option value=\"nghìn đồng\" selected>"))
        #expect(screen.text.contains("name=\"s0-b1-0-nam\" type=\"text\" value=\"2011\""))
        let cleared = try await journey.press(
            next + "/cot", "", [("trang", "0"), ("viec", "dong"), ("s0-b1-0-dv", ""), ("s0-b1-0-nam", "")])
        #expect(!cleared.text.contains("<option value=\"nghìn đồng\" selected>"))
    }

    @Test("What was said of one sheet goes along while another is looked at") func sheets() async throws {
        let journey = try await ImportJourney()
        let plan = try await plan(journey, [Self.sheet, OfficePapers.projects(2016, ImportJourney.usual)])
        let other = try await journey.press(
            plan + "/cot", "",
            [("trang", "0"), ("viec", "trang-1"), ("s0-b1-0-loai", "projects"), ("s0-b1-0-c1", "projectName")])
        #expect(other.text.contains("Xây dựng mô hình trình diễn sấy cá"))
        #expect(other.text.contains("<input type=\"hidden\" name=\"s0-b1-0-c1\" value=\"projectName\">"))
    }

    @Test("The same meaning twice is refused with both columns, and nothing said is told as such") func refused()
        async throws
    {
        let journey = try await ImportJourney()
        let plan = try await plan(journey)
        let twice = try await journey.press(
            plan + "/cot", "",
            [
                ("trang", "0"), ("viec", "ke-hoach"), ("s0-b1-0-loai", "projects"), ("s0-b1-0-c1", "projectName"),
                ("s0-b1-0-c3", "projectName"),
            ])
        #expect(twice.status == 422 && twice.text.contains("cột B và cột D cùng được khai là"))
        let nothing = try await journey.press(plan + "/cot", "", [("trang", "0"), ("viec", "ke-hoach")])
        #expect(nothing.status == 422 && nothing.text.contains("Chưa có gì khác"))
    }

    @Test("A row that no one took for a header becomes one when a person points to it") func header() async throws {
        let journey = try await ImportJourney()
        let odd = TypedSheet(
            "Ghi", [["Mục tên", "Cột hai"], ["Máy sấy cá", "a"], ["Máy cắt", "b"], ["Máy ép", "c"]])
        let plan = try await plan(journey, [odd])
        let first = try await journey.browser.get(plan + "/cot").text
        #expect(first.contains("<li aria-current=\"step\">Hàng tiêu đề</li>"))
        #expect(first.contains("<button name=\"viec\" value=\"dong\">Chọn hàng tiêu đề</button>"))
        let shown = try await journey.press(
            plan + "/cot", "", [("trang", "0"), ("viec", "dong"), ("s0-dong", "1")])
        #expect(shown.text.contains("Bạn đã chọn dòng này làm hàng tiêu đề."))
        // The form sends it along with whatever is pressed next.
        #expect(shown.text.contains("<option value=\"1\" selected>dòng 1: Mục tên"))
        let asked = try await journey.press(
            plan + "/cot", "",
            [
                ("trang", "0"), ("viec", "ke-hoach"), ("s0-dong", "1"), ("s0-b1-0-loai", "projects"),
                ("s0-b1-0-c0", "projectName"), ("s0-b1-0-c1", "note"),
            ])
        let read = try await journey.ended(asked)
        #expect(read.page.text.contains("tiêu đề ở dòng 1: đề án, nhiệm vụ"))
    }
}
