import Basics

/// The numbers of records, with the digits that an .xlsx of the same cell has.
enum XlsNumber {
    /// Nothing for what is no number or does not fit.
    static func exact(_ value: Double) -> ExactNumber? {
        // The shortest digits that give the same value again.
        value.isFinite ? ExactNumber(stored: Array(value.description.utf8)) : nil
    }

    /// A number in 32 bits: a whole one or the upper half of a double, perhaps to be divided by 100.
    static func exact(short: Int) -> ExactNumber? {
        let isHundredfold = short & 1 != 0
        let number: ExactNumber?
        if short & 2 != 0 {
            number = ExactNumber(Int(Int32(truncatingIfNeeded: short) >> 2))
        } else {
            number = exact(upperHalf(short))
        }
        return isHundredfold ? number.flatMap { $0.shifted(by: -2) } : number
    }

    /// What does not fit into an exact number.
    static func double(short: Int) -> Double { short & 1 != 0 ? upperHalf(short) / 100 : upperHalf(short) }

    private static func upperHalf(_ short: Int) -> Double { Double(bitPattern: UInt64(short & 0xFFFF_FFFC) << 32) }

    static func fault(_ code: Int) -> String {
        switch code {
        case 0x00: return "#NULL!"
        case 0x07: return "#DIV/0!"
        case 0x0F: return "#VALUE!"
        case 0x17: return "#REF!"
        case 0x1D: return "#NAME?"
        case 0x24: return "#NUM!"
        case 0x2A: return "#N/A"
        default: return "#ERR!"
        }
    }
}
