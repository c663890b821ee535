import Basics

/// A file of rows with all its letters in Unicode. What it did is in the remarks of each sheet.
struct LegacySource: GridSource {
    let sheets: [SheetShape]
    let isPlainText: Bool
    private let source: any FontedSource
    private let choice: LegacyChoice
    private let renamed: [Int: LegacyRemark]

    init(_ source: any FontedSource, choice: LegacyChoice) {
        self.source = source
        self.choice = choice
        isPlainText = !source.namesSheets
        renamed = source.namesSheets ? LegacySource.names(of: source, choice: choice) : [:]
        let renamed = renamed
        sheets = source.sheets.enumerated().map { index, shape in
            SheetShape(name: renamed[index]?.after ?? shape.name, isHidden: shape.isHidden, merges: shape.merges)
        }
    }

    /// Throws a `DocumentFault`, or what `take` throws, at once and unchanged.
    func readRows(ofSheet index: Int, _ take: (GridRow) throws -> Void) throws -> [LegacyRemark] {
        guard choice != .unicode else {
            try source.readRows(ofSheet: index) { try take($0.row) }
            return []
        }
        var reading = LegacyReading(
            choice: choice, verdict: source.wholeVerdict, hasFonts: !source.fontEncodings.isEmpty)
        try source.readRows(ofSheet: index) { try reading.take($0, take) }
        try reading.finish(take)
        return (renamed[index].map { [$0] } ?? []) + reading.remarks
    }

    /// The sheets whose names are of an old encoding: they have no font, so the letters tell, helped by the fonts of the
    /// cells and by the other names.
    private static func names(of source: any FontedSource, choice: LegacyChoice) -> [Int: LegacyRemark] {
        var all = LegacyEvidence()
        for shape in source.sheets { all.take(shape.name) }
        var remarks: [Int: LegacyRemark] = [:]
        for (index, shape) in source.sheets.enumerated() {
            guard let encoding = encoding(of: shape.name, among: all, source.fontEncodings, choice) else { continue }
            let name = LegacyCapitals.mend(encoding.unicode(shape.name), from: shape.name)
            guard name != shape.name else { continue }
            remarks[index] = LegacyRemark(
                encoding, .letters(isGuess: false), .sheetName, before: shape.name, after: name)
        }
        return remarks
    }

    private static func encoding(
        of name: String, among all: LegacyEvidence, _ fonts: Set<LegacyEncoding>, _ choice: LegacyChoice
    ) -> LegacyEncoding? {
        guard !LegacyEncoding.isModern(name) else { return nil }
        switch choice {
        case .unicode: return nil
        case .given(let encoding): return encoding
        case .found:
            var own = LegacyEvidence()
            own.take(name)
            let told = LegacyEncoding.allCases.first { fonts.contains($0) && own.syllables($0) > own.modern }
            return told ?? all.verdict.flatMap { own.syllables($0.encoding) >= own.modern ? $0.encoding : nil }
        }
    }
}
