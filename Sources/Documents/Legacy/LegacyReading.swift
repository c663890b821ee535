import Basics

/// Converts the texts of a sheet, row by row. The first rows wait until their words tell the encoding.
struct LegacyReading {
    private let choice: LegacyChoice
    private let hasFonts: Bool
    private var waiting: [FontedRow] = []
    private var waitingText = 0
    /// Of the texts whose fonts say nothing.
    private var letters = LegacyEvidence()
    private var fonted: [LegacyEncoding: LegacyEvidence] = [:]
    private var converter: LegacyConverter?

    /// No more rows, words or bytes of text than these wait.
    private static let mostRows = 500
    private static let enoughWords = 60
    private static let mostText = 4 << 20

    init(choice: LegacyChoice, verdict: (encoding: LegacyEncoding, isGuess: Bool)?, hasFonts: Bool) {
        self.choice = choice
        self.hasFonts = hasFonts
        switch choice {
        case .found: if let verdict { converter = LegacyConverter(letters: verdict, untrue: []) }
        case .unicode: converter = LegacyConverter(letters: nil, untrue: Set(LegacyEncoding.allCases))
        case .given(let encoding): converter = LegacyConverter(given: encoding)
        }
    }

    var remarks: [LegacyRemark] { converter?.remarks ?? [] }

    mutating func take(_ row: FontedRow, _ hand: (GridRow) throws -> Void) throws {
        guard converter == nil else { return try convert(row, hand) }
        look(at: row)
        waiting.append(row)
        let words = fonted.values.reduce(0) { $0 + $1.words }
        let isEnough = letters.words >= Self.enoughWords && (!hasFonts || words >= Self.enoughWords)
        if isEnough || waiting.count >= Self.mostRows || waitingText >= Self.mostText { try flush(hand) }
    }

    mutating func finish(_ hand: (GridRow) throws -> Void) throws {
        if converter == nil { try flush(hand) }
    }

    private mutating func look(at row: FontedRow) {
        for (column, cell) in row.row.cells.enumerated() {
            guard case .text(let text) = cell else { continue }
            waitingText += text.utf8.count
            let pieces = row.fonted[column]?.pieces(of: text) ?? [(text, nil)]
            for (piece, font) in pieces {
                if let font {
                    fonted[font.encoding, default: LegacyEvidence()].take(piece)
                } else {
                    letters.take(piece)
                }
            }
        }
    }

    private mutating func flush(_ hand: (GridRow) throws -> Void) throws {
        let untrue = fonted.filter { $1.modern > $1.syllables($0) }.keys
        converter = LegacyConverter(letters: letters.verdict, untrue: Set(untrue))
        let rows = waiting
        waiting = []
        for row in rows { try convert(row, hand) }
    }

    private mutating func convert(_ row: FontedRow, _ hand: (GridRow) throws -> Void) throws {
        var row = row
        converter?.convert(&row)
        try hand(row.row)
    }
}
