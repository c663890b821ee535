import Basics
import Testing

@Suite("Dong") struct DongTests {
    @Test(
        "A share is rounded down, since a cap must not be passed",
        arguments: [
            (300_000_000, 7_000, 210_000_000), (1, 9_999, 0), (3, 5_000, 1), (0, 5_000, 0),
            (999_999_999, 10_000, 999_999_999),
            (-3, 5_000, -2), (9_000_000_000_000_000_000, 5_000, 4_500_000_000_000_000_000),
        ] as [(Int64, Int64, Int64)])
    func share(whole: Int64, basisPoints: Int64, part: Int64) {
        #expect(Dong(whole).share(basisPoints: basisPoints) == Dong(part))
    }

    @Test("A share that no amount holds is nothing, and weights may sum to more than one holds") func large() {
        #expect(Dong(.max).share(basisPoints: 10_000) == Dong(.max))
        #expect(Dong(.max).share(basisPoints: 10_001) == nil)
        #expect(Dong(.min).share(basisPoints: .max) == nil)
        #expect(Dong(.max).split(byWeights: [.max, .max, 0]) == [Dong(.max / 2 + 1), Dong(.max / 2), Dong(0)])
    }

    @Test("What is left over after a split goes to the first parts, and nothing to a weight of 0") func split() {
        #expect(Dong(100).split(byWeights: [1, 1, 1]) == [Dong(34), Dong(33), Dong(33)])
        #expect(Dong(10).split(byWeights: [0, 1, 2]) == [Dong(0), Dong(4), Dong(6)])
        #expect(Dong(0).split(byWeights: [1, 2]) == [Dong(0), Dong(0)])
    }

    @Test("Weights that say no proportion split nothing") func noSplit() {
        #expect(Dong(100).split(byWeights: []) == nil)
        #expect(Dong(100).split(byWeights: [0, 0]) == nil)
        #expect(Dong(100).split(byWeights: [2, -1]) == nil)
    }

    @Test("The parts of any split sum to the whole, and each is within a đồng of its proportion") func property() throws
    {
        var random = Seeded()
        for _ in 0..<5_000 {
            let amount = Int64.random(in: 0...999_999_999_999_999, using: &random)
            let weights = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                Int64.random(in: 0...999, using: &random)
            }
            let total = weights.reduce(0, +)
            guard total > 0 else { continue }
            let parts = try #require(Dong(amount).split(byWeights: weights)).map(\.amount)
            let isFair = zip(parts, weights).allSatisfy { part, weight in
                let floor = total.dividingFullWidth(amount.multipliedFullWidth(by: weight)).quotient
                return part == floor || part == floor + 1 && weight > 0
            }
            if parts.reduce(0, +) != amount || !isFair {
                Issue.record("seed \(random.seed): \(amount) by \(weights) gave \(parts)")
                return
            }
        }
    }

    @Test("People read whole đồng with points between the thousands") func vietnamese() {
        #expect(Dong(1_250_000).vietnamese == "1.250.000")
        #expect(Dong(-999).vietnamese == "-999")
    }
}
