import Actions
import Basics
import Domain
import Foundation
import Support
import Testing

@testable import Web

@Suite("Importing within places") struct ImportPlacesTests {
    /// The centre of Đắk Lắk; `lan` has all of it, `mai` only the Đắk Lắk of then.
    private struct Two {
        let journey: ImportJourney
        let mai: Browser

        init() async throws {
            journey = try await ImportJourney()
            mai = try await journey.site.signedIn(
                "mai", role: .officer, in: journey.centre, province: ProvinceKey(scheme: .before2025, code: "66"))
        }

        func upload(_ browser: Browser, _ rows: [TypedRow], place: String, year: Int = 2016) async throws
            -> Browser.Reply
        {
            let content = try journey.bytes([OfficePapers.survey(year, rows)])
            return try await browser.upload(
                "/nhap", nil,
                [("ma", UUID().uuidString), ("nam", "\(year)"), ("phan", ""), ("tinh", place), ("chu", "found")],
                files: [("tep", "khao-sat cua \(place == "63:66" ? "mai" : "lan").xlsx", content)])
        }

        func end(_ browser: Browser, _ reply: Browser.Reply) async throws -> (address: String, page: Browser.Reply) {
            let progress = try #require(reply.location)
            try await journey.site.runJobs()
            let address = try #require(try await browser.get(progress).location)
            return (address, try await browser.get(address))
        }

        func press(_ browser: Browser, _ page: String, _ rest: String) async throws -> Browser.Reply {
            try await browser.fill(page, page + rest, [("ma", UUID().uuidString)])
        }
    }

    private let theirs: TypedRow = ["Công ty TNHH Hải Đăng", "3500123456", "Lê Văn Hải", "0900 000 001", 12, 900]
    private let changed: TypedRow = ["Công ty TNHH Hải Đăng", "3500123456", "Kẻ Khác", "0999 999 999", 99, 1]
    private let own: TypedRow = ["HTX Bình Minh", nil, "Trần Thị Minh", "0911 111 111", 5, 10]

    @Test("The plan of a limited account shows and writes nothing of other places") func plan() async throws {
        let two = try await Two()
        let lan = two.journey.browser
        let first = try await two.end(lan, try await two.upload(lan, [theirs], place: "63:54"))
        _ = try await two.end(lan, try await two.press(lan, first.address, "/ghi"))

        let plan = try await two.end(two.mai, try await two.upload(two.mai, [changed, own], place: "63:66"))
        #expect(plan.page.text.contains("Ngoài địa bàn của tài khoản (1 dòng, không được ghi)"))
        for told in ["CS-0001", "Lê Văn Hải", "0900", "Thay đổi của hồ sơ đã có"] {
            #expect(!plan.page.text.contains(told), "\(told)")
        }
        let done = try await two.end(two.mai, try await two.press(two.mai, plan.address, "/ghi"))
        #expect(done.address == "/nhap/2" && done.page.status == 200)
        let record = try await lan.get("/co-so/CS-0001").text
        #expect(record.contains("Lê Văn Hải") && !record.contains("Kẻ Khác"))
    }

    @Test("Nothing of another's import in another place is seen, downloaded, written or taken back") func others()
        async throws
    {
        let two = try await Two()
        let lan = two.journey.browser
        let sent = try await two.upload(lan, [theirs], place: "63:54")
        let plan = try await two.end(lan, sent)
        _ = try await two.end(lan, try await two.press(lan, plan.address, "/ghi"))
        let progress = try #require(sent.location)
        let own = try await two.end(two.mai, try await two.upload(two.mai, [self.own], place: "63:66"))
        #expect(own.page.status == 200)
        for list in ["/nhap", "/viec", "/"] {
            let text = try await two.mai.get(list).text
            #expect(!text.contains("khao-sat cua lan") && !text.contains("Lần nhập số 1"), "\(list)")
        }
        for address in [
            progress, plan.address, "\(plan.address)/cot", "/nhap/1", "/nhap/1/tep-goc", "/nhap/1/hoan-tac",
        ] {
            let reply = try await two.mai.get(address)
            #expect(reply.status == 403 && reply.text.contains("ngoài địa bàn của tài khoản"), "\(address)")
            #expect(!reply.text.contains("Đã ghi vào sổ"))
        }
        for address in [
            "\(plan.address)/ghi", "\(plan.address)/nhan-xet", "/nhap/1/nhan-xet", "/nhap/1/hoan-tac",
            "/nhap/1/hoan-tac/xem",
        ] {
            let reply = try await two.mai.fill("/nhap", address, [("ma", UUID().uuidString)])
            #expect(reply.status == 403, "\(address)")
        }
        try await two.journey.site.runJobs()
        #expect(
            try await two.journey.site.office.imports(organisation: two.journey.centre).filter { $0.undone == nil }
                .count == 1)
    }

    @Test("A plan of before the account was limited is not shown, and not written") func limitedSince() async throws {
        let two = try await Two()
        let office = two.journey.site.office
        let lan = two.journey.browser
        let plan = try await two.end(lan, try await two.upload(lan, [theirs], place: "63:54"))
        let account = try await office.account(named: "lan")
        let grant = try Grant(
            .officer, organisation: two.journey.centre, province: ProvinceKey(scheme: .before2025, code: "54"))
        try await office.setGrants([grant], of: account.id, by: .atTheMachine, door: two.journey.site.house.door)
        #expect(try await lan.get(plan.address).status == 403)
        #expect(try await lan.fill("/nhap", "\(plan.address)/ghi", [("ma", UUID().uuidString)]).status == 403)
        #expect(try await lan.get("/viec").text.contains("khao-sat cua lan") == false)
    }

    @Test("A year after the merger is told, and not put where the account may not write") func merged() async throws {
        let two = try await Two()
        let plan = try await two.end(two.mai, try await two.upload(two.mai, [own], place: "63:66", year: 2026))
        #expect(plan.page.text.contains("thuộc Đắk Lắk, ngoài địa bàn của tài khoản"))
        #expect(!plan.page.text.contains("Ghi vào sổ</button>"))
        let forced = try await two.mai.fill("/nhap", "\(plan.address)/ghi", [("ma", UUID().uuidString)])
        _ = try await two.end(two.mai, forced)
        #expect(try await two.journey.browser.get("/co-so").text.contains("HTX Bình Minh") == false)
    }

    @Test(
        "The form offers the place of its year, and one of today for years before is asked again as a record's form does"
    )
    func defaults() async throws {
        let two = try await Two()
        let browser = two.journey.browser
        let page = try await browser.get("/nhap").text
        let year =
            page.components(separatedBy: "name=\"nam\"").dropFirst().first?
            .components(separatedBy: "value=\"").dropFirst().first?.prefix(4) ?? ""
        let chosen = (Int(year) ?? 0) > 2025 ? "34:66" : "63:54"
        #expect(page.contains("value=\"\(chosen)\" selected"))
        let refused = try await two.upload(browser, [own], place: "34:66")
        #expect(refused.status == 422)
        #expect(refused.text.contains("còn là các tỉnh cũ: hãy chọn tỉnh của lúc ấy (Phú Yên, Đắk Lắk)"))
    }

    @Test("Where the year puts records into another province, plan and import say which and why") func moved()
        async throws
    {
        let two = try await Two()
        let browser = two.journey.browser
        let words = "thuộc Đắk Lắk (từ 01/7/2025), không phải Phú Yên (đến 30/6/2025) như đã chọn"
        let plan = try await two.end(browser, try await two.upload(browser, [own], place: "63:54", year: 2026))
        #expect(plan.page.text.contains(words) && plan.page.text.contains("năm 2026, Đắk Lắk (từ 01/7/2025)"))
        let done = try await two.end(browser, try await two.press(browser, plan.address, "/ghi"))
        #expect(done.page.text.contains(words))
        let plain = try await two.end(browser, try await two.upload(browser, [theirs], place: "63:54"))
        #expect(!plain.page.text.contains("như đã chọn"))
        #expect(plain.page.text.contains("năm 2016, Phú Yên (đến 30/6/2025)"))
    }
}
