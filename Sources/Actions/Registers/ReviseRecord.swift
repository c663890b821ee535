import Basics
import Domain
import Storage

/// What a form changed of a record.
package struct RevisedRecord: Sendable {
    package let code: RecordCode
    package let version: Int64
    /// "label: before → after"; empty where the form said what the record says.
    package let changes: [String]
    /// What another changed meanwhile, in other fields: both stand.
    package let othersChanges: [String]
    package let remarks: [String]
    /// Whether the form had been sent before.
    package let isRepeated: Bool
}

/// What a person decided of fields that another had changed too.
package struct SettledConflict: Sendable {
    /// The version that the person was shown: what was changed after it is asked about again.
    package let version: Int64
    /// The fields that are written over the other's.
    package let mine: Set<Int>
    /// The fields that stay as the other wrote them.
    package let theirs: Set<Int>

    package init(version: Int64, mine: Set<Int>, theirs: Set<Int>) {
        self.version = version
        self.mine = mine
        self.theirs = theirs
    }
}

extension Office {
    /// Writes a form's texts over a record that was seen at a version. Fields that were left as they were are not written;
    /// what another changed in other fields stays. Where both changed one field nothing is written (`EditConflict`); what
    /// is wrong comes back a sentence a field (`FieldProblems`). `settled`: what was decided of an earlier conflict.
    package func revise(
        _ code: RecordCode, values: [Int: String], seen: Int64, settled: SettledConflict? = nil, organisation: Int,
        requestKey: String? = nil, for reach: Reach = .all
    ) async throws -> RevisedRecord {
        do {
            return try await perform(
                "correct", organisation: organisation, summary: "Sửa \(code.text)", requestKey: requestKey,
                again: { session, _ in
                    let store = RecordStore(code.register, session)
                    let stored = try store.find(number: code.number, organisation: organisation)
                    return RevisedRecord(code, version: stored?.version ?? seen, isRepeated: true)
                }
            ) { work in try Revision(code, values, seen: seen, settled: settled, work, reach).write() }
        } catch let unchanged as Unchanged {
            return RevisedRecord(code, version: unchanged.version, isRepeated: false)
        }
    }
}

extension RevisedRecord {
    fileprivate init(_ code: RecordCode, version: Int64, isRepeated: Bool) {
        self.init(
            code: code, version: version, changes: [], othersChanges: [], remarks: [], isRepeated: isRepeated)
    }
}

/// The form says what the record says: no event tells of it.
private struct Unchanged: Error {
    let version: Int64
}

/// One form over one record, in its transaction.
private struct Revision {
    private let work: Work
    private let reach: Reach
    private let code: RecordCode
    private let stored: StoredRecord
    private let later: ChangesSince
    /// The fields of which a person decided, and that nobody has changed since.
    private let settled: Set<Int>
    private let theirs: Set<Int>
    private let written: WrittenValues

    init(
        _ code: RecordCode, _ texts: [Int: String], seen: Int64, settled: SettledConflict?, _ work: Work,
        _ reach: Reach
    ) throws {
        self.work = work
        self.reach = reach
        self.code = code
        guard
            let stored = try RecordStore(code.register, work.session).find(
                number: code.number, organisation: work.organisation)
        else { throw code.notFound }
        guard seen > 0, max(seen, settled?.version ?? seen) <= stored.version else {
            throw FieldProblems(
                general: "\(stored.code) chưa có lần sửa \(seen), nay là lần \(stored.version): hãy mở lại hồ sơ.")
        }
        self.stored = stored
        later = try ChangesSince(stored.version - seen, of: stored, work)
        theirs = settled?.theirs ?? []
        let decided = (settled?.mine ?? []).union(theirs)
        let since = try settled.map { try ChangesSince(stored.version - $0.version, of: stored, work).fields } ?? []
        self.settled = decided.subtracting(since)
        written = try WrittenValues(
            texts, of: code.register, former: later.base, organisation: work.organisation, within: reach.places,
            work.session)
    }

    func write() throws -> RevisedRecord {
        guard written.problems.isEmpty else { throw written.problems }
        try refuseConflicts()
        var revised = stored
        for (field, value) in written.values where !theirs.contains(field) { revised.record.values[field] = value }
        let changed = Set(
            revised.record.values.indices.filter { revised.record.values[$0] != stored.record.values[$0] })
        guard !changed.isEmpty else { throw Unchanged(version: stored.version) }
        var problems = FieldProblems()
        for problem in RecordRules.problems(revised.record, writing: changed, on: work.today) { problems.add(problem) }
        guard problems.isEmpty else { throw problems }
        try Office.keepFormerName(stored, changed, work)
        try RecordStore(code.register, work.session).replace(
            revised, changing: changed, organisation: work.organisation, search: try SearchIndex(work.session))
        try work.recordChange(
            code.register, stored.id, before: Office.json(stored.record, changed),
            after: Office.json(revised.record, changed))
        try MentionLink.decide(former: stored, revised, work)
        return RevisedRecord(
            code: code, version: stored.version + 1,
            changes: try Office.lines(stored.record, revised.record, changed, work, within: reach.places),
            othersChanges: try Office.lines(later.base, stored.record, later.fields, work, within: reach.places),
            remarks: try HandRemarks(work, for: reach).of(revised, writing: changed).map(\.onPage), isRepeated: false)
    }

    private func refuseConflicts() throws {
        let register = code.register
        let words = ReferenceWords(
            organisation: work.organisation, places: reach.places, session: work.session)
        var fields: [EditConflict.Field] = []
        for (index, mine) in written.values.sorted(by: { $0.key < $1.key })
        where later.fields.contains(index) && mine != stored.record.values[index] {
            let field = register.definition.fields[index]
            fields.append(
                EditConflict.Field(
                    field: index, base: try words.words(field, later.base.values[index]),
                    theirs: try words.words(field, stored.record.values[index]), mine: try words.words(field, mine)))
        }
        // All of them are asked about, or none: nothing is written before the last is decided.
        guard fields.contains(where: { !settled.contains($0.field) }) else { return }
        throw EditConflict(code: code, version: stored.version, fields: fields, who: later.who, at: later.at)
    }
}

/// What a record was some versions ago, by the changes that are told of it since.
private struct ChangesSince {
    private(set) var base: Record
    /// The fields that are not what they were.
    private(set) var fields: Set<Int> = []
    private(set) var who = ""
    private(set) var at: Int64 = 0

    /// Each change raised the record's version by one.
    init(_ count: Int64, of stored: StoredRecord, _ work: Work) throws {
        base = stored.record
        guard count > 0 else { return }
        let changes = try work.session.rows(
            """
            SELECT e.at, e.actor, c.before FROM change c JOIN event e ON e.organisation = c.organisation AND e.id = c.event
            WHERE c.organisation = \(work.organisation) AND c.record = \(stored.id)
            ORDER BY e.at DESC, c.position DESC LIMIT \(count)
            """
        ) { (at: $0.integer(0) ?? 0, who: $0.text(1) ?? "", before: $0.text(2)) }
        for change in changes {
            if at == 0 { (at, who) = (change.at, change.who) }
            let before = change.before.map { RecordJSON.values($0, register: stored.record.register) } ?? [:]
            for (field, value) in before { base.values[field] = value }
        }
        for field in base.values.indices where base.values[field] != stored.record.values[field] {
            fields.insert(field)
        }
    }
}
