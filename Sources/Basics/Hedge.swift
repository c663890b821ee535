/// **Chữ rào đón** before a figure: "khoảng 300", "trên 14 tỷ". It stays with its figure for ever.
package enum Hedge: String, Sendable, Hashable, CaseIterable {
    case about = "khoảng"
    case above = "trên"
    case nearly = "gần"
    case below = "dưới"
    case atLeast = "ít nhất"
    case atMost = "tối đa"

    /// The folded words that mean it.
    package var words: [String] {
        switch self {
        case .about: return ["khoang", "chung", "uoc", "uoc khoang", "xap xi", "uoc dat", "uoc tinh", "~", "≈"]
        case .above: return ["tren", "hon", "vuot"]
        case .nearly: return ["gan"]
        case .below: return ["duoi", "chua den", "chua toi"]
        case .atLeast: return ["it nhat", "toi thieu", "tu", "≥", ">="]
        case .atMost: return ["toi da", "khong qua", "≤", "<="]
        }
    }
}

/// A counted or measured value with its hedge. Money is in whole đồng, counts in ones, other quantities in thousandths:
/// the field that holds it says which.
package struct Measure: Hashable, Sendable {
    package let amount: Int64
    package let hedge: Hedge?

    /// Up to a million tỷ: more is a slip of the hand, and sums of it would not fit.
    package static let mostBelievable: Int64 = 1_000_000_000_000_000

    /// Of either sign: a change for the worse is written with a minus.
    package static func isBelievable(_ number: Int) -> Bool { number.magnitude <= mostBelievable.magnitude }

    package init(_ amount: Int64, hedge: Hedge? = nil) {
        self.amount = amount
        self.hedge = hedge
    }
}
