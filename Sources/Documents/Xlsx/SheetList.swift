/// Reads `workbook.xml`: its sheets in order and its calendar.
final class SheetList: XmlListener {
    struct Entry {
        let name: String
        let isHidden: Bool
        let relation: String
    }

    private(set) var entries: [Entry] = []
    private(set) var calendar = SerialCalendar.from1900
    private let limit: Int
    private var inSheets = false

    init(limit: Int) {
        self.limit = limit
    }

    func start(_ name: XmlName, _ attributes: XmlAttributes) throws(DocumentFault) {
        switch name {
        case "workbookPr": if attributes["date1904"]?.isTrue == true { calendar = .from1904 }
        case "sheets": inSheets = true
        case "sheet": if inSheets { try add(attributes) }
        default: break
        }
    }

    func end(_ name: XmlName) throws(DocumentFault) {
        if name == "sheets" { inSheets = false }
    }

    private func add(_ attributes: XmlAttributes) throws(DocumentFault) {
        guard let name = attributes["name"], let relation = attributes["id"] else { throw .damaged }
        let state = attributes["state"]
        let isHidden = state.map { $0 == "hidden" || $0 == "veryHidden" } ?? false
        guard entries.count < limit else { throw .tooManySheets(limit: limit) }
        entries.append(Entry(name: name.string, isHidden: isHidden, relation: relation.string))
    }
}
