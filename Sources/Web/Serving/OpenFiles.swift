import Foundation

/// How many files and connections the process may have open at once. Where none is left the system's libraries fail in
/// places that nobody can answer for: fonts that cannot be opened have ended the process within the making of a PDF.
enum OpenFiles {
    /// As many as the system lets us have; what a process begins with is often 1,024. Returns how many it is now.
    @discardableResult
    static func raise() -> Int {
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(files, &limit) == 0 else { return least }
        var wanted = limit
        wanted.rlim_cur = min(limit.rlim_max, rlim_t(most))
        if wanted.rlim_cur > limit.rlim_cur, setrlimit(files, &wanted) == 0 { limit = wanted }
        return Int(min(limit.rlim_cur, rlim_t(most)))
    }

    /// Connections beyond these wait in the system's queue, so that what answers them always has files left.
    static func connections(of files: Int) -> Int { max(8, min(4096, files / 2)) }

    private static let least = 256
    private static let most = 65_536
}
