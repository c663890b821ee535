import Foundation
import Fuzzing

/// What was wrong with one input.
struct FuzzIncident {
    let kind: FuzzKind
    let index: Int
    let words: String
}

/// What came of the inputs of one kind.
struct FuzzTally {
    var read = 0
    var refused = 0
    var slowest = 0
    var slowestIndex = 0
    var peakKilobytes = 0
    var incidents: [FuzzIncident] = []

    mutating func add(_ other: FuzzTally) {
        read += other.read
        refused += other.refused
        if other.slowest > slowest { (slowest, slowestIndex) = (other.slowest, other.slowestIndex) }
        peakKilobytes = max(peakKilobytes, other.peakKilobytes)
        incidents += other.incidents
    }
}

/// Has children read some inputs, and watches them: after a crash, a hang or a finding the next child goes on behind
/// that input.
struct FuzzWatch {
    /// More would only say the same again.
    private static let mostIncidents = 20

    let program: String
    let kind: FuzzKind
    let seed: UInt64
    let indexes: Range<Int>
    let folder: String

    func run() async throws -> FuzzTally {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var tally = FuzzTally()
        var next = indexes.lowerBound
        while next < indexes.upperBound, tally.incidents.count < FuzzWatch.mostIncidents {
            let child = FuzzChild(kind: kind, seed: seed, indexes: next..<indexes.upperBound, folder: folder)
            try? FileManager.default.removeItem(atPath: child.statePath)
            let state = try FuzzState(path: child.statePath)
            let words = try await words(of: child, state)
            var part = FuzzTally()
            (part.read, part.refused, part.peakKilobytes) = (state[.read], state[.refused], state[.peak])
            (part.slowest, part.slowestIndex) = (state[.slowest], state[.slowestIndex])
            tally.add(part)
            guard let words else { break }
            tally.incidents.append(FuzzIncident(kind: kind, index: state[.index], words: words))
            next = state[.index] + 1
        }
        return tally
    }

    /// Nothing when the child has read all.
    private func words(of child: FuzzChild, _ state: FuzzState) async throws -> String? {
        let process = try FuzzProcess(program, child.arguments, errors: child.errorsPath)
        var isHanging = false
        var (last, since) = (-1, ContinuousClock.now)
        while process.ending == nil {
            try await Task.sleep(for: .milliseconds(50))
            let (index, began) = (state[.index], state[.began])
            if index != last { (last, since) = (index, .now) }
            let works = began > 0 && FuzzState.worked(by: process.identifier) - began > FuzzPlan.microseconds
            guard works || since.duration(to: .now) > .seconds(60), state[.index] == index else { continue }
            isHanging = true
            process.kill()
        }
        let errors = (try? String(contentsOfFile: child.errorsPath, encoding: .utf8)) ?? ""
        if isHanging { return "over \(FuzzPlan.microseconds / 1_000_000) s" }
        switch process.ending {
        case 0: return nil
        case FuzzChild.tooMuchMemory << 8: return "\(state[.peak] >> 10) MB"
        case FuzzChild.finding << 8: return errors
        default: return "crash: " + errors.prefix(600)
        }
    }
}
