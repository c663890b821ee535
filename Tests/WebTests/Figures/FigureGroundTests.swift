import Actions
import Basics
import Domain
import Foundation
import Testing

@testable import Web

@Suite("Figures for an account of some places")
struct FigureGroundTests {
    private static let phuYen = ProvinceKey(scheme: .before2025, code: "54")
    private static let oldDakLak = ProvinceKey(scheme: .before2025, code: "66")
    private static let dakLak = ProvinceKey(scheme: .from2025, code: "66")

    /// A centre of Đắk Lắk with a record of each place in another year.
    private func site(_ records: [(ProvinceKey, String)]) async throws -> TestSite {
        let site = try await TestSite()
        let centre = try await site.makeCentre()
        for (place, time) in records {
            _ = try await site.office.create(
                .tradeEvent, assignments: ["name=Hội chợ", "held=\(time)", "kind=fair", "role=joined", "quantity=1"],
                province: place,
                period: nil, organisation: centre)
        }
        return site
    }

    private let records = [(phuYen, "6/2016"), (oldDakLak, "6/2024"), (dakLak, "9/2025")]

    @Test(
        "The first page and the figures open the latest period of the person's own places",
        arguments: [
            (phuYen, "2016", "63-54"), (oldDakLak, "2024", "63-66"), (dakLak, "2025-H2", "34-66"),
        ])
    func ownPeriod(place: ProvinceKey, period: String, units: String) async throws {
        let site = try await site(records)
        let browser = try await site.signedIn("lan", role: .officer, in: 1, province: place)
        let start = try await browser.get("/").text
        #expect(start.contains("href=\"/so-lieu?ky=\(period)&amp;don-vi=\(units)\""))
        #expect(
            start.contains(
                "gần nhất có số liệu: \(try #require(Period(code: period)).isWholeYears ? period : "6 tháng cuối năm 2025")."
            ))
        let figures = try await browser.get("/so-lieu")
        #expect(figures.status == 200)
        #expect(figures.text.contains("<h1>Số liệu \(try #require(Period(code: period)).vietnamese)</h1>"))
        #expect(!figures.text.contains("Chưa có số liệu nào"))
    }

    @Test("Without anything in the own places the page says why, and opens nothing of others")
    func nothingWithin() async throws {
        let site = try await site([(Self.phuYen, "6/2016")])
        for (name, place) in [("lan", Self.oldDakLak), ("minh", Self.dakLak)] {
            let browser = try await site.signedIn(name, role: .officer, in: 1, province: place)
            for address in ["/", "/so-lieu"] {
                let page = try await browser.get(address)
                #expect(page.status == 200, "\(address)")
                #expect(page.text.contains("Tài khoản này chỉ xem được địa bàn: Đắk Lắk ("), "\(address)")
                #expect(!page.text.contains("2016"), "\(address)")
            }
        }
    }

    @Test("With two of three places the one with the later records is opened, of a given year the one that has it")
    func twoPlaces() async throws {
        let site = try await site(records)
        let made = try await site.office.createAccount(
            username: "hai", name: "Người thử",
            grants: [
                try Grant(.officer, organisation: 1, province: Self.phuYen),
                try Grant(.officer, organisation: 1, province: Self.oldDakLak),
            ], by: .atTheMachine)
        let browser = Browser(site)
        _ = try await browser.fill(
            OneTimeLink.path(of: made.token), nil,
            [("mat-khau", TestSite.password), ("mat-khau-lai", TestSite.password)])
        #expect(try await browser.get("/").text.contains("href=\"/so-lieu?ky=2024&amp;don-vi=63-66\""))
        #expect(try await browser.get("/so-lieu?ky=2016").text.contains("value=\"63-54\" selected"))
        #expect(try await browser.get("/so-lieu?don-vi=63-54").text.contains("<h1>Số liệu năm 2016</h1>"))
    }

    @Test(
        "No link of the menu is refused to the one who sees it",
        arguments: Role.allCases.filter { $0 != .administrator })
    func menu(role: Role) async throws {
        let site = try await site(records)
        let elsewhere = ProvinceKey(scheme: .before2025, code: "01")
        for (name, place) in [("mot", Self.phuYen), ("hai", Self.dakLak), ("bon", elsewhere)] {
            let browser = try await site.signedIn(name, role: role, in: 1, province: place)
            var seen: Set<String> = []
            var waiting = ["/"]
            while let address = waiting.popLast() {
                guard seen.insert(address).inserted else { continue }
                let page = try await browser.get(address)
                #expect(page.status == 200, "\(name): \(address)")
                let menu = page.text.components(separatedBy: "<nav class=\"menu\"").last ?? ""
                waiting += menu.components(separatedBy: "</nav>")[0].matches(of: /<a href="([^"]*)"/).map {
                    String($0.output.1)
                }
            }
            #expect(seen.contains("/so-lieu"))
        }
    }
}
