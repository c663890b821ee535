import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Accounts") struct AccountsTests {
    @Test("An account is made without a password, once a name, and the log tells by whom and with what") func create()
        async throws
    {
        let reception = try await Reception()
        try await reception.firstAdministrator()
        let admin = try await reception.signIn("quan.tri").person
        let centre = try await reception.centre()
        let province = ProvinceKey(scheme: .before2025, code: "77")
        let grants = [try Grant(.officer, organisation: centre, province: province)]
        let (account, _) = try await reception.office.createAccount(
            username: "nguyen.an", name: " Nguyễn  An ", grants: grants, by: .person(admin))
        #expect(account.name == "Nguyễn An")
        #expect(!account.hasPassword)
        #expect(account.grants == grants)
        #expect(
            try await reception.log(.accountCreated) == [
                "accountCreated quan.tri nguyen.an: Chuyên viên, TC-0001, chỉ hồ sơ của Bà Rịa–Vũng Tàu (63:77)"
            ])
        let taken = await #expect(throws: AccountFormRefusal.self) {
            _ = try await reception.office.createAccount(
                username: "Nguyen.An", name: "Khác", grants: grants, by: .person(admin))
        }
        #expect(taken?.problems[.username]?.contains("nguyen.an") == true)
        let empty = await #expect(throws: AccountFormRefusal.self) {
            _ = try await reception.office.createAccount(username: "x", name: "", grants: [], by: .person(admin))
        }
        #expect(empty.map { Set($0.problems.keys) } == [.username, .name, .grants])
        await #expect(throws: Problem.self) {
            _ = try await reception.office.createAccount(
                username: "le.ba", name: "Lê Ba", grants: [try Grant(.officer, organisation: 99)], by: .person(admin))
        }
    }

    @Test("Grants and scope together: a role in one centre, of one old province") func scope() async throws {
        let reception = try await Reception()
        let centre = try await reception.centre()
        let (old, new) = (ProvinceKey(scheme: .before2025, code: "77"), ProvinceKey(scheme: .from2025, code: "79"))
        try await reception.account(
            "nguyen.an", try Grant(.officer, organisation: centre, province: old),
            try Grant(.observer, organisation: nil))
        let person = try await reception.signIn("nguyen.an").person
        #expect(person.may(.write, in: centre, at: old))
        #expect(!person.may(.write, in: centre, at: new))
        #expect(person.may(.view, in: centre, at: new))
        #expect(person.provinces(in: centre, for: .write) == [old])
        #expect(person.provinces(in: centre, for: .view) == nil)
        #expect(person.provinces(in: centre + 1, for: .write) == [])
        #expect(!person.may(.readPersonal, in: centre + 1))
        let elsewhere = #expect(throws: Forbidden.self) { try person.require(.write, in: centre, at: new) }
        #expect(elsewhere?.sentence.contains("quyền ghi sổ với hồ sơ của Hồ Chí Minh") == true)
        let never = #expect(throws: Forbidden.self) { try person.require(.submitReport, in: centre) }
        #expect(never?.sentence.contains("chốt báo cáo") == true)
    }

    @Test("An officer changes no account") func officers() async throws {
        let reception = try await Reception()
        let admin = try await reception.firstAdministrator()
        try await reception.account("nguyen.an", try Grant(.officer, organisation: nil))
        let acting = Acting.person(try await reception.signIn("nguyen.an").person)
        let (office, door) = (reception.office, reception.door)
        let grants = [try Grant(.administrator, organisation: nil)]
        let own = try await office.account(named: "nguyen.an").id
        await #expect(throws: Forbidden.self) { _ = try await office.accounts(for: acting) }
        await #expect(throws: Forbidden.self) { try await office.setGrants(grants, of: own, by: acting, door: door) }
        await #expect(throws: Forbidden.self) { try await office.endAccount(admin.id, by: acting, door: door) }
        await #expect(throws: Forbidden.self) { try await office.rename(own, to: "Khác", by: acting, door: door) }
        await #expect(throws: Forbidden.self) { _ = try await office.newPasswordLink(for: admin.id, by: acting) }
        await #expect(throws: Forbidden.self) {
            _ = try await office.createAccount(username: "le.ba", name: "Lê Ba", grants: grants, by: acting)
        }
        await #expect(throws: Forbidden.self) {
            _ = try await office.accessEntries(AccessFilter(), page: 1, by: acting)
        }
    }

    @Test("Whoever administers one centre has nothing to say about others, nor about those who administer all")
    func oneCentre() async throws {
        let reception = try await Reception()
        let root = try await reception.firstAdministrator()
        let (first, second) = (try await reception.centre(), try await reception.centre("01"))
        try await reception.account("quan.tri.1", try Grant(.administrator, organisation: first))
        let mine = try await reception.account("cua.toi", try Grant(.officer, organisation: first))
        let both = try await reception.account(
            "ca.hai", try Grant(.officer, organisation: first), try Grant(.officer, organisation: second))
        let acting = Acting.person(try await reception.signIn("quan.tri.1").person)
        let (office, door) = (reception.office, reception.door)
        #expect(try await office.accounts(for: acting).map(\.username) == ["ca.hai", "cua.toi", "quan.tri.1"])
        try await office.endAccount(mine.id, by: acting, door: door)
        await #expect(throws: Forbidden.self) { _ = try await office.newPasswordLink(for: root.id, by: acting) }
        await #expect(throws: Forbidden.self) { _ = try await office.newPasswordLink(for: both.id, by: acting) }
        await #expect(throws: Forbidden.self) {
            try await office.setGrants(
                [try Grant(.administrator, organisation: nil)], of: mine.id, by: acting, door: door)
        }
        // What they may change of somebody is what is theirs.
        try await office.setGrants(
            [try Grant(.leader, organisation: first), try Grant(.officer, organisation: second)], of: both.id,
            by: acting, door: door)
        var filter = AccessFilter()
        await #expect(throws: Forbidden.self) { _ = try await office.accessEntries(filter, page: 1, by: acting) }
        filter.organisation = first
        #expect(try await office.accessEntries(filter, page: 1, by: acting).total > 0)
    }

    @Test("The last who can administer everything stays; a second without a password is none") func last() async throws
    {
        let reception = try await Reception()
        let root = try await reception.firstAdministrator()
        let (office, door) = (reception.office, reception.door)
        let grants = [try Grant(.administrator, organisation: nil)]
        let (_, token) = try await office.createAccount(
            username: "thu.hai", name: "Thứ Hai", grants: grants, by: .atTheMachine)
        let refused = await #expect(throws: Problem.self) {
            try await office.endAccount(root.id, by: .atTheMachine, door: door)
        }
        #expect(refused?.sentence.contains("cuối cùng") == true)
        await #expect(throws: Problem.self) {
            try await office.setGrants(
                [try Grant(.officer, organisation: nil)], of: root.id, by: .atTheMachine, door: door)
        }
        #expect(try await office.account(root.id).grants == grants)
        _ = try await office.useLink(token, password: Reception.password, address: "", door: door)
        try await office.endAccount(root.id, by: .atTheMachine, door: door)
        #expect(try await office.account(root.id).isEnded)
        try await office.reviveAccount(root.id, by: .atTheMachine, door: door)
        #expect(try await reception.refusal("quan.tri", Reception.password) == nil)
    }

    @Test("Two administrators who end each other at once: one stays") func eachOther() async throws {
        let reception = try await Reception()
        let root = try await reception.firstAdministrator()
        let second = try await reception.account("thu.hai", try Grant(.administrator, organisation: nil))
        await withTaskGroup(of: Void.self) { group in
            for id in [root.id, second.id] {
                group.addTask {
                    try? await reception.office.endAccount(id, by: .atTheMachine, door: reception.door)
                }
            }
        }
        #expect(try await reception.office.accounts(for: .atTheMachine).filter { !$0.isEnded }.count == 1)
    }

    @Test("A changed password needs the present one and ends the other sessions; this one goes on under another token")
    func password()
        async throws
    {
        let reception = try await Reception()
        try await reception.firstAdministrator()
        let other = try await reception.signIn("quan.tri")
        let (token, person) = try await reception.signIn("quan.tri")
        let (office, door) = (reception.office, reception.door)
        let new = "Sấy cá ba mẻ một ngày"
        @discardableResult
        func change(_ current: String, _ new: String) async throws -> String {
            try await office.changePassword(current: current, new: new, by: person, address: "10.0.0.1", door: door)
        }
        let wrong = await #expect(throws: AccountFormRefusal.self) { try await change("sai", new) }
        #expect(wrong?.problems.keys.first == .current)
        let short = await #expect(throws: AccountFormRefusal.self) { try await change(Reception.password, "ngắn") }
        #expect(short?.problems.keys.first == .password)
        await #expect(throws: AccountFormRefusal.self) { try await change(Reception.password, Reception.password) }
        _ = try await door.sessions.signedIn(other.token, in: office)
        let next = try await change(Reception.password, new)
        #expect(try await door.sessions.signedIn(other.token, in: office) == nil)
        #expect(try await door.sessions.signedIn(token, in: office) == nil)
        #expect(try await office.signedIn(token: next)?.account.id == person.account.id)
        #expect(try await reception.refusal("quan.tri", Reception.password) == .notAdmitted)
        #expect(try await reception.refusal("quan.tri", new) == nil)
    }

    @Test("Reading of personal data and exports are in the log, the newest first, by person and by kind") func log()
        async throws
    {
        let reception = try await Reception()
        try await reception.firstAdministrator()
        let centre = try await reception.centre()
        let person = try await reception.signIn("quan.tri").person
        for number in 1...60 {
            reception.pass(seconds: 1)
            try await reception.office.log(
                number.isMultiple(of: 2) ? .exported : .readPersonal, by: person, organisation: centre,
                detail: "lần \(number)\0", address: "10.0.0.1")
        }
        var filter = AccessFilter()
        filter.account = person.account.id
        filter.kinds = [.exported, .readPersonal]
        filter.organisation = centre
        let first = try await reception.office.accessEntries(filter, page: 1, by: .person(person))
        #expect(first.total == 60)
        #expect(first.entries.count == 50)
        #expect(first.entries.first?.detail == "lần 60")
        #expect(first.entries.first?.kind == .exported)
        #expect(try await reception.office.accessEntries(filter, page: 2, by: .person(person)).entries.count == 10)
        #expect(try await reception.office.accessEntries(filter, page: .max, by: .person(person)).entries.isEmpty)
        filter.from = first.entries[9].at
        filter.until = first.entries[0].at
        filter.kinds = [.exported]
        #expect(try await reception.office.accessEntries(filter, page: 0, by: .person(person)).total == 4)
    }

    @Test("A move takes accounts and the log along, not who is signed in nor links that wait") func moved() async throws
    {
        let reception = try await Reception()
        try await reception.firstAdministrator()
        let (token, _) = try await reception.signIn("quan.tri")
        _ = try await reception.office.createAccount(
            username: "nguyen.an", name: "An", grants: [try Grant(.officer, organisation: nil)], by: .atTheMachine)
        let backup = try await reception.office.backUp(into: reception.scratch.path("sao"), program: "1.2.3")
        let tables = Dictionary(
            uniqueKeysWithValues: try Backup(at: backup.path).manifest.tables.map { ($0.table, $0.rows) })
        #expect(tables["account"] == 2)
        #expect(tables["account_grant"] == 2)
        #expect((tables["access_entry"] ?? 0) > 3)
        #expect(tables["web_session"] == nil)
        #expect(tables["one_time_link"] == nil)
        #expect(try await reception.office.signedIn(token: token) != nil)
        #expect(try await reception.office.check() == [])
    }
}
