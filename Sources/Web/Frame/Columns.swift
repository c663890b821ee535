import Documents

/// The columns of a table whose rows are cards on a phone (`.cards`): there a cell stands under the one before it and says
/// itself what it is, and a cell with nothing in it is left out.
///
/// Written once for all rows, since the rows of long lists are the most that is written of a page.
package struct Columns: Sendable {
    package enum Kind: Sendable {
        case words
        case number
        /// Is not broken over lines.
        case short
        /// Needs the whole width of a card, and no label there.
        case sentence

        package var attribute: HTML {
            switch self {
            case .words: return ""
            case .number: return " class=\"number\""
            case .short: return " class=\"short\""
            case .sentence: return " class=\"sentence\""
            }
        }
    }

    package let heads: HTML
    private let openings: [(said: HTML, silent: HTML)]

    package init(_ columns: [(words: String, kind: Kind)]) {
        heads = columns.map { "<th scope=\"col\"\($0.kind.attribute)>\($0.words)</th>" as HTML }.joined()
        openings = columns.map { column in
            let silent: HTML = "<td\(column.kind.attribute)>"
            return ("<td\(column.kind.attribute) data-label=\"\(column.words)\">", silent)
        }
    }

    /// The cells of a row, in the order of the columns.
    package func cells(_ values: [HTML]) -> HTML {
        var row: HTML = ""
        for (opening, value) in zip(openings, values) {
            row.append(value.bytes.isEmpty || value == Parts.unknown ? opening.silent : opening.said)
            row.append(value)
            row.append("</td>")
        }
        return row
    }
}
