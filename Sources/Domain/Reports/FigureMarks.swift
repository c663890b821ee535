import Basics

/// **Dấu cạnh số liệu** of a sheet: which marks stand in it, explained under it.
package struct FigureMarks: Sendable {
    package enum Mark: Int, CaseIterable, Sendable {
        case incomplete = 1
        case stated, hedged, disputed

        var sign: String { "(\(rawValue))" }

        var words: String {
            switch self {
            case .incomplete: return "chưa đủ: còn bản ghi chưa có số, tổng chỉ gồm những bản ghi đã có"
            case .stated: return "số tự kê khai của đơn vị, không có bản ghi chi tiết"
            case .hedged: return "có bản ghi ghi số ước (khoảng, trên, gần …)"
            case .disputed: return "đơn vị kê khai nhiều số khác nhau nên chưa xác định"
            }
        }
    }

    private var used: Set<Mark> = []

    package init() {}

    /// The cell of a figure's value; not known is said, never 0.
    package mutating func cell(_ figure: Figure?) -> SheetCell {
        guard let figure else { return .unknown }
        guard let value = figure.value else {
            if figure.isDisputed { used.insert(.disputed) }
            return figure.isDisputed ? .words("…" + Mark.disputed.sign) : .unknown
        }
        return .number(value, mark: signs(of: figure))
    }

    package mutating func cell(_ sum: KnownSum, isHedged: Bool = false) -> SheetCell {
        guard let value = sum.value else { return .unknown }
        var marks: [Mark] = sum.isIncomplete ? [.incomplete] : []
        if isHedged { marks.append(.hedged) }
        return .number(ExactNumber(digits: value), mark: use(marks))
    }

    package mutating func cell(_ amount: Int64?, hedge: Hedge?) -> SheetCell {
        amount.map { .number(ExactNumber(digits: $0), hedge: hedge) } ?? .unknown
    }

    /// What "…" means, if it stands in one of the lines, and one line for each mark that was used.
    package func notes(under lines: [SheetLine]) -> [String] {
        notes(isUnknownShown: lines.contains { $0.cells.contains(.unknown) })
    }

    /// Of lines that are not kept.
    package func notes(isUnknownShown: Bool) -> [String] {
        let used = Mark.allCases.filter(self.used.contains)
        return (isUnknownShown ? ["…: chưa có số liệu."] : []) + used.map { "\($0.sign): \($0.words)." }
    }

    private mutating func signs(of figure: Figure) -> String? {
        var marks: [Mark] = []
        if figure.isIncomplete { marks.append(.incomplete) }
        if figure.basis == .stated { marks.append(.stated) }
        if figure.isHedged { marks.append(.hedged) }
        return use(marks)
    }

    private mutating func use(_ marks: [Mark]) -> String? {
        used.formUnion(marks)
        return marks.isEmpty ? nil : marks.map(\.sign).joined()
    }
}
