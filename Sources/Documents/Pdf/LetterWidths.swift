/// How wide words are without setting them: each letter is measured once. Kerning is left out, so that the sum is never
/// noticeably too small.
struct LetterWidths {
    private let typesetter: Typesetter
    /// At this size, so that one measurement serves all sizes.
    private static let size = 100.0
    private var known: [[Double]]
    private var rare: [[Unicode.Scalar: Double]] = [[:], [:]]

    init(_ typesetter: Typesetter) {
        self.typesetter = typesetter
        known = Array(repeating: Array(repeating: -1, count: 0x2000), count: 2)
    }

    /// The width of the words in one line.
    mutating func width(of text: Substring, _ style: TextStyle) throws(DocumentFault) -> Double {
        var sum = 0.0
        for scalar in text.unicodeScalars { sum += try width(of: scalar, isBold: style.isBold) }
        return sum * style.size / LetterWidths.size
    }

    /// The width of the longest part that is not broken at a space.
    mutating func longestWord(of text: String, _ style: TextStyle) throws(DocumentFault) -> Double {
        var longest = 0.0
        var sum = 0.0
        for scalar in text.unicodeScalars {
            sum = scalar == " " || scalar == "\n" ? 0 : sum + (try width(of: scalar, isBold: style.isBold))
            longest = max(longest, sum)
        }
        return longest * style.size / LetterWidths.size
    }

    private mutating func width(of scalar: Unicode.Scalar, isBold: Bool) throws(DocumentFault) -> Double {
        let face = isBold ? 1 : 0
        let code = Int(scalar.value)
        guard code < 0x2000 else {
            if let width = rare[face][scalar] { return width }
            let width = try measured(scalar, isBold: isBold)
            rare[face][scalar] = width
            return width
        }
        if known[face][code] < 0 { known[face][code] = try measured(scalar, isBold: isBold) }
        return known[face][code]
    }

    private func measured(_ scalar: Unicode.Scalar, isBold: Bool) throws(DocumentFault) -> Double {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: return try typesetter.set(String(scalar), TextStyle(size: LetterWidths.size, isBold: isBold)).width
        }
    }
}
