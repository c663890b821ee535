import Basics
import Domain
import Storage

/// The words of a filter, held against what names a record. Every word is the beginning of one of the record's; digits may
/// also stand anywhere in a tax code or telephone.
struct RegisterWords {
    /// The columns of names and of digits, in the order of `columns`.
    private let names: [String]
    private let digits: [String]
    private let words: [String]
    /// The number that was meant, where the words are a code of this register.
    let number: Int64?

    /// Nothing where there are no words.
    init?(_ text: String, register: Register, withholdsPersonal: Bool = false) {
        let words = Folding.words(text).map { " \($0)" }
        guard !words.isEmpty else { return nil }
        self.words = words
        let code = try? RecordCode(text)
        number = code?.register == register ? code?.number : nil
        let fields = register.definition.fields
        var names = [fields[register.definition.nameField].key]
        names += MentionField.all.filter { $0.register == register }.map(\.name)
        self.names = names
        digits = fields.filter { $0.kind == .taxCode || $0.key == "phone" && !(withholdsPersonal && $0.isPersonal) }
            .map(\.key)
    }

    var columns: [String] { names + digits }

    /// `column`: where the first of `columns` stands in the row.
    func match(_ row: any SQLRow, at column: Int) -> Bool {
        var text = ""
        for offset in names.indices {
            guard let name = row.text(column + offset) else { continue }
            text += " "
            text += Folding.key(name)
        }
        let numbers = digits.indices.map { offset in
            (row.text(column + names.count + offset) ?? "").filter(\.isASCIIDigit)
        }
        return words.allSatisfy { word in
            text.containsBytes(of: word)
                || isDigits(word) && numbers.contains { $0.containsBytes(of: word.dropFirst()) }
        }
    }

    /// Three at least: fewer are in every number.
    private func isDigits(_ word: String) -> Bool {
        word.utf8.count > 3 && word.dropFirst().allSatisfy(\.isASCIIDigit)
    }
}
