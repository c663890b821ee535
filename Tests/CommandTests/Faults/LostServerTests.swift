import Actions
import Basics
import Domain
import Foundation
import Storage
import Support
import Synchronization
import Testing

/// What can happen to a server while people work.
private enum ServerFault: CaseIterable, Sendable {
    case stopped, cutShort, restarted, frozen, killed

    func happen(to server: OwnServer) async throws {
        switch self {
        case .stopped:
            #expect(server.run("stop", "--mode=fast"))
            try await Task.sleep(for: .milliseconds(500))
            #expect(server.start())
        case .cutShort:
            #expect(server.run("stop", "--mode=immediate"))
            #expect(server.start())
        case .restarted: #expect(server.run("restart", "--mode=fast"))
        case .frozen:
            server.freeze()
            try await Task.sleep(for: .seconds(4))
            server.thaw()
        case .killed:
            server.killNow()
            try await Task.sleep(for: .milliseconds(200))
            #expect(server.start())
        }
    }
}

/// What became of each thing that was asked.
private final class Ledger: Sendable {
    struct Tally {
        var acknowledged: Set<String> = []
        var refused: Set<String> = []
        var unknown: Set<String> = []
    }

    private let kept = Mutex((tally: Tally(), isOver: false))

    var tally: Tally { kept.withLock { $0.tally } }
    var isOver: Bool { kept.withLock { $0.isOver } }

    func end() { kept.withLock { $0.isOver = true } }

    func note(_ name: String, _ fault: StorageFault.Kind?) {
        kept.withLock { kept in
            switch fault {
            case nil: _ = kept.tally.acknowledged.insert(name)
            case .outcomeUnknown?: _ = kept.tally.unknown.insert(name)
            default: _ = kept.tally.refused.insert(name)
            }
        }
    }
}

@Suite("A server that fails under load", .enabled(if: TestEngine.isPostgres), .serialized) struct LostServerTests {
    @Test("Whatever happens to it: what was acknowledged is there, what was refused is not, and work goes on")
    func load() async throws {
        let server = try OwnServer()
        var settings = try server.makeDatabase("so")
        settings.statementSeconds = 2
        settings.patienceSeconds = 15
        settings.connections = 4
        let scratch = try Scratch()
        let database = PostgresDatabase(settings)
        let office = try await Office.open(database, files: scratch.path("files"), actor: "Nguyễn Thị Kiểm")
        let day = try #require(Day(iso: "2016-06-30"))
        let province = try #require(Provinces.find(code: "77", on: day))
        let centre = try await office.centre(of: province, named: nil, creating: true)
        let ledger = Ledger()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 1...4 {
                group.addTask {
                    var number = 0
                    while !ledger.isOver {
                        number += 1
                        let name = "Bài \(worker) số \(number)"
                        ledger.note(name, try await write(name, office, province.key, centre.organisation))
                    }
                }
            }
            for round in 0..<faultRounds {
                try await Task.sleep(for: .milliseconds(Int.random(in: 300...900)))
                try await ServerFault.allCases[round % ServerFault.allCases.count].happen(to: server)
            }
            try await Task.sleep(for: .milliseconds(500))
            ledger.end()
            try await group.waitForAll()
        }
        let ended = ledger.tally
        let stored = try await names(in: office, centre.organisation)
        let found = Set(stored)
        print(
            "\(faultRounds) faults: acknowledged \(ended.acknowledged.count), found \(ended.acknowledged.intersection(found).count), lost \(ended.acknowledged.subtracting(found).count), refused \(ended.refused.count), unknown outcomes resolved \(database.settledCommits), left unknown \(ended.unknown.count)"
        )
        #expect(stored.count == found.count, "nothing is there twice")
        #expect(ended.acknowledged.subtracting(found).isEmpty)
        #expect(ended.refused.isDisjoint(with: found))
        #expect(!ended.acknowledged.isEmpty)
        let findings = try await office.check()
        #expect(findings.isEmpty, "\(findings)")
    }

    /// The kind of fault that refused it.
    private func write(_ name: String, _ office: Office, _ province: ProvinceKey, _ organisation: Int) async throws
        -> StorageFault.Kind?
    {
        do {
            _ = try await office.create(
                .communication, assignments: ["name=\(name)", "published=2016"], province: province,
                organisation: organisation)
            return nil
        } catch let fault as StorageFault {
            return fault.kind
        }
    }

    private func names(in office: Office, _ organisation: Int) async throws -> [String] {
        try await office.database.read { session in
            try session.rows("SELECT name FROM communication WHERE organisation = \(organisation)") { $0.text(0) ?? "" }
        }
    }

    @Test(
        "A server's full disk refuses an import in one sentence, loses nothing, and works with room again",
        .enabled(if: SmallDisk.isPermitted, "this machine does not let a test mount a small disk (tmpfs)"),
        arguments: [0, 400_000, 3_000_000])
    func fullDisk(free: Int) async throws {
        let disk = try SmallDisk(megabytes: 160)
        let server = try OwnServer(on: disk.folder, settings: ["max_wal_size=64MB", "min_wal_size=32MB"])
        let address = try server.makeDatabase("so").address
        let program = try await Program(address: address)
        #expect(try await program.run(["import", try program.projects(), "--commit"] + atVungTau2016).status == 0)
        let large = ["import", try program.survey("lớn", count: 12_000), "--commit"] + atVungTau2016
        try disk.fill(leaving: free)
        let refused = try await program.run(large)
        #expect(refused.status == 1)
        #expect(refused.errorLines.count == 1, "\(refused.errors)")
        #expect(refused.errors.contains("không có gì được ghi"), "\(refused.errors)")
        try disk.makeRoom()
        if try await program.run("check").status != 0 { #expect(server.start()) }
        #expect(try await program.stored(ofSurvey: "lớn") == 0)
        #expect(try await program.count("SELECT COUNT(*) FROM project") == 2)
        let again = try await program.run(large)
        #expect(again.status == 0, "\(again.errors)")
        #expect(try await program.stored(ofSurvey: "lớn") == 12_000)
        #expect(try await program.run("check").status == 0)
    }
}
