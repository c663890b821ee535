/// **Mã định danh** of a record: a UUIDv7 made by the application, so that ids sort by time and a device can make them
/// offline. People never see one; they see codes.
package struct RecordID: Hashable, Comparable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Sixteen bytes, big endian, as they are stored. An array and no other collection: ids are most of what is read, and
    /// a generic reading takes thirty times as long.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        var high: UInt64 = 0
        var low: UInt64 = 0
        for index in 0..<8 {
            high = high << 8 | UInt64(bytes[index])
            low = low << 8 | UInt64(bytes[index + 8])
        }
        self.init(high: high, low: low)
    }

    package init?(hex text: some StringProtocol) {
        let digits = String(text.filter { $0 != "-" })
        guard digits.count == 32, digits.allSatisfy(\.isHexDigit), let high = UInt64(digits.prefix(16), radix: 16),
            let low = UInt64(digits.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    package var bytes: [UInt8] {
        withUnsafeBytes(of: high.bigEndian) { Array($0) } + withUnsafeBytes(of: low.bigEndian) { Array($0) }
    }

    package var hex: String { RecordID.hex(high) + RecordID.hex(low) }

    package static func < (left: RecordID, right: RecordID) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }

    private static func hex(_ value: UInt64) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}

/// Makes ids that rise within one run, from the clock's milliseconds and a counter over random bits. The system is asked
/// for randomness once; ids have to be distinct, not secret.
package struct RecordIDMaker: Sendable {
    private var milliseconds: UInt64
    private var counter: UInt64
    private var state: UInt64

    package init(millisecondsSince1970: UInt64, seed: UInt64 = SystemRandomNumberGenerator.seed()) {
        milliseconds = millisecondsSince1970
        state = seed
        counter = seed >> 53
    }

    package mutating func next() -> RecordID {
        counter += 1
        if counter > 0xFFF {
            counter = 0
            milliseconds += 1
        }
        let high = milliseconds << 16 | 0x7000 | counter
        let low = (random() & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000
        return RecordID(high: high, low: low)
    }

    /// SplitMix64.
    private mutating func random() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension SystemRandomNumberGenerator {
    package static func seed() -> UInt64 {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }
}
