import Basics

/// **Mã số thuế**: 10 digits, 13 for a branch, or the 12-digit personal number of a household business.
package struct TaxCode: Hashable, Sendable {
    package let digits: String
    /// Whether the tenth digit is what the first nine ask for. A wrong one is a warning, never a refusal.
    package let hasRightCheckDigit: Bool

    /// Nothing if it has another length than a tax code may have.
    package init?(_ text: String) {
        let digits = text.asciiDigits
        let hasOthers = text.utf8.contains { !(48...57).contains($0) && !"-. ".utf8.contains($0) }
        guard !hasOthers, [10, 12, 13].contains(digits.utf8.count) else { return nil }
        self.digits = digits
        hasRightCheckDigit = digits.utf8.count == 12 || TaxCode.isRight(digits)
    }

    /// Weights 31, 29, 23, 19, 17, 13, 7, 5, 3 over the first nine; the tenth is 10 − (sum mod 11).
    private static func isRight(_ digits: String) -> Bool {
        let weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
        let values = digits.utf8.map { Int($0) - 48 }
        let sum = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
        return 10 - sum % 11 == values[9]
    }
}
