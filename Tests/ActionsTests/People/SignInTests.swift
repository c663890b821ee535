import Actions
import Basics
import Domain
import Foundation
import Storage
import Support
import Testing

@Suite("Signing in") struct SignInTests {
    @Test("Whoever knows the password gets a token of which the database has only the hash") func signIn() async throws
    {
        let reception = try await Reception()
        let account = try await reception.firstAdministrator()
        let (token, person) = try await reception.signIn("Quan.Tri")
        #expect(token.utf8.count == 43)
        #expect(person.account.id == account.id)
        #expect(person.secret.count == 32)
        #expect(try await reception.office.signedIn(token: token)?.sessionKey == person.sessionKey)
        let rows = try await reception.office.database.read { session in
            try session.rows(
                "SELECT s.token_hash, a.password_hash FROM web_session s JOIN account a ON a.id = s.account"
            ) {
                ($0.blob(0) ?? [], $0.text(1) ?? "")
            }
        }
        #expect(rows.count == 1)
        #expect(rows.first?.0.count == 32)
        #expect(rows.first?.0 != Array(token.utf8))
        #expect(rows.first?.1.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$") == true)
    }

    @Test("Each sign-in makes another token and another secret; both stay good") func rotated() async throws {
        let reception = try await Reception()
        try await reception.firstAdministrator()
        let first = try await reception.signIn("quan.tri")
        let second = try await reception.signIn("quan.tri")
        #expect(first.token != second.token)
        #expect(first.person.secret != second.person.secret)
        #expect(try await reception.office.signedIn(token: first.token) != nil)
        #expect(
            try await reception.office.sessions(of: second.person.account.id, by: .person(second.person)).count == 2)
    }

    @Test("Wrong name, wrong password, no password yet, an ended account and a locked one are told the same")
    func sameSentence() async throws {
        let reception = try await Reception()
        try await reception.firstAdministrator()
        try await reception.account("da.khoa", try Grant(.officer, organisation: nil))
        _ = try await reception.office.createAccount(
            username: "chua.dat", name: "Chưa Đặt", grants: [try Grant(.officer, organisation: nil)], by: .atTheMachine)
        let ended = try await reception.office.account(named: "da.khoa")
        try await reception.office.endAccount(ended.id, by: .atTheMachine, door: reception.door)
        let tries = [
            ("khong.co", Reception.password), ("quan.tri", "sai mật khẩu rồi"), ("chua.dat", ""),
            ("da.khoa", Reception.password), ("' OR 1=1 --", Reception.password), ("", ""),
        ]
        for (name, password) in tries {
            #expect(try await reception.refusal(name, password) == .notAdmitted, "\(name)")
        }
        let told = try await reception.log(.refused)
        #expect(told.contains("refused khong.co không có tài khoản"))
        #expect(told.contains("refused chua.dat chưa đặt mật khẩu"))
        #expect(told.contains("refused da.khoa tài khoản đã khóa"))
        #expect(told.contains("refused — không có tài khoản"))
        #expect(!told.contains { $0.contains("OR 1=1") })
    }

    @Test("Where there is no account, as much work is done as where there is") func sameWork() async throws {
        let reception = try await Reception()
        try await reception.firstAdministrator()
        let clock = ContinuousClock()
        var fastest = Duration.seconds(60)
        for round in 0..<5 {
            let start = clock.now
            #expect(
                try await reception.refusal("khong.co", "sai mật khẩu rồi", from: "10.1.0.\(round)") == .notAdmitted)
            fastest = min(fastest, clock.now - start)
        }
        // A hash takes 30 ms on any thread and can be no faster; the rest of a refusal takes a few. A busy machine makes
        // both longer, so that nothing is held against the time of a name that is known.
        #expect(fastest > .milliseconds(8))
    }

    @Test("Composed and decomposed letters are one password") func forms() async throws {
        let reception = try await Reception()
        try await reception.firstAdministrator()
        let decomposed = Reception.password.decomposedStringWithCanonicalMapping
        #expect(Array(decomposed.utf8) != Array(Reception.password.utf8))
        _ = try await reception.signIn("quan.tri", decomposed)
    }

    @Test(
        "A password of megabytes, with a NUL or of another length is refused like any other",
        arguments: [
            String(repeating: "a", count: 5_000_000), Reception.password + "\0", "\0", Reception.password + " ",
            "con mèo trèo cây ca",
        ])
    func hostile(password: String) async throws {
        let reception = try await Reception()
        try await reception.firstAdministrator()
        #expect(try await reception.refusal("quan.tri", password) == .notAdmitted)
    }

    @Test("A user agent and an address of any length with any characters do no harm") func hostileWords() async throws {
        let reception = try await Reception()
        try await reception.firstAdministrator()
        let agent = "\u{1B}[2J\0" + String(repeating: "e\u{301}", count: 9000)
        let (_, person) = try await reception.office.signIn(
            username: "quan.tri", password: Reception.password, address: agent, userAgent: agent, door: reception.door)
        let session = try #require(
            try await reception.office.sessions(of: person.account.id, by: .person(person)).first)
        #expect(session.userAgent.count <= 200)
        #expect(session.address.count <= 64)
        #expect(!session.userAgent.unicodeScalars.contains { $0.value < 32 })
    }

    @Test("After five failures in a row the right password waits a minute, then two, at most an hour") func lockOut()
        async throws
    {
        let reception = try await Reception()
        try await reception.firstAdministrator()
        for _ in 0..<5 { #expect(try await reception.refusal("quan.tri", "sai") == .notAdmitted) }
        #expect(try await reception.refusal("quan.tri", Reception.password) == .notAdmitted)
        reception.pass(seconds: 59)
        #expect(try await reception.refusal("quan.tri", Reception.password) == .notAdmitted)
        // Tries during the wait do not lengthen it.
        reception.pass(seconds: 1)
        #expect(try await reception.refusal("quan.tri", "sai", from: "10.0.0.2") == .notAdmitted)
        reception.pass(seconds: 119)
        #expect(try await reception.refusal("quan.tri", Reception.password, from: "10.0.0.2") == .notAdmitted)
        reception.pass(seconds: 1)
        #expect(try await reception.refusal("quan.tri", Reception.password, from: "10.0.0.2") == nil)
        let account = try await reception.office.account(named: "quan.tri")
        #expect(account.failedCount == 0)
        #expect(account.lockedUntil == nil)
        #expect(try await reception.log(.refused).contains("refused quan.tri đang tạm khóa sau nhiều lần sai"))
    }

    @Test("However often it fails, an account waits an hour at most") func longest() async throws {
        let reception = try await Reception()
        try await reception.firstAdministrator()
        for round in 0..<20 {
            #expect(try await reception.refusal("quan.tri", "sai", from: "10.0.1.\(round)") == .notAdmitted)
            reception.pass(hours: 1)
        }
        #expect(try await reception.refusal("quan.tri", Reception.password) == nil)
    }

    @Test("Of many tries at once no more than five are weighed") func atOnce() async throws {
        let reception = try await Reception()
        try await reception.firstAdministrator()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<12 {
                group.addTask {
                    _ = try? await reception.refusal("quan.tri", "sai \(number)", from: "10.0.2.\(number)")
                }
            }
        }
        #expect(try await reception.office.account(named: "quan.tri").failedCount == 5)
    }

    @Test("Twenty failures from one address in ten minutes, of whatever names, are the last; others still come in")
    func addresses() async throws {
        let reception = try await Reception()
        try await reception.firstAdministrator()
        for number in 0..<20 {
            #expect(try await reception.refusal("ten-\(number)", "sai", from: "192.0.2.1") == .notAdmitted)
        }
        #expect(try await reception.refusal("quan.tri", Reception.password, from: "192.0.2.1") == .tooManyTries)
        #expect(try await reception.refusal("quan.tri", Reception.password, from: "192.0.2.2") == nil)
        reception.pass(seconds: 601)
        #expect(try await reception.refusal("quan.tri", Reception.password, from: "192.0.2.1") == nil)
    }
}
