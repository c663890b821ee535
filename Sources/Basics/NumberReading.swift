/// Which mark begins the fraction: a comma as in Vietnamese, or a point as in English.
package enum NumberStyle: Sendable, Hashable {
    case vietnamese, english
}

/// A number as somebody typed it: its value, the words around it, and whether it could be read another way.
package struct NumberReading: Hashable, Sendable {
    package let value: ExactNumber
    package let hedge: Hedge?
    /// The unit that stands in the cell itself, folded: "ty", "trieu dong", "hoc vien"; empty if none.
    package let unit: String
    /// A point or comma before exactly three digits, where both thousands and a fraction were possible.
    package let isAmbiguous: Bool
    /// The style that the number can only be of: "1,250,000" and "2,300.5" are English.
    package let style: NumberStyle?

    /// Reads "1.250,5", "01", "khoảng 20", "1,5 tỷ", "210 triệu", "25.000.000đ", "19%", "22 người".
    /// Nothing if the text is no number: "21/22", "13/4/2023", "lớp 3", "Điện thoại 2".
    /// `style` decides what could be read two ways; Vietnamese unless the number's neighbours are of another.
    package init?(written text: String, style: NumberStyle = .vietnamese) {
        let folded = Folding.fold(text)
        let (hedge, rest) = NumberReading.hedge(in: folded)
        let figures = rest.prefix { $0.isASCIIDigit || $0 == "." || $0 == "," || $0 == "-" || $0 == " " }
        let unit = rest.dropFirst(figures.count)
        guard let (value, isAmbiguous) = NumberReading.value(figures, style: style),
            !unit.contains(where: { $0.isASCIIDigit || $0 == "/" })
        else { return nil }
        self.value = value
        self.hedge = hedge
        self.unit = unit.split { !($0.isLetter || $0 == "%") }.joined(separator: " ")
        self.isAmbiguous = isAmbiguous
        self.style = NumberReading.style(of: figures)
    }

    private static func style(of figures: Substring) -> NumberStyle? {
        let marks = figures.filter { $0 == "." || $0 == "," }
        guard marks.count > 1, let last = marks.last else { return nil }
        // The last of two different marks begins the fraction; one that comes twice groups thousands.
        let isFraction = marks.first != last
        return (last == ".") == isFraction ? .english : .vietnamese
    }

    private static func hedge(in folded: String) -> (Hedge?, Substring) {
        let text = folded.drop { $0.isWhitespace }
        for hedge in Hedge.allCases {
            for word in hedge.words.sorted(by: { $0.count > $1.count }) where text.hasPrefix(word) {
                let rest = text.dropFirst(word.count).drop { $0.isWhitespace }
                if rest.first?.isASCIIDigit == true { return (hedge, rest) }
            }
        }
        return (nil, text)
    }

    private static func value(_ figures: Substring, style: NumberStyle) -> (ExactNumber, isAmbiguous: Bool)? {
        var text = figures.filter { $0 != " " }
        let negative = text.hasPrefix("-")
        if negative { text.removeFirst() }
        guard text.first?.isASCIIDigit == true, !text.contains("-"), spacesGroupThousands(figures) else { return nil }
        while text.last == "." || text.last == "," { text.removeLast() }
        let points = text.filter { $0 == "." }.count
        let commas = text.filter { $0 == "," }.count
        guard let (plain, isAmbiguous) = plain(text, points: points, commas: commas, style: style),
            let number = ExactNumber(stored: Array((negative ? "-" + plain : plain).utf8))
        else { return nil }
        return (number, isAmbiguous)
    }

    private static func spacesGroupThousands(_ figures: Substring) -> Bool {
        let parts = figures.split(separator: " ")
        return parts.count <= 1 || parts.dropFirst().allSatisfy { $0.prefix { $0.isASCIIDigit }.count == 3 }
    }

    /// With a point for the fraction only. Vietnamese: points group thousands, a comma begins the fraction.
    private static func plain(_ text: String, points: Int, commas: Int, style: NumberStyle) -> (String, Bool)? {
        if points > 0, commas > 0 {
            guard let lastPoint = text.lastIndex(of: "."), let lastComma = text.lastIndex(of: ",") else { return nil }
            let (group, mark): (Character, Character) = lastComma > lastPoint ? (".", ",") : (",", ".")
            guard text.filter({ $0 == mark }).count == 1, groups(text.prefix { $0 != mark }, by: group) else {
                return nil
            }
            return (String(text.filter { $0 != group }.map { $0 == "," ? "." : $0 }), false)
        }
        if points + commas == 0 { return (text, false) }
        let mark: Character = points > 0 ? "." : ","
        let grouped = groups(text[...], by: mark)
        if points + commas > 1 { return grouped ? (text.filter { $0 != mark }, false) : nil }
        if grouped, mark == (style == .vietnamese ? "." : ",") { return (text.filter { $0 != mark }, true) }
        return (text.map { $0 == "," ? "." : String($0) }.joined(), grouped)
    }

    private static func groups(_ text: Substring, by mark: Character) -> Bool {
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        guard let first = parts.first, (1...3).contains(first.count), first != "0" || parts.count == 1 else {
            return false
        }
        return parts.dropFirst().allSatisfy { $0.count == 3 }
    }
}

extension NumberReading {
    /// How many powers of ten of đồng a folded unit of money stands for: "ty" 9, "trieu dong" 6, "d" 0.
    /// Nothing if it is no unit of money.
    package static func moneyPower(ofUnit folded: String) -> Int? {
        let words = folded.split { !$0.isLetter }.filter { $0 != "vnd" && $0 != "vn" }
        let rest = words.filter { $0 != "dong" && $0 != "d" }
        if words.isEmpty { return folded.contains("vnd") ? 0 : nil }
        if rest.isEmpty { return 0 }
        guard rest.count == 1, let word = rest.first else { return nil }
        switch word {
        case "ty", "ti": return 9
        case "trieu", "tr", "trd": return 6
        case "nghin", "ngan", "ngd", "k": return 3
        default: return nil
        }
    }
}
