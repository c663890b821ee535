import Basics
import Domain
import Foundation

/// The changed fields as the audit trail keeps them: JSON of field key to stored text.
enum RecordJSON {
    static func text(_ fields: [(FieldDefinition, FieldValue?)]) -> String {
        object(fields.map { field, value in (field.key, value.map(stored)) })
    }

    static func object(_ pairs: [(String, String?)]) -> String {
        var object: [String: String?] = [:]
        for (key, value) in pairs { object[key] = .some(value) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(object)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// The fields of a JSON text, by position in the register.
    static func values(_ text: String, register: Register) -> [Int: FieldValue?] {
        let definition = register.definition
        guard let object = try? JSONDecoder().decode([String: String?].self, from: Data(text.utf8)) else { return [:] }
        var values: [Int: FieldValue?] = [:]
        for (key, stored) in object {
            guard let index = definition.field(named: key) else { continue }
            values[index] = .some(stored.flatMap { value($0, kind: definition.fields[index].kind) })
        }
        return values
    }

    static func all(of record: Record) -> String {
        let definition = record.register.definition
        return text(zip(definition.fields, record.values).filter { $1 != nil }.map { ($0, $1) })
    }

    private static func stored(_ value: FieldValue) -> String {
        switch value {
        case .text(let text): return text
        case .measure(let measure): return "\(measure.amount)" + (measure.hedge.map { " " + $0.rawValue } ?? "")
        case .when(let when): return "\(when.first.iso)/\(when.last.iso)"
        case .flag(let flag): return flag ? "1" : "0"
        case .reference(let id): return id.hex
        }
    }

    private static func value(_ text: String, kind: FieldKind) -> FieldValue? {
        switch kind {
        case .text, .taxCode, .choice: return .text(text)
        case .count, .money, .quantity:
            let parts = text.split(separator: " ", maxSplits: 1)
            guard let amount = parts.first.flatMap({ Int64($0) }) else { return nil }
            return .measure(Measure(amount, hedge: parts.count > 1 ? Hedge(rawValue: String(parts[1])) : nil))
        case .when:
            let parts = text.split(separator: "/")
            guard parts.count == 2, let first = Day(iso: String(parts[0])), let last = Day(iso: String(parts[1])) else {
                return nil
            }
            return When(first: first, last: last).map { .when($0) }
        case .flag: return .flag(text == "1")
        case .reference: return RecordID(hex: text).map { .reference($0) }
        }
    }
}
