import Basics

/// A table being read. A class: nearly every row passes it on, and only group rows change it.
final class FoundTable {
    let number: Int
    let headerRow: Int
    let layout: TableLayout
    var context: TableContext
    var isFresh = true
    /// How many group rows there were so far.
    var groups = 0
    let carried = CarriedCells()
    let styles: ColumnStyles
    let use: ColumnUse
    let remarks: ColumnRemarks
    let dittos: DittoCells

    init(
        number: Int, headerRow: Int, layout: TableLayout, context: TableContext, styles: ColumnStyles = ColumnStyles(),
        use: ColumnUse? = nil, remarks: ColumnRemarks = ColumnRemarks(), dittos: DittoCells? = nil
    ) {
        self.number = number
        self.headerRow = headerRow
        self.layout = layout
        self.context = context
        self.styles = styles
        self.use = use ?? ColumnUse(layout)
        self.remarks = remarks
        self.dittos = dittos ?? DittoCells(layout)
    }

    /// The table as one of its years or levels sees it.
    func member(_ member: TableLayout) -> FoundTable {
        var context = context
        context.column = member.facet
        return FoundTable(
            number: number, headerRow: headerRow, layout: member, context: context, styles: styles, use: use,
            remarks: remarks, dittos: dittos)
    }

    /// The table with the groups that are open now, for a row that is read again later: what is counted of its columns
    /// was counted when it was read first.
    var asOfNow: FoundTable {
        FoundTable(
            number: number, headerRow: headerRow, layout: layout, context: context, styles: styles, use: use,
            dittos: dittos)
    }
}

/// One data row with all that is needed to read it, good until the next row is taken.
struct FoundRow {
    let row: GridRow
    let table: FoundTable
}
