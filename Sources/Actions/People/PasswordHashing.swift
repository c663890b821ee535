import Basics
import CArgon2
import Domain
import Foundation
import Synchronization

/// Hashes passwords with argon2id, 19 MiB and two rounds (OWASP's least, about 30 ms), at most two at once and on threads
/// of its own: the pages of others must not wait for them.
package final class PasswordHashing: Sendable {
    private static let rounds: UInt32 = 2
    private static let kibibytes: UInt32 = 19 * 1024
    private static let saltBytes = 16
    private static let hashBytes = 32
    /// So many wait at most, about two seconds; others are told to come again.
    private static let mostWaiting = 128

    private let threads = OperationQueue()
    private let waiting = Mutex(0)

    package init() {
        threads.maxConcurrentOperationCount = 2
        threads.name = "khuyencong.passwords"
    }

    /// The encoded hash with its salt and cost.
    func hash(_ password: Password) async throws(SignInRefusal) -> String {
        try await work { PasswordHashing.encoded(password.bytes) }
    }

    /// The same work whether there is a hash, and a password that could be one, or not.
    func verify(_ password: Password?, against encoded: String?) async throws(SignInRefusal) -> Bool {
        try await work {
            let bytes = password?.bytes ?? []
            let isRight =
                argon2id_verify(encoded ?? PasswordHashing.nobodys, bytes, bytes.count) == ARGON2_OK.rawValue
            return isRight && encoded != nil && password != nil
        }
    }

    private func work<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async throws(SignInRefusal) -> Value {
        let isWelcome = waiting.withLock { count in
            guard count < PasswordHashing.mostWaiting else { return false }
            count += 1
            return true
        }
        guard isWelcome else { throw .busy }
        defer { waiting.withLock { $0 -= 1 } }
        return await withCheckedContinuation { continuation in
            threads.addOperation { continuation.resume(returning: body()) }
        }
    }

    private static func encoded(_ password: [UInt8]) -> String {
        let salt = SecretBytes.random(saltBytes)
        let length = argon2_encodedlen(rounds, kibibytes, 1, UInt32(saltBytes), UInt32(hashBytes), Argon2_id)
        var text = [CChar](repeating: 0, count: length)
        let code = argon2id_hash_encoded(
            rounds, kibibytes, 1, password, password.count, salt, salt.count, hashBytes, &text, text.count)
        // It fails only where there is no memory left; nothing verifies against an empty text.
        guard code == ARGON2_OK.rawValue else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// A hash of the same cost that no password has: its bytes are all zero.
    private static let nobodys =
        "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
}
