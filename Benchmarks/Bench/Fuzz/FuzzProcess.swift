import Foundation

/// A child process by posix_spawn: Foundation's `Process` of Swift 6.3 crashes in one run of some
/// (swift-corelibs-foundation, pull request 5472).
final class FuzzProcess {
    struct NotStarted: Error {}

    let identifier: pid_t
    private var known: Int32?

    init(_ path: String, _ arguments: [String], errors: String) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        // A crash is expected here: Swift's backtrace of one would take seconds.
        let variables = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { _, new in new }
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        let pairs = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + pairs { free(text) } }
        var started: pid_t = 0
        guard posix_spawn(&started, path, &actions, nil, words, pairs) == 0 else { throw NotStarted() }
        identifier = started
    }

    /// As waitpid gives it; nothing while it runs.
    var ending: Int32? {
        if known == nil {
            var now: Int32 = 0
            if waitpid(identifier, &now, WNOHANG) == identifier { known = now }
        }
        return known
    }

    func kill() {
        if known == nil { _ = Glibc.kill(identifier, SIGKILL) }
    }
}
