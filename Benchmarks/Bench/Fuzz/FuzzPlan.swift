import Foundation
import Fuzzing

/// What a run has to do, as its arguments say: `--fuzz [--inputs N] [--seed S] [--only KIND] [--from INDEX]`.
struct FuzzPlan {
    var inputs = 1_000_000
    var seed = UInt64.random(in: 1...UInt64(Int32.max))
    var kinds = FuzzKind.allCases
    /// The first number of each kind, to make one input again.
    var from = 0

    struct NotUnderstood: Error, CustomStringConvertible {
        let description: String
    }

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            guard let value = rest.popFirst() else { throw NotUnderstood(description: "\(name) needs a value") }
            switch (name, Int(value), FuzzKind(rawValue: value)) {
            case ("--inputs", let number?, _) where number > 0: inputs = number
            case ("--from", let number?, _) where number >= 0: from = number
            case ("--seed", _, _): seed = try UInt64(value).orThrow(NotUnderstood(description: "\(value) is no seed"))
            case ("--only", _, let kind?): kinds = [kind]
            default: throw NotUnderstood(description: "\(name) \(value)")
            }
        }
    }

    /// The numbers of the inputs of a kind: each kind has its share, together at least `inputs`.
    func indexes(of kind: FuzzKind) -> Range<Int> {
        let shares = kinds.map(\.share).reduce(0, +)
        return from..<(from + (inputs * kind.share + shares - 1) / shares)
    }

    static let corpus = FuzzCorpus(folders: ["Tests/Corpus", "Tests/Cases", "Tests/DocumentsTests", "sample"])
    /// What an input may take at most, of a processor's time.
    static let microseconds = 2_000_000
    static let peakMegabytes = 150
}

extension Optional {
    fileprivate func orThrow(_ error: any Error) throws -> Wrapped {
        guard let self else { throw error }
        return self
    }
}
