import Basics
import Domain
import Storage

/// What of a register's records can be searched for, as it is stored: folded words, those of a person with a sign before
/// them that nobody can type, so that they are found only where they are asked for.
struct SearchText: Sendable {
    let kind: UInt8
    private let fields: [(index: Int, shape: Shape)]
    private let whenField: Int?

    private enum Shape {
        case words, digits, personalWords, personalDigits, taxCode
    }

    /// A letter to both engines' indexes, no letter to `Folding`.
    static let personalSign = "§"

    /// PostgreSQL takes no word of more than 2,046 bytes; nobody looks for the end of so long a text.
    private static let mostBytes = 1_000

    /// Nothing for registers that are not searched.
    init?(_ register: Register) {
        guard let searched = SearchedRegister.of(register) else { return nil }
        let definition = register.definition
        kind = searched.number
        whenField = definition.whenField
        // All of a person's record is of a person: the whole kind is left out for who may not read it.
        let tellsApart = !searched.isPersonal
        fields = searched.searched.map { index in
            let field = definition.fields[index]
            let isPersonal = field.isPersonal && tellsApart
            switch field.kind {
            case .taxCode: return (index, .taxCode)
            default:
                if field.key == "phone" { return (index, isPersonal ? .personalDigits : .digits) }
                return (index, isPersonal ? .personalWords : .words)
            }
        }
    }

    static func key(of stored: StoredRecord, organisation: Int) -> SearchKey? {
        SearchedRegister.of(stored.record.register).map {
            SearchKey(organisation: organisation, kind: $0.number, number: stored.number)
        }
    }

    static func of(_ record: Record) -> String { SearchText(record.register)?.words(record) ?? "" }

    func words(_ record: Record) -> String {
        var words = ""
        for (index, shape) in fields {
            guard let text = record.values[index]?.text else { continue }
            switch shape {
            case .words: add(Self.folded(text), to: &words)
            case .personalWords: addPersonal(Self.folded(text), to: &words)
            case .digits: for number in Self.numbers(text) { add(number, to: &words) }
            case .personalDigits: for number in Self.numbers(text) { addPersonal(number, to: &words) }
            // Twelve digits are a person's number.
            case .taxCode where text.utf8.count == 12: addPersonal(text, to: &words)
            case .taxCode: add(text, to: &words)
            }
        }
        if let when = whenField.flatMap({ record.values[$0]?.when }) {
            add(String(when.first.year), to: &words)
            if when.last.year != when.first.year { add(String(when.last.year), to: &words) }
        }
        return words
    }

    static func folded(_ text: String) -> String {
        let key = Folding.key(text)
        guard key.utf8.count > mostBytes else { return key }
        return String(decoding: key.utf8.prefix(mostBytes), as: UTF8.self).filter { $0 != "\u{FFFD}" }
    }

    private func add(_ text: String, to words: inout String) {
        guard !text.isEmpty else { return }
        if !words.isEmpty { words += " " }
        words += text
    }

    private func addPersonal(_ text: String, to words: inout String) {
        for word in text.split(separator: " ") {
            if !words.isEmpty { words += " " }
            words += Self.personalSign
            words += word
        }
    }

    /// Telephone numbers without what stands between their digits, as they are dialled at home.
    static func numbers(_ text: String) -> [String] {
        var numbers: [String] = []
        for piece in text.split(whereSeparator: { !($0.isNumber || " .-()+".contains($0)) }) {
            var digits = String(piece).asciiDigits
            if digits.hasPrefix("84"), (11...12).contains(digits.utf8.count) { digits = "0" + digits.dropFirst(2) }
            if !digits.isEmpty { numbers.append(String(digits.prefix(40))) }
        }
        return numbers
    }
}
