import Support

/// The choices of a mutator: all come from the seed.
extension Seeded {
    /// 0 up to, not including, `bound`; 0 for none.
    mutating func below(_ bound: Int) -> Int { bound > 0 ? Int(next() % UInt64(bound)) : 0 }

    /// True once in `times`.
    mutating func once(in times: Int) -> Bool { below(times) == 0 }

    mutating func pick<Choice>(_ choices: [Choice], or none: Choice) -> Choice {
        choices.isEmpty ? none : choices[below(choices.count)]
    }

    /// A piece of `count` things: mostly short, sometimes up to all of it.
    mutating func piece(of count: Int) -> Range<Int> {
        let start = below(count)
        let most = once(in: 4) ? count - start : min(count - start, 16)
        return start..<(start + (most > 0 ? 1 + below(most) : 0))
    }

    /// How often something is repeated: mostly a few times, rarely so often that a limit is reached.
    mutating func repetitions() -> Int {
        switch below(200) {
        case 0: return 2_000 + below(40_000)
        case 1...10: return 50 + below(500)
        default: return 1 + below(6)
        }
    }
}
