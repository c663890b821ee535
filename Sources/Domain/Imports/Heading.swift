import Basics

/// One column's heading: its words from top to bottom, what it may mean, and the unit that stands in it.
struct Heading: Sendable {
    let text: String
    let concepts: [ColumnConcept]
    /// Whether the words are in the dictionary as they stand; otherwise the meaning is a guess and is said so.
    let isCertain: Bool
    /// Powers of ten of đồng, if the heading names a unit of money.
    let moneyPower: Int?
    /// "Thực hiện 2023", "Đến năm 2025": the year that the heading ends with.
    let year: Int?
    /// "Năm 2018", "Giai đoạn 2016-2020": the period that one of its lines is and says nothing else.
    let period: When?
    /// Its other lines, where one is a period.
    let underPeriod: [String]?
    /// "Cấp tỉnh" over marks.
    let level: String?

    /// The same words with another meaning.
    init(_ other: Heading, meaning: [ColumnConcept]) {
        text = other.text
        concepts = meaning
        isCertain = true
        moneyPower = other.moneyPower
        year = other.year
        period = other.period
        underPeriod = other.underPeriod
        level = other.level
    }

    init(_ parts: [String]) {
        let parts = Heading.withoutByYear(parts.filter { !$0.isEmpty })
        let bare = parts.lastIndex { Heading.period(of: $0) != nil }
        period = bare.flatMap { Heading.period(of: parts[$0]) }
        let others = parts.indices.filter { $0 != bare }.map { parts[$0] }
        underPeriod = bare == nil || others.isEmpty ? nil : others
        level = Heading.level(of: parts)
        text = parts.joined(separator: " / ")
        moneyPower = parts.compactMap(Heading.moneyPower).last
        let keys = parts.map(Heading.key).filter { !$0.isEmpty }
        let dated = keys.map(Heading.withoutYear)
        year = dated.compactMap(\.year).last
        let (concepts, isCertain) = Heading.meaning(of: dated.map(\.key))
        // A column headed "Đến năm 2025" holds the amount that is aimed at; the year is the heading's.
        let meant = year != nil && concepts.contains(.targetYear) ? [.value] : concepts
        self.concepts = level == nil ? meant : [.levelMark]
        self.isCertain = isCertain || level != nil
    }

    /// "Chia theo năm" over bare years says nothing that they do not.
    private static func withoutByYear(_ parts: [String]) -> [String] {
        guard parts.count > 1, parts.contains(where: { period(of: $0) != nil }) else { return parts }
        return parts.filter { !HeaderDictionary.standard.meaning(of: key($0)).contains(.byYear) }
    }

    /// "thuc hien 2023" is "thuc hien" of 2023; a bare "nam 2023" stays as it is.
    static func withoutYear(_ key: String) -> (key: String, year: Int?) {
        let words = key.split(separator: " ")
        guard words.count > 1, let last = words.last, last.count == 4, let year = Int(last),
            (1990...2099).contains(year)
        else {
            return (key, nil)
        }
        let rest = words.dropLast()
        let isYearWord = rest.count > 1 && rest.last == "nam"
        let plain = (isYearWord && rest.joined(separator: " ") != "den nam" ? rest.dropLast() : rest).joined(
            separator: " ")
        return (plain, year)
    }

    private static func meaning(of keys: [String]) -> ([ColumnConcept], Bool) {
        guard let child = keys.last else { return ([], false) }
        let dictionary = HeaderDictionary.standard
        let own = dictionary.meaning(of: child)
        if keys.count > 1 {
            let joined = dictionary.meaning(of: keys.joined(separator: " "))
            if !joined.isEmpty { return (joined, true) }
            let parents = keys.dropLast().flatMap { concepts(of: $0) }
            // What was planned of a count is no count, and no money either.
            if parents.contains(where: \.isCount), own.contains(.planned) { return ([], true) }
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
        let exact = HeaderDictionary.standard.meaning(of: key)
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
        if text == "%" { return "ty le" }
        let key = Words.abbreviations.key(of: outside)
        return key.isEmpty ? Words.abbreviations.key(of: text) : withoutUnit(key, of: outside)
    }

    /// "kinh phi trieu dong" without brackets is still "kinh phi"; "so lao dong" has no unit.
    private static func withoutUnit(_ key: String, of text: String) -> String {
        for unit in [" trieu dong", " ty dong", " nghin dong", " ngan dong", " dong", " don vi tinh"]
        where key.hasSuffix(unit) {
            if unit == " dong", moneyPower(text) == nil { continue }
            let rest = key.dropLast(unit.count)
            if !rest.isEmpty { return String(rest) }
        }
        return key
    }
}

/// Units of money in the words of a heading or a title.
extension Heading {
    /// "(triệu đồng)", "ĐVT: nghìn đồng", "Doanh thu - tỷ đồng", "tr.đ", "1.000đ". The mark decides: "đóng gói" and
    /// "Đông Hà" are no money, nor is "đồng" within a name.
    static func moneyPower(_ text: String) -> Int? {
        let parts = Folding.normalise(text).lowercased().split { "()[],;:/-–".contains($0) }
        return parts.lazy.compactMap { moneyPower(of: moneyWords($0)) }.first
    }

    private static func moneyPower(of words: [String]) -> Int? {
        if let scale = words.firstIndex(where: { isScale($0) }), scale > 0, Int(words[scale - 1]) != nil { return nil }
        for index in words.indices where ["đồng", "đ", "dong", "d", "vnđ", "vnd"].contains(words[index]) {
            switch index > 0 ? Folding.fold(words[index - 1]) : "" {
            case "ty", "ti": return 9
            case "trieu", "tr": return 6
            case "nghin", "ngan", "1000": return 3
            case "000" where index > 1 && words[index - 2] == "1": return 3
            case "": return index == words.count - 1 || words[index...] == ["đồng", "việt", "nam"] ? 0 : nil
            case "phi", "tien", "tinh", "thu", "von", "vi", "tri": if index == words.count - 1 { return 0 }
            default: continue
            }
        }
        return words.last == "triệu" || words.last == "trđ" || words == ["trieu"] ? 6 : nil
    }

    /// Behind a number it makes an amount: "1.250 triệu đồng" is no unit of the column.
    private static func isScale(_ word: String) -> Bool {
        ["ty", "ti", "trieu", "tr", "trd", "nghin", "ngan"].contains(Folding.fold(word))
    }

    /// The words, numbers apart from letters: "1.000đ" is 1, 000, đ.
    private static func moneyWords(_ text: Substring) -> [String] {
        text.split { !($0.isLetter || $0.isNumber) }.flatMap { word in
            let number = word.prefix(while: \.isASCIIDigit)
            return [number, word.dropFirst(number.count)].filter { !$0.isEmpty }.map(String.init)
        }
    }
}
