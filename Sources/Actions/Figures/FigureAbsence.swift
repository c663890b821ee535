import Basics
import Domain

/// “Vì sao chưa có số liệu”: what stands behind a "—".
package enum FigureAbsence: Sendable, Hashable {
    /// The centre stated several different numbers.
    case disputed
    /// Records are there, and so many do not know their value.
    case valuesMissing(Register, Int)
    case noRecords(Register)
    /// So many records of the register are there, none of them of this indicator.
    case noneOfThese(Register, Int)
    /// So many projects are there, none of them of a plan or of the year's list: nobody says what was assigned.
    case planUntold(Int)
    /// The same of the money, of which no budget line tells either.
    case fundingUntold(Int)
    /// So many projects outside the year's list may be in this state.
    case stateUntold(Int)
    /// So many records may be of this indicator, for their kind is not known.
    case kindUntold(Register, Int)
    /// It is made of other figures, one of which is not known.
    case derived
    /// No register counts it: it has only what is stated.
    case notCounted

    package var sentence: String {
        switch self {
        case .disputed:
            return "Kê khai nhiều số khác nhau: hãy chỉ giữ một số cho mỗi chỉ tiêu và kỳ."
        case .valuesMissing(let register, let count):
            return "\(words(count)) bản ghi của sổ \(register.definition.noun) chưa ghi số: hãy bổ sung."
        case .noRecords(let register):
            return "Chưa có bản ghi nào của sổ \(register.definition.noun) trong kỳ; \(FigureAbsence.declare)."
        case .noneOfThese(let register, let count):
            return "\(present(register, count)) thuộc chỉ tiêu này; \(FigureAbsence.declare)."
        case .planUntold(let count):
            return
                "\(present(.project, count)) thuộc kế hoạch được giao hay danh mục của năm: bảng kết quả cho biết việc đã làm, không cho biết kế hoạch giao bao nhiêu. Hãy nạp danh sách đề án được giao, hoặc ghi số tự kê khai."
        case .fundingUntold(let count):
            let projects =
                count == 0
                ? "Chưa có bản ghi nào của sổ đề án trong kỳ"
                : "\(present(.project, count)) thuộc kế hoạch được giao hay danh mục của năm"
            return
                "\(projects), và chưa có dòng kinh phí nào cho biết số được giao: hãy nạp danh sách đề án được giao hoặc bảng kinh phí, hoặc ghi số tự kê khai."
        case .stateUntold(let count):
            return
                "\(words(count)) bản ghi của sổ đề án ngoài danh sách được giao có thể thuộc chỉ tiêu này: hãy ghi rõ “\(label(.listing))” và “\(label(.state))” của từng đề án."
        case .kindUntold(let register, let count):
            return
                "\(words(count)) bản ghi của sổ \(register.definition.noun) trong kỳ chưa rõ loại, nội dung nên có thể thuộc chỉ tiêu này: hãy ghi rõ."
        case .derived: return "Tính từ chỉ tiêu khác mà có số chưa rõ."
        case .notCounted: return "Chưa có sổ để đếm: chỉ có khi đơn vị tự kê khai."
        }
    }

    /// For a place where there is no room for the sentence.
    package var short: String {
        switch self {
        case .disputed: return "kê khai khác nhau"
        case .valuesMissing(_, let count): return "\(words(count)) bản ghi chưa ghi số"
        case .noRecords, .noneOfThese: return "chưa có bản ghi"
        case .planUntold, .fundingUntold: return "chưa có danh sách được giao"
        case .stateUntold(let count): return "\(words(count)) đề án chưa rõ tình trạng"
        case .kindUntold(_, let count): return "\(words(count)) bản ghi chưa rõ loại"
        case .derived: return "thiếu số để tính"
        case .notCounted: return "chưa có sổ để đếm"
        }
    }

    /// Whether it ends once somebody declares the register complete: the figure is 0 then.
    package var endsByDeclaring: Bool {
        switch self {
        case .noRecords, .noneOfThese: return true
        case .disputed, .valuesMissing, .planUntold, .fundingUntold, .stateUntold, .kindUntold, .derived, .notCounted:
            return false
        }
    }

    private static let declare = "nếu đúng là không có, hãy khai sổ đã đủ thì số này là 0"

    private func present(_ register: Register, _ count: Int) -> String {
        "Sổ \(register.definition.noun) có \(words(count)) bản ghi trong kỳ, nhưng không bản ghi nào"
    }

    private func words(_ count: Int) -> String { ExactNumber(count).vietnamese }

    private func label(_ field: ProjectField) -> String { field.definition.label }
}

extension FigureSheet {
    /// Why a figure of this sheet has no value; nothing if it has one.
    package func absence(of figure: Figure) -> FigureAbsence? {
        guard figure.value == nil else { return nil }
        if figure.isDisputed { return .disputed }
        let missing = counted[figure.code]?.sum.missing ?? 0
        if figure.indicator.code == "funding.assigned" {
            return missing > 0 ? .valuesMissing(.project, missing) : .fundingUntold(counted.records[.project] ?? 0)
        }
        guard let rule = FigureRules.of(figure.indicator.code, breakdown: figure.breakdown) else {
            return counted[figure.code] == nil ? .notCounted : .derived
        }
        if missing > 0 { return .valuesMissing(rule.register, missing) }
        let records = counted.records[rule.register] ?? 0
        if let doubt = rule.doubt, let count = counted[figure.code]?.doubtful, count > 0 {
            return FigureSheet.absence(doubt.reason, rule.register, count, of: records)
        }
        return records > 0 ? .noneOfThese(rule.register, records) : .noRecords(rule.register)
    }

    private static func absence(
        _ doubt: FigureDoubt.Reason, _ register: Register, _ count: Int, of records: Int
    ) -> FigureAbsence {
        switch doubt {
        case .plan: return .planUntold(records)
        case .state: return .stateUntold(count)
        case .kind: return .kindUntold(register, count)
        }
    }
}
