import Basics

/// **Dấu cạnh số liệu** of a sheet: which marks stand in it, explained under it.
package struct FigureMarks: Sendable {
    package enum Mark: CaseIterable, Sendable {
        case incomplete, stated, disputed

        var words: String {
            switch self {
            case .incomplete: return "chưa đủ: còn bản ghi chưa có số, tổng chỉ gồm những bản ghi đã có"
            case .stated: return "số tự kê khai của đơn vị, không có bản ghi chi tiết"
            case .disputed: return "đơn vị kê khai nhiều số khác nhau nên chưa xác định"
            }
        }
    }

    /// In the order in which they were first needed.
    private var used: [Mark] = []

    /// Small digits that every font has.
    private static let signs = ["¹", "²", "³"]

    package init() {}

    /// The cell of a figure's value; not known is said, never 0.
    package mutating func cell(_ figure: Figure?, hedge: Hedge? = nil) -> SheetCell {
        guard let figure else { return .unknown }
        guard let value = figure.value else {
            return figure.isDisputed ? .words(UnknownSign.paper.rawValue + (use([.disputed]) ?? "")) : .unknown
        }
        return .number(value, hedge: figure.isHedged ? .about : hedge, mark: signs(of: figure))
    }

    package mutating func cell(_ sum: KnownSum, isHedged: Bool = false) -> SheetCell {
        guard let value = sum.value else { return .unknown }
        return .number(
            ExactNumber(digits: value), hedge: isHedged ? .about : nil, mark: use(sum.isIncomplete ? [.incomplete] : [])
        )
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
        (isUnknownShown ? [UnknownSign.paper.note] : [])
            + used.enumerated().map { "\(FigureMarks.signs[$0.offset]) \($0.element.words.capitalisedFirst)." }
    }

    private mutating func signs(of figure: Figure) -> String? {
        var marks: [Mark] = []
        if figure.isIncomplete { marks.append(.incomplete) }
        if figure.basis == .stated { marks.append(.stated) }
        return use(marks)
    }

    package mutating func sign(_ mark: Mark) -> String? { use([mark]) }

    private mutating func use(_ marks: [Mark]) -> String? {
        for mark in marks where !used.contains(mark) { used.append(mark) }
        let signs = marks.compactMap { mark in used.firstIndex(of: mark).map { FigureMarks.signs[$0] } }
        return signs.isEmpty ? nil : signs.joined()
    }
}
