import Basics

/// Which indicator a person's words mean, and which breakdown of it.
package struct IndicatorMatch: Hashable, Sendable {
    package let indicator: Indicator
    package let breakdown: String?

    package init(indicator: Indicator, breakdown: String?) {
        self.indicator = indicator
        self.breakdown = breakdown
    }
}

extension Indicators {
    /// By the code, by the name, by the name with a breakdown behind it ("… là người dân tộc thiểu số"), else by the
    /// phrases of the data together with the unit.
    package static func match(_ text: String, unit: String?, group: String = "") -> IndicatorMatch? {
        if let exact = byCode(text) { return exact }
        let key = Words.abbreviations.expand(Folding.key(text))
        if let named = names[key] { return IndicatorMatch(indicator: named, breakdown: nil) }
        if let (name, indicator) = longestName(in: key) {
            let rest = String(key.dropFirst(name.count))
            return IndicatorMatch(indicator: indicator, breakdown: breakdown(in: rest))
        }
        let unitKey = unit.map { unit in
            let key = Words.abbreviations.expand(Folding.key(unit))
            return Heading.moneyPower(unit) == nil ? key : key + " dong"
        }
        for text in [key, key + " " + group] {
            if let indicator = phrases.first(where: { $0.matches(text, unit: unitKey) })?.indicator {
                return IndicatorMatch(indicator: indicator, breakdown: breakdown(in: key))
            }
        }
        return nil
    }

    private static func byCode(_ text: String) -> IndicatorMatch? {
        if let indicator = find(text) { return IndicatorMatch(indicator: indicator, breakdown: nil) }
        let parts = text.split(separator: ".")
        guard let last = parts.last, let indicator = find(parts.dropLast().joined(separator: ".")),
            let breakdown = breakdown(String(last))
        else { return nil }
        return IndicatorMatch(indicator: indicator, breakdown: breakdown.code)
    }

    private static func longestName(in key: String) -> (String, Indicator)? {
        names.filter { key.hasPrefix($0.key + " ") }.max { $0.key.count < $1.key.count }.map { ($0.key, $0.value) }
    }

    private static func breakdown(in key: String) -> String? {
        let padded = " \(key) "
        let words: [(String, String)] = [
            (" dan toc ", "ethnic_minority"), (" nu ", "female"), (" can ngheo ", "near_poor"), (" ngheo ", "poor"),
            (" khuyet tat ", "disabled"), (" khuyen cong quoc gia ", "KCQG"), (" kcqg ", "KCQG"),
            (" khuyen cong dia phuong ", "KCDP"), (" kcdp ", "KCDP"), (" nguon quoc gia ", "KCQG"),
            (" nguon dia phuong ", "KCDP"),
        ]
        return words.first { padded.contains($0.0) }?.1
    }

    private static let names = Dictionary(all.map { (Words.abbreviations.expand(Folding.key($0.name)), $0) }) {
        first, _ in first
    }

    private static let phrases: [IndicatorPhrase] = DataTable(PackageResources.indicator_phrases_csv).lines.flatMap {
        line in
        guard let indicator = find(line[0]) else { return [IndicatorPhrase]() }
        let units = line[1].split(separator: "|").map { Folding.key(String($0)) }
        return line[2].split(separator: "|").map {
            IndicatorPhrase(indicator: indicator, units: units, phrase: Phrase(String($0)))
        }
    }
}

private struct IndicatorPhrase: Sendable {
    let indicator: Indicator
    let units: [String]
    let phrase: Phrase

    func matches(_ key: String, unit: String?) -> Bool {
        guard phrase.matches(" \(key) ") else { return false }
        guard let unit, !units.isEmpty else {
            return units.isEmpty
                || unit == nil && key.hasPrefix("so ") && units.contains { " \(key) ".contains(" so \($0) ") }
        }
        return units.contains { " \(unit) ".contains(" \($0) ") }
    }
}
