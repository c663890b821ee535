import Basics
import Domain
import Storage

/// The words of a filter, held against what names a record and tells where it is. Every word is the beginning of one of the
/// record's, in one of the ways in which it is written ("cty" and "công ty"); digits may also stand anywhere in a tax code
/// or telephone.
struct RegisterWords {
    /// The columns of words and of digits, in the order of `columns`.
    private let texts: [String]
    private let digits: [String]
    private let parts: [Part]
    /// The number that was meant, where the words are a code of this register.
    let number: Int64?

    private struct Part {
        /// Each word with the space before it.
        let ways: [[String]]
        let digits: String?
    }

    /// Nothing where there are no words.
    init?(_ text: String, register: Register, withholdsPersonal: Bool = false) {
        let query = SearchQuery(text)
        guard !query.parts.isEmpty else { return nil }
        parts = query.parts.map { part in
            Part(ways: part.ways.map { way in way.map { " \($0)" } }, digits: part.digits ?? Self.digits(part.ways[0]))
        }
        let code = try? RecordCode(text)
        number = code?.register == register ? code?.number : nil
        let fields = register.definition.fields.filter { !(withholdsPersonal && $0.isPersonal) }
        let isNumber = { (field: FieldDefinition) in field.kind == .taxCode || field.key == "phone" }
        digits = fields.filter(isNumber).map(\.key)
        let found = SearchedRegister.of(register).map { Set($0.searched + $0.shown) } ?? []
        var texts = [register.definition.fields[register.definition.nameField].key]
        texts += MentionField.all.filter { $0.register == register }.map(\.name)
        for (index, field) in register.definition.fields.enumerated()
        where found.contains(index) && field.kind == .text && !isNumber(field) && !texts.contains(field.key)
            && fields.contains(where: { $0.key == field.key })
        {
            texts.append(field.key)
        }
        self.texts = texts
    }

    var columns: [String] { texts + digits }

    /// `column`: where the first of `columns` stands in the row.
    func match(_ row: any SQLRow, at column: Int) -> Bool {
        var text = ""
        for offset in texts.indices {
            guard let words = row.text(column + offset) else { continue }
            text += " "
            text += Folding.key(words)
        }
        return parts.allSatisfy { part in
            part.ways.contains { way in way.allSatisfy { text.containsBytes(of: $0) } }
                || part.digits.map { isInNumbers($0, row, column + texts.count) } ?? false
        }
    }

    private func isInNumbers(_ wanted: String, _ row: any SQLRow, _ column: Int) -> Bool {
        digits.indices.contains { offset in
            (row.text(column + offset) ?? "").filter(\.isASCIIDigit).containsBytes(of: wanted)
        }
    }

    /// Three at least: fewer are in every number.
    private static func digits(_ way: [String]) -> String? {
        guard way.count == 1, let word = way.first, word.utf8.count >= 3, word.utf8.allSatisfy(\.isASCIIDigit) else {
            return nil
        }
        return word
    }
}
