import Basics

/// The number formats of a workbook's tables, each under a slot that is found without making or hashing any text.
struct NumberFormats {
    struct Slot {
        fileprivate let mark: Int
        fileprivate let index: Int
    }

    private static let places = 6
    private static let hedges = Hedge.allCases.count + 1
    /// Of the format codes of Excel.
    private static let decimalsAtMost = 30
    /// What Excel promises for a workbook; libxlsxwriter keeps 127 bytes of each.
    private static let codesAtMost = 200
    private static let bytesAtMost = 127

    /// Without a mark first.
    private var marks: [String?] = [nil]
    private var formats: [[XlsxFormat?]] = [NumberFormats.none]
    private var codes: Set<String> = []

    private static var none: [XlsxFormat?] { Array(repeating: nil, count: places * hedges * (decimalsAtMost + 1)) }

    /// Nothing for a fraction longer than any format has, and for one mark too many.
    mutating func slot(_ place: Int, scale: Int, hedge: Hedge?, mark: String?) -> Slot? {
        guard scale <= NumberFormats.decimalsAtMost, let number = number(of: mark) else { return nil }
        let index = (scale * NumberFormats.hedges + NumberFormats.number(of: hedge)) * NumberFormats.places + place
        return Slot(mark: number, index: index)
    }

    subscript(slot: Slot) -> XlsxFormat? {
        get { formats[slot.mark][slot.index] }
        set { formats[slot.mark][slot.index] = newValue }
    }

    /// `"khoảng "#,##0.00"*"`, in the one spelling that Excel stores whatever the language it shows. Nothing if it is too
    /// long, or one more than a workbook holds.
    mutating func code(scale: Int, hedge: Hedge?, mark: String?) -> String? {
        let figures = "#,##0" + (scale > 0 ? "." + String(repeating: "0", count: scale) : "")
        let before = hedge.map { NumberFormats.quoted($0.rawValue + " ") } ?? ""
        let after = mark.map(NumberFormats.quoted) ?? ""
        var code = before + figures + after
        // Else the minus would stand before the hedge.
        if hedge != nil { code += ";" + before + "-" + figures + after }
        guard code.utf8.count <= NumberFormats.bytesAtMost else { return nil }
        guard codes.contains(code) || codes.count < NumberFormats.codesAtMost else { return nil }
        codes.insert(code)
        return code
    }

    private mutating func number(of mark: String?) -> Int? {
        guard let mark else { return 0 }
        if let number = marks.firstIndex(of: mark) { return number }
        guard marks.count <= NumberFormats.codesAtMost else { return nil }
        marks.append(mark)
        formats.append(NumberFormats.none)
        return marks.count - 1
    }

    private static func number(of hedge: Hedge?) -> Int {
        switch hedge {
        case nil: 0
        case .about: 1
        case .above: 2
        case .nearly: 3
        case .below: 4
        case .atLeast: 5
        case .atMost: 6
        }
    }

    /// A quotation mark cannot stand in quotes; behind a backslash it can stand between them.
    private static func quoted(_ text: String) -> String {
        let printable = text.unicodeScalars.map { $0.isPrintable ? Character($0) : " " }
        let parts = printable.split(separator: "\"", omittingEmptySubsequences: false)
        return parts.map { $0.isEmpty ? "" : "\"\(String($0))\"" }.joined(separator: "\\\"")
    }
}
