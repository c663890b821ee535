import Basics

/// The font of a piece of a text, as a workbook stores it.
enum RunFont: Hashable {
    /// That of the cell.
    case ofCell
    /// One that says nothing of an old encoding.
    case other
    case old(LegacyFont)

    init(name: String) {
        self = LegacyFont(name: name).map(RunFont.old) ?? .other
    }
}

/// A piece of a text before it is known in which cell it stands.
struct StoredRun: Hashable {
    /// In UTF-8.
    let start: Int
    let font: RunFont
}

extension FontedText {
    /// Nothing if no font says anything.
    init?(runs: [StoredRun], cell: LegacyFont?) {
        let runs = runs.isEmpty ? [StoredRun(start: 0, font: .ofCell)] : runs
        let fonts = runs.map { run in
            switch run.font {
            case .ofCell: return FontRun(start: run.start, font: cell)
            case .other: return FontRun(start: run.start, font: nil)
            case .old(let font): return FontRun(start: run.start, font: font)
            }
        }
        guard fonts.contains(where: { $0.font != nil }) else { return nil }
        self.init(runs: fonts)
    }
}

extension SharedStrings {
    /// The old encodings that the fonts of its pieces name.
    var encodings: Set<LegacyEncoding> {
        var encodings: Set<LegacyEncoding> = []
        for run in runs.values.joined() {
            if case .old(let font) = run.font { encodings.insert(font.encoding) }
        }
        return encodings
    }
}
