import Basics

/// What a workbook says before its sheets: their names and places, its texts, fonts and formats.
struct XlsBook {
    struct Sheet {
        let name: String
        let isHidden: Bool
        /// Where its records begin.
        let place: Int
    }

    private(set) var letters = XlsLetters.unicode
    private(set) var sheets: [Sheet] = []
    private(set) var strings = SharedStrings(isEscaped: false)
    private(set) var calendar = SerialCalendar.from1900
    private(set) var formats = XlsFormats()
    private let limits: ReadLimits

    /// Throws `.encrypted`, `.oldSpreadsheet` for letters of another code page, or `.damaged`.
    init(_ records: inout XlsRecords, limits: ReadLimits) throws(DocumentFault) {
        self.limits = limits
        guard try records.next(), records.type == .begin else { throw .damaged }
        switch try records.body().word(0) {
        case 0x600: letters = .unicode
        case 0x500: letters = .windows1252
        default: throw .oldSpreadsheet
        }
        while try records.next() {
            if records.type == .end { return }
            try take(&records)
        }
        throw .damaged
    }

    private mutating func take(_ records: inout XlsRecords) throws(DocumentFault) {
        guard let type = records.type else { return }
        switch type {
        case .password: throw .encrypted
        case .calendar: if try records.body().word(0) == 1 { calendar = .from1904 }
        case .codePage: try takeCodePage(records.body())
        case .font: try formats.addFont(name(in: records.body(), at: 14, &records))
        case .numberFormat: try takeFormat(&records)
        case .cellFormat: try formats.addCellFormat(records.body())
        case .sheet: try takeSheet(&records)
        case .strings: try takeStrings(&records)
        case .formula, .end, .continuation, .numbers, .rich, .merges, .sharedText, .number, .label, .flagOrFault,
            .formulaText, .shortNumber, .begin:
            break
        }
    }

    private mutating func takeCodePage(_ body: [UInt8]) throws(DocumentFault) {
        if case .unicode = letters { return }
        guard let found = XlsLetters(codePage: try body.word(0)) else { throw .oldSpreadsheet }
        letters = found
    }

    private mutating func takeFormat(_ records: inout XlsRecords) throws(DocumentFault) {
        let body = try records.body()
        let lengthSize = if case .unicode = letters { 2 } else { 1 }
        let code = try letters.text(body, at: 2, lengthSize: lengthSize, &records)
        formats.define(try body.word(0), String(decoding: code.units, as: UTF16.self))
    }

    private mutating func takeSheet(_ records: inout XlsRecords) throws(DocumentFault) {
        let body = try records.body()
        // 0 is a worksheet; the others are charts and macros.
        guard try body.byte(5) == 0 else { return }
        guard sheets.count < limits.sheets else { throw .tooManySheets(limit: limits.sheets) }
        sheets.append(
            Sheet(
                name: try name(in: body, at: 6, &records), isHidden: try body.byte(4) & 3 != 0,
                place: try body.long(0)))
    }

    private func name(in body: [UInt8], at place: Int, _ records: inout XlsRecords) throws(DocumentFault) -> String {
        String(decoding: try letters.text(body, at: place, lengthSize: 1, &records).units, as: UTF16.self)
    }

    private mutating func takeStrings(_ records: inout XlsRecords) throws(DocumentFault) {
        var body = XlsBody(try records.body(), at: 4)
        let count = try body.long(&records)
        strings = SharedStrings(keepsRuns: formats.hasLegacyFonts, isEscaped: false)
        for _ in 0..<count {
            let length = try body.word(&records)
            let text = try body.text(length: length, &records)
            for piece in text.pieces(formats.runFont) {
                if !text.fonts.isEmpty { strings.beginRun(piece.font) }
                piece.text.withUnsafeBufferPointer { strings.append($0) }
            }
            strings.endString()
            guard strings.size <= limits.sharedStrings else { throw .tooLarge(limit: limits.sharedStrings) }
        }
    }
}
