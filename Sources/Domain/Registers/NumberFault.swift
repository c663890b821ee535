import Basics

/// Why a writing is no amount, told so that a person sees what would satisfy.
enum NumberFault {
    case negative, tooLarge, fraction, noNumber

    /// `power`: by how many places the number is kept finer (or coarser) than it is written.
    init(_ text: String, _ value: ExactNumber?, power: Int) {
        guard let value else {
            let number = text.filter { !$0.isWhitespace && $0 != "." && $0 != "," }
            let digits = number.drop { $0 == "-" }
            let isLong = digits.count > 15 && digits.allSatisfy(\.isASCIIDigit)
            self = isLong ? (number.hasPrefix("-") ? .negative : .tooLarge) : .noNumber
            return
        }
        if value.digits < 0 {
            self = .negative
        } else if let kept = value.shifted(by: power), kept.magnitudeIsBelievable {
            self = kept.whole == nil ? .fraction : .noNumber
        } else {
            self = .tooLarge
        }
    }

    /// Nothing where the writing is no number at all.
    func sentence(_ text: String, of what: String) -> String? {
        switch self {
        case .negative: return "\(what.capitalisedFirst) không thể âm: “\(text)” nhỏ hơn 0, hãy ghi số từ 0 trở lên."
        case .tooLarge:
            let most = ExactNumber(digits: Measure.mostBelievable).vietnamese
            return "“\(text)” quá lớn: \(what) nhiều nhất là \(most), hãy kiểm tra số chữ số và đơn vị."
        case .fraction: return "“\(text)” có phần lẻ: \(what) phải là số nguyên, hãy ghi đến hàng đơn vị."
        case .noNumber: return nil
        }
    }
}

extension ExactNumber {
    /// With a fraction it is told of the fraction first.
    fileprivate var magnitudeIsBelievable: Bool { whole.map(Measure.isBelievable) ?? true }
}
