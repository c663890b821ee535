import Basics
import Domain
import Foundation
import Storage

/// Writes a plan's records, in the transaction that made it.
struct ImportWriter {
    private let plan: ImportPlan
    private let work: Work
    private let search: SearchIndex
    private let evidence: any PreparedStatement
    private var number = 0

    init(_ plan: ImportPlan, work: Work) throws {
        self.plan = plan
        self.work = work
        search = try SearchIndex(work.session)
        evidence = try work.session.prepare(ImportPacker.evidence)
    }

    mutating func write(_ request: ImportRequest, actor: String) throws -> Int {
        number = Int(try work.reserve(1, of: "import"))
        try writeImport(request, actor: actor)
        try writeRows()
        for register in plan.tallies.keys where plan.created(register) > 0 { work.touch(register) }
        for update in plan.storedUpdates { try apply(update.change, register: update.register) }
        if plan.created(.project) > 0 {
            try BeneficiaryKey.followMerges(
                organisation: work.organisation, projects: "t.import_number = \(number)", work.session)
        }
        try writeDuplicates()
        try PlaceNames.record(plan, number: number, work)
        return number
    }

    /// The rows are packed on a thread of their own while the ones before them are written.
    private func writeRows() throws {
        var statements: [Register: any PreparedStatement] = [:]
        var numbers: [Register: Int64] = [:]
        for register in Register.allCases where plan.created(register) > 0 {
            statements[register] = try work.session.prepare(RecordTable(register).insertion)
            numbers[register] = try work.reserve(plan.created(register), of: register.rawValue)
        }
        let packer = ImportPacker(plan, organisation: work.organisation, importNumber: number, nextNumbers: numbers)
        try Ahead<PackedRows>.run(make: packer.pack) { packed in
            for (register, records, texts) in packed.tables {
                try statements[register]?.run(records)
                try search.keep(texts)
            }
            try evidence.run(packed.evidence)
        }
        for (register, number) in numbers {
            guard let kind = SearchedRegister.of(register)?.number else { continue }
            let first = SearchKey(organisation: work.organisation, kind: kind, number: number)
            try search.addWords(from: first, count: plan.created(register))
        }
    }

    private func writeImport(_ request: ImportRequest, actor: String) throws {
        let tally = ImportTally.text(
            plan.tallies.map {
                ImportEntry.Count(
                    register: $0.key, created: $0.value.created, updated: $0.value.updated, same: $0.value.same)
            })
        try work.session.run(
            """
            INSERT INTO import (organisation, number, event, at, actor, file_name, file_hash, province, period, digest, tally, state)
            VALUES (\(work.organisation), \(number), \(work.event), \(work.at), \(actor), \(plan.file.name), \(plan.file.hash),
                \(request.province.key.stored), \(request.period.code), \(plan.digest), \(tally), 'committed')
            """)
        for (position, name) in plan.file.sheets.enumerated() {
            try work.session.run(
                """
                INSERT INTO import_sheet (organisation, import_number, position, name)
                VALUES (\(work.organisation), \(number), \(position), \(name))
                """)
        }
    }

    private func apply(_ update: StoredUpdate, register: Register) throws {
        guard var stored = try RecordStore(register, work.session).find(update.id, organisation: work.organisation)
        else {
            throw Problem("Bản ghi cần cập nhật không còn nữa: hãy xem lại kế hoạch rồi nhập lại.")
        }
        for change in update.changes { stored.record.values[change.field] = change.after }
        try RecordStore(register, work.session).replace(
            stored, changing: Set(update.changes.map(\.field)), organisation: work.organisation, search: search)
        let fields = register.definition.fields
        try work.recordChange(
            register, update.id, before: RecordJSON.text(update.changes.map { (fields[$0.field], $0.before) }),
            after: RecordJSON.text(update.changes.map { (fields[$0.field], $0.after) }))
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
