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
        var words: [UInt8] = []
        for (index, shape) in fields {
            guard let text = record.values[index]?.text else { continue }
            switch shape {
            case .words: Self.add(Self.folded(text), to: &words)
            case .personalWords: Self.addPersonal(Self.folded(text), to: &words)
            case .digits: for number in Self.numbers(text) { Self.add(number, to: &words) }
            case .personalDigits: for number in Self.numbers(text) { Self.addPersonal(number, to: &words) }
            // Twelve digits are a person's number.
            case .taxCode where text.utf8.count == 12: Self.addPersonal(text, to: &words)
            case .taxCode: Self.add(text, to: &words)
            }
        }
        if let when = whenField.flatMap({ record.values[$0]?.when }) {
            Self.add(String(when.first.year), to: &words)
            if when.last.year != when.first.year { Self.add(String(when.last.year), to: &words) }
        }
        return String(decoding: words, as: UTF8.self)
    }

    static func folded(_ text: String) -> String {
        let key = [Folding.key(text), joined(text)].compactMap(\.self).joined(separator: " ")
        guard key.utf8.count > mostBytes else { return key }
        return String(decoding: key.utf8.prefix(mostBytes), as: UTF8.self).filter { $0 != "\u{FFFD}" }
    }

    /// "hleo" for "Ea H'leo": names of the Central Highlands are typed with their apostrophe and without.
    private static func joined(_ text: String) -> String? {
        guard text.utf8.contains(where: { [0x27, 0x60, 0xC2, 0xCA, 0xE2].contains($0) }),
            text.unicodeScalars.contains(where: isApostrophe)
        else { return nil }
        let words = text.split(separator: " ").filter { $0.unicodeScalars.contains(where: isApostrophe) }
        let keys = words.map { word in
            Folding.key(String(String.UnicodeScalarView(word.unicodeScalars.filter { !isApostrophe($0) })))
        }
        return keys.joined(separator: " ")
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "\u{2018}", "\u{2019}", "\u{2BC}", "`", "\u{B4}": return true
        default: return false
        }
    }

    private static func add(_ text: String, to words: inout [UInt8]) {
        guard !text.isEmpty else { return }
        if !words.isEmpty { words.append(UInt8(ascii: " ")) }
        words.append(contentsOf: text.utf8)
    }

    /// By bytes, as all that is done for every row of an import.
    private static func addPersonal(_ text: String, to words: inout [UInt8]) {
        guard !text.isEmpty else { return }
        if !words.isEmpty { words.append(UInt8(ascii: " ")) }
        words.append(contentsOf: personalSign.utf8)
        for byte in text.utf8 {
            words.append(byte)
            if byte == UInt8(ascii: " ") { words.append(contentsOf: personalSign.utf8) }
        }
    }

    /// Telephone numbers without what stands between their digits, as they are dialled at home. Any other sign or letter
    /// parts two numbers, and so does a group that begins with the trunk 0 or a plus after a whole number:
    /// "0912 345 678 - 0987 654 321".
    static func numbers(_ text: String) -> [String] {
        var numbers: [String] = []
        var digits: [UInt8] = []
        func end() {
            guard !digits.isEmpty else { return }
            let number = String(decoding: digits.prefix(40), as: UTF8.self)
            let isAbroad = number.utf8.starts(with: "84".utf8) && (11...12).contains(digits.count)
            numbers.append(isAbroad ? "0" + number.dropFirst(2) : number)
            digits.removeAll(keepingCapacity: true)
        }
        var isGroupOver = false
        for byte in text.utf8 {
            if byte.isASCIIDigit {
                if isGroupOver, byte == UInt8(ascii: "0"), digits.count >= leastWhole { end() }
                digits.append(byte)
                isGroupOver = false
            } else if !betweenDigits.contains(byte) || byte == UInt8(ascii: "+") && digits.count >= leastWhole {
                end()
            } else {
                isGroupOver = true
            }
        }
        end()
        return numbers
    }

    /// No number that is dialled with its trunk 0 has fewer digits.
    private static let leastWhole = 9
    private static let betweenDigits = Array(" .-()+".utf8)
}
