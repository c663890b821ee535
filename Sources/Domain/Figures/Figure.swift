import Basics

/// **Số liệu của một chỉ tiêu** in a period: what the records give, or what a centre states, beside what was published
/// and what was aimed at. None of them is ever added to another, rounded to fit, or mended.
package struct Figure: Sendable, Hashable {
    package enum Basis: String, Sendable {
        case counted, stated
    }

    package struct Published: Sendable, Hashable {
        /// Nothing where several different numbers were published for the same thing.
        package let value: ExactNumber?
        package let hedge: Hedge?
        package let printed: String?
        package let explanation: String?
        /// Only parts of it were published, by source: each says its own.
        package let isOfParts: Bool
        /// Only some of the units that became today's published it; their names stand before their words.
        package let isOfPlaces: Bool
        /// Whether it is of the same as the figure.
        package var isOfWhole: Bool { !isOfParts && !isOfPlaces }

        package init(
            value: ExactNumber?, hedge: Hedge?, printed: String?, explanation: String?, isOfParts: Bool = false,
            isOfPlaces: Bool = false
        ) {
            self.value = value
            self.hedge = hedge
            self.printed = printed
            self.explanation = explanation
            self.isOfParts = isOfParts
            self.isOfPlaces = isOfPlaces
        }

        /// Whether a value agrees with what was published: "trên 14" with all that is more, "gần 2" with what is less. How
        /// near "khoảng" is, nobody said: that is left to a person.
        package func admits(_ number: ExactNumber) -> Bool {
            guard let value, let difference = number.minus(value)?.digits else { return false }
            switch hedge {
            case nil, .about?: return difference == 0
            case .above?: return difference > 0
            case .below?, .nearly?: return difference < 0
            case .atLeast?: return difference >= 0
            case .atMost?: return difference <= 0
            }
        }
    }

    package struct Aim: Sendable, Hashable {
        package let year: Int
        package let value: ExactNumber
        package let growthPercent: ExactNumber?
        package let printed: String?

        package init(year: Int, value: ExactNumber, growthPercent: ExactNumber?, printed: String?) {
            self.year = year
            self.value = value
            self.growthPercent = growthPercent
            self.printed = printed
        }
    }

    package let indicator: Indicator
    /// The code of a breakdown, for a part of the indicator.
    package let breakdown: String?
    package var value: ExactNumber?
    package var basis: Basis?
    /// Some records behind the value do not know theirs.
    package var isIncomplete = false
    /// Some record behind the value is an estimate ("khoảng 40"): the value is no more exact than that.
    package var isHedged = false
    /// The centre stated several different numbers, so that the value is not known.
    package var isDisputed = false
    /// What the centre stated, where the records give another number: details replace it, but a list may be a part only.
    package var otherwiseStated: ExactNumber?
    package var bySource: [String: ExactNumber] = [:]
    package var published: Published?
    package var aim: Aim?

    package init(_ indicator: Indicator, breakdown: String? = nil) {
        self.indicator = indicator
        self.breakdown = breakdown
    }

    /// `training.vocational.learners.ethnic_minority`.
    package var code: String { breakdown.map { "\(indicator.code).\($0)" } ?? indicator.code }

    package var name: String {
        guard let breakdown else { return indicator.name }
        return "\(indicator.name) – \(Indicators.breakdown(breakdown)?.name ?? breakdown)"
    }

    /// What a source gave. Where all other known sources make up the whole, one that is not among them has 0; else it is
    /// not known.
    package func part(of source: String) -> ExactNumber? {
        if let value = bySource[source] { return value }
        guard basis == .counted, !isIncomplete, breakdown == nil, let whole = value, indicator.unit != "%",
            indicator.unit != "lần", bySource["unknown"] == nil, bySource["mixed"] == nil
        else { return nil }
        let left = bySource.values.reduce(Optional(whole)) { $0?.minus($1) }
        return left?.digits == 0 ? ExactNumber(0) : nil
    }

    /// The value, counted or stated, − published. Nothing unless both are known.
    package var difference: ExactNumber? {
        guard let value, let published = published?.value else { return nil }
        return value.minus(published)
    }

    /// What was published does not agree with the value, and nobody has explained it. Without a value nothing agrees.
    package var isUnreconciled: Bool {
        guard let published, published.explanation == nil, published.isOfWhole else { return false }
        return value.map { !published.admits($0) && $0 != published.value } ?? true
    }

    /// Both numbers are there, and nobody has said why they differ.
    package var isUnexplainedDifference: Bool { isUnreconciled && difference != nil }

    /// How much of what was aimed at is reached, in percent at one decimal, half up.
    package var percentOfAim: ExactNumber? {
        guard let value, let aim = aim?.value else { return nil }
        let scale = max(value.scale, aim.scale)
        guard let part = value.shifted(by: scale)?.whole, let whole = aim.shifted(by: scale)?.whole,
            let tenths = Rate.percent(Int64(part), of: Int64(whole), decimals: 1)
        else { return nil }
        return ExactNumber(digits: tenths, scale: 1)
    }

    package var printed: String? { published?.printed ?? aim?.printed }
}

extension ExactNumber {
    /// The exact difference; nothing if it would not fit.
    package func minus(_ other: ExactNumber) -> ExactNumber? {
        let scale = max(self.scale, other.scale)
        guard let left = shifted(by: scale)?.whole, let right = other.shifted(by: scale)?.whole else { return nil }
        let (difference, overflow) = left.subtractingReportingOverflow(right)
        return overflow ? nil : ExactNumber(digits: Int64(difference), scale: scale)
    }
}
