import Foundation
import Storage
import Support
import Testing

@Suite("A copy that is killed") struct KilledCopyTests {
    private let rows = 2_000

    private func filled() async throws -> Program {
        let program = try await Program()
        let file = try program.survey("đầu", count: rows)
        #expect(try await program.run(["import", file, "--commit"] + atVungTau2016).status == 0)
        return program
    }

    /// Starts it as often as asked and kills it at another moment each time; `whole` is how long it takes
    /// undisturbed.
    private func kill(
        _ program: Program, whole: Duration, _ seeded: Seeded, _ arguments: (Int) async throws -> [String],
        then look: (Int, Bool) async throws -> Void
    ) async throws {
        let clock = ContinuousClock()
        var (random, whole) = (seeded, whole)
        var killed = 0
        for round in 1...faultRounds {
            let running = try program.start(try await arguments(round))
            let began = clock.now
            let share = Double.random(in: 0...1.1, using: &random)
            while running.isRunning, clock.now - began < whole * share { try await Task.sleep(for: .milliseconds(1)) }
            // One that was faster than the first says how long the others may take.
            if !running.isRunning { whole = clock.now - began }
            running.killNow()
            let wasKilled = try await running.ended().wasKilled
            if wasKilled { killed += 1 }
            try await look(round, wasKilled)
        }
        print("killed \(killed) of \(faultRounds)")
    }

    /// How long it takes undisturbed.
    private func time(_ program: Program, _ arguments: [String]) async throws -> Duration {
        let clock = ContinuousClock()
        let began = clock.now
        #expect(try await program.run(arguments).status == 0)
        return clock.now - began
    }

    @Test("Amid a backup: what looks like one is whole, and the next one clears the rest away") func backup()
        async throws
    {
        let random = Seeded()
        print("seed \(random.seed)")
        let program = try await filled()
        let parent = program.scratch.path("sao")
        let whole = try await time(program, ["backup", parent])
        var made = 1
        try await kill(program, whole: whole, random, { _ in ["backup", parent] }) { _, _ in
            made = max(made, try program.backups().count)
        }
        for (number, folder) in try program.backups().enumerated() {
            let other = try await program.beside("moi-\(number)")
            let restored = try await other.run("restore", folder)
            #expect(restored.status == 0, "\(restored.errors) seed \(random.seed)")
            #expect(try await other.stored(ofSurvey: "đầu") == rows)
        }
        #expect(try await program.run("backup", parent).status == 0)
        #expect(try program.backups().count == made + 1)
        let left = try FileManager.default.contentsOfDirectory(atPath: parent).filter { $0.hasPrefix(".") }
        #expect(left == [], "seed \(random.seed)")
        #expect(try await program.run("check").status == 0)
    }

    @Test("Amid a restore or a move: all rows are there or none, and none can be had again", arguments: [true, false])
    func receiving(isRestore: Bool) async throws {
        let random = Seeded()
        print("seed \(random.seed)")
        let program = try await filled()
        #expect(try await program.run("backup", program.scratch.path("sao")).status == 0)
        let folder = try #require(try program.backups().first)
        func arguments(_ other: Program) -> [String] {
            let files = "\(other.folder)/files"
            return isRestore
                ? ["restore", folder, "--database", other.store.address, "--files", files]
                : ["move", "--to", other.store.address, "--to-files", files]
        }
        let first = try await program.beside("moi")
        let whole = try await time(program, arguments(first))
        var others: [Int: Program] = [:]
        for round in 1...faultRounds { others[round] = try await program.beside("moi-\(round)") }
        try await kill(program, whole: whole, random, { arguments(try #require(others[$0])) }) { round, _ in
            let other = try #require(others[round])
            let what: Comment = "seed \(random.seed), round \(round)"
            let again = try await program.run(arguments(other))
            // Refused only where all of it is there already.
            #expect(again.status == 0 || again.errors.contains("đã có số liệu"), "\(again.errors) \(what)")
            #expect(try await other.stored(ofSurvey: "đầu") == rows, what)
            let check = try await other.run("check")
            #expect(check.status == 0, "\(check.output)\(check.errors) \(what)")
        }
    }
}
