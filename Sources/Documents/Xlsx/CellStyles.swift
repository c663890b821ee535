import Basics

/// Reads `styles.xml`: which of the cell formats show a day or a hedge before a number, and which are set in a font of an
/// old encoding.
final class CellStyles: XmlListener {
    private(set) var showsDay: [Bool] = []
    private var fontOfFormat: [Int] = []
    private var fonts: [LegacyFont?] = []
    private var inFonts = false
    private var customFormats: [Int: Bool] = [:]
    private var hedgeOfFormat: [Hedge?] = []
    private var customHedges: [Int: Hedge] = [:]
    private var inFormats = false
    private var inCells = false

    func start(_ name: XmlName, _ attributes: XmlAttributes) throws(DocumentFault) {
        switch name {
        case "numFmts": inFormats = true
        case "numFmt": if inFormats { try define(attributes) }
        case "cellXfs": inCells = true
        case "xf": if inCells { addFormat(attributes) }
        case "fonts": inFonts = true
        case "font": if inFonts { try addFont() }
        case "name": if inFonts, !fonts.isEmpty { nameFont(attributes) }
        default: break
        }
    }

    func end(_ name: XmlName) throws(DocumentFault) {
        switch name {
        case "numFmts": inFormats = false
        case "cellXfs": inCells = false
        case "fonts": inFonts = false
        default: break
        }
    }

    /// The font of each cell format; nothing at all if none is of an old encoding.
    var legacyFonts: [LegacyFont?] {
        guard fonts.contains(where: { $0 != nil }) else { return [] }
        return fontOfFormat.map { fonts.indices.contains($0) ? fonts[$0] : nil }
    }

    /// The hedge that each cell format writes before its numbers; nothing at all if none does.
    var hedges: [Hedge?] { customHedges.isEmpty ? [] : hedgeOfFormat }

    private func addFormat(_ attributes: XmlAttributes) {
        let number = attributes["numFmtId"]?.count ?? 0
        showsDay.append(isDate(number))
        hedgeOfFormat.append(customHedges[number])
        fontOfFormat.append(attributes["fontId"]?.count ?? 0)
    }

    private func addFont() throws(DocumentFault) {
        fonts.append(nil)
        guard fonts.count <= 100_000 else { throw .unsafeMarkup }
    }

    private func nameFont(_ attributes: XmlAttributes) {
        fonts[fonts.count - 1] = attributes["val"].flatMap { LegacyFont(name: $0.string) }
    }

    private func define(_ attributes: XmlAttributes) throws(DocumentFault) {
        guard let id = attributes["numFmtId"]?.count, let code = attributes["formatCode"]?.string else { return }
        customFormats[id] = DateFormat.shows(code)
        customHedges[id] = Hedge.allCases.first { code.hasPrefix("\"\($0.rawValue) \"") }
        guard customFormats.count <= 100_000 else { throw .unsafeMarkup }
    }

    private func isDate(_ id: Int) -> Bool { customFormats[id] ?? DateFormat.isBuiltIn(id) }
}
