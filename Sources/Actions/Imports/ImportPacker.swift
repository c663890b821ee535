import Basics
import Domain
import Storage

/// A stretch of a plan's rows as they will lie in their tables.
struct PackedRows: Sendable {
    /// By register, in its order: the search index takes rising keys fastest.
    fileprivate(set) var tables: [(register: Register, records: RowBatch, texts: RowBatch)] = []
    fileprivate(set) var evidence = RowBatch(width: 10)
}

/// Makes a plan's rows ready for their tables, without a session: what to say is settled, only to be written down.
struct ImportPacker {
    private let plan: ImportPlan
    private let organisation: Int
    private let importNumber: Int
    private let nextNumbers: [Register: Int64]
    private let stretch = 1_024

    /// `nextNumbers`: of each register's codes, reserved for as many records as the plan makes.
    init(_ plan: ImportPlan, organisation: Int, importNumber: Int, nextNumbers: [Register: Int64]) {
        self.plan = plan
        self.organisation = organisation
        self.importNumber = importNumber
        self.nextNumbers = nextNumbers
    }

    static let evidence = Insertion(
        into: "import_row",
        [
            "organisation", "import_number", "sheet", "row", "position", "register", "record", "outcome",
            "fingerprint", "changes",
        ])

    /// Hands on all rows of the plan, in order.
    func pack(_ put: (PackedRows) throws -> Void) throws {
        var tables: [Register: NumberedTable] = [:]
        for (register, number) in nextNumbers { tables[register] = NumberedTable(register, nextNumber: number) }
        var start = 0
        while start < plan.file.rows.count {
            let end = min(start + stretch, plan.file.rows.count)
            var packed = PackedRows()
            for position in start..<end { pack(position, &tables, into: &packed) }
            for register in Register.allCases {
                guard let (records, texts) = tables[register]?.takeBatches() else { continue }
                packed.tables.append((register, records, texts))
            }
            try put(packed)
            start = end
        }
    }

    private func pack(_ position: Int, _ tables: inout [Register: NumberedTable], into packed: inout PackedRows) {
        let row = plan.file.rows[position]
        for (index, outcome) in zip(row.drafts.indices, plan.outcomes(at: position)) {
            switch outcome {
            case .create(let id):
                let origin = RecordOrigin(importNumber: importNumber, sheet: row.sheet, row: row.row)
                let draft = plan.draft(position, index)
                tables[draft.record.register]?.append(
                    draft, id: id, origin: origin, fingerprint: row.fingerprint, organisation)
            case .update(let update):
                let fields = row.drafts[index].record.register.definition.fields
                let before = RecordJSON.text(update.changes.map { (fields[$0.field], $0.before) })
                keep(row, index, id: update.id, outcome: "updated", changes: before, into: &packed)
            case .same(let id):
                // One row of evidence a row of the file is enough; its further records say the same.
                if index == 0 { keep(row, index, id: id, outcome: "same", changes: nil, into: &packed) }
            case .repeated(let id): keep(row, index, id: id, outcome: "same", changes: nil, into: &packed)
            }
        }
    }

    private func keep(
        _ row: DraftRow, _ index: Int, id: RecordID, outcome: String, changes: String?, into packed: inout PackedRows
    ) {
        packed.evidence.append(organisation)
        packed.evidence.append(importNumber)
        packed.evidence.append(row.sheet)
        packed.evidence.append(row.row)
        packed.evidence.append(index)
        packed.evidence.append(row.drafts[index].record.register.rawValue)
        packed.evidence.append(id)
        packed.evidence.append(outcome)
        packed.evidence.append(row.fingerprint)
        packed.evidence.append(changes)
    }
}

/// A register's table while its new records get their numbers.
private struct NumberedTable {
    private let table: RecordTable
    private var nextNumber: Int64
    private var records: RowBatch
    private var texts = SearchIndex.emptyBatch
    private let searched: SearchText?

    init(_ register: Register, nextNumber: Int64) {
        table = RecordTable(register)
        self.nextNumber = nextNumber
        records = table.emptyBatch
        searched = SearchText(register)
    }

    mutating func append(
        _ draft: Draft, id: RecordID, origin: RecordOrigin, fingerprint: Int64, _ organisation: Int
    ) {
        let stored = StoredRecord(
            id: id, number: nextNumber, identity: draft.identity.stored, version: 1, origin: origin,
            fingerprint: fingerprint, record: draft.record)
        nextNumber += 1
        table.append(stored, organisation: organisation, to: &records)
        if let searched {
            let key = SearchKey(organisation: organisation, kind: searched.kind, number: stored.number)
            SearchIndex.append(key, words: searched.words(draft.record), to: &texts)
        }
    }

    mutating func takeBatches() -> (records: RowBatch, texts: RowBatch) {
        defer {
            records = table.emptyBatch
            texts = SearchIndex.emptyBatch
        }
        return (records, texts)
    }
}
