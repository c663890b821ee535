import Support

/// What is read: each kind has its own way of making inputs.
package enum FuzzKind: String, CaseIterable, Sendable {
    /// Numbers, dates, periods and names as people write them.
    case words
    case csv
    case xlsx
    case xls

    /// Of twenty inputs, how many are of this kind: a word is read in microseconds, a file in milliseconds.
    package var share: Int {
        switch self {
        case .words: return 17
        case .csv, .xlsx, .xls: return 1
        }
    }

    /// A generator for the input of this number alone, so that any input can be made again without the ones before it.
    func generator(seed: UInt64, index: Int) -> Seeded {
        var start = seed
        for byte in rawValue.utf8 { start = (start ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var spread = Seeded(seed: start &+ UInt64(index) &* 0xD6E8_FEB8_6659_FD93)
        return Seeded(seed: spread.next())
    }
}
