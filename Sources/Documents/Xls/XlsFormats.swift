import Basics

/// The fonts and formats of a workbook's cells.
struct XlsFormats {
    private var fonts: [LegacyFont?] = []
    private var showsDay: [Int: Bool] = [:]
    private var cells: [(font: Int, format: Int)] = []

    var hasLegacyFonts: Bool { fonts.contains { $0 != nil } }

    var encodings: Set<LegacyEncoding> { Set(fonts.compactMap { $0?.encoding }) }

    mutating func addFont(_ name: String) { fonts.append(LegacyFont(name: name)) }

    mutating func define(_ format: Int, _ code: String) { showsDay[format] = DateFormat.shows(code) }

    mutating func addCellFormat(_ body: [UInt8]) throws(DocumentFault) {
        cells.append((try body.word(0), try body.word(2)))
    }

    func showsDay(_ cell: Int) -> Bool {
        guard cells.indices.contains(cell) else { return false }
        let format = cells[cell].format
        return showsDay[format] ?? DateFormat.isBuiltIn(format)
    }

    func legacyFont(ofCell cell: Int) -> LegacyFont? {
        cells.indices.contains(cell) ? font(cells[cell].font) : nil
    }

    func runFont(_ number: Int) -> RunFont { font(number).map(RunFont.old) ?? .other }

    /// There is no font 4: Excel counts past it.
    private func font(_ number: Int) -> LegacyFont? {
        let index = number > 4 ? number - 1 : number
        return fonts.indices.contains(index) ? fonts[index] : nil
    }
}
