import Actions
import Documents
import Domain
import Support
import Testing

@testable import Web

@Suite("Uploads that are no workbooks")
struct HostileUploadTests {
    @Test(
        "They get one sentence that names the file, with the form as it was filled, and ask for no work",
        arguments: [
            ("rỗng.xlsx", []), ("anh.png", Array("\u{89}PNG\r\n\u{1a}\n".utf8) + [0, 0, 0, 13]),
            ("bao-cao.pdf", Array("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n".utf8)),
            ("hỏng.xlsx", [0x50, 0x4B, 3, 4] + [UInt8](repeating: 7, count: 400)),
            ("khóa.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1_600)),
        ] as [(String, [UInt8])])
    func refused(name: String, content: [UInt8]) async throws {
        let journey = try await ImportJourney()
        let reply = try await journey.browser.upload(
            "/nhap", nil, [("ma", "1"), ("nam", "2011-2015"), ("phan", ""), ("tinh", "63:54"), ("chu", "vni")],
            files: [("tep", name, content)])
        #expect(reply.status == 422)
        #expect(reply.text.contains("“\(name)”: ") && reply.text.contains("value=\"2011-2015\""))
        #expect(reply.text.contains("<option value=\"vni\" selected>"))
        #expect(try await journey.site.office.jobs(organisation: journey.centre).isEmpty)
    }

    @Test("No file, a year that is none and a province of another centre are told at their fields") func fields()
        async throws
    {
        let journey = try await ImportJourney()
        let reply = try await journey.browser.fill("/nhap", nil, [("nam", "năm nay"), ("tinh", "63:01")])
        #expect(reply.status == 422)
        for field in ["tep", "nam", "tinh"] { #expect(reply.text.contains("id=\"\(field)-loi\"")) }
    }

    @Test("A name with folders, markup or turned letters is shown as a name and nothing else") func names() async throws
    {
        let journey = try await ImportJourney()
        let plan = try await journey.ended(
            try await journey.upload(name: "../../etc/<b>\u{202E}de-an.xlsx"))
        #expect(plan.page.text.contains("Kế hoạch nhập: &lt;b&gt;de-an.xlsx"))
        #expect(!plan.page.text.contains("<b>") && !plan.page.text.contains("etc/"))
    }

    @Test("Another centre's jobs and plans are not there") func otherCentre() async throws {
        let journey = try await ImportJourney()
        let sent = try await journey.upload()
        try await journey.site.runJobs()
        let own = try #require(try await journey.site.office.jobs(organisation: journey.centre).first)
        let other = try await journey.site.office.enqueue(
            "previewImport", try own.arguments(as: ImportOrder.self), organisation: 77, account: "khác")
        try await journey.site.runJobs()
        for address in [
            "/viec/\(other)", "/nhap/viec/\(other)", "/nhap/ke-hoach/\(other)", "/nhap/ke-hoach/\(other)/cot",
        ] {
            #expect(try await journey.browser.get(address).status == 404, "\(address)")
        }
        let form = try await journey.browser.fill("/nhap", "/nhap/ke-hoach/\(other)/ghi", [("ma", "x")])
        #expect(form.status == 404 && sent.status == 303)
        #expect(try await journey.browser.get("/nhap/99").status == 404)
    }
}
