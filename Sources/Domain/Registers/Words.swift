import Basics

/// The field's words as data: which codes there are, how people call them, which phrases mean them. Read once.
package enum Words {
    static func codes(of list: ChoiceList) -> [(code: String, words: String)] { dictionary.codes[list] ?? [] }

    /// The first code, in the order of the file, one of whose phrases stands in the text. `key` is `Folding.key`.
    package static func classify(_ key: String, as list: ChoiceList) -> String? {
        let padded = " \(key) "
        return dictionary.phrases[list]?.first { $0.phrase.matches(padded) }?.code
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

    init(_ table: DataTable) {
        words = Dictionary(table.lines.map { (Folding.key($0[0]), Folding.key($0[1])) }) { first, _ in first }
    }

    /// `key` is `Folding.key`; so is the answer.
    package func expand(_ key: String) -> String {
        guard key.contains(where: { $0.isLetter }) else { return key }
        return key.split(separator: " ").map { words[String($0)] ?? String($0) }.joined(separator: " ")
    }
}
