import Basics

/// One column's heading: its words from top to bottom, what it may mean, and the unit that stands in it.
struct Heading: Sendable {
    let text: String
    let concepts: [ColumnConcept]
    /// Whether the words are in the dictionary as they stand; otherwise the meaning is a guess and is said so.
    let isCertain: Bool
    /// Powers of ten of đồng, if the heading names a unit of money.
    let moneyPower: Int?

    init(_ parts: [String]) {
        let parts = parts.filter { !$0.isEmpty }
        text = parts.joined(separator: " / ")
        moneyPower = parts.compactMap(Heading.moneyPower).last
        let keys = parts.map(Heading.key).filter { !$0.isEmpty }
        (concepts, isCertain) = Heading.meaning(of: keys)
    }

    private static func meaning(of keys: [String]) -> ([ColumnConcept], Bool) {
        guard let child = keys.last else { return ([], false) }
        let dictionary = HeaderDictionary.standard
        let own = dictionary.exact(child)
        if keys.count > 1 {
            let joined = dictionary.exact(keys.joined(separator: " "))
            if !joined.isEmpty { return (joined, true) }
            let parents = keys.dropLast().flatMap { concepts(of: $0) }
            for parent in parents {
                for child in own + dictionary.contained(in: child) {
                    if let refined = parent.refined(by: child) { return ([refined], true) }
                }
            }
        }
        if !own.isEmpty { return (own, true) }
        if let money = moneyBySource(keys.joined(separator: " ")) { return ([money], true) }
        let guessed = dictionary.contained(in: child)
        if !guessed.isEmpty || keys.count == 1 { return (guessed, false) }
        return (dictionary.contained(in: keys.joined(separator: " ")), false)
    }

    private static func concepts(of key: String) -> [ColumnConcept] {
        let exact = HeaderDictionary.standard.exact(key)
        return exact.isEmpty ? HeaderDictionary.standard.contained(in: key) : exact
    }

    /// "Kinh phí khuyến công quốc gia hỗ trợ" names both money and its source.
    private static func moneyBySource(_ key: String) -> ColumnConcept? {
        guard HeaderDictionary.standard.contained(in: key).contains(.money) else { return nil }
        let padded = " \(key) "
        if padded.contains(" doi ung ") { return .counterpart }
        let isNational = padded.contains(" quoc gia ") || padded.contains(" kcqg ") || padded.contains(" trung uong ")
        let isLocal = padded.contains(" dia phuong ") || padded.contains(" kcdp ")
        if isNational != isLocal { return isNational ? .kcqg : .kcdp }
        return nil
    }

    /// The heading without what stands in brackets and without marks.
    static func key(_ text: String) -> String {
        var depth = 0
        let outside = text.filter { letter in
            if letter == "(" || letter == "[" { depth += 1 }
            defer { if letter == ")" || letter == "]" { depth = max(0, depth - 1) } }
            return depth == 0
        }
        let key = Words.abbreviations.expand(Folding.key(outside))
        return key.isEmpty ? Words.abbreviations.expand(Folding.key(text)) : withoutUnit(key)
    }

    /// "kinh phi trieu dong" without brackets is still "kinh phi".
    private static func withoutUnit(_ key: String) -> String {
        for unit in [" trieu dong", " ty dong", " nghin dong", " dong", " don vi tinh"] where key.hasSuffix(unit) {
            let rest = key.dropLast(unit.count)
            if !rest.isEmpty { return String(rest) }
        }
        return key
    }

    /// "(triệu đồng)", "ĐVT: nghìn đồng", "Doanh thu - tỷ đồng".
    static func moneyPower(_ text: String) -> Int? {
        let padded = " \(Folding.key(text)) "
        for (words, power) in [
            ("ty dong", 9), ("ti dong", 9), ("trieu dong", 6), ("trd", 6), ("tr d", 6), ("nghin dong", 3),
            ("ngan dong", 3), ("1000 dong", 3), ("1 000 dong", 3), ("trieu", 6),
        ]
        where padded.contains(" \(words) ") {
            return power
        }
        let isDong = padded.contains(" dong ") || padded.contains(" vnd ") || padded.hasSuffix(" d ")
        return isDong && !padded.contains(" hop dong ") && !padded.contains(" hoat dong ")
            && !padded.contains(" lao dong ")
            && !padded.contains(" hoi dong ") && !padded.contains(" cong dong ") ? 0 : nil
    }
}
