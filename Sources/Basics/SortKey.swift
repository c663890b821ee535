extension Folding {
    /// **Khóa sắp xếp** in the order of the Vietnamese alphabet: letters, 0, tones, 0, case. Stored beside a name, so
    /// both engines sort alike and no collation version can corrupt an index.
    package static func sortKey(_ text: String) -> [UInt8] {
        var key = SortKey(capacity: text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.value < 0xC0 {
                key.append(scalar)
            } else if let parts = SortKey.parts[scalar.value] {
                for part in parts { key.append(part) }
            } else {
                key.append(scalar)
            }
        }
        return key.bytes
    }
}

private struct SortKey {
    /// The canonical parts of each composed Latin letter, so that no text has to be decomposed.
    static let parts: [UInt32: [Unicode.Scalar]] = {
        var parts: [UInt32: [Unicode.Scalar]] = [:]
        for value in Array(0xC0..<0x250) + Array(0x1E00..<0x1F00) {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let decomposed = Array(Folding.decompose(String(scalar)).unicodeScalars)
            if decomposed.count > 1 { parts[UInt32(value)] = decomposed }
        }
        return parts
    }()

    var letters: [UInt8] = []
    var tones: [UInt8] = []
    var cases: [UInt8] = []

    init(capacity: Int) {
        letters.reserveCapacity(capacity * 3)
        tones.reserveCapacity(capacity)
        cases.reserveCapacity(capacity)
    }

    /// Ones at the end of the tones and cases say nothing: left out, the order stays and the key is half as long.
    var bytes: [UInt8] {
        var bytes = letters
        for part in [tones, cases] {
            bytes.append(0)
            bytes.append(contentsOf: part[..<((part.lastIndex { $0 != 1 } ?? -1) + 1)])
        }
        return bytes
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A: add(letter: UInt8(0x40 + (scalar.value - 0x41) * 4), isCapital: true)
        case 0x61...0x7A: add(letter: UInt8(0x40 + (scalar.value - 0x61) * 4), isCapital: false)
        case 0x110, 0x111: add(letter: 0x40 + 3 * 4 + 1, isCapital: scalar.value == 0x110)
        case 0x30...0x39: add(letter: UInt8(0x20 + scalar.value - 0x30), isCapital: false)
        case 0x306: shift(by: 1)
        case 0x302: shift(by: letters.last == 0x40 ? 2 : 1)
        case 0x31B: shift(by: letters.last == 0x40 + 14 * 4 ? 2 : 1)
        case 0x300: tone(2)
        case 0x309: tone(3)
        case 0x303: tone(4)
        case 0x301: tone(5)
        case 0x323: tone(6)
        case 0x20: add(letter: 0x10, isCapital: false)
        default: add(letter: 0x18, isCapital: false)
        }
    }

    private mutating func add(letter: UInt8, isCapital: Bool) {
        letters.append(letter)
        tones.append(1)
        cases.append(isCapital ? 2 : 1)
    }

    /// A plain letter becomes the one of the alphabet that it is with its mark; a second mark, or one on a digit, says
    /// nothing.
    private mutating func shift(by steps: UInt8) {
        guard let last = letters.indices.last, letters[last] >= 0x40, letters[last] % 4 == 0 else { return }
        letters[last] += steps
    }

    private mutating func tone(_ tone: UInt8) {
        if let last = tones.indices.last { tones[last] = tone }
    }
}
