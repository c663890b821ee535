import Foundation

/// The letters behind `Folding`: what looks alike, what cannot be seen, what has to be composed.
extension Folding {
    package static func compose(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }

    static func decompose(_ text: String) -> String { text.decomposedStringWithCanonicalMapping }

    /// Whether there are combining marks, the only thing that composing would change here. No writing has more than thirty
    /// on a letter (Unicode's stream-safe text, UAX 15): such text stays as it is, since Foundation's composing compares
    /// each of them with each.
    static func composes(_ text: String) -> Bool {
        var isFound = false
        var marks = 0
        for scalar in text.unicodeScalars where scalar.value >= 0x300 || marks > 0 {
            let isVietnamese = (0x300...0x36F).contains(scalar.value)
            isFound = isFound || isVietnamese
            let isMark = isVietnamese || scalar.properties.canonicalCombiningClass != .notReordered
            marks = isMark ? marks + 1 : 0
            if marks > 30 { return false }
        }
        return isFound
    }

    /// The fast way out for nearly all cells: composed Vietnamese letters, single plain spaces.
    static func isPlain(_ text: String) -> Bool {
        var previousIsSpace = true
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value == 0x20 {
                if previousIsSpace { return false }
                previousIsSpace = true
                continue
            }
            previousIsSpace = false
            switch value {
            case 0x21...0x7E, 0xC0...0xCF, 0xD1...0xEF, 0xF1...0x24F, 0x1EA0...0x1EF9, 0x2013, 0x2014, 0x201C, 0x201D:
                continue
            default: return false
            }
        }
        return !previousIsSpace || text.isEmpty
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: return true
        default: return scalar.value < 0x20
        }
    }

    /// A word with its foreign look-alikes as Latin letters, unless the word is all foreign: without a Latin letter, and
    /// with a letter that looks like none.
    static func latinised(_ word: [Unicode.Scalar]) -> String {
        let isForeign = word.contains(where: isPlainlyForeign) && !word.contains(where: isLatin)
        let isMixed = !isForeign && word.contains { $0.isASCII || twins[$0.value] == nil }
        var scalars = String.UnicodeScalarView()
        for scalar in word {
            scalars.append(isMixed || word.count == 1 ? twin(of: scalar) : scalar)
        }
        return String(scalars)
    }

    private static func isPlainlyForeign(_ scalar: Unicode.Scalar) -> Bool {
        (0x370...0x52F).contains(scalar.value) && twins[scalar.value] == nil
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x250 && scalar.properties.isAlphabetic || (0x1E00..<0x1F00).contains(scalar.value)
    }

    private static func twin(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        if (0xFF01...0xFF5E).contains(scalar.value) {
            return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        }
        return twins[scalar.value].flatMap(Unicode.Scalar.init) ?? scalar
    }

    private static let twins: [UInt32: UInt32] = {
        let pairs: [(String, String)] = [
            ("АВЕКМНОРСТХІЈЅаеорсухіјѕ", "ABEKMHOPCTXIJSaeopcyxijs"),
            ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"),
            ("Ððɖ", "Đđđ"),
        ]
        var twins: [UInt32: UInt32] = [:]
        for (foreign, latin) in pairs {
            for (from, to) in zip(foreign.unicodeScalars, latin.unicodeScalars) { twins[from.value] = to.value }
        }
        return twins
    }()
}
