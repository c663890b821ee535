/// **Phông chữ của bộ mã cũ**: a font whose name says in which encoding its text is.
package struct LegacyFont: Hashable, Sendable {
    package let encoding: LegacyEncoding
    /// It shows small letters as capitals: `.VnTimeH`.
    package let isCapital: Bool
    package let name: String

    /// Nothing if the name says nothing of an old encoding.
    package init?(name: String) {
        let folded = name.lowercased()
        if folded.hasPrefix(".vn") {
            encoding = .tcvn3
            isCapital = name.hasSuffix("H") || (name == folded && name.hasSuffix("h"))
        } else if folded.contains("tcvn3") {
            encoding = .tcvn3
            isCapital = false
        } else if folded.hasPrefix("vni-") || folded.hasPrefix("vni ") {
            encoding = .vni
            isCapital = false
        } else {
            return nil
        }
        self.name = name
    }

    /// As the font shows the text.
    package func unicode(_ text: String) -> String {
        let letters = encoding.unicode(text)
        return isCapital ? letters.uppercased() : letters
    }
}
