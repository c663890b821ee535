/// Vietnamese text as the machine compares it: one spelling for equal letters, and a form without marks.
package enum Folding {
    /// One spelling: NFC, look-alike Cyrillic and Greek letters as their Latin twins (in words that are otherwise
    /// Latin), Icelandic ð as đ, plain spaces, no invisible characters, no space at either end, single spaces within.
    package static func normalise(_ text: String) -> String {
        if isPlain(text) { return text }
        let composed = composes(text) ? compose(text) : text
        var words: [String] = []
        for word in composed.unicodeScalars.split(whereSeparator: { isSpace($0) }) {
            let scalars = Array(word.lazy.filter { !isInvisible($0) })
            if !scalars.isEmpty { words.append(latinised(scalars)) }
        }
        // What was taken out or turned to Latin may have stood between a letter and its marks.
        let joined = words.joined(separator: " ")
        return composes(joined) ? compose(joined) : joined
    }

    /// Without marks and case, đ as d: "Hòa Bình" and "hoà bình" are both "hoa binh". For comparing, never for showing.
    package static func fold(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            appendFolded(scalar, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The words with their marks, small letters, single spaces: "Máy làm bún" is not "máy làm bùn".
    package static func marked(_ text: String) -> String {
        normalise(text).lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }

    /// The folded words, split at all that is neither letter nor digit: "CN-TTCN (2016)" is `cn ttcn 2016`.
    package static func words(_ text: String) -> [Substring] {
        fold(text).split { !($0.isLetter || $0.isNumber) }
    }

    /// The folded words with single spaces between them: the form in which names and headings are compared.
    package static func key(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var gap = false
        for scalar in text.unicodeScalars {
            let before = bytes.count
            appendFolded(scalar, to: &bytes)
            guard bytes.count > before else { continue }
            if isWord(scalar, folded: bytes[before]) {
                if gap, before > 0 { bytes.insert(UInt8(ascii: " "), at: before) }
                gap = false
            } else {
                bytes.removeLast(bytes.count - before)
                gap = true
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isWord(_ scalar: Unicode.Scalar, folded byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return true
        case 0x80...: return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        default: return false
        }
    }

    private static func appendFolded(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        let value = scalar.value
        if value < 0x80 {
            let isCapital = (0x41...0x5A).contains(value)
            bytes.append(UInt8(value) + (isCapital ? 32 : 0))
        } else if let base = base(of: value) {
            bytes.append(base)
        } else if !(0x300...0x36F).contains(value) {
            bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
    }

    private static func base(of value: UInt32) -> UInt8? {
        let base: UInt8
        switch value {
        case 0xC0..<0x250: base = latin[Int(value - 0xC0)]
        case 0x1E00..<0x1F00: base = latinAdditional[Int(value - 0x1E00)]
        default: return nil
        }
        return base == 0 ? nil : base
    }

    private static let latin = bases(0xC0..<0x250)
    private static let latinAdditional = bases(0x1E00..<0x1F00)

    /// The unmarked small letter of each composed Latin letter; 0 where there is none.
    private static func bases(_ range: Range<UInt32>) -> [UInt8] {
        range.map { value in
            guard let scalar = Unicode.Scalar(value) else { return 0 }
            if value == 0x110 || value == 0x111 || value == 0xD0 || value == 0xF0 { return UInt8(ascii: "d") }
            let first = decompose(String(scalar)).unicodeScalars.first?.properties.lowercaseMapping.utf8.first ?? 0
            return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) ? first : 0
        }
    }
}
