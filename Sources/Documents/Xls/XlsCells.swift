import Basics

/// A cell where it stands: rows and columns from 0.
struct XlsCell {
    let row: Int
    let column: Int
    let cell: Cell
    var fonted: FontedText?
}

/// Reads the cells of a sheet, in the order in which they were written.
struct XlsCells {
    private var records: XlsRecords
    private let book: XlsBook
    private let sheet: String
    private let isUncalculated: Bool
    private let limits: ReadLimits
    /// A formula whose text comes in a later record.
    private var waiting: (row: Int, column: Int, format: Int)?

    init(
        _ stream: CompoundStream, at place: Int, sheet: String, of book: XlsBook, isUncalculated: Bool,
        limits: ReadLimits
    ) {
        records = XlsRecords(stream, at: place)
        self.book = book
        self.sheet = sheet
        self.isUncalculated = isUncalculated
        self.limits = limits
    }

    /// Throws a `DocumentFault`, or what `put` throws, at once and unchanged.
    mutating func forEach(_ put: (XlsCell) throws -> Void) throws {
        guard try records.next() else { throw DocumentFault.damaged }
        var depth = 1
        while depth > 0, try records.next() {
            guard let type = records.type else { continue }
            switch type {
            case .begin: depth += 1
            case .end: depth -= 1
            case .formula, .numbers, .rich, .sharedText, .number, .label, .flagOrFault, .formulaText, .shortNumber:
                if depth == 1 { try take(type, put) }
            case .calendar, .password, .font, .continuation, .codePage, .sheet, .cellFormat, .merges, .strings,
                .numberFormat:
                break
            }
        }
        try giveUpWaiting(put)
        if depth > 0 { throw DocumentFault.damaged }
    }

    private mutating func take(_ type: XlsType, _ put: (XlsCell) throws -> Void) throws {
        let body = try records.body()
        if type == .formulaText { return try takeFormulaText(body, put) }
        try giveUpWaiting(put)
        let row = try body.word(0)
        let column = try body.word(2)
        let format = try body.word(4)
        guard column < 256 else { throw DocumentFault.damaged }
        switch type {
        case .number: try put(at(row, column, number(body.double(6), format)))
        case .shortNumber: try put(at(row, column, number(short: body.long(6), format)))
        case .numbers: try takeNumbers(body, put)
        case .flagOrFault: try put(at(row, column, flagOrFault(body)))
        case .sharedText: try put(shared(body.long(6), row, column, format))
        case .label, .rich: try takeLabel(type, body, put)
        case .formula: try takeFormula(body, put)
        default: break
        }
    }

    private func at(_ row: Int, _ column: Int, _ cell: Cell) -> XlsCell {
        XlsCell(row: row, column: column, cell: cell)
    }

    /// What is too large or too small for a number of ours stays as text, as in an .xlsx.
    private func number(_ value: Double, _ format: Int) -> Cell {
        guard value.isFinite else { return .fault("#NUM!") }
        return XlsNumber.exact(value).map { number($0, format) } ?? .text(value.description)
    }

    private func number(_ number: ExactNumber, _ format: Int) -> Cell {
        if book.formats.showsDay(format), let day = book.calendar.day(number) { return .day(day) }
        return .number(number)
    }

    private func number(short: Int, _ format: Int) -> Cell {
        XlsNumber.exact(short: short).map { number($0, format) } ?? number(XlsNumber.double(short: short), format)
    }

    private func flagOrFault(_ body: [UInt8]) throws(DocumentFault) -> Cell {
        let value = try body.byte(6)
        return try body.byte(7) == 0 ? .flag(value != 0) : .fault(XlsNumber.fault(value))
    }

    private func takeNumbers(_ body: [UInt8], _ put: (XlsCell) throws -> Void) throws {
        let row = try body.word(0)
        let first = try body.word(2)
        for index in 0..<max(0, (body.count - 6) / 6) {
            guard first + index < 256 else { throw DocumentFault.damaged }
            let place = 4 + 6 * index
            try put(at(row, first + index, number(short: body.long(place + 2), body.word(place))))
        }
    }

    private func shared(_ index: Int, _ row: Int, _ column: Int, _ format: Int) throws(DocumentFault) -> XlsCell {
        guard let text = book.strings[index] else { throw .damaged }
        return self.text(text, row, column, format, runs: book.strings.runs[index] ?? [])
    }

    private func text(_ text: String, _ row: Int, _ column: Int, _ format: Int, runs: [StoredRun]) -> XlsCell {
        guard !text.isEmpty else { return at(row, column, .empty) }
        let fonted = FontedText(runs: runs, cell: book.formats.legacyFont(ofCell: format))
        return XlsCell(row: row, column: column, cell: .text(text), fonted: fonted)
    }

    private mutating func takeLabel(_ type: XlsType, _ body: [UInt8], _ put: (XlsCell) throws -> Void) throws {
        var label = try book.letters.text(body, at: 6, lengthSize: 2, &records)
        if type == .rich, case .windows1252 = book.letters {
            let after = 8 + (try body.word(6))
            for run in 0..<(try body.byte(after)) {
                label.fonts.append((try body.byte(after + 1 + 2 * run), try body.byte(after + 2 + 2 * run)))
            }
        }
        try put(made(label, body.word(0), body.word(2), body.word(4)))
    }

    private func made(_ text: XlsText, _ row: Int, _ column: Int, _ format: Int) throws -> XlsCell {
        guard text.units.count <= 32_767 else { throw DocumentFault.cellTooLong(sheet: sheet, row: row + 1) }
        var bytes: [UInt8] = []
        var runs: [StoredRun] = []
        for piece in text.pieces(book.formats.runFont) {
            runs.append(StoredRun(start: bytes.count, font: piece.font))
            bytes += piece.text
        }
        return self.text(String(decoding: bytes, as: UTF8.self), row, column, format, runs: runs)
    }

    private mutating func takeFormula(_ body: [UInt8], _ put: (XlsCell) throws -> Void) throws {
        let row = try body.word(0)
        let column = try body.word(2)
        let format = try body.word(4)
        switch try XlsFormula(body) {
        case .number(let value): try put(at(row, column, number(value, format)))
        case .flag(let flag): try put(at(row, column, .flag(flag)))
        case .fault(let code): try put(at(row, column, .fault(XlsNumber.fault(code))))
        case .emptyText: try put(at(row, column, isUncalculated ? .uncalculated : .empty))
        case .text: waiting = (row, column, format)
        }
    }

    private mutating func takeFormulaText(_ body: [UInt8], _ put: (XlsCell) throws -> Void) throws {
        guard let cell = waiting else { return }
        waiting = nil
        let text = try book.letters.text(body, at: 0, lengthSize: 2, &records)
        try put(made(text, cell.row, cell.column, cell.format))
    }

    /// A formula whose text never came: not known.
    private mutating func giveUpWaiting(_ put: (XlsCell) throws -> Void) throws {
        guard let cell = waiting else { return }
        waiting = nil
        try put(at(cell.row, cell.column, .uncalculated))
    }
}
