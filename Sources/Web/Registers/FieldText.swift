import Actions
import Basics
import Documents
import Domain

/// What stands in a field, as a person may see it: links for references, "—" for what is not known, and nothing of a
/// person for those who may not read it.
struct FieldText: Sendable {
    /// Whether fields of persons are shown.
    let showsPersonal: Bool

    init(_ visit: Visit) {
        showsPersonal = visit.may(.readPersonal)
    }

    /// In place of what is of a person.
    static let withheldWords = "(dữ liệu cá nhân)"
    static let withheld: HTML = "<span class=\"quiet\">\(withheldWords)</span>"

    func isWithheld(_ field: FieldDefinition) -> Bool { field.isPersonal && !showsPersonal }

    /// In a table: what the column's head says (the unit of money) is not said again.
    func inTable(
        _ field: FieldDefinition, _ value: FieldValue?, _ references: [RecordID: ReferencedRecord] = [:]
    ) -> HTML {
        guard let value else { return Parts.unknown }
        if isWithheld(field) { return FieldText.withheld }
        switch (field.kind, value) {
        case (.money, .measure(let measure)), (.count, .measure(let measure)):
            return "\(FieldText.number(measure, scale: 0))"
        case (.quantity, .measure(let measure)): return "\(FieldText.number(measure, scale: 3))"
        case (_, .reference(let id)): return references[id].map(link) ?? Parts.unknown
        case (.text, .text(let text)): return "\(FieldText.clipped(FieldText.named(text, of: field), to: 160))"
        default: return "\(field.words(value))"
        }
    }

    /// On a record's page. `reference`: "CS-0004 Công ty …".
    func inFull(_ field: FieldDefinition, _ value: FieldValue?, reference: String? = nil) -> HTML {
        guard let value else { return Parts.unknown }
        if isWithheld(field) { return FieldText.withheld }
        if let reference { return closed(field, reference) ?? FieldText.link(reference) }
        if field.hasParagraphs, let text = value.text {
            return text.split(separator: "\n").map { "<p>\(String($0))</p>" as HTML }.joined()
        }
        if case .text = field.kind, let text = value.text { return "\(FieldText.named(text, of: field))" }
        return "\(field.words(value))"
    }

    /// The code leads to the record, the name stands beside it.
    private func link(_ record: ReferencedRecord) -> HTML {
        guard let code = record.code else { return "<span class=\"quiet\">(\(record.name ?? Reach.outside))</span>" }
        let isOpen = !RegisterScreen.of(code.register).isOfPersons || showsPersonal
        let name = isOpen ? record.name : nil
        return Parts.link(name ?? code.text, to: FieldText.address(of: code))
    }

    /// A person is called by the code alone where the name may not be read.
    private func closed(_ field: FieldDefinition, _ reference: String) -> HTML? {
        guard pointsToWithheld(field),
            let code = reference.split(separator: " ").first.flatMap({ try? RecordCode(String($0)) })
        else { return nil }
        return Parts.link(code.text, to: FieldText.address(of: code))
    }

    /// Whether the field points to a record of a person whose name may not be read.
    func pointsToWithheld(_ field: FieldDefinition) -> Bool {
        guard case .reference(let target) = field.kind else { return false }
        return !showsPersonal && RegisterScreen.of(target).isOfPersons
    }

    /// "CS-0004 Công ty …" with its code as the way to it.
    static func link(_ words: String) -> HTML {
        let parts = words.split(separator: " ", maxSplits: 1)
        if words == Reach.outside { return "<span class=\"quiet\">(\(words))</span>" }
        guard let first = parts.first, let code = try? RecordCode(String(first)) else { return "\(words)" }
        guard parts.count > 1 else { return Parts.link(code.text, to: address(of: code)) }
        return "\(Parts.link(String(parts[1]), to: address(of: code))) <span class=\"quiet code\">\(code.text)</span>"
    }

    static func address(of code: RecordCode) -> String { RegisterScreen.of(code.register).address(of: code.text) }

    /// The indicators and breakdowns of figures are kept by their codes.
    static func named(_ text: String, of field: FieldDefinition) -> String {
        switch field.key {
        case "indicator": return Indicators.find(text)?.name ?? text
        case "breakdown": return Indicators.breakdown(text)?.name ?? text
        default: return text
        }
    }

    /// As a form sends it, in words.
    static func typed(_ text: String, in field: FieldDefinition) -> String {
        if case .choice(let list) = field.kind { return list.words(text) }
        return named(text, of: field)
    }

    /// What a figure's indicator is counted in.
    static func unit(_ value: FieldValue?, of field: FieldDefinition) -> HTML? {
        guard field.key == "indicator", let unit = value?.text.flatMap(Indicators.find)?.unit else { return nil }
        return " · đơn vị: \(unit)"
    }

    private static func number(_ measure: Measure, scale: Int) -> String {
        let hedge = measure.hedge.map { $0.rawValue + " " } ?? ""
        return hedge + ExactNumber(digits: measure.amount, scale: scale).vietnamese
    }

    /// A long text ends with "…" at a word.
    static func clipped(_ text: String, to most: Int) -> String {
        guard text.count > most else { return text }
        let head = text.prefix(most)
        let end = head.lastIndex(where: \.isWhitespace) ?? head.endIndex
        return head[..<end] + "…"
    }
}

extension FieldDefinition {
    /// Numbers stand at the right.
    var isNumber: Bool {
        switch kind {
        case .count, .money, .quantity: return true
        case .text, .taxCode, .choice, .when, .flag, .reference: return false
        }
    }

    var isMoney: Bool { kind == .money }
}
