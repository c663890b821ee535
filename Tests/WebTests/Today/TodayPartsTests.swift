import Actions
import Documents
import Foundation
import Support
import Testing

@testable import Web

@Suite("Parts of the first page") struct TodayPartsTests {
    private let today = Site([
        Site.Feature(routes: [
            .get("/hom-nay", .signedIn) { visit in
                .page(Page("Việc hôm nay", content: try await TodayParts.html(visit) ?? ""))
            }
        ])
    ])

    @Test("The year's figures, what waits and the last imports, each with its way") func parts() async throws {
        let desk = try await FigureSite(site: today)
        let page = try await desk.browser.get("/hom-nay").text
        #expect(page.contains("<strong>20 <small>người</small></strong>"))
        #expect(page.contains("Năm gần nhất có số liệu: 2016."))
        let (waiting, figures) = (page.range(of: "id=\"dang-cho\""), page.range(of: "id=\"so-lieu\""))
        #expect(try #require(waiting).lowerBound < (try #require(figures)).lowerBound)
        #expect(page.contains("href=\"/co-so/trung-lap\">1 cặp có thể trùng"))
        #expect(page.contains("so-0.xlsx") && !page.contains("đã hoàn tác</span>"))
        _ = try await desk.site.office.undoImport(1, organisation: 1)
        #expect(try await desk.browser.get("/hom-nay").text.contains("đã hoàn tác</span>"))
    }

    @Test("An empty house has no such parts") func empty() async throws {
        let desk = try await FigureSite([], site: today)
        #expect(try await desk.browser.get("/hom-nay").text.contains("Số liệu năm") == false)
    }
}
