/// The names of the parts of a document in its format.
struct ShownNames {
    enum Part {
        case table, head, row, headerMark, cell, wide, down, paragraph, figure, lineEnd, tab, letters
    }

    private let parts: [String: Part]

    static let docx = ShownNames(parts: [
        "w:tbl": .table, "w:tr": .row, "w:tblHeader": .headerMark, "w:tc": .cell, "w:gridSpan": .wide,
        "w:vMerge": .down, "w:p": .paragraph, "w:br": .lineEnd, "w:tab": .tab, "w:t": .letters,
    ])

    static let html = ShownNames(parts: [
        "table": .table, "thead": .head, "tr": .row, "td": .cell, "th": .cell, "p": .paragraph, "li": .paragraph,
        "data": .figure,
    ])

    func part(_ name: String) -> Part? { parts[name] }

    var lettersAreAnywhere: Bool { !parts.values.contains(.letters) }

    /// What stands there only to be read aloud.
    func isHidden(_ attributes: [String: String]) -> Bool { attributes["class"] == "only-read" }

    /// As its tag says it; a DOCX says it within.
    func cell(_ attributes: [String: String]) -> ShownTable.Cell {
        ShownTable.Cell(
            columns: attributes["colspan"].flatMap { Int($0) } ?? 1,
            rows: attributes["rowspan"].flatMap { Int($0) } ?? 1)
    }
}
