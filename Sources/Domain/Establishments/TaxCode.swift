import Basics

/// **Mã số thuế**: 10 digits, 13 for a branch, or the 12-digit personal number of a household business.
package struct TaxCode: Hashable, Sendable {
    package let digits: String
    /// Whether the tenth digit is what the first nine ask for. A wrong one is a warning, never a refusal.
    package let hasRightCheckDigit: Bool

    /// Nothing if it has another length than a tax code may have.
    package init?(_ text: String) {
        let digits = text.asciiDigits
        let count = digits.utf8.count
        guard count == 10 || count == 12 || count == 13, TaxCode.hasOnlyDigitsAndMarks(text) else { return nil }
        self.digits = digits
        hasRightCheckDigit = count == 12 || TaxCode.isRight(digits)
    }

    /// Weights 31, 29, 23, 19, 17, 13, 7, 5, 3 over the first nine; the tenth is 10 − (sum mod 11).
    private static func isRight(_ digits: String) -> Bool {
        var sum = 0
        var last = 0
        for (weight, byte) in zip(weights, digits.utf8) {
            last = Int(byte) - 48
            sum += weight * last
        }
        return 10 - sum % 11 == last
    }

    /// The tenth digit stands for itself: it is compared, not weighed.
    private static let weights = [31, 29, 23, 19, 17, 13, 7, 5, 3, 0]

    private static func hasOnlyDigitsAndMarks(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0.isASCIIDigit || $0 == 0x2D || $0 == 0x2E || $0 == 0x20 }
    }
}
