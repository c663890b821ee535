/// The apostrophe that our text files have before what a spreadsheet would take for a formula.
package enum FormulaGuard {
    private static let apostrophe = UInt8(ascii: "'")

    /// Also before a text that looks as if it had one already: what is read back is then what was written.
    static func isNeeded(_ text: String) -> Bool { isFormula(text.utf8.drop { $0 == apostrophe }) }

    /// The text without the apostrophe that `isNeeded` asked for; nothing where there is none.
    package static func removed(from text: String) -> String? {
        text.utf8.first == apostrophe && isNeeded(text) ? String(text.dropFirst()) : nil
    }

    private static func isFormula(_ rest: Substring.UTF8View) -> Bool {
        switch rest.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: return true
        default: return false
        }
    }
}
