import Basics

/// The header of a table, drawn again where the table goes on on a page.
final class TableHead {
    let strip: Strip

    init(_ strip: Strip) { self.strip = strip }
}

/// One cell of a header, over one or several columns and levels.
struct HeadCell: Hashable {
    let text: String
    let columns: ClosedRange<Int>
    /// From 0 at the top.
    let levels: ClosedRange<Int>

    static func all(_ columns: [SheetColumn]) -> [HeadCell] {
        SheetHeader(columns).titles.map { title in
            HeadCell(
                text: title.text, columns: title.columns.lowerBound...(title.columns.upperBound - 1),
                levels: title.rows.lowerBound...(title.rows.upperBound - 1))
        }
    }
}
