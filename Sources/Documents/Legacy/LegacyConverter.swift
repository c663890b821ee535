import Basics

/// Converts texts once it is known how, and counts what it did.
struct LegacyConverter {
    private let letters: (encoding: LegacyEncoding, isGuess: Bool)?
    private let given: LegacyEncoding?
    /// The encodings whose fonts stand over Unicode text in this sheet.
    private let untrue: Set<LegacyEncoding>
    private var tallies: [Told: Tally] = [:]

    fileprivate enum Told: Hashable {
        case font(LegacyEncoding), letters, person, kept(LegacyEncoding), doubted(LegacyEncoding)
    }

    fileprivate struct Tally {
        var cells = 0
        var fonts: [String] = []
        var before = ""
        var after = ""
    }

    private static let mostFonts = 6

    init(letters: (encoding: LegacyEncoding, isGuess: Bool)?, untrue: Set<LegacyEncoding>) {
        self.letters = letters
        self.untrue = untrue
        given = nil
    }

    init(given: LegacyEncoding) {
        letters = nil
        untrue = []
        self.given = given
    }

    mutating func convert(_ row: inout FontedRow) {
        for (column, cell) in row.row.cells.enumerated() {
            guard case .text(let text) = cell else { continue }
            row.row.cells[column] = .text(converted(text, row.fonted[column]))
        }
    }

    private mutating func converted(_ text: String, _ fonted: FontedText?) -> String {
        guard let fonted else { return note(text, piece(text, font: nil), fonts: []) }
        var told: Told?
        var whole = ""
        for (part, font) in fonted.pieces(of: text) {
            let (converted, by) = piece(part, font: font)
            whole += converted
            if told == nil { told = by }
        }
        return note(text, (whole, told), fonts: fonted.runs.compactMap(\.font?.name))
    }

    /// The text in Unicode, and what told how; nothing if it stays.
    private func piece(_ text: String, font: LegacyFont?) -> (text: String, told: Told?) {
        if letters == nil, given == nil, font == nil {
            return (text, LegacyDoubt.encoding(of: text).map { .doubted($0) })
        }
        if LegacyEncoding.isModern(text) {
            return (text, font.flatMap { untrue.contains($0.encoding) ? .kept($0.encoding) : nil })
        }
        if let given {
            let letters = given.unicode(text)
            return (font?.isCapital == true ? letters.uppercased() : Self.mended(letters, text, given), .person)
        }
        if let font {
            guard untrue.contains(font.encoding) else { return (font.unicode(text), .font(font.encoding)) }
            return (text, text.utf8.contains { $0 >= 0x80 } ? .kept(font.encoding) : nil)
        }
        guard let letters, text.utf8.contains(where: { $0 >= 0x80 }) else { return (text, nil) }
        var own = LegacyEvidence()
        own.take(text)
        guard own.modern <= own.syllables(letters.encoding) else { return (text, nil) }
        return (Self.mended(letters.encoding.unicode(text), text, letters.encoding), .letters)
    }

    private static func mended(_ converted: String, _ stored: String, _ encoding: LegacyEncoding) -> String {
        converted != stored && encoding == .tcvn3 ? LegacyCapitals.mend(converted, from: stored) : converted
    }

    private mutating func note(_ before: String, _ found: (text: String, told: Told?), fonts: [String]) -> String {
        guard let told = found.told else { return found.text }
        var after = found.text
        switch told {
        case .kept: break
        case .doubted(let encoding): after = Self.mended(encoding.unicode(before), before, encoding)
        case .font, .letters, .person: guard after != before else { return before }
        }
        tallies[told, default: Tally()].take(before, after, fonts: fonts, most: Self.mostFonts)
        return found.text
    }
}

extension LegacyConverter.Tally {
    /// The example is the first text that has more than the letters of ASCII.
    fileprivate mutating func take(_ before: String, _ after: String, fonts names: [String], most: Int) {
        cells += 1
        for name in names where fonts.count < most && !fonts.contains(name) { fonts.append(name) }
        let isTelling = before.utf8.contains { $0 >= 0x80 }
        if self.before.isEmpty || (isTelling && !self.before.utf8.contains { $0 >= 0x80 }) {
            self.before = before
            self.after = after
        }
    }
}

extension LegacyConverter {
    /// In the order of the encodings.
    var remarks: [LegacyRemark] {
        var remarks: [LegacyRemark] = []
        for encoding in LegacyEncoding.allCases {
            if let tally = tallies[.font(encoding)] {
                remarks.append(
                    tally.remark(encoding, .fonts(tally.fonts), .converted(cells: tally.cells)))
            }
            if let tally = tallies[.kept(encoding)] {
                remarks.append(tally.remark(encoding, .fonts(tally.fonts), .kept(cells: tally.cells)))
            }
            if let tally = tallies[.doubted(encoding)] {
                remarks.append(tally.remark(encoding, .letters(isGuess: true), .doubted(cells: tally.cells)))
            }
        }
        if let letters, let tally = tallies[.letters] {
            remarks.append(
                tally.remark(letters.encoding, .letters(isGuess: letters.isGuess), .converted(cells: tally.cells)))
        }
        if let given, let tally = tallies[.person] {
            remarks.append(tally.remark(given, .person, .converted(cells: tally.cells)))
        }
        return remarks
    }
}

extension LegacyConverter.Tally {
    fileprivate func remark(
        _ encoding: LegacyEncoding, _ ground: LegacyRemark.Ground, _ matter: LegacyRemark.Matter
    ) -> LegacyRemark {
        LegacyRemark(encoding, ground, matter, before: before, after: after)
    }
}
