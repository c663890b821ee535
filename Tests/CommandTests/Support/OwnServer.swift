import Foundation
import Storage
import Support

/// A PostgreSQL server of a test's own, durable, to be stopped, frozen and killed.
final class OwnServer: Sendable {
    private let scratch: Scratch
    let folder: String
    /// Without a database's name.
    let address: String

    struct NotStarted: Error {
        let output: String
    }

    /// In a folder of its own, or on a disk that the test made.
    init(on disk: String? = nil, settings: [String] = []) throws {
        scratch = try Scratch()
        folder = "\(disk ?? scratch.folder)/server"
        let log = scratch.path("start.out")
        // The server runs as another user, who must reach its folder.
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: disk ?? scratch.folder)
        let started = try Spawned(
            OwnServer.script, ["start", folder] + settings, output: log, errors: scratch.path("start.err")
        ).succeeds()
        let output = try String(contentsOfFile: log, encoding: .utf8)
        guard started else { throw NotStarted(output: output) }
        address = output.split(separator: "\n").last.map(String.init) ?? ""
    }

    deinit {
        thaw()
        _ = try? Spawned(OwnServer.script, ["stop", folder]).succeeds()
    }

    private static let script: String = {
        var path = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { path.deleteLastPathComponent() }
        return path.appendingPathComponent("bin/postgres").path
    }()

    func makeDatabase(_ name: String) throws -> PostgresSettings {
        try PostgresServer(PostgresSettings(address: "\(address)/postgres")).make(name)
        return PostgresSettings(address: "\(address)/\(name)")
    }

    func run(_ arguments: String...) -> Bool {
        (try? Spawned(OwnServer.script, ["run", folder] + arguments).succeeds()) ?? false
    }

    /// As a power cut does it: the server and all its processes at once.
    func killNow() { signalAll(SIGKILL) }

    func freeze() { signalAll(SIGSTOP) }

    func thaw() { signalAll(SIGCONT) }

    /// Starts what was killed or stopped; a start that comes too early is tried again.
    func start() -> Bool {
        for _ in 0..<20 {
            if run("start") { return true }
            usleep(200_000)
        }
        return false
    }

    private func signalAll(_ signal: Int32) {
        guard let text = try? String(contentsOfFile: "\(folder)/data/postmaster.pid", encoding: .utf8),
            let leader = text.split(separator: "\n").first.flatMap({ pid_t($0) })
        else { return }
        for process in [leader] + children(of: leader) { kill(process, signal) }
    }

    private func children(of leader: pid_t) -> [pid_t] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { pid_t($0) }.filter { process in
            let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
            return status?.split(separator: "\n").contains("PPid:\t\(leader)") ?? false
        }
    }
}
