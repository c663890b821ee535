import Domain
import Testing

@testable import Web

@Suite("Every route")
struct RouteWalkTests {
    /// Open on purpose: coming in.
    private static let open: Set<String> = ["/dang-nhap", "/lien-ket/{token}"]

    @Test("Sends whoever is not signed in to sign in, but for the doors")
    func strangers() async throws {
        let site = try await TestSite()
        for route in Site().routes {
            let path = route.path.split(separator: "/").map { $0.hasPrefix("{") ? "CS-0001" : String($0) }
            let address = "/" + path.joined(separator: "/")
            let browser = Browser(site)
            let reply = route.method == .get ? try await browser.get(address) : try await browser.send(address, [])
            if Self.open.contains(route.path) {
                #expect(route.access == .everyone, "\(route.path)")
            } else {
                #expect(route.access != .everyone, "\(route.path)")
                #expect(reply.status == 303 && reply.location?.hasPrefix("/dang-nhap") == true, "\(route.path)")
            }
        }
    }

    @Test("Refuses whoever lacks its right, with the sentence that names it")
    func lackingRight() async throws {
        let site = try await TestSite()
        let centre = try await site.makeCentre()
        let browser = try await site.signedIn("quan.sat", role: .collaborator, in: centre)
        for route in Site().routes {
            guard case .may(let right) = route.access, !Role.collaborator.rights.contains(right) else { continue }
            let path = route.path.split(separator: "/").map { $0.hasPrefix("{") ? "CS-0001" : String($0) }
            let address = "/" + path.joined(separator: "/")
            let reply = route.method == .get ? try await browser.get(address) : try await browser.send(address, [])
            #expect(reply.status == 403, "\(route.path)")
            #expect(reply.text.contains(right.words), "\(route.path)")
        }
    }

    @Test("That is posted refuses a form without its key, or from another site")
    func keys() async throws {
        let site = try await TestSite()
        let centre = try await site.makeCentre()
        let browser = try await site.signedIn("quan.tri", role: .administrator, in: centre)
        let key = try await browser.formKey(of: "/tai-khoan")
        for route in Site().routes where route.method == .post {
            let path = route.path.split(separator: "/").map { $0.hasPrefix("{") ? "CS-0001" : String($0) }
            let address = "/" + path.joined(separator: "/")
            #expect(try await browser.send(address, []).status == 403, "\(route.path)")
            let foreign = try await browser.send(
                address, [("_khoa", key)], headers: ["Sec-Fetch-Site": "cross-site", "Origin": "https://x.vn"])
            #expect(foreign.status == 403, "\(route.path)")
        }
    }
}
