import Basics

/// The field's words as data: which codes there are, how people call them, which phrases mean them. Read once.
package enum Words {
    static func codes(of list: ChoiceList) -> [(code: String, words: String)] { dictionary.codes[list] ?? [] }

    /// The first code, in the order of the file, one of whose phrases stands in the text. `key` is `Folding.key`.
    package static func classify(_ key: String, as list: ChoiceList) -> String? {
        let padded = " \(key) "
        return dictionary.phrases[list]?.first { $0.phrase.matches(padded) }?.code
    }

    /// Whether a phrase of the code stands in the text, whatever else does. `key` is `Folding.key`.
    package static func means(_ key: String, _ code: String, as list: ChoiceList) -> Bool {
        let padded = " \(key) "
        return dictionary.phrases[list]?.contains { $0.code == code && $0.phrase.matches(padded) } ?? false
    }

    /// The code of a cell or heading as people wrote it.
    package static func classify(text: String, as list: ChoiceList) -> String? {
        classify(abbreviations.expand(Folding.key(text)), as: list)
    }

    package static let abbreviations = Abbreviations(DataTable(PackageResources.abbreviations_csv))

    private static let dictionary = WordDictionary(
        codes: DataTable(PackageResources.codes_csv), phrases: DataTable(PackageResources.phrases_csv))
}

/// A phrase of the dictionary: parts that must all stand in the text, and parts that must not ("hoi cho+!tham quan").
struct Phrase: Sendable {
    private let needed: [String]
    private let excluded: [String]

    init(_ text: String) {
        var needed: [String] = []
        var excluded: [String] = []
        for part in text.split(separator: "+") {
            if part.hasPrefix("!") {
                excluded.append(" \(Folding.key(String(part.dropFirst()))) ")
            } else {
                needed.append(" \(Folding.key(String(part))) ")
            }
        }
        self.needed = needed
        self.excluded = excluded
    }

    /// `padded`: the folded text with a space at both ends.
    func matches(_ padded: String) -> Bool {
        needed.allSatisfy { padded.containsBytes(of: $0) } && !excluded.contains { padded.containsBytes(of: $0) }
    }
}

private struct WordDictionary: Sendable {
    var codes: [ChoiceList: [(code: String, words: String)]] = [:]
    var phrases: [ChoiceList: [(phrase: Phrase, code: String)]] = [:]

    init(codes codeTable: DataTable, phrases phraseTable: DataTable) {
        for line in codeTable.lines {
            guard let list = ChoiceList(rawValue: line[0]) else { continue }
            codes[list, default: []].append((line[1], line[2]))
        }
        for line in phraseTable.lines {
            guard let list = ChoiceList(rawValue: line[0]) else { continue }
            for phrase in line[2].split(separator: "|") {
                phrases[list, default: []].append((Phrase(String(phrase)), line[1]))
            }
        }
    }
}

/// The abbreviations of the field, written out: "uddmmtb" is "ung dung may moc thiet bi".
package struct Abbreviations: Sendable {
    private let words: [String: String]
    /// Those that only their marks tell apart, by their marked form: "ĐT" and "DT".
    private let marked: [String: String]
    private let rivals: Set<String>

    init(_ table: DataTable) {
        let lines = table.lines.map {
            (key: Folding.key($0[0]), marked: Folding.marked($0[0]), words: Folding.key($0[1]))
        }
        words = Dictionary(lines.map { ($0.key, $0.words) }) { first, _ in first }
        let twins = Dictionary(grouping: lines, by: \.key).filter { $0.value.count > 1 }
        rivals = Set(twins.keys)
        marked = Dictionary(twins.values.joined().map { ($0.marked, $0.words) }) { first, _ in first }
    }

    /// `key` is `Folding.key`; so is the answer.
    package func expand(_ key: String) -> String {
        guard key.contains(where: { $0.isLetter }) else { return key }
        return key.split(separator: " ").map { words[String($0)] ?? String($0) }.joined(separator: " ")
    }

    /// The folded key of a text as written, whose marks tell "ĐT" from "DT".
    func key(of text: String) -> String {
        let key = Folding.key(text)
        let words = key.split(separator: " ").map(String.init)
        guard words.contains(where: rivals.contains) else { return expand(key) }
        let written = Folding.marked(text).split(separator: " ").map(String.init)
        guard written.count == words.count else { return expand(key) }
        return zip(words, written).map { marked[$1] ?? self.words[$0] ?? $0 }.joined(separator: " ")
    }
}
