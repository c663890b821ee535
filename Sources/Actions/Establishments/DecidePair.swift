import Basics
import Domain
import Storage

/// What a person decides of two establishments that are one.
package struct MergeChoice: Sendable {
    /// Which of the two stays.
    package let kept: RecordCode
    /// Fields whose value is taken over from the other.
    package let taken: Set<Int>
    /// The versions that the person saw, by code: what somebody has changed since is told, and nothing is written.
    package let seen: [String: Int64]

    package init(kept: RecordCode, taken: Set<Int> = [], seen: [String: Int64] = [:]) {
        self.kept = kept
        self.taken = taken
        self.seen = seen
    }
}

extension Office {
    /// “Gộp một cặp”: with a choice for each field. Corrections of the kept record and the merge are one event, so that
    /// parting the two brings both back.
    package func merge(pair number: Int, _ choice: MergeChoice, organisation: Int) async throws {
        let (kept, other) = try await codes(of: number, keeping: choice.kept, organisation: organisation)
        try await perform("merge", organisation: organisation, summary: "Gộp \(other.text) vào \(kept.text)") { work in
            try Self.refuseDecided(number, work)
            let keptRecord = try Self.load(kept, work)
            let otherRecord = try Self.load(other, work)
            for stored in [keptRecord, otherRecord] {
                if let seen = choice.seen[stored.code] { try Self.refuse(stored, unlessVersion: seen, work) }
            }
            // Before values are taken over: the pair keeps the reasons for which it was decided.
            try Self.join(keptRecord, otherRecord, work)
            try TakenFields.take(choice.taken, of: otherRecord, into: keptRecord, work)
        }
    }

    /// “Khác nhau”: the two of a pair are not one.
    package func distinguish(pair number: Int, organisation: Int) async throws {
        let detail = try await pair(number, organisation: organisation)
        let first = try RecordCode(detail.subject.listed.code)
        let second = try RecordCode(detail.establishment.listed.code)
        try await perform("distinguish", organisation: organisation, summary: "\(first.text) khác \(second.text)") {
            work in
            try Self.refuseDecided(number, work)
            try Self.holdApart(try Self.load(first, work), try Self.load(second, work), work)
        }
    }

    /// The kept one first. Of a name and an establishment it does not matter which is called kept.
    private func codes(of number: Int, keeping kept: RecordCode, organisation: Int) async throws -> (
        RecordCode, RecordCode
    ) {
        let detail = try await pair(number, organisation: organisation)
        let first = try RecordCode(detail.subject.listed.code)
        let second = try RecordCode(detail.establishment.listed.code)
        guard kept == first || kept == second else { throw Problem("\(kept.text) không thuộc cặp số \(number).") }
        return kept == first ? (first, second) : (second, first)
    }

    /// Two who look at the same pair: the second is told what the first decided.
    private static func refuseDecided(_ number: Int, _ work: Work) throws {
        guard let pair = try DuplicatePair.numbered(number, work.organisation, work.session), !pair.isWaiting
        else { return }
        if let rest = try PairRest.sentence(pair, organisation: work.organisation, work.session) {
            throw Problem("Cặp này không còn chờ quyết định: \(rest) Chưa ghi gì thêm.")
        }
        let question = PairQuestion(organisation: work.organisation, session: work.session)
        // This very attempt is an event of the same words.
        let people = try PersonNames(work.session)
        let who = try question.decision(of: pair, before: work.event).map { decision in
            "\(people.shown(decision.actor)) (\(OfficeMoment(microsecondsSince1970: decision.at).vietnamese)) "
        }
        let what = pair.state == .same ? "là một" : "là khác nhau"
        throw Problem("Cặp này đã được \(who ?? "")quyết định \(what): chưa ghi gì thêm.")
    }
}

/// Values that a merge takes over into the kept record, and their way back.
enum TakenFields {
    static func take(_ fields: Set<Int>, of other: StoredRecord, into kept: StoredRecord, _ work: Work) throws {
        guard kept.record.register == .establishment, other.record.register == .establishment else { return }
        var changed = kept
        for field in fields where kept.record.values.indices.contains(field) {
            changed.record.values[field] = other.record.values[field]
        }
        let written = Set(kept.record.values.indices.filter { changed.record.values[$0] != kept.record.values[$0] })
        guard !written.isEmpty else { return }
        guard try Office.root(kept.id, work) == kept.id else {
            throw Problem("\(kept.code) đã được gộp vào cơ sở khác: hãy chọn giá trị trên hồ sơ được giữ.")
        }
        try RecordRules.check(changed.record, writing: written, on: work.today)
        try Office.keepFormerName(kept, written, work)
        try write(changed, over: kept, fields: written, work)
    }

    /// Gives back what the merge of a record took from it, where it is still so. Answers what is not.
    static func giveBack(_ merge: MergeEvent, of other: StoredRecord, _ work: Work) throws -> [String] {
        let register = Register.establishment
        let changes = try work.session.rows(
            """
            SELECT record, before, after FROM change WHERE organisation = \(work.organisation) AND event = \(merge.event)
                AND entity = \(register.rawValue) AND record <> \(other.id) AND before IS NOT NULL ORDER BY position
            """
        ) { ($0.id(0), $0.text(1) ?? "", $0.text(2) ?? "") }
        var left: [String] = []
        for case (let id?, let before, let after) in changes {
            left += try restore(
                id, RecordJSON.values(before, register: register), RecordJSON.values(after, register: register), work)
        }
        return left
    }

    private static func restore(
        _ id: RecordID, _ before: [Int: FieldValue?], _ after: [Int: FieldValue?], _ work: Work
    ) throws -> [String] {
        guard let stored = try RecordStore(.establishment, work.session).find(id, organisation: work.organisation)
        else { return [] }
        var changed = stored
        var left: [String] = []
        var written: Set<Int> = []
        for (field, value) in before {
            if stored.record.values[field] == after[field] ?? nil {
                changed.record.values[field] = value
                written.insert(field)
            } else {
                let label = stored.record.register.definition.fields[field].label
                left.append("\(stored.code), \(label): đã được sửa sau khi gộp nên giữ nguyên.")
            }
        }
        guard !written.isEmpty else { return left }
        try write(changed, over: stored, fields: written, work)
        // The name that it has again is no former one.
        try work.session.run(
            """
            DELETE FROM establishment_name WHERE organisation = \(work.organisation) AND establishment = \(id)
                AND name = \(changed.record.name)
            """)
        return left.sorted()
    }

    private static func write(_ changed: StoredRecord, over former: StoredRecord, fields: Set<Int>, _ work: Work) throws
    {
        func json(_ record: Record) -> String {
            RecordJSON.text(fields.sorted().map { (record.register.definition.fields[$0], record.values[$0]) })
        }
        try RecordStore(.establishment, work.session).replace(
            changed, changing: fields, organisation: work.organisation, search: try SearchIndex(work.session))
        try work.recordChange(
            .establishment, former.id, before: json(former.record), after: json(changed.record))
    }
}
