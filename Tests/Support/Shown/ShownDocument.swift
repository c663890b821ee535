import Foundation
import FoundationXML

/// A DOCX or a page as an XML parser reads it that knows nothing of the program.
package struct ShownDocument: Sendable {
    package struct Figure: Hashable, Sendable {
        package let code: String
        package let text: String

        package init(code: String, text: String) {
            self.code = code
            self.text = text
        }
    }

    /// Those with a header: a letter-head is no table.
    package fileprivate(set) var tables: [ShownTable] = []
    /// Paragraphs outside tables.
    package fileprivate(set) var paragraphs: [String] = []
    /// Words that say whose figure they are; a page has them.
    package fileprivate(set) var figures: [Figure] = []

    package struct NotWellFormed: Error {}

    package init(docx path: String) throws {
        try self.init(zippedPart("word/document.xml", of: path), ShownNames.docx)
    }

    /// The paper within the page: what is around it is no XML.
    package init(html bytes: [UInt8]) throws {
        let page = String(decoding: bytes, as: UTF8.self)
        guard let start = page.range(of: "<article"), let end = page.range(of: "</article>") else {
            throw NotWellFormed()
        }
        try self.init(Array(page[start.lowerBound..<end.upperBound].utf8), ShownNames.html)
    }

    private init(_ bytes: [UInt8], _ names: ShownNames) throws {
        let reader = DocumentReader(names)
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = reader
        guard parser.parse() else { throw NotWellFormed() }
        self = reader.document
    }

    fileprivate init() {}
}

private final class DocumentReader: NSObject, XMLParserDelegate {
    var document = ShownDocument()
    private let names: ShownNames
    private var table: ShownTable?
    private var row: ShownTable.Row?
    private var cell: ShownTable.Cell?
    private var text = ""
    private var figure: (code: String, from: String.Index)?
    /// How deep within what is not shown.
    private var hidden = 0
    private var isInHead = false
    private var isInLetters = false

    init(_ names: ShownNames) { self.names = names }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if hidden > 0 || names.isHidden(attributes) { hidden += 1 }
        switch names.part(name) {
        case .table: table = ShownTable()
        case .head: isInHead = true
        case .row: row = ShownTable.Row(isHeader: isInHead)
        case .headerMark: row?.isHeader = true
        case .cell:
            cell = names.cell(attributes)
            text = ""
        case .wide: cell?.columns = attributes["w:val"].flatMap { Int($0) } ?? 1
        case .down: cell?.goesOn = attributes["w:val"] == nil
        case .paragraph: if cell == nil { text = "" }
        case .figure: figure = (attributes["value"] ?? "", text.endIndex)
        case .lineEnd: text += "\n"
        // With attributes it is a stop of the ruler.
        case .tab: if attributes.isEmpty { text += "\t" }
        case .letters: isInLetters = true
        case nil: break
        }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if hidden > 0 { hidden -= 1 }
        switch names.part(name) {
        case .table:
            if let table, table.hasHeader { document.tables.append(table) }
            table = nil
        case .head: isInHead = false
        case .row:
            if let row { table?.rows.append(row) }
            row = nil
        case .cell:
            cell?.text = text
            if let cell { row?.cells.append(cell) }
            cell = nil
        case .paragraph: if table == nil { document.paragraphs.append(text) }
        case .figure:
            if let figure { document.figures.append(.init(code: figure.code, text: String(text[figure.from...]))) }
            figure = nil
        case .letters: isInLetters = false
        case .headerMark, .wide, .down, .lineEnd, .tab, nil: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters found: String) {
        if hidden == 0, isInLetters || names.lettersAreAnywhere { text += found }
    }
}
