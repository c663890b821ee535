import Basics
import Testing

@Suite("KnownSum and Rate") struct KnownSumTests {
    @Test("The sum of nothing known is not known, and never 0") func unknown() {
        let sum = KnownSum(missing: 1) + KnownSum(missing: 2)
        #expect(sum.value == nil)
        #expect(sum.missing == 3)
        #expect(!sum.isIncomplete)
        #expect(KnownSum() + KnownSum() == KnownSum())
    }

    @Test("A sum of the known says how many were not, and is then incomplete") func incomplete() {
        let sum = KnownSum(value: 20) + KnownSum(missing: 1) + KnownSum(value: 0)
        #expect(sum == KnownSum(value: 20, missing: 1))
        #expect(sum.isIncomplete)
        #expect(!(KnownSum(value: 20) + KnownSum(value: 5)).isIncomplete)
    }

    @Test("A sum that no number holds is not known, and never a wrong one") func beyond() {
        let sum = KnownSum(value: .max) + KnownSum(value: 1)
        #expect(sum == .beyond)
        #expect(sum.value == nil)
        #expect(sum.missing == 1)
        #expect((KnownSum(value: .min) + KnownSum(value: -1)).value == nil)
        #expect((KnownSum(value: .max) + KnownSum(value: 0)).value == .max)
    }

    @Test("What is added to a sum that no number holds does not make it known again") func staysBeyond() {
        for later in [KnownSum(value: 5), KnownSum(value: -5), KnownSum(missing: 2), .beyond] {
            #expect((KnownSum.beyond + later).value == nil)
            #expect((later + KnownSum.beyond).value == nil)
            #expect((KnownSum.beyond + later).missing == 1 + later.missing)
        }
    }

    @Test("A known 0 is known") func zero() {
        #expect(KnownSum(value: 0) + KnownSum(value: 0) == KnownSum(value: 0))
    }

    @Test(
        "A rate is rounded half up, away from zero",
        arguments: [
            (21, 22, 1, 955), (8125, 10_000, 1, 813), (1, 3, 1, 333), (2, 3, 1, 667), (22, 22, 1, 1000), (1, 8, 1, 125),
            (1, 200, 0, 1), (1, 201, 0, 0), (-1, 200, 0, -1), (1, -200, 0, -1), (-8125, 10_000, 1, -813), (0, 7, 1, 0),
            (1, 3, 2, 3333), (1, 1, 0, 100), (9_000_000_000_000_000, 9_000_000_000_000_000, 1, 1000),
        ] as [(Int64, Int64, Int, Int64)])
    func percent(part: Int64, whole: Int64, decimals: Int, expected: Int64) {
        #expect(Rate.percent(part, of: whole, decimals: decimals) == expected)
    }

    @Test("There is no rate of nothing") func noWhole() {
        #expect(Rate.percent(5, of: 0, decimals: 1) == nil)
    }
}
