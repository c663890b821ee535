import Testing

@testable import Actions

@Suite("The guard at the door") struct SignInGuardTests {
    private func isAdmitted(_ guardian: SignInGuard, _ address: String, at: Int64 = 0) -> Bool {
        do {
            try guardian.admit(address, at: at)
            return true
        } catch {
            return false
        }
    }

    @Test("An IPv6 network is one address, however it is written; an IPv4 address in IPv6 is that one") func networks()
    {
        #expect(SignInGuard.network(of: "2001:db8::1") == SignInGuard.network(of: "2001:0db8:0:0:ffff::2%eth0"))
        #expect(SignInGuard.network(of: "2001:db8::1") != SignInGuard.network(of: "2001:db8:0:1::1"))
        #expect(SignInGuard.network(of: "::ffff:192.0.2.7") == "192.0.2.7")
        #expect(SignInGuard.network(of: "192.0.2.7") == "192.0.2.7")
        #expect(SignInGuard.network(of: "::nonsense::") == "::nonsense::")
    }

    @Test("A try that was right is not counted, and takes no failure of others back") func forgiven() {
        let guardian = SignInGuard()
        for number in 1...19 { #expect(isAdmitted(guardian, "192.0.2.1", at: Int64(number))) }
        #expect(isAdmitted(guardian, "192.0.2.1", at: 20))
        guardian.forgive("192.0.2.1", at: 20)
        #expect(isAdmitted(guardian, "192.0.2.1", at: 21))
        #expect(!isAdmitted(guardian, "192.0.2.1", at: 22))
        #expect(isAdmitted(guardian, "192.0.2.1", at: 601_000_000))
    }

    @Test("It remembers so many addresses and no more, those that fail most") func bounded() {
        let guardian = SignInGuard()
        for number in 0..<20 { #expect(isAdmitted(guardian, "203.0.113.9", at: Int64(number))) }
        for number in 0..<25_000 { #expect(isAdmitted(guardian, "host-\(number)", at: 30)) }
        #expect(guardian.count <= 10_000)
        #expect(!isAdmitted(guardian, "203.0.113.9", at: 31))
    }

    @Test("A lock begins with the fifth failure and doubles to an hour") func lockOut() {
        let minutes = (1...40).map { LockOut.until(failures: $0, at: 0).map { $0 / 60_000_000 } }
        #expect(minutes.prefix(12) == [nil, nil, nil, nil, 1, 2, 4, 8, 16, 32, 60, 60])
        #expect(minutes.last == 60)
    }
}
