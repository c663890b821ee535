import Basics
import Domain
import Storage

/// A record that a form made.
package struct RegisteredRecord: Sendable {
    package let code: RecordCode
    /// What is to be told of it and decided; none of it kept it from being written.
    package let remarks: [String]
    /// Whether the form had been sent before: the record is the one that was made then.
    package let isRepeated: Bool
}

extension Office {
    /// Makes a record of a form's texts. What is wrong comes back as `FieldProblems`, a sentence a field, and nothing is
    /// written.
    package func register(
        _ register: Register, values: [Int: String], province: ProvinceKey, period: Period? = nil, organisation: Int,
        requestKey: String? = nil, for reach: Reach = .all
    ) async throws -> RegisteredRecord {
        try await perform(
            "create", organisation: organisation, summary: "Thêm \(register.definition.noun)", requestKey: requestKey,
            again: { session, event in
                guard let made = try RepeatedForm.record(of: event, register, organisation: organisation, session)
                else {
                    throw FieldProblems(general: "Việc này đã được ghi rồi, không ghi lần nữa.")
                }
                return RegisteredRecord(
                    code: RecordCode(register, made.number), remarks: [], isRepeated: true)
            }
        ) { work in
            let record = try Self.record(of: values, register, province: province, period: period, work, reach)
            let stored = try HandMade.store(record, work)
            try MentionLink.decide(former: nil, stored, work)
            let remarks = try HandRemarks(work, for: reach)
                .of(stored, writing: Set(record.values.indices)).map(\.onPage)
            return RegisteredRecord(
                code: RecordCode(register, stored.number), remarks: remarks, isRepeated: false)
        }
    }

    private static func record(
        of texts: [Int: String], _ register: Register, province: ProvinceKey, period: Period?, _ work: Work,
        _ reach: Reach
    ) throws -> Record {
        let written = try WrittenValues(
            texts, of: register, former: nil, organisation: work.organisation, within: reach.places, work.session)
        var problems = written.problems
        var record = Record(register, province: province)
        for (field, value) in written.values { record.values[field] = value }
        // An empty box for how many it stands for says nothing: only what was written is given.
        let given = Set(written.values.filter { $0.value != nil }.keys)
        if let missing = HandMade.complete(&record, given: given, period: period) { problems.add(missing) }
        for problem in RecordRules.problems(record, writing: Set(record.values.indices), on: work.today) {
            problems.add(problem)
        }
        if problems.isEmpty, let known = try HandMade.known(record, work, for: reach) { problems.add(known) }
        guard problems.isEmpty else { throw problems }
        return record
    }
}

/// A form that was sent twice.
enum RepeatedForm {
    /// The record of which an event tells first.
    static func record(of event: RecordID, _ register: Register, organisation: Int, _ session: any Session) throws
        -> StoredRecord?
    {
        let id = try session.first(
            """
            SELECT record FROM change WHERE organisation = \(organisation) AND event = \(event)
                AND entity = \(register.rawValue) ORDER BY position LIMIT 1
            """
        ) { $0.id(0) }
        guard case let id?? = id else { return nil }
        return try RecordStore(register, session).find(id, organisation: organisation)
    }
}

/// The establishment that a project or product was linked to by hand: a decision like any other on a pair.
enum MentionLink {
    static func decide(former: StoredRecord?, _ stored: StoredRecord, _ work: Work) throws {
        guard let link = MentionField.all.first(where: { $0.register == stored.record.register }),
            let field = stored.record.register.definition.field(named: link.reference)
        else { return }
        let before = former?.record.values[field]?.reference
        let after = stored.record.values[field]?.reference
        if before == after { return }
        if let former, before != nil { try Office.reopen(former, work) }
        guard let after,
            let establishment = try RecordStore(.establishment, work.session).find(
                after, organisation: work.organisation)
        else { return }
        try Office.decide(stored, establishment, state: "same", work)
    }
}
