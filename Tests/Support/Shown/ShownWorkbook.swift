import Basics
import Documents
import Foundation
import FoundationXML

/// A file of rows as an import opens it.
package struct ShownWorkbook {
    package struct Sheet: Equatable {
        package let name: String
        /// By their numbers, without trailing empty cells.
        package let rows: [Int: [Cell]]

        package var lastRow: Int { rows.keys.max() ?? 0 }
        package subscript(row: Int) -> [Cell] { rows[row] ?? [] }
    }

    package let sheets: [Sheet]

    package init(_ path: String) throws {
        let source = try openWorkbook(at: path)
        sheets = try source.sheets.enumerated().map { index, shape in
            var rows: [Int: [Cell]] = [:]
            try source.readRows(ofSheet: index) { row in
                var cells = row.cells
                while cells.last == .empty { cells.removeLast() }
                rows[row.number] = cells
            }
            return Sheet(name: shape.name, rows: rows)
        }
    }
}

/// The number formats of a worksheet's cells as its own parts name them: "C7" to `"khoảng "#,##0`.
package func numberFormats(ofSheet number: Int, in path: String) throws -> [String: String] {
    let styles = try FormatReader(zippedPart("xl/styles.xml", of: path))
    let cells = try FormatReader(zippedPart("xl/worksheets/sheet\(number).xml", of: path))
    return cells.styles.compactMapValues { style in
        styles.formats.indices.contains(style) ? styles.codes[styles.formats[style]] : nil
    }
}

private final class FormatReader: NSObject, XMLParserDelegate {
    private(set) var codes: [Int: String] = [:]
    /// The number format of each cell format.
    private(set) var formats: [Int] = []
    /// The cell format of each cell.
    private(set) var styles: [String: Int] = [:]
    private var isInCellFormats = false

    init(_ bytes: [UInt8]) throws {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        guard parser.parse() else { throw ShownDocument.NotWellFormed() }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        func number(_ attribute: String) -> Int { attributes[attribute].flatMap { Int($0) } ?? 0 }
        switch name {
        case "numFmt": codes[number("numFmtId")] = attributes["formatCode"]
        case "cellXfs": isInCellFormats = true
        case "xf": if isInCellFormats { formats.append(number("numFmtId")) }
        case "c": if let place = attributes["r"] { styles[place] = number("s") }
        default: break
        }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if name == "cellXfs" { isInCellFormats = false }
    }
}
