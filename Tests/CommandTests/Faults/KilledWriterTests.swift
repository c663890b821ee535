import Foundation
import Storage
import Support
import Testing

@Suite("A program that is killed") struct KilledWriterTests {
    private let rows = 2_000

    @Test("Amid an import: all of it or nothing is there, and every acknowledged import is there")
    func importing() async throws {
        var random = Seeded()
        print("seed \(random.seed)")
        let program = try await Program()
        let clock = ContinuousClock()
        var began = clock.now
        let first = try await program.run(
            ["import", try program.survey("đầu", count: rows), "--commit"] + atVungTau2016)
        #expect(first.status == 0, "\(first.errors)")
        var whole = clock.now - began
        var acknowledged = ["đầu"]
        var killed = 0
        for round in 1...faultRounds {
            let name = "lần \(round)"
            let file = try program.survey(name, count: rows)
            began = clock.now
            let running = try program.start(["import", file, "--commit"] + atVungTau2016)
            // Late moments more often: that is when the transaction is open.
            let share = Double.random(in: 0...1, using: &random).squareRoot() * 1.1
            while running.isRunning, clock.now - began < whole * share { try await Task.sleep(for: .milliseconds(1)) }
            // One that was faster than the first says how long the others may take.
            if !running.isRunning { whole = clock.now - began }
            running.killNow()
            let ended = try await running.ended()
            if ended.wasKilled { killed += 1 }
            if !ended.output.isEmpty || ended.status == 0 && !ended.wasKilled { acknowledged.append(name) }
            let what: Comment = "seed \(random.seed), round \(round)"
            let check = try await program.run("check")
            #expect(check.status == 0, "\(check.output)\(check.errors) \(what)")
            let stored = try await program.stored(ofSurvey: name)
            #expect(stored == 0 || stored == rows, what)
            let imports = try await program.count("SELECT COUNT(*) FROM import")
            #expect(try await program.count("SELECT COUNT(*) FROM establishment") == imports * rows, what)
            for kept in acknowledged { #expect(try await program.stored(ofSurvey: kept) == rows, what) }
        }
        print("killed \(killed) of \(faultRounds), acknowledged \(acknowledged.count - 1)")
    }

    @Test("Amid corrections: the last acknowledged value is there, or the one being written") func correcting()
        async throws
    {
        var random = Seeded()
        print("seed \(random.seed)")
        let program = try await Program()
        #expect(try await program.run(["import", try program.projects(), "--commit"] + atVungTau2016).status == 0)
        let clock = ContinuousClock()
        let began = clock.now
        #expect(try await program.run("correct", "DA-1", "place=Xã số 0").status == 0)
        let whole = clock.now - began
        var last = 0
        for number in 1...faultRounds * 2 {
            let running = try program.start(["correct", "DA-1", "place=Xã số \(number)"])
            try await Task.sleep(for: whole * Double.random(in: 0...1.3, using: &random))
            running.killNow()
            let ended = try await running.ended()
            let place = try await program.text("SELECT place FROM project WHERE number = 1")
            if ended.status == 0 && !ended.wasKilled { last = number }
            let what: Comment = "seed \(random.seed), \(number)"
            #expect(place == "Xã số \(last)" || place == "Xã số \(number)", what)
            if place == "Xã số \(number)" { last = number }
            let events = try await program.count("SELECT COUNT(*) FROM event WHERE verb = 'correct'")
            #expect(try await program.count("SELECT version FROM project WHERE number = 1") == events + 1, what)
        }
        let check = try await program.run("check")
        #expect(check.status == 0, "\(check.output)\(check.errors)")
    }
}
