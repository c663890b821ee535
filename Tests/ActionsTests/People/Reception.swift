import Actions
import Basics
import Domain
import Foundation
import Support
import Synchronization
import Testing

/// An office whose clock the test moves, and its door.
struct Reception {
    let scratch: Scratch
    let store: TestStore
    let office: Office
    let door = Door()
    private let clock: Clock

    static let password = "con mèo trèo cây cau"

    final class Clock: Sendable {
        /// 2026-01-05, 08:00 in the office.
        let now = Mutex<Int64>(1_767_574_800_000_000)
    }

    init() async throws {
        scratch = try Scratch()
        store = try await TestStore.withSchema(path: scratch.path("so.sqlite"))
        let clock = Clock()
        self.clock = clock
        let opened = try await Office.open(
            try store.databaseAddress(), actor: "máy chủ", files: scratch.path("files"))
        office = Office(
            database: opened.database, files: opened.files, actor: "máy chủ", now: { clock.now.withLock { $0 } })
    }

    func pass(seconds: Int64) { clock.now.withLock { $0 += seconds * 1_000_000 } }
    func pass(hours: Int64) { pass(seconds: hours * 3600) }

    /// As the first page of a new installation does.
    @discardableResult
    func firstAdministrator() async throws -> Account {
        let token = try #require(try await office.firstAdministratorLink())
        return try await office.useLink(
            token, username: "quan.tri", name: "Lê Quản Trị", password: Self.password, address: "127.0.0.1", door: door)
    }

    /// With a password.
    @discardableResult
    func account(_ username: String, _ grants: Grant...) async throws -> Account {
        let (_, token) = try await office.createAccount(
            username: username, name: "Nguyễn \(username)", grants: grants, by: .atTheMachine)
        return try await office.useLink(token, password: Self.password, address: "", door: door)
    }

    /// A centre for records of Ho Chi Minh City, or of another province of today.
    @discardableResult
    func centre(_ code: String = "79") async throws -> Int {
        let province = try #require(Provinces.find(ProvinceKey(scheme: .from2025, code: code)))
        return try await office.centre(of: province, named: nil, creating: true, isNew: true).organisation
    }

    func signIn(_ username: String, _ password: String = Self.password, from address: String = "10.0.0.1")
        async throws -> (token: String, person: SignedIn)
    {
        try await office.signIn(
            username: username, password: password, address: address, userAgent: "Firefox", door: door)
    }

    func refusal(_ username: String, _ password: String, from address: String = "10.0.0.1") async throws
        -> SignInRefusal?
    {
        do {
            _ = try await signIn(username, password, from: address)
            return nil
        } catch let refusal as SignInRefusal {
            return refusal
        }
    }

    /// The newest lines of the log: kind, user name and detail.
    func log(_ kinds: AccessKind...) async throws -> [String] {
        var filter = AccessFilter()
        filter.kinds = Set(kinds)
        return try await office.accessEntries(filter, page: 1, by: .atTheMachine).entries.map {
            "\($0.kind?.rawValue ?? "–") \($0.username) \($0.detail)".trimmingCharacters(in: .whitespaces)
        }
    }
}
