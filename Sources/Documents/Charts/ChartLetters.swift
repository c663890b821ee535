/// How wide words of a chart are, about: by the letters of Helvetica, which are wider than those of Times. A chart must be
/// laid out the same whatever fonts its reader has.
enum ChartLetters {
    static func width(of text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
        let sum = text.unicodeScalars.reduce(0.0) { $0 + width(of: $1) }
        return sum * size * (isBold ? 1.07 : 1)
    }

    private static func width(of scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "0"..."9", "…": return 0.56
        case ".", ",", " ", ":", ";", "|", "!", "/", "'", "i", "j", "l", "t", "f", "I", "ì", "í", "ĩ", "ỉ", "ị":
            return 0.28
        case "m", "w", "M", "W", "%", "@": return 0.88
        case "A"..."Z", "Đ", "À"..."Þ", "Ă", "Ơ", "Ư": return 0.72
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: return 0
            case .uppercaseLetter: return 0.75
            case .lowercaseLetter: return 0.56
            case .otherSymbol, .otherLetter: return 1
            default: return 0.6
            }
        }
    }

    /// In lines that are not wider than `width`; a longer word is broken.
    static func lines(_ text: String, size: Double, width limit: Double, isBold: Bool = false) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in words(text, size: size, limit: limit, isBold: isBold) {
            let longer = line.isEmpty ? word : line + " " + word
            if line.isEmpty || width(of: longer, size: size, isBold: isBold) <= limit {
                line = longer
            } else {
                lines.append(line)
                line = word
            }
        }
        return lines + [line]
    }

    static func longestWord(of text: String, size: Double) -> Double {
        text.split(whereSeparator: \.isWhitespace).reduce(0) { max($0, width(of: $1, size: size)) }
    }

    private static func words(_ text: String, size: Double, limit: Double, isBold: Bool) -> [String] {
        var words: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            var part = ""
            for letter in word {
                if !part.isEmpty, width(of: part + String(letter), size: size, isBold: isBold) > limit {
                    words.append(part)
                    part = ""
                }
                part.append(letter)
            }
            words.append(part)
        }
        return words
    }
}
