import Basics

/// The numbers along an axis: from below the least value to above the greatest, always with 0.
struct ChartScale {
    let low: Double
    let high: Double
    let ticks: [(value: Double, text: String)]

    /// Four to seven steps of 1, 2 or 5 with zeros; whole ones where all values are whole.
    init(_ values: [ExactNumber], stacks: [Double]) {
        let drawn = values.map(\.drawn) + stacks
        let least = min(0, drawn.min() ?? 0)
        let greatest = max(0, drawn.max() ?? 0)
        let span = greatest > least ? greatest - least : 1
        let step = ChartScale.step(span / 5, isWhole: values.allSatisfy(\.isWhole))
        let first = Int((least / step.drawn).rounded(.down))
        let last = max(first + 1, Int((greatest / step.drawn).rounded(.up)))
        low = Double(first) * step.drawn
        high = Double(last) * step.drawn
        ticks = (first...last).map { count in
            let (digits, overflow) = step.digits.multipliedReportingOverflow(by: Int64(count))
            let text = overflow ? "" : ExactNumber(digits: digits, scale: step.scale).vietnamese
            return (Double(count) * step.drawn, text)
        }
    }

    /// Where a value is between 0 (low) and 1 (high).
    func share(_ value: Double) -> Double { (value - low) / (high - low) }

    /// The next larger of 1, 2, 5 × 10^n.
    private static func step(_ least: Double, isWhole: Bool) -> ExactNumber {
        var scale = isWhole ? 0 : 6
        var power: Int64 = 1
        while true {
            for mantissa: Int64 in [1, 2, 5] {
                let candidate = ExactNumber(digits: mantissa * power, scale: scale)
                if candidate.drawn >= least * 0.999 { return candidate }
            }
            if scale > 0 {
                scale -= 1
            } else if power < 100_000_000_000_000_000 {
                power *= 10
            } else {
                return ExactNumber(digits: 9 * power)
            }
        }
    }
}
