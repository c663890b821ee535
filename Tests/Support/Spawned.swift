import Foundation
import Synchronization

/// A child process, started by posix_spawn. Foundation's `Process` of Swift 6.3 copies names out of /proc/self/fd beyond
/// their end and crashes the tests in one run of some (swift-corelibs-foundation, pull request 5472).
package final class Spawned: Sendable {
    package struct NotStarted: Error {
        let path: String
        let code: Int32
    }

    package let identifier: pid_t
    private let status = Mutex<Int32?>(nil)

    /// What it says goes to the two files; it reads nothing.
    package init(
        _ path: String, _ arguments: [String], environment: [String: String]? = nil, output: String = "/dev/null",
        errors: String = "/dev/null"
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        let variables = environment ?? ProcessInfo.processInfo.environment
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        let pairs = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + pairs { free(text) } }
        var started: pid_t = 0
        let code = posix_spawn(&started, path, &actions, nil, words, pairs)
        guard code == 0 else { throw NotStarted(path: path, code: code) }
        identifier = started
    }

    /// As waitpid gives it; nothing while it runs.
    private var ending: Int32? {
        status.withLock { known in
            if known != nil { return known }
            var now: Int32 = 0
            guard waitpid(identifier, &now, WNOHANG) == identifier else { return nil }
            known = now
            return now
        }
    }

    package var isRunning: Bool { ending == nil }

    /// The exit code, or the number of the signal that ended it. Waits.
    package func ended() async throws -> (status: Int32, wasKilled: Bool) {
        while true {
            if let ending {
                let signal = ending & 0x7F
                return signal == 0 ? (ending >> 8 & 0xFF, false) : (signal, true)
            }
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    /// Like `ended`, for who cannot wait otherwise.
    package func succeeds() -> Bool {
        while isRunning { usleep(2000) }
        return ending == 0
    }
}
