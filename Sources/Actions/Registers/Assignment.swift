import Basics
import Domain
import Storage

/// `field=value` as a person types it of a register's record.
struct Assignment: Sendable {
    /// What was typed: a value, or the code of the record that a reference means.
    private enum Typed: Sendable {
        case value(FieldValue?)
        case code(RecordCode)
    }

    let field: Int
    private let typed: Typed

    static func parse(_ texts: [String], register: Register) throws(Problem) -> [Assignment] {
        var parsed: [Assignment] = []
        for text in texts { parsed.append(try Assignment(text, of: register)) }
        guard !parsed.isEmpty else { throw Problem("Hãy ghi ít nhất một trường=giá trị.") }
        return parsed
    }

    private init(_ text: String, of register: Register) throws(Problem) {
        let definition = register.definition
        guard let mark = text.firstIndex(of: "=") else {
            throw Problem("“\(text)” phải có dạng trường=giá trị, ví dụ \(definition.fields[0].key)=…")
        }
        let key = String(text[..<mark])
        guard
            let index = definition.field(named: key)
                ?? definition.fields.firstIndex(where: { Folding.key($0.label) == Folding.key(key) })
        else {
            let known = definition.fields.map { "\($0.key) (\($0.label))" }.joined(separator: ", ")
            throw Problem("Sổ \(definition.noun) không có trường “\(key)”. Các trường: \(known).")
        }
        field = index
        typed = try Assignment.typed(
            String(text[text.index(after: mark)...]), definition.fields[index], of: register)
    }

    private static func typed(_ text: String, _ field: FieldDefinition, of register: Register) throws(Problem) -> Typed
    {
        guard case .reference(let target) = field.kind else { return .value(try field.value(written: text)) }
        if MentionField.all.contains(where: { $0.register == register && $0.reference == field.key }) {
            throw Problem(
                "“\(field.label)” được nối riêng: \(remedy: .link(record: register.definition.code(1), establishment: target.definition.code(1)))."
            )
        }
        let text = Folding.normalise(text)
        if text.isEmpty { return .value(nil) }
        let code = try RecordCode(text)
        guard code.register == target else {
            throw Problem(
                "“\(field.label)” phải là mã của một \(target.definition.noun), như \(target.definition.code(1)); “\(text)” là \(code.register.definition.noun)."
            )
        }
        return .code(code)
    }

    /// A reference is looked up where the record is written.
    func value(organisation: Int, _ session: any Session) throws -> FieldValue? {
        switch typed {
        case .value(let value): return value
        case .code(let code):
            guard
                let stored = try RecordStore(code.register, session).find(
                    number: code.number, organisation: organisation)
            else {
                throw code.notFound
            }
            return .reference(stored.id)
        }
    }
}
