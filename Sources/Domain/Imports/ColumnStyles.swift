import Basics

/// How the numbers of each column of a table are typed, as far as its rows tell: "1,250" is for its column to say.
final class ColumnStyles {
    private var seen: [Int: Set<NumberStyle>] = [:]
    /// Columns of the row being read that could be read two ways, and whose column has not told yet.
    private var unsettled: [Int] = []

    /// The one style of the column's numbers; nothing while none tells, or where they differ.
    func style(of column: Int) -> NumberStyle? {
        guard let styles = seen[column], styles.count == 1 else { return nil }
        return styles.first
    }

    func add(_ style: NumberStyle, column: Int) { seen[column, default: []].insert(style) }

    func addUnsettled(_ column: Int) { unsettled.append(column) }

    /// The unsettled columns of the row just read, once.
    func takeUnsettled() -> [Int] {
        if unsettled.isEmpty { return [] }
        defer { unsettled = [] }
        return unsettled
    }
}
