import Actions
import Basics
import Domain
import Foundation

/// A record as JSON: every field by its key, `null` for what is not known. An estimate keeps its word in `hedges`.
struct PrintedRecord: Encodable {
    struct Place: Encodable {
        let scheme: String
        let code: String
        @OrNull var name: String?

        init(_ province: ProvinceKey) {
            scheme = province.scheme.rawValue
            code = province.code
            name = Provinces.find(province)?.name
        }
    }

    struct Origin: Encodable {
        let importNumber: Int
        let file: String
        let sheet: String
        let row: Int
    }

    let code: String
    let register: String
    /// Raised by each change; `correct --seen` takes it.
    let version: Int64
    @OrNull var name: String?
    let province: Place
    let fields: [String: PrintedValue?]
    let hedges: [String: String]
    @OrNull var origin: Origin?
    /// The establishment of which it is a duplicate.
    @OrNull var mergedInto: String?

    /// `references`: what is known of the records that it points to, by the field's key.
    init(_ listed: ListedRecord, references: [String: String] = [:]) {
        let record = listed.stored.record
        code = listed.code
        register = record.register.rawValue
        version = listed.stored.version
        name = record.name
        province = Place(record.province)
        var fields: [String: PrintedValue?] = [:]
        var hedges: [String: String] = [:]
        for (field, value) in zip(record.register.definition.fields, record.values) {
            let printed = value.map { PrintedValue($0, of: field, reference: references[field.key]) }
            fields[field.key] = .some(printed)
            if let hedge = value?.measure?.hedge { hedges[field.key] = hedge.rawValue }
        }
        self.fields = fields
        self.hedges = hedges
        mergedInto = listed.mergedInto
        origin = listed.origin.map {
            Origin(importNumber: $0.importNumber, file: $0.fileName, sheet: $0.sheet, row: $0.row)
        }
    }
}

/// What stands in a field: text or a code, a number in the field's own unit, a time by its first and last day.
enum PrintedValue: Encodable {
    case text(String)
    case number(Decimal)
    case flag(Bool)
    case when(first: String, last: String)

    init(_ value: FieldValue, of field: FieldDefinition, reference: String?) {
        switch value {
        case .text(let text): self = .text(text)
        case .measure(let measure):
            var scale = 0
            if case .quantity = field.kind { scale = 3 }
            let number = ExactNumber(digits: measure.amount, scale: scale)
            self = .number(Decimal(string: number.plain) ?? Decimal(measure.amount))
        case .when(let when): self = .when(first: when.first.iso, last: when.last.iso)
        case .flag(let flag): self = .flag(flag)
        case .reference(let id): self = .text(reference ?? id.hex)
        }
    }

    private enum Key: String, CodingKey {
        case first, last
    }

    func encode(to encoder: any Encoder) throws {
        if case .when(let first, let last) = self {
            var days = encoder.container(keyedBy: Key.self)
            try days.encode(first, forKey: .first)
            return try days.encode(last, forKey: .last)
        }
        var single = encoder.singleValueContainer()
        switch self {
        case .text(let text): try single.encode(text)
        case .number(let number): try single.encode(number)
        case .flag(let flag): try single.encode(flag)
        case .when: break
        }
    }
}

/// A page of a register as JSON.
struct PrintedList: Encodable {
    let register: String
    let total: Int
    let offset: Int
    let records: [PrintedRecord]
}

/// All that is kept about one record, as JSON.
struct PrintedBiography: Encodable {
    struct Change: Encodable {
        let at: String
        let actor: String
        let verb: String
        let changes: [String]
    }

    struct Pair: Encodable {
        let subject: String
        let establishment: String
        let score: Int
        let grounds: String
        let state: String
    }

    let record: PrintedRecord
    let evidence: [String]
    let changes: [Change]
    let duplicates: [Pair]
    let related: [String]

    init(_ biography: RecordBiography) {
        record = PrintedRecord(biography.listed, references: biography.references)
        evidence = biography.evidence
        changes = biography.changes.map {
            Change(at: Moments.vietnamese($0.at), actor: $0.actor, verb: $0.verb, changes: $0.lines)
        }
        duplicates = biography.duplicates.map {
            Pair(
                subject: $0.subjectWords, establishment: $0.establishmentWords, score: $0.score, grounds: $0.grounds,
                state: $0.state.rawValue)
        }
        related = biography.related.map(\.code)
    }
}
