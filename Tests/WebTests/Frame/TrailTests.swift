import Actions
import Documents
import Domain
import Foundation
import Testing

@testable import Web

@Suite("The trail to a page") struct TrailTests {
    private func trail(_ page: String) -> [String] {
        guard let start = page.range(of: "<nav class=\"trail\""),
            let end = page.range(of: "</nav>", range: start.upperBound..<page.endIndex)
        else { return [] }
        return addresses(String(page[start.upperBound..<end.lowerBound]))
    }

    private func addresses(_ html: String) -> [String] {
        html.matches(of: /href="([^"#]+)"/).map { String($0.output.1).replacing("&amp;", with: "&") }
    }

    private func path(_ address: String) -> String { String(address.prefix { $0 != "?" }) }

    /// The first page of all, the section's, a longer address's beginning, or another page of the section: the records of
    /// a figure stand under the figure.
    private func isAbove(_ address: String, _ own: String) -> Bool {
        let entries = Menu.site.entries
        func section(_ path: String) -> String? {
            let nearest = entries.nearest(to: path)
            return entries.first { $0.leads(to: nearest) }?.address
        }
        return path(address) == "/" || section(path(address)) == section(own) || own.hasPrefix(path(address) + "/")
    }

    /// One page of each path without its digits, opened from the start by links alone.
    @Test("Every page but a section's first has a trail, and its last link is a page above it") func all() async throws
    {
        let desk = try await FigureSite()
        let sections = Set(Menu.site.entries.map(\.address))
        var waiting = ["/"]
        var seen: Set<String> = []
        var pages = 0
        while let address = waiting.popLast() {
            let reply = try await desk.browser.get(address)
            guard reply.status == 200, reply.headers["content-type"]?.hasPrefix("text/html") == true else { continue }
            pages += 1
            let (own, trail) = (path(address), trail(reply.text))
            if own == "/" || sections.contains(own) {
                #expect(trail.isEmpty, "\(address)")
            } else {
                let last = try #require(trail.last, "\(address)")
                #expect(last != address && isAbove(last, own), "\(address) → \(last)")
                #expect(Set(trail).count == trail.count, "\(address)")
            }
            for next in addresses(reply.text) where next.hasPrefix("/") && !next.hasPrefix("/tai-san") {
                if seen.insert(path(next).filter { !$0.isNumber }).inserted { waiting.append(next) }
            }
        }
        #expect(pages > 40)
    }

    @Test("Section, list and record stand in this order, and a page's own words for its list are kept") func order() {
        let menu = Menu.site.entries
        func links(_ own: [Link], at path: String) -> [String] {
            Trail.links(of: Page("Trang", trail: own, content: ""), at: path, asked: path, in: menu).map(\.address)
        }
        #expect(links([], at: "/de-an").isEmpty)
        #expect(links([], at: "/de-an/DA-0001") == ["/de-an"])
        #expect(links([Link("DA-0001", "/de-an/DA-0001")], at: "/de-an/DA-0001/sua") == ["/de-an", "/de-an/DA-0001"])
        #expect(links([], at: "/co-so/trung-lap/3") == ["/co-so", "/co-so/trung-lap"])
        #expect(links([Link("Số liệu", "/so-lieu?ky=2024")], at: "/so-lieu/x") == ["/so-lieu?ky=2024"])
        #expect(links([Link("Việc hôm nay", "/")], at: "/hoc-vien") == ["/lop-dao-tao"])
        #expect(links([], at: "/tai-khoan") == ["/"])
    }
}
