import Basics

/// How the numbers of each column of a table are typed, as far as its rows tell: "1,250" is for its column to say.
final class ColumnStyles {
    private var seen: [Int: Set<NumberStyle>] = [:]
    /// Columns of the row being read that could be read two ways, and whose column has not told yet.
    private var unsettled: [Unsettled] = []

    /// A column of a row, and whether its reading was warned of meanwhile.
    struct Unsettled {
        let column: Int
        let isWarned: Bool
    }

    /// The one style of the column's numbers; nothing while none tells, or where they differ.
    func style(of column: Int) -> NumberStyle? {
        guard let styles = seen[column], styles.count == 1 else { return nil }
        return styles.first
    }

    func add(_ style: NumberStyle, column: Int) { seen[column, default: []].insert(style) }

    func addUnsettled(_ column: Int, isWarned: Bool) {
        unsettled.append(Unsettled(column: column, isWarned: isWarned))
    }

    /// Whether the column has told meanwhile that the reading, or the warning of it, was wrong.
    func isMistaken(_ reading: Unsettled) -> Bool {
        guard let style = style(of: reading.column) else { return false }
        return style == .english || reading.isWarned
    }

    /// The unsettled columns of the row just read, once.
    func takeUnsettled() -> [Unsettled] {
        if unsettled.isEmpty { return [] }
        defer { unsettled = [] }
        return unsettled
    }
}
