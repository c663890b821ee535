/// Gives worksheets names that Excel takes: at most 31 units of UTF-16, without `[]:*?/\`, all different whatever their
/// case.
struct WorksheetNames {
    /// Excel keeps "History" for itself.
    private var taken: Set<String> = ["history"]
    private static let most = 31

    /// The name itself where it can be had; else without what it cannot have, shortened, with " (2)", " (3)" behind it.
    mutating func name(for wish: String) -> String {
        let base = WorksheetNames.valid(wish)
        var name = WorksheetNames.shortened(base, to: WorksheetNames.most)
        var number = 1
        while !taken.insert(name.lowercased()).inserted {
            number += 1
            let ending = " (\(number))"
            name = WorksheetNames.shortened(base, to: WorksheetNames.most - ending.utf8.count) + ending
        }
        return name
    }

    private static func valid(_ wish: String) -> String {
        let scalars = wish.unicodeScalars.map { scalar -> UnicodeScalar in
            if !scalar.isPrintable { return " " }
            return "[]:*?/\\".unicodeScalars.contains(scalar) ? "-" : scalar
        }
        let name = trimmed(String(String.UnicodeScalarView(scalars))[...])
        return name.isEmpty ? "Bảng" : String(name)
    }

    private static func shortened(_ name: String, to units: Int) -> String {
        var short = Substring(name)
        while short.utf16.count > units { short.removeLast() }
        return String(trimmed(short))
    }

    /// Neither begins nor ends with a space or an apostrophe, which Excel refuses.
    private static func trimmed(_ name: Substring) -> Substring {
        func isEdge(_ character: Character) -> Bool { character == "'" || character.isWhitespace }
        var name = name.drop(while: isEdge)
        while let last = name.last, isEdge(last) { name.removeLast() }
        return name
    }
}

extension UnicodeScalar {
    /// No control character, and none of the two that XML lacks.
    var isPrintable: Bool { value >= 32 && value != 127 && value != 0xFFFE && value != 0xFFFF }
}
