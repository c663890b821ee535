import Basics
import Domain

/// What a form does and holds, in words. A form that came when its session had ended is shown by them, to be sent again:
/// what was typed is not lost. A route without them keeps nothing: passwords, one-time links, rights of accounts.
package struct LateForm: Sendable {
    /// "Sửa đề án {code}": pieces in braces are those of the route's path.
    let deed: String
    /// By a field's name; fields that nobody types have none.
    private let label: @Sendable (String) -> String?
    /// What a field's value is called.
    private let words: @Sendable (_ name: String, _ value: String) -> String

    /// Of an encoded form that is read from somebody who is not signed in, in bytes.
    static let limit = 256 << 10
    static let mostFields = 5000

    init(_ deed: String, _ labels: [String: String] = [:]) {
        self.init(deed, label: { labels[$0] }, words: LateForm.usualWords)
    }

    init(
        _ deed: String, label: @escaping @Sendable (String) -> String?,
        words: @escaping @Sendable (_ name: String, _ value: String) -> String
    ) {
        self.deed = deed
        self.label = label
        self.words = words
    }

    func deed(_ visit: Visit) -> String {
        visit.parameters.reduce(deed) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    /// What is sent again: all but the key of the session before. No form of a route with these words has secrets; should
    /// one get a password, it is not sent along either.
    static func kept(_ form: Fields) -> Fields {
        Fields(form.pairs.filter { !isSecret($0.name) }.map { ($0.name, $0.value) })
    }

    private static func isSecret(_ name: String) -> Bool { name == FormKey.field || name.hasPrefix("mat-khau") }

    struct Line: Equatable {
        let label: String
        let words: String
    }

    /// What was typed or chosen, in the order of the form.
    func typed(_ form: Fields) -> [Line] {
        form.pairs.compactMap { pair in
            guard let label = label(pair.name) else { return nil }
            return Line(label: label, words: pair.value.isEmpty ? "" : words(pair.name, pair.value))
        }
    }

    /// What the page itself sends along.
    func others(_ form: Fields) -> [Line] {
        form.pairs.filter { label($0.name) == nil }.map { Line(label: $0.name, words: $0.value) }
    }

    /// Of the fields that mean the same in all forms.
    static func usualWords(_ name: String, _ value: String) -> String {
        switch name {
        case "tinh": return ProvinceKey(stored: value).flatMap(Provinces.find)?.dated ?? value
        case FigureAsked.unitsKey: return FigureAsked.unitsWords(value)
        case "ky": return Period(code: value)?.vietnamese ?? value
        case "chi-tieu": return Indicators.find(value)?.name ?? value
        case "so": return Register(rawValue: value)?.definition.noun ?? value
        case "chac", "them-trung-tam": return value == "co" ? "có" : value
        case "viec": return ["gop": "gộp, nối", "khac": "khác nhau"][value] ?? value
        default: return value
        }
    }
}

extension LateForm {
    /// Of a register's form: its fields as the form calls them.
    static func record(_ deed: String, of screen: RegisterScreen) -> LateForm {
        let fields = screen.definition.fields
        @Sendable func field(_ name: String, _ prefix: String) -> FieldDefinition? {
            guard name.hasPrefix(prefix) else { return nil }
            return screen.definition.field(named: String(name.dropFirst(prefix.count))).map { fields[$0] }
        }
        let own = FieldControl.prefix
        let chosen = Reconciled.prefix
        return LateForm(
            deed,
            label: { name in
                if name == RecordForm.provinceField { return "Tỉnh" }
                return field(name, own)?.label ?? field(name, chosen).map { "\($0.label), khi hai người cùng sửa" }
            },
            words: { name, value in
                if let field = field(name, own) { return FieldText.typed(value, in: field) }
                return Reconciled.Choice(rawValue: value)?.words ?? usualWords(name, value)
            })
    }
}
