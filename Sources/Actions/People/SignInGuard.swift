import Foundation
import Synchronization

/// **Người gác cửa**: counts the failed sign-ins of each network address in this process, since the lock of an account does
/// not stop somebody who tries one password on many names.
package final class SignInGuard: Sendable {
    private static let most = 20
    private static let window: Int64 = 10 * 60 * 1_000_000
    /// So many addresses are remembered at most.
    private static let mostAddresses = 10_000

    /// When each address failed, the earliest first.
    private let failures = Mutex<[String: [Int64]]>([:])

    package init() {}

    /// Counts a try as failed before it is known to be: many at once must not slip through. `forgive` takes it back.
    func admit(_ address: String, at: Int64) throws(SignInRefusal) {
        let key = SignInGuard.network(of: address)
        let isAdmitted = failures.withLock { failures in
            let recent = (failures[key] ?? []).filter { SignInGuard.isRecent($0, at: at) }
            guard recent.count < SignInGuard.most else { return false }
            if failures[key] == nil, failures.count >= SignInGuard.mostAddresses {
                SignInGuard.makeRoom(in: &failures, at: at)
            }
            failures[key] = recent + [at]
            return true
        }
        guard isAdmitted else { throw .tooManyTries }
    }

    func forgive(_ address: String, at: Int64) {
        let key = SignInGuard.network(of: address)
        failures.withLock { failures in
            guard let place = failures[key]?.lastIndex(of: at) else { return }
            failures[key]?.remove(at: place)
            if failures[key]?.isEmpty == true { failures[key] = nil }
        }
    }

    package var count: Int { failures.withLock { $0.count } }

    private static func isRecent(_ moment: Int64, at: Int64) -> Bool { moment > at - window && moment <= at }

    /// Those of long ago go; if there are none, those that failed least.
    private static func makeRoom(in failures: inout [String: [Int64]], at: Int64) {
        failures = failures.filter { $0.value.contains { isRecent($0, at: at) } }
        guard failures.count >= mostAddresses else { return }
        let kept = failures.sorted { $0.value.count > $1.value.count }.prefix(mostAddresses / 2)
        failures = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }

    /// Whoever has an IPv6 address has 2^64 of them: the first half is the network. An IPv4 address in one is that.
    static func network(of address: String) -> String {
        guard address.contains(":") else { return String(address.prefix(64)) }
        var bytes = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, String(address.prefix { $0 != "%" }), &bytes) == 1 else {
            return String(address.prefix(64))
        }
        let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
        if Array(bytes.prefix(12)) == mapped { return bytes.suffix(4).map(String.init).joined(separator: ".") }
        return bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":")
    }
}

/// **Cửa vào** of one process: what it keeps in memory about who comes in. Made once where the server starts and handed to
/// whatever lets people in, changes their rights or sends them out.
package struct Door: Sendable {
    package let tries = SignInGuard()
    package let hashing = PasswordHashing()
    package let sessions = SessionCache()

    package init() {}
}
