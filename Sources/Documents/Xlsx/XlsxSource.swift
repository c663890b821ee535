import Basics

/// An opened .xlsx workbook. Its strings and the shapes of its sheets are in memory, its rows are read when asked for.
struct XlsxSource: FontedSource {
    let sheets: [SheetShape]
    let namesSheets = true
    let fontEncodings: Set<LegacyEncoding>
    private let parts: [String]
    private let archive: ZipArchive
    private let maker: CellMaker

    /// `workbook` is the name of the part that lists the sheets.
    init(_ archive: ZipArchive, workbook: String) throws(DocumentFault) {
        let limits = archive.limits
        let list = SheetList(limit: limits.sheets)
        try XmlReading.read(archive.part(workbook, limit: limits.list), by: list, limits: limits)
        let relations = try XlsxSource.relations(of: workbook, in: archive)
        var parts: [String] = []
        var shapes: [SheetShape] = []
        var unpacked = 0
        var merged = 0
        for entry in list.entries {
            guard let target = relations.byID[entry.relation] else { throw .damaged }
            guard target.kind == "worksheet" else { continue }
            let (merges, count) = try MergeScan.areas(in: archive.part(target.part), limits: limits)
            unpacked += count
            guard unpacked <= limits.workbook else { throw .tooLarge(limit: limits.workbook) }
            // Many sheets may be one part: what is kept of them adds up all the same.
            merged += merges.count
            guard merged <= limits.merges else { throw .unsafeMarkup }
            parts.append(target.part)
            shapes.append(SheetShape(name: entry.name, isHidden: entry.isHidden, merges: merges))
        }
        guard !parts.isEmpty else { throw .noSheets }
        self.archive = archive
        self.parts = parts
        sheets = shapes
        let styles = try XlsxSource.styles(relations, in: archive)
        let fonts = styles?.legacyFonts ?? []
        let strings = try XlsxSource.strings(relations, in: archive, keepsRuns: !fonts.isEmpty)
        fontEncodings = Set(fonts.compactMap { $0?.encoding }).union(strings.encodings)
        maker = CellMaker(
            strings: strings, showsDay: styles?.showsDay ?? [], hedges: styles?.hedges ?? [], fonts: fonts,
            calendar: list.calendar)
    }

    /// Throws a `DocumentFault`, or what `take` throws, at once and unchanged.
    func readRows(ofSheet index: Int, _ take: (FontedRow) throws -> Void) throws {
        guard parts.indices.contains(index) else { throw DocumentFault.noSheets }
        try withoutActuallyEscaping(take) { take in
            let rows = SheetRows(
                SheetProgress(sheet: sheets[index].name, maker: maker, limits: archive.limits, take: take))
            do throws(DocumentFault) {
                try XmlReading.read(archive.part(parts[index]), by: rows, limits: archive.limits)
            } catch {
                throw rows.refusal ?? error
            }
        }
    }

    /// Each text has its font: nothing is told of the whole.
    var wholeVerdict: (encoding: LegacyEncoding, isGuess: Bool)? { nil }

    /// The part that lists the sheets, if the archive is a workbook.
    static func workbookPart(in archive: ZipArchive) throws(DocumentFault) -> String? {
        let relations = try relations(of: "", in: archive)
        if let part = relations.first("officeDocument"), archive.contains(part) { return part }
        return archive.contains("xl/workbook.xml") ? "xl/workbook.xml" : nil
    }

    private static func relations(of source: String, in archive: ZipArchive) throws(DocumentFault) -> Relations {
        let relations = Relations(of: source)
        let part = Relations.part(of: source)
        guard archive.contains(part) else { return relations }
        try XmlReading.read(
            archive.part(part, limit: archive.limits.list), by: relations, limits: archive.limits)
        return relations
    }

    private static func strings(_ relations: Relations, in archive: ZipArchive, keepsRuns: Bool)
        throws(DocumentFault) -> SharedStrings
    {
        guard let name = relations.first("sharedStrings"), archive.contains(name) else { return SharedStrings() }
        let part = try archive.part(name)
        let list = SharedStringList(limit: archive.limits.sharedStrings, expected: part.stated, keepsRuns: keepsRuns)
        try XmlReading.read(part, by: list, limits: archive.limits)
        return list.strings
    }

    private static func styles(_ relations: Relations, in archive: ZipArchive) throws(DocumentFault) -> CellStyles? {
        guard let name = relations.first("styles"), archive.contains(name) else { return nil }
        let list = CellStyles()
        try XmlReading.read(archive.part(name, limit: archive.limits.list), by: list, limits: archive.limits)
        return list
    }
}
