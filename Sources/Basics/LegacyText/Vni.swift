/// The letters of VNI: a base letter and a character for its marks, or one character for both. The longest match counts.
enum Vni {
    /// The letter with the characters for its marks, in the order of the letters that they make. A capital takes marks
    /// of either case.
    private static let marked: [(base: Unicode.Scalar, marks: String, letters: String)] = [
        ("a", "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
        ("e", "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
        ("i", "ùø", "íì"),
        ("o", "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
        ("u", "ùøûõï", "úùủũụ"),
        ("y", "ùøûõï", "ýỳỷỹỵ"),
        ("ô", "ùøûõï", "ớờởỡợ"),
        ("ö", "ùøûõï", "ứừửữự"),
    ]
    private static let alone: [(from: String, to: String)] = [
        ("ñòóæôöî", "địĩỉơưỵ"), ("ÑÒÓÆÔÖÎ", "ĐỊĨỈƠƯỴ"),
    ]

    private struct Pair: Hashable {
        let base: Unicode.Scalar
        let mark: Unicode.Scalar
    }

    private static let pairs: [Pair: Unicode.Scalar] = {
        var pairs: [Pair: Unicode.Scalar] = [:]
        for (base, marks, letters) in marked {
            for (mark, letter) in zip(marks.unicodeScalars, letters.unicodeScalars) {
                let capital = upper(letter)
                pairs[Pair(base: base, mark: mark)] = letter
                pairs[Pair(base: upper(base), mark: mark)] = capital
                pairs[Pair(base: upper(base), mark: upper(mark))] = capital
            }
        }
        return pairs
    }()

    private static let singles: [Unicode.Scalar: Unicode.Scalar] = {
        var singles: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (from, to) in alone {
            for (old, letter) in zip(from.unicodeScalars, to.unicodeScalars) { singles[old] = letter }
        }
        return singles
    }()

    static func unicode(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var converted = String.UnicodeScalarView()
        var waiting: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            guard let base = waiting else {
                waiting = scalar
                continue
            }
            if let letter = pairs[Pair(base: base, mark: scalar)] {
                converted.append(letter)
                waiting = nil
            } else {
                converted.append(singles[base] ?? base)
                waiting = scalar
            }
        }
        if let last = waiting { converted.append(singles[last] ?? last) }
        return String(converted)
    }

    private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
    }
}
