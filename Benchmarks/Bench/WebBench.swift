import Actions
import Basics
import Domain
import Foundation
import Hummingbird
import Logging
import NIOCore

/// What `bin/bench --web` needs beside the server: a database with 100,000 establishments and 100,000 projects and a person
/// who is signed in, and a bare server of one page to hold the pages against.
enum WebBench {
    /// Fills an empty database and prints the session's token.
    static func fill(_ address: String, files: String) async throws {
        let office = try await Office.open(try DatabaseAddress(address), actor: "bench", files: files)
        guard let province = Provinces.find(ProvinceKey(scheme: .before2025, code: "77")) else { return }
        let organisation = try await office.centre(of: province, named: nil, creating: true).organisation
        try await EstablishmentRows.fill(office, organisation: organisation, province: province.key)
        try await ProjectRows.fill(office, organisation: organisation, province: province.key)
        try await EstablishmentRows.link(office, organisation: organisation)
        let door = Door()
        let password = UUID().uuidString
        let made = try await office.createAccount(
            username: "bench", name: "Người đo", grants: [try Grant(.administrator, organisation: organisation)],
            by: .atTheMachine)
        _ = try await office.useLink(made.token, password: password, address: "127.0.0.1", door: door)
        let entered = try await office.signIn(
            username: "bench", password: password, address: "127.0.0.1", userAgent: "bench", door: door)
        print(entered.token)
    }

    /// One page of so many bytes, nothing else.
    static func serveBare(port: Int, bytes: Int) async throws {
        let page = ByteBuffer(repeating: UInt8(ascii: "a"), count: bytes)
        let router = Router()
        router.get("/") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: ResponseBody(byteBuffer: page))
        }
        var log = Logger(label: "bare")
        log.logLevel = .error
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: log)
        try await application.runService()
    }
}
