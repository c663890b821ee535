import Foundation
import Storage
import Support

/// The built program with a database of its own, run as a process like an officer runs it.
struct Program: Sendable {
    let scratch: Scratch
    /// Where the originals lie, and SQLite's file.
    let folder: String
    let store: TestStore

    init() async throws {
        let scratch = try Scratch()
        try await self.init(folder: scratch.path("data"), scratch)
    }

    /// In a folder that the test made, such as a disk of its own.
    init(folder: String) async throws { try await self.init(folder: folder, try Scratch()) }

    /// With a database that is elsewhere.
    init(address: String) async throws {
        scratch = try Scratch()
        folder = scratch.path("data")
        store = TestStore(address: address)
    }

    private init(folder: String, _ scratch: Scratch) async throws {
        self.scratch = scratch
        self.folder = folder
        store = try await TestStore(path: "\(folder)/khuyencong.sqlite")
    }

    /// What a process left behind.
    struct Ended: Sendable {
        let status: Int32
        let wasKilled: Bool
        let output: String
        let errors: String

        var errorLines: [Substring] { errors.split(separator: "\n") }
    }

    func run(_ arguments: String...) async throws -> Ended { try await start(arguments).ended() }
    func run(_ arguments: [String]) async throws -> Ended { try await start(arguments).ended() }

    func start(_ arguments: [String]) throws -> RunningProgram {
        try RunningProgram(
            arguments, database: store.address, files: "\(folder)/files", log: scratch.path(UUID().uuidString))
    }

    /// Beside the test bundle: both are products of one build.
    static let executable: URL = {
        let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return bundle.deletingLastPathComponent().appendingPathComponent("khuyencong")
    }()
}

/// A process of the program that may still be running.
final class RunningProgram: Sendable {
    private let process: Spawned
    private let log: String

    fileprivate init(_ arguments: [String], database: String, files: String, log: String) throws {
        self.log = log
        var environment = ProcessInfo.processInfo.environment
        environment["KHUYENCONG_DATABASE"] = database
        environment["KHUYENCONG_FILES"] = files
        environment["KHUYENCONG_ACTOR"] = "Nguyễn Thị Kiểm"
        process = try Spawned(
            Program.executable.path, arguments, environment: environment, output: "\(log).out", errors: "\(log).err")
    }

    /// What `kill -9` or a power cut does to a process.
    func killNow() { kill(process.identifier, SIGKILL) }

    var isRunning: Bool { process.isRunning }

    func ended() async throws -> Program.Ended {
        let (status, wasKilled) = try await process.ended()
        return Program.Ended(
            status: status, wasKilled: wasKilled, output: try String(contentsOfFile: "\(log).out", encoding: .utf8),
            errors: try String(contentsOfFile: "\(log).err", encoding: .utf8))
    }
}

extension Program {
    /// Counts rows through an own connection, as any reader beside the program may.
    func count(_ sql: SQL) async throws -> Int {
        try await store.open().read { session in try session.first(sql) { $0.int(0) ?? 0 } ?? 0 }
    }

    func text(_ sql: SQL) async throws -> String? {
        try await store.open().read { session in try session.first(sql) { $0.text(0) } ?? nil }
    }
}

/// How often a fault is provoked: 5 times, or as KHUYENCONG_FAULT_ROUNDS says.
let faultRounds = ProcessInfo.processInfo.environment["KHUYENCONG_FAULT_ROUNDS"].flatMap(Int.init) ?? 5

let atVungTau2016 = ["--province", "77", "--period", "2016"]
