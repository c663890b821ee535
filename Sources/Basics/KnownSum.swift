/// **Tổng của những số đã biết**: the sum of what is known, unknown if nothing is, and how many records behind it
/// were not known. Not known is never 0.
package struct KnownSum: Hashable, Sendable {
    /// Nothing if no record gave a value.
    package private(set) var value: Int64?
    /// Records that should have given a value and did not: the sum is then incomplete.
    package private(set) var missing: Int
    /// Whether it came to more than 64 bits hold: what is added later does not make it known again.
    private var isBeyond = false

    package init(value: Int64? = nil, missing: Int = 0) {
        self.value = value
        self.missing = missing
    }

    /// A sum that no number holds. No money is so large, and a wrong sum would be worse than none.
    package static let beyond: KnownSum = {
        var sum = KnownSum(missing: 1)
        sum.isBeyond = true
        return sum
    }()

    package var isIncomplete: Bool { value != nil && missing > 0 }

    package mutating func add(_ other: KnownSum) {
        missing += other.missing
        if other.isBeyond { (value, isBeyond) = (nil, true) }
        guard !isBeyond, let addend = other.value else { return }
        let (sum, overflows) = (value ?? 0).addingReportingOverflow(addend)
        if overflows { return add(.beyond) }
        value = sum
    }

    package static func + (left: KnownSum, right: KnownSum) -> KnownSum {
        var sum = left
        sum.add(right)
        return sum
    }
}

/// How many tenths, hundredths … a rate shows.
package enum Rate {
    /// part / whole in percent, half up away from zero, at `decimals` decimals, scaled by 10^decimals: 21 of 22 at 1 is 955.
    /// Nothing if the whole is 0.
    package static func percent(_ part: Int64, of whole: Int64, decimals: Int) -> Int64? {
        guard whole != 0 else { return nil }
        var factor: Int64 = 100
        for _ in 0..<decimals { factor *= 10 }
        return dividedHalfUp(part.multipliedFullWidth(by: factor), by: whole)
    }

    private static func dividedHalfUp(_ numerator: (high: Int64, low: UInt64), by divisor: Int64) -> Int64? {
        let limit = divisor.magnitude
        let negative = (numerator.high < 0) != (divisor < 0)
        let fits = numerator.high == 0 || numerator.high == -1
        guard fits else { return nil }
        let magnitude = numerator.high < 0 ? ~numerator.low &+ 1 : numerator.low
        let quotient = magnitude / limit
        let rounded = magnitude % limit >= limit - limit / 2 ? quotient + 1 : quotient
        guard rounded <= UInt64(Int64.max) else { return nil }
        return negative ? -Int64(rounded) : Int64(rounded)
    }
}
