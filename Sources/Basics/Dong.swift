/// **Đồng**: an amount of money in whole đồng. Never a Double, never a fraction.
package struct Dong: Hashable, Comparable, Sendable {
    package let amount: Int64

    package init(_ amount: Int64) {
        self.amount = amount
    }

    package static let zero = Dong(0)

    package static func < (left: Dong, right: Dong) -> Bool { left.amount < right.amount }

    /// "1.250.000".
    package var vietnamese: String { ExactNumber(digits: amount).vietnamese }

    /// The part of `percent` (basis points: 7.000 is 70 %), rounded down, since a cap must not be passed. Nothing if no
    /// amount is so large.
    package func share(basisPoints: Int64) -> Dong? {
        let (quotient, remainder) = (Int128(amount) * Int128(basisPoints)).quotientAndRemainder(dividingBy: 10_000)
        return Int64(exactly: remainder < 0 ? quotient - 1 : quotient).map(Dong.init)
    }

    /// Parts in proportion to `weights` that sum to the whole; the đồng left over go to the first parts.
    /// Nothing if the weights are empty, negative, or sum to nothing.
    package func split(byWeights weights: [Int64]) -> [Dong]? {
        let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
        guard total > 0, weights.allSatisfy({ $0 >= 0 }), amount >= 0 else { return nil }
        var parts = weights.map { Int64(Int128(amount) * Int128($0) / total) }
        var left = amount - parts.reduce(0, +)
        for index in parts.indices where left > 0 && weights[index] > 0 {
            parts[index] += 1
            left -= 1
        }
        return parts.map(Dong.init)
    }
}
