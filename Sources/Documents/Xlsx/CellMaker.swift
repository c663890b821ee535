import Basics

/// The `t` of a cell: what its value stands for.
enum CellKind {
    case number, shared, inline, formulaText, flag, fault, date

    init(_ value: XmlValue) {
        switch value {
        case "s": self = .shared
        case "inlineStr": self = .inline
        case "str": self = .formulaText
        case "b": self = .flag
        case "e": self = .fault
        case "d": self = .date
        default: self = .number
        }
    }
}

/// Makes cells of what a sheet stores.
struct CellMaker {
    let strings: SharedStrings
    let showsDay: [Bool]
    /// Of each cell format; empty if none has one.
    let hedges: [Hedge?]
    /// Of each cell format; empty if none is of an old encoding.
    let fonts: [LegacyFont?]
    let calendar: SerialCalendar

    /// Whether any text could be in a font of an old encoding.
    var knowsFonts: Bool { !fonts.isEmpty || !strings.runs.isEmpty }

    /// The fonts of a text that `cell` made: by its own pieces, else as the cell is set.
    func fonted(_ cell: StoredCell) -> FontedText? {
        let runs = cell.kind == .shared ? strings.runs[SharedStrings.index(cell.value)] ?? [] : cell.runs
        return FontedText(runs: runs, cell: fonts.indices.contains(cell.style) ? fonts[cell.style] : nil)
    }

    /// `value` is the stored text; a formula without one was never calculated. Throws `.damaged` for a shared string
    /// that is not there.
    func cell(_ kind: CellKind, style: Int, hasFormula: Bool, value: inout [UInt8]) throws(DocumentFault) -> Cell {
        switch kind {
        case .shared:
            guard let text = strings[SharedStrings.index(value)] else { throw .damaged }
            return text.isEmpty ? .empty : .text(text)
        case .inline, .formulaText:
            StoredText.tidy(&value, from: 0)
            return value.isEmpty ? .empty : .text(text(value))
        case .number where value.isEmpty, .flag where value.isEmpty, .date where value.isEmpty:
            return hasFormula ? .uncalculated : .empty
        case .number: return number(value, style: style)
        case .flag: return .flag(value == [UInt8(ascii: "1")] || value.elementsEqual("true".utf8))
        case .fault: return .fault(text(value))
        case .date: return date(value)
        }
    }

    private func number(_ value: [UInt8], style: Int) -> Cell {
        let number = value.withUnsafeBufferPointer { ExactNumber(stored: $0) }
        guard let number else { return .text(text(value)) }
        if style < showsDay.count, showsDay[style], let day = calendar.day(number) { return .day(day) }
        if style < hedges.count, let hedge = hedges[style] { return .text(hedged(number, hedge)) }
        return .number(number)
    }

    /// As people see it, "khoảng 1234,5": a hedge that only the number's format knows must not be lost. Not grouped, so
    /// that it can be read in one way.
    private func hedged(_ number: ExactNumber, _ hedge: Hedge) -> String {
        "\(hedge.rawValue) " + number.plain.replacing(".", with: ",")
    }

    /// `2016-08-01`, with or without a time.
    private func date(_ value: [UInt8]) -> Cell {
        let text = text(value)
        let date = text.prefix { $0 != "T" }
        return Day(iso: String(date)).map(Cell.day) ?? .text(text)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension SharedStrings {
    /// The number that a cell's value names, −1 if it is none.
    static func index(_ value: [UInt8]) -> Int {
        guard !value.isEmpty, value.count <= 9 else { return -1 }
        var index = 0
        for byte in value {
            guard (48...57).contains(byte) else { return -1 }
            index = index * 10 + Int(byte) - 48
        }
        return index
    }
}
