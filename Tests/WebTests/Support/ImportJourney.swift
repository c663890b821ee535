import Basics
import Documents
import Domain
import Foundation
import Support
import Testing

@testable import Web

/// A site with a centre, and somebody in it who imports files.
struct ImportJourney {
    let site: TestSite
    let browser: Browser
    let centre: Int

    init(samples: String? = nil) async throws {
        site = try await TestSite(samples: samples)
        centre = try await site.makeCentre()
        browser = try await site.signedIn("lan", role: .officer, in: centre)
    }

    static let usual: [TypedRow] = [
        ["Hỗ trợ ứng dụng máy móc sản xuất nước mắm", "KCĐP", "Công ty TNHH Hải Đăng", 200, "Hoàn thành"],
        ["Xây dựng mô hình trình diễn sấy cá", "KCQG", "HTX Bình Minh", "hai trăm", "Đang thực hiện"],
    ]

    func bytes(_ sheets: [TypedSheet]) throws -> [UInt8] {
        let path = try site.scratch.workbook("tmp-\(UUID().uuidString).xlsx", sheets)
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// Gives a file of projects; answers what the server said.
    func upload(
        _ rows: [TypedRow] = usual, name: String = "de-an 2016.xlsx", key: String = UUID().uuidString
    ) async throws -> Browser.Reply {
        try await upload(try bytes([OfficePapers.projects(2016, rows)]), name: name, key: key)
    }

    func upload(_ content: [UInt8], name: String, key: String = UUID().uuidString) async throws -> Browser.Reply {
        try await browser.upload(
            "/nhap", nil, [("ma", key), ("nam", "2016"), ("phan", ""), ("tinh", "63:54"), ("chu", "found")],
            files: [("tep", name, content)])
    }

    /// Waits for the jobs, as the progress page does, and goes where it leads.
    func ended(_ reply: Browser.Reply) async throws -> (address: String, page: Browser.Reply) {
        let progress = try #require(reply.location)
        try await site.runJobs()
        let end = try await browser.get(progress)
        guard let address = end.location else { return (progress, end) }
        return (address, try await browser.get(address))
    }

    /// A file given, looked at and written: the address of its import.
    func commit(_ rows: [TypedRow] = usual, name: String = "de-an 2016.xlsx") async throws -> String {
        let plan = try await ended(try await upload(rows, name: name))
        return try await ended(try await press(plan.address, "/ghi")).address
    }

    /// A button of a page whose form has nothing else to say.
    func press(_ page: String, _ rest: String, _ fields: [(String, String)] = []) async throws -> Browser.Reply {
        let path = page.split(separator: "?").first.map(String.init) ?? page
        return try await browser.fill(page, path + rest, fields + [("ma", UUID().uuidString)])
    }
}
