import Actions
import Basics
import Domain
import Support
import Testing

@Suite("One-time links") struct OneTimeLinkTests {
    @Test("The first administrator comes by a link, works everywhere, and then there is no such link") func first()
        async throws
    {
        let reception = try await Reception()
        let token = try #require(try await reception.office.firstAdministratorLink())
        #expect(try await reception.office.link(token)?.purpose == .firstAdministrator)
        let account = try await reception.office.useLink(
            token, username: "Quan.Tri", name: "Lê Quản Trị", password: Reception.password, address: "",
            door: reception.door)
        #expect(account.username == "quan.tri")
        #expect(account.grants == [try Grant(.administrator, organisation: nil)])
        #expect(account.hasPassword)
        #expect(try await reception.office.firstAdministratorLink() == nil)
        #expect(try await reception.office.link(token) == nil)
        #expect(try await reception.log(.passwordSet) == ["passwordSet quan.tri người quản trị đầu tiên"])
    }

    @Test("A newer link makes the one before void; after a day it is too old") func void() async throws {
        let reception = try await Reception()
        let older = try #require(try await reception.office.firstAdministratorLink())
        let newer = try #require(try await reception.office.firstAdministratorLink())
        #expect(try await reception.office.link(older) == nil)
        reception.pass(seconds: 24 * 3600 - 1)
        #expect(try await reception.office.link(newer) != nil)
        reception.pass(seconds: 1)
        #expect(try await reception.office.link(newer) == nil)
        await #expect(throws: LinkRefusal.self) {
            _ = try await reception.office.useLink(
                newer, username: "quan.tri", name: "Lê", password: Reception.password, address: "",
                door: reception.door)
        }
    }

    @Test("Of two uses at once one goes through", arguments: 1...3) func race(round: Int) async throws {
        let reception = try await Reception()
        let token = try #require(try await reception.office.firstAdministratorLink())
        let made = await withTaskGroup(of: String?.self) { group in
            for name in ["mot", "hai", "ba.ba"] {
                group.addTask {
                    try? await reception.office.useLink(
                        token, username: name, name: "Lê Quản Trị", password: Reception.password, address: "",
                        door: reception.door
                    ).username
                }
            }
            var made: [String] = []
            for await name in group { if let name { made.append(name) } }
            return made
        }
        #expect(made.count == 1)
        #expect(try await reception.office.accounts(for: .atTheMachine).map(\.username) == made)
    }

    @Test("Every field that cannot be taken is told, and the link is still good") func fields() async throws {
        let reception = try await Reception()
        let token = try #require(try await reception.office.firstAdministratorLink())
        let refusal = await #expect(throws: AccountFormRefusal.self) {
            _ = try await reception.office.useLink(
                token, username: "a b", name: " ", password: "ngắn", address: "", door: reception.door)
        }
        #expect(refusal.map { Set($0.problems.keys) } == [.username, .name, .password])
        #expect(try await reception.office.link(token) != nil)
        await #expect(throws: AccountFormRefusal.self) {
            _ = try await reception.office.useLink(
                token, username: "quan.tri", name: "Lê", password: "quantri2026", address: "", door: reception.door)
        }
    }

    @Test("A new password by a link ends every session and every wait; the old password is gone") func forgotten()
        async throws
    {
        let reception = try await Reception()
        try await reception.firstAdministrator()
        let account = try await reception.account("chuyen.vien", try Grant(.officer, organisation: nil))
        let (session, _) = try await reception.signIn("chuyen.vien")
        for _ in 0..<5 { _ = try await reception.refusal("chuyen.vien", "sai") }
        let link = try await reception.office.newPasswordLink(for: account.id, by: .atTheMachine)
        #expect(try await reception.office.link(link)?.account?.username == "chuyen.vien")
        _ = try await reception.office.useLink(
            link, password: "sấy cá ba mẻ một ngày", address: "", door: reception.door)
        #expect(try await reception.office.signedIn(token: session) == nil)
        #expect(try await reception.refusal("chuyen.vien", "sấy cá ba mẻ một ngày", from: "10.0.0.9") == nil)
        #expect(try await reception.refusal("chuyen.vien", Reception.password, from: "10.0.0.9") == .notAdmitted)
        await #expect(throws: LinkRefusal.self) {
            _ = try await reception.office.useLink(
                link, password: Reception.password, address: "", door: reception.door)
        }
    }

    @Test("A link of an ended account, and what is no link, lead nowhere") func nowhere() async throws {
        let reception = try await Reception()
        let (account, token) = try await reception.office.createAccount(
            username: "chuyen.vien", name: "An", grants: [try Grant(.officer, organisation: nil)], by: .atTheMachine)
        try await reception.office.endAccount(account.id, by: .atTheMachine, door: reception.door)
        #expect(try await reception.office.link(token) == nil)
        try await reception.office.reviveAccount(account.id, by: .atTheMachine, door: reception.door)
        #expect(try await reception.office.link(token) == nil)
        for nothing in ["", "abc", String(repeating: "x", count: 43)] {
            #expect(try await reception.office.link(nothing) == nil)
        }
    }
}
