/// **Số La Mã** of a heading: I, II, IV … 3.999 at most.
package struct RomanNumeral: Hashable, Sendable {
    package let text: String

    private static let values = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]

    /// Nothing for 0, for less, and for more than letters are usual for.
    package init?(_ number: Int) {
        guard (1...3999).contains(number) else { return nil }
        var rest = number
        var text = ""
        for (value, letters) in RomanNumeral.values {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        self.text = text
    }
}
