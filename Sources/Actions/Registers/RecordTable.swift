import Basics
import Domain
import Storage

/// How a register's records lie in its table: one place for columns, values and reading back.
struct RecordTable: Sendable {
    let register: Register
    private let definition: RegisterDefinition
    private let shapes: [Shape]
    /// The fields that `selection` asks for.
    private let reads: [Int]
    /// What `read` expects, in order.
    let selection: SQL
    let source: SQL

    /// Each is made once: a page of a list costs hardly more than the words of its statement would.
    private static let all = Dictionary(
        uniqueKeysWithValues: Register.allCases.map { ($0, RecordTable(describing: $0)) })

    init(_ register: Register) {
        self = RecordTable.all[register] ?? RecordTable(describing: register)
    }

    /// For reading these fields alone, and the one that names a record: the others are left as not known.
    init(_ register: Register, reading fields: some Sequence<Int>) {
        self.init(describing: register, fields: Set(fields).union([register.definition.nameField]).sorted())
    }

    private init(describing register: Register, fields: [Int]? = nil) {
        self.register = register
        let definition = register.definition
        self.definition = definition
        shapes = definition.fields.map { Shape($0.kind) }
        let reads = fields ?? Array(definition.fields.indices)
        self.reads = reads
        let columns = RecordTable.common.dropFirst() + reads.flatMap { RecordTable.columns(of: definition.fields[$0]) }
        selection = SQL(trusted: columns.map { "t.\($0)" }.joined(separator: ", "))
        source = SQL(trusted: "\(register.rawValue) t")
    }

    static let common = [
        "organisation", "id", "number", "province", "identity", "version", "import_number", "import_sheet",
        "import_row", "fingerprint",
    ]

    /// The columns of a field, in the order of its values.
    static func columns(of field: FieldDefinition) -> [String] {
        switch field.kind {
        case .text, .taxCode, .choice, .flag, .reference: return [field.key]
        case .count: return [field.key, field.key + "_hedge"]
        case .money: return [field.key + "_dong", field.key + "_hedge"]
        case .quantity: return [field.key + "_milli", field.key + "_hedge"]
        case .when: return [field.key + "_first", field.key + "_last"]
        }
    }

    /// How a field's value lies in its columns; kept apart from the definition, whose texts would be counted up and down
    /// for every value that is written.
    private enum Shape: UInt8 {
        case text, flag, reference, measure, when

        init(_ kind: FieldKind) {
            switch kind {
            case .text, .taxCode, .choice: self = .text
            case .flag: self = .flag
            case .reference: self = .reference
            case .count, .money, .quantity: self = .measure
            case .when: self = .when
            }
        }

        var columns: Int {
            switch self {
            case .text, .flag, .reference: return 1
            case .measure, .when: return 2
            }
        }
    }

    private static func append(_ value: FieldValue?, _ shape: Shape, to batch: inout RowBatch) {
        switch shape {
        case .text: batch.append(value?.text)
        case .flag: batch.append(value?.flag.map { $0 ? 1 : 0 })
        case .reference: batch.append(value?.reference)
        case .measure:
            let measure = value?.measure
            batch.append(measure?.amount)
            batch.append(measure?.hedge?.rawValue)
        case .when:
            let when = value?.when
            batch.append(when?.first.iso)
            batch.append(when?.last.iso)
        }
    }

    /// Columns that follow from the fields and are kept for questions.
    var derivedColumns: [String] {
        switch register {
        case .establishment: return ["core", "sort_key"]
        case .project: return ["beneficiary_key"]
        case .learner: return ["is_minority"]
        default: return []
        }
    }

    private func appendDerived(_ record: Record, to batch: inout RowBatch) {
        switch register {
        case .establishment:
            let name = record.text(EstablishmentField.name) ?? ""
            batch.append(EstablishmentName(name).core)
            batch.append(Folding.sortKey(name))
        case .project:
            let linked = record[ProjectField.beneficiary]?.reference.map(RecordTable.beneficiaryKey)
            batch.append(linked ?? record.text(ProjectField.beneficiaryName).map(Folding.key))
        case .learner:
            batch.append(LearnerField.isMinority(record.text(LearnerField.ethnicity)).map { $0 ? 1 : 0 })
        default: break
        }
    }

    func derivedValues(_ record: Record) -> [SQLValue] {
        guard !derivedColumns.isEmpty else { return [] }
        var batch = RowBatch(width: derivedColumns.count)
        appendDerived(record, to: &batch)
        return batch.values(ofRow: 0)
    }

    /// A beneficiary that is a record counts by it, a mere name by its folded words; the two never look alike.
    static func beneficiaryKey(of root: RecordID) -> String { "=\(root.hex)" }

    private var fieldColumns: [String] { definition.fields.flatMap(RecordTable.columns) }

    /// A new row, whose values `append` puts into a batch.
    var insertion: Insertion {
        Insertion(into: register.rawValue, RecordTable.common + fieldColumns + derivedColumns)
    }

    /// For rows of `insertion`.
    var emptyBatch: RowBatch {
        RowBatch(width: RecordTable.common.count + fieldColumns.count + derivedColumns.count)
    }

    func insertValues(_ stored: StoredRecord, organisation: Int) -> RowBatch {
        var batch = emptyBatch
        append(stored, organisation: organisation, to: &batch)
        return batch
    }

    /// A row of `insertion`.
    func append(_ stored: StoredRecord, organisation: Int, to batch: inout RowBatch) {
        batch.append(organisation)
        batch.append(stored.id)
        batch.append(stored.number)
        batch.append(stored.record.province.stored)
        batch.append(stored.identity)
        batch.append(stored.version)
        batch.append(stored.origin?.importNumber)
        batch.append(stored.origin?.sheet)
        batch.append(stored.origin?.row)
        batch.append(stored.fingerprint)
        appendFields(stored.record, to: &batch)
    }

    private func appendFields(_ record: Record, to batch: inout RowBatch) {
        for index in shapes.indices { RecordTable.append(record.values[index], shapes[index], to: &batch) }
        appendDerived(record, to: &batch)
    }

    /// `SET a = …, b = …` for all fields of a record, with what follows from them.
    func assignments(_ record: Record) -> SQL {
        let columns = fieldColumns + derivedColumns
        var batch = RowBatch(width: columns.count)
        appendFields(record, to: &batch)
        let pairs = zip(columns, batch.values(ofRow: 0))
        return pairs.map { SQL(trusted: "\($0) = ") + SQL.bind($1) }.joined(by: ", ")
    }

    /// How many columns `selection` has.
    var width: Int { RecordTable.common.count - 1 + fieldColumns.count }

    func read(_ row: any SQLRow) -> StoredRecord {
        let province = row.text(2).flatMap(ProvinceKey.init(stored:)) ?? ProvinceKey(scheme: .from2025, code: "")
        var record = Record(register, province: province)
        var column = RecordTable.common.count - 1
        for index in reads {
            record.values[index] = RecordTable.value(row, column, shapes[index])
            column += shapes[index].columns
        }
        let origin = row.int(5).map { RecordOrigin(importNumber: $0, sheet: row.int(6) ?? 0, row: row.int(7) ?? 0) }
        return StoredRecord(
            id: row.id(0) ?? RecordID(high: 0, low: 0), number: row.integer(1) ?? 0, identity: row.integer(3) ?? 0,
            version: row.integer(4) ?? 0, origin: origin, fingerprint: row.integer(8), record: record)
    }

    /// A field's value, which stands from the column on.
    static func value(_ row: any SQLRow, _ column: Int, kind: FieldKind) -> FieldValue? {
        value(row, column, Shape(kind))
    }

    private static func value(_ row: any SQLRow, _ column: Int, _ shape: Shape) -> FieldValue? {
        switch shape {
        case .text: return row.text(column).map { .text($0) }
        case .flag: return row.bool(column).map { .flag($0) }
        case .reference: return row.id(column).map { .reference($0) }
        case .measure:
            return row.integer(column).map {
                .measure(Measure($0, hedge: row.text(column + 1).flatMap(Hedge.init(rawValue:))))
            }
        case .when:
            guard let first = row.day(column), let last = row.day(column + 1) else { return nil }
            return When(first: first, last: last).map { .when($0) }
        }
    }
}

/// Where a record came from.
package struct RecordOrigin: Sendable, Hashable {
    package let importNumber: Int
    package let sheet: Int
    package let row: Int
}

/// A record with what the register keeps beside its fields.
package struct StoredRecord: Sendable {
    package let id: RecordID
    /// The number in its code: `DA-0017`.
    package let number: Int64
    let identity: Int64
    package let version: Int64
    package let origin: RecordOrigin?
    let fingerprint: Int64?
    package var record: Record

    package var code: String { record.register.definition.code(number) }
}
