import Basics
import Testing

@testable import Documents

@Suite("Numbers of .xls records") struct XlsNumberTests {
    @Test("A double has the digits that were typed") func typed() {
        var random = Seeded()
        for _ in 0..<20_000 {
            let typed = ExactNumber(
                digits: Int64.random(in: -999_999_999_999_999...999_999_999_999_999, using: &random),
                scale: Int.random(in: 0...9, using: &random))
            let value = Double(typed.plain)
            #expect(value.flatMap(XlsNumber.exact) == typed, "\(typed.plain) seed \(random.seed)")
        }
    }

    @Test("A short number is exact to its hundredths") func short() {
        var random = Seeded()
        for _ in 0..<20_000 {
            let whole = Int.random(in: -(1 << 29)..<(1 << 29), using: &random)
            let bits = Int(UInt32(truncatingIfNeeded: whole << 2))
            #expect(XlsNumber.exact(short: bits | 2) == ExactNumber(whole), "seed \(random.seed)")
            #expect(
                XlsNumber.exact(short: bits | 3) == ExactNumber(digits: Int64(whole), scale: 2), "seed \(random.seed)")
        }
    }

    @Test("What is no number or fits in none is nothing") func none() {
        for value in [Double.nan, .infinity, -.infinity, 1e300] { #expect(XlsNumber.exact(value) == nil) }
        #expect(XlsNumber.exact(0.1 + 0.2) == ExactNumber(digits: 3, scale: 1))
    }
}
