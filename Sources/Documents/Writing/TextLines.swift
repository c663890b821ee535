/// How many lines a text takes where it is wrapped, in Times New Roman. Asked since only Excel makes rows of wrapped cells
/// high enough by itself, and nobody does so for merged ones.
struct TextLines {
    /// In points, the size of the letters.
    let size: Double
    let isBold: Bool

    /// Of a line, in points.
    var height: Double { size * 1.3125 }

    /// At least one. `width` is in figures of size 12; a word that is longer is cut.
    func count(_ text: String, width: Int) -> Int {
        let room = Double(max(1, width) * TextLines.figure) * 12 / size * (isBold ? 0.93 : 1)
        // No letter is wider than two figures, and none is less than a byte.
        if Double(text.utf8.count * TextLines.figure * 2) <= room, !text.utf8.contains(10) { return 1 }
        var count = TextCount(room: Int(room))
        for scalar in text.unicodeScalars { count.take(scalar) }
        return count.total
    }

    static let figure = 500
}

/// Takes a text letter by letter, in thousandths of its size.
private struct TextCount {
    let room: Int
    private var lines = 1
    private var line = 0
    private var word = 0

    init(room: Int) { self.room = max(1_000, room) }

    var total: Int {
        var ended = self
        ended.endWord()
        return ended.lines
    }

    mutating func take(_ scalar: UnicodeScalar) {
        switch scalar {
        case " ":
            endWord()
            line += LetterWidth.space
        case "\n":
            endWord()
            lines += 1
            line = 0
        default:
            word += LetterWidth.of(scalar)
        }
    }

    private mutating func endWord() {
        if line > 0, line + word > room {
            lines += 1
            line = 0
        }
        line += word
        word = 0
        while line > room {
            lines += 1
            line -= room
        }
    }
}

/// Widths of letters in Times New Roman, in thousandths of their size, as far as rows need them.
private enum LetterWidth {
    static let space = 250

    static func of(_ scalar: UnicodeScalar) -> Int {
        switch scalar.value {
        case 0x300...0x36F: return 0
        case 0..<128: return ascii(UInt8(scalar.value))
        case 0xC0...0xDE, 0x102, 0x110, 0x128, 0x168, 0x1A0, 0x1AF: return 720
        // Vietnamese letters with marks: capitals and small ones by turns.
        case 0x1EA0...0x1EF9: return scalar.value % 2 == 0 ? 720 : 500
        case 0x2000...0x2FFF: return 700
        case 0x3000...: return 1_000
        default: return 500
        }
    }

    private static func ascii(_ byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "t"), UInt8(ascii: "f"),
            UInt8(ascii: "r"), UInt8(ascii: "I"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"),
            UInt8(ascii: ";"):
            return 330
        case UInt8(ascii: "m"), UInt8(ascii: "w"): return 780
        case UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "@"), UInt8(ascii: "%"): return 940
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): return 690
        default: return 500
        }
    }
}
