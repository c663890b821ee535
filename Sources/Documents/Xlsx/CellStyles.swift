/// Reads `styles.xml`: which of the cell formats show a day.
final class CellStyles: XmlListener {
    private(set) var showsDay: [Bool] = []
    private var customFormats: [Int: Bool] = [:]
    private var inFormats = false
    private var inCells = false

    func start(_ name: XmlName, _ attributes: XmlAttributes) throws(DocumentFault) {
        switch name {
        case "numFmts": inFormats = true
        case "numFmt": if inFormats { try define(attributes) }
        case "cellXfs": inCells = true
        case "xf": if inCells { showsDay.append(isDate(attributes["numFmtId"]?.count ?? 0)) }
        default: break
        }
    }

    func end(_ name: XmlName) throws(DocumentFault) {
        switch name {
        case "numFmts": inFormats = false
        case "cellXfs": inCells = false
        default: break
        }
    }

    private func define(_ attributes: XmlAttributes) throws(DocumentFault) {
        guard let id = attributes["numFmtId"]?.count, let code = attributes["formatCode"]?.string else { return }
        customFormats[id] = DateFormat.shows(code)
        guard customFormats.count <= 100_000 else { throw .unsafeMarkup }
    }

    private func isDate(_ id: Int) -> Bool { customFormats[id] ?? DateFormat.isBuiltIn(id) }
}
