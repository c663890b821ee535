import Basics
import Domain
import Foundation
import Storage

/// Writes a plan's records, in the transaction that made it.
struct ImportWriter {
    private let plan: ImportPlan
    private let work: Work
    private var inserts: [Register: RegisterInserts] = [:]
    private let search: SearchIndex
    private let evidence: any PreparedStatement
    private var number = 0
    private var values: [SQLValue] = []

    private struct RegisterInserts {
        let table: RecordTable
        let statement: any PreparedStatement
        var nextNumber: Int64
    }

    init(_ plan: ImportPlan, work: Work) throws {
        self.plan = plan
        self.work = work
        search = try SearchIndex(work.session, inBulk: true)
        evidence = try work.session.prepare(
            """
            INSERT INTO import_row (organisation, import_number, sheet, row, position, register, record, outcome, fingerprint, changes)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """)
    }

    mutating func write(_ request: ImportRequest, actor: String) throws -> Int {
        number = Int(try work.reserve(1, of: "import"))
        try writeImport(request, actor: actor)
        for register in Register.allCases {
            guard let tally = plan.tallies[register], tally.created > 0 else { continue }
            let table = RecordTable(register)
            inserts[register] = RegisterInserts(
                table: table, statement: try work.session.prepare(table.insertText),
                nextNumber: try work.reserve(tally.created, of: register.rawValue))
            work.touch(register)
        }
        for position in plan.file.rows.indices {
            for (index, outcome) in plan.outcomes(at: position).enumerated() {
                try write(outcome, row: plan.file.rows[position], index: index)
            }
        }
        if inserts[.project] != nil {
            try BeneficiaryKey.followMerges(
                organisation: work.organisation, projects: "t.import_number = \(number)", work.session)
        }
        try search.finishBulk()
        try writeDuplicates()
        try PlaceNames.record(plan, session: work.session, newID: work.newID)
        return number
    }

    private func writeImport(_ request: ImportRequest, actor: String) throws {
        let tally = plan.tallies.map { "\($0.key.rawValue) \($0.value.created)/\($0.value.updated)/\($0.value.same)" }
            .sorted()
        try work.session.run(
            """
            INSERT INTO import (organisation, number, event, at, actor, file_name, file_hash, province, period, digest, tally, state)
            VALUES (\(work.organisation), \(number), \(work.event), \(work.at), \(actor), \(plan.file.name), \(plan.file.hash),
                \(request.province.key.stored), \(request.period.code), \(plan.digest), \(tally.joined(separator: "; ")), 'committed')
            """)
        for (position, name) in plan.file.sheets.enumerated() {
            try work.session.run(
                """
                INSERT INTO import_sheet (organisation, import_number, position, name)
                VALUES (\(work.organisation), \(number), \(position), \(name))
                """)
        }
    }

    private mutating func write(_ outcome: ImportPlan.Outcome, row: DraftRow, index: Int) throws {
        let draft = row.drafts[index]
        switch outcome {
        case .create(let id): try insert(draft, id: id, row: row)
        case .update(let update):
            try apply(update, register: draft.record.register)
            try keepEvidence(
                update.id, outcome: "updated", row: row, index: index,
                changes: changesJSON(update, draft.record.register))
        case .same(let id):
            // One row of evidence a row of the file is enough; its further records say the same.
            if index == 0 { try keepEvidence(id, outcome: "same", row: row, index: index, changes: nil) }
        case .repeated(let id): try keepEvidence(id, outcome: "same", row: row, index: index, changes: nil)
        }
    }

    private mutating func insert(_ draft: Draft, id: RecordID, row: DraftRow) throws {
        let register = draft.record.register
        guard var target = inserts[register] else { return }
        let stored = StoredRecord(
            id: id, number: target.nextNumber, identity: draft.identity.stored, version: 1,
            origin: RecordOrigin(importNumber: number, sheet: row.sheet, row: row.row), fingerprint: row.fingerprint,
            record: draft.record)
        target.nextNumber += 1
        inserts[register] = target
        target.table.insertValues(stored, organisation: work.organisation, into: &values)
        try target.statement.run(values)
        if let text = SearchText.of(draft.record) {
            try search.insert(organisation: work.organisation, kind: register.rawValue, record: id, text: text)
        }
    }

    private func apply(_ update: StoredUpdate, register: Register) throws {
        guard var stored = try RecordStore(register, work.session).find(update.id, organisation: work.organisation)
        else {
            throw Problem("Bản ghi cần cập nhật không còn nữa: hãy xem lại kế hoạch rồi nhập lại.")
        }
        for change in update.changes { stored.record.values[change.field] = change.after }
        try RecordStore(register, work.session).replace(stored, organisation: work.organisation, search: search)
        let fields = register.definition.fields
        try work.recordChange(
            register, update.id, before: RecordJSON.text(update.changes.map { (fields[$0.field], $0.before) }),
            after: RecordJSON.text(update.changes.map { (fields[$0.field], $0.after) }))
    }

    private func changesJSON(_ update: StoredUpdate, _ register: Register) -> String {
        RecordJSON.text(update.changes.map { (register.definition.fields[$0.field], $0.before) })
    }

    private func keepEvidence(_ id: RecordID, outcome: String, row: DraftRow, index: Int, changes: String?) throws {
        try evidence.run([
            work.organisation.sqlValue, number.sqlValue, row.sheet.sqlValue, row.row.sqlValue, index.sqlValue,
            row.drafts[index].record.register.rawValue.sqlValue, id.sqlValue, outcome.sqlValue,
            row.fingerprint.sqlValue, changes.sqlValue,
        ])
    }

    private func writeDuplicates() throws {
        guard !plan.duplicates.isEmpty else { return }
        let insert = try work.session.prepare(
            """
            INSERT INTO duplicate_pair (organisation, number, register, subject, establishment, score, grounds, state, import_number)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 'candidate', $8) ON CONFLICT (organisation, subject, establishment) DO NOTHING
            """)
        var next = try work.reserve(plan.duplicates.count, of: "duplicate_pair")
        for pair in plan.duplicates {
            try insert.run([
                work.organisation.sqlValue, next.sqlValue, pair.subjectRegister.rawValue.sqlValue,
                pair.subject.sqlValue,
                pair.establishment.sqlValue, pair.score.sqlValue, pair.grounds.sqlValue, number.sqlValue,
            ])
            next += 1
        }
    }
}
