import Basics
import Domain

/// “Vì sao chưa có số liệu”: what stands behind a "—".
package enum FigureAbsence: Sendable, Hashable {
    /// The centre stated several different numbers.
    case disputed
    /// Records are there, and so many do not know their value.
    case valuesMissing(Register, Int)
    case noRecords(Register)
    /// It is made of other figures, one of which is not known.
    case derived
    /// No register counts it: it has only what is stated.
    case notCounted

    package var sentence: String {
        switch self {
        case .disputed:
            return "Kê khai nhiều số khác nhau: hãy chỉ giữ một số cho mỗi chỉ tiêu và kỳ."
        case .valuesMissing(let register, let count):
            return "\(count) bản ghi của sổ \(register.definition.noun) chưa ghi số: hãy bổ sung."
        case .noRecords(let register):
            return
                "Chưa có bản ghi nào của sổ \(register.definition.noun) trong kỳ; nếu đúng là không có, hãy khai sổ đã đủ thì số này là 0."
        case .derived: return "Tính từ chỉ tiêu khác mà có số chưa rõ."
        case .notCounted: return "Chưa có sổ để đếm: chỉ có khi đơn vị tự kê khai."
        }
    }

    /// For a place where there is no room for the sentence.
    package var short: String {
        switch self {
        case .disputed: return "kê khai khác nhau"
        case .valuesMissing(_, let count): return "\(count) bản ghi chưa ghi số"
        case .noRecords: return "chưa có bản ghi"
        case .derived: return "thiếu số để tính"
        case .notCounted: return "chưa có sổ để đếm"
        }
    }
}

extension FigureSheet {
    /// Why a figure of this sheet has no value; nothing if it has one.
    package func absence(of figure: Figure) -> FigureAbsence? {
        guard figure.value == nil else { return nil }
        if figure.isDisputed { return .disputed }
        let missing = counted[figure.code]?.sum.missing ?? 0
        if figure.indicator.code == "funding.assigned" {
            return missing > 0 ? .valuesMissing(.project, missing) : .noRecords(.project)
        }
        guard let rule = FigureRules.of(figure.indicator.code, breakdown: figure.breakdown) else {
            return counted[figure.code] == nil ? .notCounted : .derived
        }
        return missing > 0 ? .valuesMissing(rule.register, missing) : .noRecords(rule.register)
    }
}
