import Basics
import Domain
import Support
import Testing

@testable import Actions

@Suite("Sessions") struct SessionsTests {
    private func signedIn() async throws -> (reception: Reception, token: String, person: SignedIn) {
        let reception = try await Reception()
        try await reception.firstAdministrator()
        let (token, person) = try await reception.signIn("quan.tri")
        return (reception, token, person)
    }

    @Test("Eight hours without a page end a session; a page before that keeps it") func idle() async throws {
        let (reception, token, _) = try await signedIn()
        reception.pass(seconds: 8 * 3600 - 1)
        #expect(try await reception.office.signedIn(token: token) != nil)
        reception.pass(seconds: 8 * 3600 - 1)
        #expect(try await reception.office.signedIn(token: token) != nil)
        reception.pass(hours: 8)
        #expect(try await reception.office.signedIn(token: token) == nil)
    }

    @Test("Fourteen days after the sign-in it ends however much it was used") func absolute() async throws {
        let (reception, token, _) = try await signedIn()
        for _ in 0..<(14 * 24 / 7) {
            #expect(try await reception.office.signedIn(token: token) != nil)
            reception.pass(hours: 7)
        }
        reception.pass(seconds: -1)
        #expect(try await reception.office.signedIn(token: token) != nil)
        reception.pass(seconds: 1)
        #expect(try await reception.office.signedIn(token: token) == nil)
    }

    @Test("When it was seen is written once in five minutes") func seen() async throws {
        let (reception, token, person) = try await signedIn()
        func seen() async throws -> Int64? {
            try await reception.office.sessions(of: person.account.id, by: .person(person)).first?.seenAt
        }
        let start = try await seen()
        reception.pass(seconds: 299)
        _ = try await reception.office.signedIn(token: token)
        #expect(try await seen() == start)
        reception.pass(seconds: 1)
        _ = try await reception.office.signedIn(token: token)
        #expect(try await seen() == start.map { $0 + 300_000_000 })
    }

    @Test(
        "What is no token is nobody",
        arguments: [
            "", "a", String(repeating: "a", count: 43), String(repeating: "a", count: 9_000_000),
            "'; DROP TABLE account",
            String(repeating: "\0", count: 43),
        ])
    func noToken(token: String) async throws {
        let (reception, _, _) = try await signedIn()
        #expect(try await reception.office.signedIn(token: token) == nil)
        #expect(try await reception.door.sessions.signedIn(token, in: reception.office) == nil)
    }

    @Test("Signing out ends this session alone, at once") func signOut() async throws {
        let (reception, token, person) = try await signedIn()
        let other = try await reception.signIn("quan.tri")
        #expect(try await reception.door.sessions.signedIn(token, in: reception.office) != nil)
        try await reception.office.signOut(person, address: "10.0.0.1", door: reception.door)
        #expect(try await reception.door.sessions.signedIn(token, in: reception.office) == nil)
        #expect(try await reception.office.signedIn(token: other.token) != nil)
        #expect(try await reception.log(.signedOut) == ["signedOut quan.tri"])
    }

    @Test("One ends a lost phone's session; not that of somebody whom one does not administer") func lost()
        async throws
    {
        let (reception, token, person) = try await signedIn()
        try await reception.account("chuyen.vien", try Grant(.officer, organisation: nil))
        let phone = try await reception.signIn("quan.tri")
        let officer = try await reception.signIn("chuyen.vien").person
        await #expect(throws: Forbidden.self) {
            try await reception.office.endSession(
                key: phone.person.sessionKey, of: person.account.id, by: .person(officer), door: reception.door)
        }
        await #expect(throws: Forbidden.self) {
            _ = try await reception.office.sessions(of: person.account.id, by: .person(officer))
        }
        // A key is only of the account that it is of.
        await #expect(throws: Problem.self) {
            try await reception.office.endSession(
                key: phone.person.sessionKey, of: officer.account.id, by: .person(officer), door: reception.door)
        }
        _ = try await reception.door.sessions.signedIn(phone.token, in: reception.office)
        try await reception.office.endSession(
            key: phone.person.sessionKey, of: person.account.id, by: .person(person), door: reception.door)
        #expect(try await reception.door.sessions.signedIn(phone.token, in: reception.office) == nil)
        #expect(try await reception.office.signedIn(token: token) != nil)
        await #expect(throws: Problem.self) {
            try await reception.office.endSession(
                key: phone.person.sessionKey, of: person.account.id, by: .person(person), door: reception.door)
        }
    }

    @Test("The cache answers for two seconds, then asks; what another process ended shows then") func cache()
        async throws
    {
        let (reception, token, person) = try await signedIn()
        let cache = reception.door.sessions
        #expect(try await cache.signedIn(token, in: reception.office) != nil)
        try await reception.office.signOut(person, address: "", door: Door())
        #expect(try await cache.signedIn(token, in: reception.office) != nil)
        reception.pass(seconds: 2)
        #expect(try await cache.signedIn(token, in: reception.office) == nil)
    }

    @Test("Rights that are taken away and a new name show in the next page") func invalidated() async throws {
        let (reception, _, admin) = try await signedIn()
        let account = try await reception.account("chuyen.vien", try Grant(.officer, organisation: nil))
        let (token, _) = try await reception.signIn("chuyen.vien")
        let cache = reception.door.sessions
        #expect(try await cache.signedIn(token, in: reception.office)?.may(.write, in: 1) == true)
        try await reception.office.setGrants(
            [try Grant(.observer, organisation: nil)], of: account.id, by: .person(admin), door: reception.door)
        #expect(try await cache.signedIn(token, in: reception.office)?.may(.write, in: 1) == false)
        try await reception.office.rename(account.id, to: "Trần Mới", by: .person(admin), door: reception.door)
        #expect(try await cache.signedIn(token, in: reception.office)?.account.name == "Trần Mới")
        try await reception.office.endAccount(account.id, by: .person(admin), door: reception.door)
        #expect(try await cache.signedIn(token, in: reception.office) == nil)
    }

    @Test("An answer that was asked for before a change is not remembered after it; the cache has its bound")
    func bounded() async throws {
        let (reception, _, _) = try await signedIn()
        let cache = SessionCache(most: 3)
        for _ in 0..<5 {
            let (token, _) = try await reception.signIn("quan.tri")
            #expect(try await cache.signedIn(token, in: reception.office) != nil)
            #expect(cache.count <= 3)
        }
        cache.forget(account: try await reception.office.account(named: "quan.tri").id)
        #expect(cache.count == 0)
    }

    @Test("Somebody works in the only centre there is, or in the one they chose and may see") func organisations()
        async throws
    {
        let (reception, token, admin) = try await signedIn()
        #expect(admin.organisation == nil)
        let first = try await reception.centre()
        #expect(try await reception.office.signedIn(token: token)?.organisation == first)
        let second = try await reception.centre("01")
        #expect(try await reception.office.signedIn(token: token)?.organisation == nil)
        let chosen = try await reception.office.choose(organisation: second, by: admin, door: reception.door)
        #expect(chosen.organisation == second)
        #expect(try await reception.office.signedIn(token: token)?.organisation == second)
        let account = try await reception.account("chuyen.vien", try Grant(.officer, organisation: first))
        let officer = try await reception.signIn("chuyen.vien")
        #expect(officer.person.organisation == first)
        let forbidden = await #expect(throws: Forbidden.self) {
            _ = try await reception.office.choose(organisation: second, by: officer.person, door: reception.door)
        }
        #expect(forbidden?.sentence.contains("xem sổ") == true)
        await #expect(throws: Problem.self) {
            _ = try await reception.office.choose(organisation: 99, by: admin, door: reception.door)
        }
        try await reception.office.setGrants(
            [try Grant(.officer, organisation: second)], of: account.id, by: .person(admin), door: reception.door)
        #expect(try await reception.office.signedIn(token: officer.token)?.organisation == second)
    }
}
