import Basics

/// What a formula's record says of its value.
enum XlsFormula {
    case number(Double)
    /// It follows in a record of its own.
    case text
    case flag(Bool)
    case fault(Int)
    case emptyText

    /// `body` is the whole record.
    init(_ body: [UInt8]) throws(DocumentFault) {
        guard try body.word(12) == 0xFFFF else {
            self = .number(try body.double(6))
            return
        }
        let value = try body.byte(8)
        switch try body.byte(6) {
        case 0: self = .text
        case 1: self = .flag(value != 0)
        case 2: self = .fault(value)
        case 3: self = .emptyText
        default: throw .damaged
        }
    }

    /// An empty text as the value of arithmetic: whoever wrote the file did not calculate. Programs that do not write
    /// this for all formulas alike.
    static func isUncalculated(_ body: [UInt8]) throws(DocumentFault) -> Bool {
        guard case .emptyText = try XlsFormula(body) else { return false }
        let length = try body.word(20)
        guard length > 0, case let end = 22 + length, end <= body.count else { return false }
        switch body[end - 1] {
        case 0x03...0x07, 0x09...0x0E, 0x12...0x14: return true
        default: break
        }
        if length >= 4, body[end - 4] == 0x19, body[end - 3] == 0x10 { return true }
        guard length >= 4, [0x22, 0x42, 0x62].contains(body[end - 4]) else { return false }
        return numericFunctions.contains(try body.word(end - 2))
    }

    /// COUNT, SUM, AVERAGE, MIN, MAX, SUBTOTAL, PRODUCT, COUNTA, SUMPRODUCT, SUMIF.
    private static let numericFunctions: Set<Int> = [0, 4, 5, 6, 7, 344, 183, 169, 228, 345]
}
