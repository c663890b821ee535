/// A table of a DOCX or of a page as it is shown, cell by cell.
package struct ShownTable: Sendable {
    struct Cell: Sendable {
        var text = ""
        var columns = 1
        var rows = 1
        /// Belongs to the cell over it (DOCX).
        var goesOn = false
    }

    struct Row: Sendable {
        var cells: [Cell] = []
        var isHeader = false
    }

    var rows: [Row] = []

    var hasHeader: Bool { rows.contains(where: \.isHeader) }

    /// Under the header, a text for each column; what a cell takes beside its first column is blank.
    package var lines: [[String]] {
        rows.filter { !$0.isHeader }.map { row in
            row.cells.flatMap { [$0.text] + Array(repeating: "", count: $0.columns - 1) }
        }
    }

    /// For each column the titles that stand over its lines, from the top.
    package var titles: [[String]] {
        var titles: [[String]] = []
        // How many more rows the cell over a column reaches down.
        var reach: [Int] = []
        for row in rows where row.isHeader {
            var column = 0
            reach = reach.map { max(0, $0 - 1) }
            for cell in row.cells {
                while column < reach.count, reach[column] > 0 { column += 1 }
                for _ in 0..<cell.columns {
                    while titles.count <= column {
                        titles.append([])
                        reach.append(0)
                    }
                    if !cell.goesOn { titles[column].append(cell.text) }
                    reach[column] = cell.rows
                    column += 1
                }
            }
        }
        return titles
    }
}
