import Actions
import Basics
import Documents
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Storage
import Support
import Testing

@testable import Web

/// A browser without a network: keeps cookies, follows what a person would click, sends forms with the keys of their page.
final class Browser {
    let site: TestSite
    private(set) var cookies: [String: String] = [:]
    /// As they came.
    private(set) var setCookies: [String] = []

    init(_ site: TestSite) {
        self.site = site
    }

    struct Reply {
        let status: Int
        let headers: [String: String]
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
        var location: String? { headers["location"] }
    }

    func keep(_ cookie: String, _ value: String?) { cookies[cookie] = value }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> Reply {
        try await send(.get, path, headers: headers, body: [])
    }

    /// What a machine may ask.
    func ask(_ method: HTTPRequest.Method, _ path: String) async throws -> Reply {
        try await send(method, path, headers: [:], body: [])
    }

    /// Sends a form as it is: what a page would add is not added.
    func send(_ path: String, _ fields: [(String, String)], headers: [String: String] = [:]) async throws -> Reply {
        var headers = headers
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        return try await send(.post, path, headers: headers, body: Array(Fields(fields).encoded.utf8))
    }

    /// Opens the page of a form, takes its key, and sends the form.
    func fill(_ page: String, _ action: String? = nil, _ fields: [(String, String)]) async throws -> Reply {
        let key = try await formKey(of: page)
        return try await send(action ?? page, fields + [("_khoa", key)])
    }

    /// With files: (field, name, content).
    func upload(
        _ page: String, _ action: String? = nil, _ fields: [(String, String)], files: [(String, String, [UInt8])],
        headers: [String: String] = [:]
    ) async throws -> Reply {
        let boundary = "----khuyencong\(UUID().uuidString)"
        var body: [UInt8] = []
        for (name, value) in fields + [("_khoa", try await formKey(of: page))] {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for (field, name, content) in files {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                    .utf8)
            body += content + Array("\r\n".utf8)
        }
        body += Array("--\(boundary)--\r\n".utf8)
        let type = ["Content-Type": "multipart/form-data; boundary=\(boundary)"]
        return try await send(.post, action ?? page, headers: headers.merging(type) { $1 }, body: body)
    }

    /// After a form: the page that the browser is sent to.
    func follow(_ reply: Reply) async throws -> Reply {
        guard (300..<400).contains(reply.status), let location = reply.location else { return reply }
        return try await get(location)
    }

    func formKey(of page: String) async throws -> String {
        let text = try await get(page).text
        let parts = text.components(separatedBy: "name=\"_khoa\" value=\"")
        return parts.count > 1 ? String(parts[1].prefix { $0 != "\"" }) : ""
    }

    private func send(_ method: HTTPRequest.Method, _ path: String, headers: [String: String], body: [UInt8])
        async throws -> Reply
    {
        var fields = HTTPFields()
        for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
        if !cookies.isEmpty {
            fields[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
        }
        if method == .post { fields[.contentLength] = String(body.count) }
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: "localhost", path: path, headerFields: fields),
            body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let response = try await site.server.responder.respond(
            to: request, context: ServerContext(remote: nil, log: Logger(label: "test")))
        return try await reply(response)
    }

    private func reply(_ response: Response) async throws -> Reply {
        let collector = Collector()
        try await response.body.write(Writer(collector: collector))
        var headers: [String: String] = [:]
        for field in response.headers {
            if field.name == .setCookie {
                keep(setCookie: field.value)
            } else {
                headers[field.name.canonicalName] = field.value
            }
        }
        let reply = Reply(status: response.status.code, headers: headers, body: collector.bytes)
        checkWords(of: reply)
        return reply
    }

    /// Whatever a test looks at: whoever reads a page has no command line before them.
    private func checkWords(of reply: Reply) {
        guard reply.headers["content-type"]?.hasPrefix("text/html") == true else { return }
        let words = reply.text.replacing(/<style>[^<]*<\/style>/, with: "").replacing(/<[^>]*>/, with: " ")
        let command = words.firstMatch(of: /khuyencong [a-z]\S*|\s--[a-z]\S*/)
        #expect(command == nil, "\(command.map { "\($0.output)" } ?? "") on a page: \(words.suffix(1_500))")
    }

    private func keep(setCookie text: String) {
        setCookies.append(text)
        let pair = text.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2 else { return }
        cookies[String(pair[0])] = text.contains("Max-Age=0") ? nil : String(pair[1])
    }

    private final class Collector {
        var bytes: [UInt8] = []
    }

    private struct Writer: ResponseBodyWriter {
        let collector: Collector

        mutating func write(_ buffer: ByteBuffer) async throws { collector.bytes += Array(buffer.readableBytesView) }
        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}

/// A site over a database of a test's own.
struct TestSite {
    let scratch: Scratch
    let store: TestStore
    let office: Office
    let server: Server
    let house: House

    init(site: Site = Site(), samples: String? = nil, isBehindProxy: Bool = false) async throws {
        scratch = try Scratch()
        store = try await TestStore.withSchema(path: scratch.path("so.sqlite"))
        office = try await Office.open(
            try store.databaseAddress(), actor: "Nguyễn Thị Kiểm", files: scratch.path("files"))
        var settings = House.Settings(uploads: scratch.path("uploads"))
        settings.samples = samples
        settings.isBehindProxy = isBehindProxy
        house = House(office: office, settings: settings, log: Logger(label: "test"))
        server = Server(house, site: site)
    }

    /// What was asked for behind the pages, one after another.
    func runJobs() async throws {
        while try await house.jobs.runner.runNext() {}
    }

    static let password = "đường dài mới biết ngựa hay"

    /// The centre of Đắk Lắk, which holds the old Phú Yên's records too.
    func makeCentre() async throws -> Int {
        let province = try #require(Provinces.find(ProvinceKey(scheme: .before2025, code: "54")))
        return try await office.centre(of: province, named: nil, creating: true).organisation
    }

    /// Somebody with one role, signed in. `centre` nothing: everywhere.
    func signedIn(
        _ username: String, role: Role, in centre: Int?, province: ProvinceKey? = nil, name: String = "Người thử"
    ) async throws -> Browser {
        let made = try await office.createAccount(
            username: username, name: name, grants: [try Grant(role, organisation: centre, province: province)],
            by: .atTheMachine)
        let door = server.house.door
        _ = try await office.useLink(made.token, password: Self.password, address: "127.0.0.1", door: door)
        let entered = try await office.signIn(
            username: username, password: Self.password, address: "127.0.0.1", userAgent: "test", door: door)
        let browser = Browser(self)
        browser.keep("kc_phien", entered.token)
        return browser
    }
}
