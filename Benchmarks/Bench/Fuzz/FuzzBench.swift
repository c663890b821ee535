import Foundation
import Fuzzing

/// Reads many seeded inputs of each kind in children of this program, and prints what came of them.
struct FuzzBench {
    let plan: FuzzPlan
    let folder: String

    /// Whether all went well.
    func run() async throws -> Bool {
        print(
            "Fuzzing: seed \(plan.seed), at most \(FuzzPlan.microseconds / 1_000_000) s and \(FuzzPlan.peakMegabytes) MB"
        )
        var isClean = true
        for kind in plan.kinds {
            let (tally, seconds) = try await measure { try await read(kind) }
            show(kind, tally, seconds)
            try keep(tally.incidents)
            isClean = isClean && tally.incidents.isEmpty
            fflush(nil)
        }
        return isClean
    }

    /// Each input that did harm goes to a file of its own, made again from its number.
    private func keep(_ incidents: [FuzzIncident]) throws {
        guard !incidents.isEmpty else { return }
        let folder = "fuzz-findings"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let inputs = FuzzInputs(FuzzPlan.corpus, seed: plan.seed)
        for incident in incidents {
            let ending = incident.kind == .words ? "txt" : incident.kind.rawValue
            let path = "\(folder)/\(plan.seed)-\(incident.index).\(ending)"
            try Data(inputs.make(incident.kind, incident.index)).write(to: URL(fileURLWithPath: path))
            print("\(path): \(incident.words)")
        }
    }

    /// In two halves at once, as there are two cores.
    private func read(_ kind: FuzzKind) async throws -> FuzzTally {
        let indexes = plan.indexes(of: kind)
        let middle = indexes.lowerBound + indexes.count / 2
        async let first = watch(kind, indexes.lowerBound..<middle, "first").run()
        async let second = watch(kind, middle..<indexes.upperBound, "second").run()
        var tally = try await first
        tally.add(try await second)
        return tally
    }

    private func watch(_ kind: FuzzKind, _ indexes: Range<Int>, _ half: String) -> FuzzWatch {
        FuzzWatch(
            program: CommandLine.arguments[0], kind: kind, seed: plan.seed, indexes: indexes,
            folder: "\(folder)/\(kind.rawValue)-\(half)")
    }

    private func show(_ kind: FuzzKind, _ tally: FuzzTally, _ seconds: Double) {
        let slowest = String(format: "%.1f", Double(tally.slowest) / 1_000)
        print(
            "\(kind.rawValue): \(plan.indexes(of: kind).count) inputs in \(Int(seconds)) s,",
            "\(tally.read) read, \(tally.refused) refused, \(tally.incidents.count) findings;",
            "slowest \(slowest) ms (\(tally.slowestIndex)), peak \(tally.peakKilobytes >> 10) MB")
    }
}
