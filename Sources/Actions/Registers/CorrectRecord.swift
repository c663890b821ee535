import Basics
import Domain
import Storage

extension Office {
    /// Sets fields of a record; the event keeps what was there. `assignments` are `field=value` as a person types them,
    /// an empty value makes the field not known. `seen` is the version on which the person decided: where another has
    /// changed the record since, nothing is written and the changes are told. Answers what is to be told.
    package func correct(
        _ code: RecordCode, assignments: [String], organisation: Int, seen: Int64? = nil, requestKey: String? = nil
    ) async throws -> [String] {
        let assignments = try Assignment.parse(assignments, register: code.register)
        return try await perform(
            "correct", organisation: organisation, summary: "Sửa \(code.text)", requestKey: requestKey
        ) { work in
            guard
                var stored = try RecordStore(code.register, work.session).find(
                    number: code.number, organisation: organisation)
            else {
                throw code.notFound
            }
            if let seen { try Self.refuse(stored, unlessVersion: seen, work) }
            let former = stored
            for assignment in assignments {
                stored.record.values[assignment.field] = try assignment.value(
                    organisation: organisation, work.session)
            }
            let changed = Set(
                stored.record.values.indices.filter { stored.record.values[$0] != former.record.values[$0] })
            guard !changed.isEmpty else { throw Problem("\(code.text) đã đúng như vậy: không có gì để sửa.") }
            try RecordRules.check(stored.record, writing: changed, on: work.today)
            try Self.keepFormerName(former, changed, work)
            try RecordStore(code.register, work.session).replace(
                stored, changing: changed, organisation: organisation, search: try SearchIndex(work.session))
            try work.recordChange(
                code.register, stored.id, before: Self.json(former.record, changed),
                after: Self.json(stored.record, changed))
            let remarks = try HandRemarks(work).of(stored, writing: changed).map(\.onCommandLine)
            return try Self.lines(former.record, stored.record, changed, work) + remarks
        }
    }

    static func refuse(_ stored: StoredRecord, unlessVersion seen: Int64, _ work: Work) throws {
        guard stored.version != seen else { return }
        guard seen < stored.version, seen > 0 else {
            throw Problem("\(stored.code) chưa có lần sửa \(seen), nay là lần \(stored.version): hãy xem lại hồ sơ.")
        }
        let changes = try LaterChanges(organisation: work.organisation, work.session).last(
            stored.version - seen, of: stored)
        throw Problem(
            "\(stored.code) đã được sửa sau khi bạn xem: \(changes.joined(separator: "; ")). Chưa ghi gì: hãy xem lại, nếu vẫn muốn sửa thì dùng \(remedy: .seen(stored.version))."
        )
    }

    static func json(_ record: Record, _ fields: Set<Int>) -> String {
        RecordJSON.text(fields.sorted().map { (record.register.definition.fields[$0], record.values[$0]) })
    }

    static func lines(
        _ before: Record, _ after: Record, _ fields: Set<Int>, _ work: Work, within places: Set<ProvinceKey>? = nil
    ) throws -> [String] {
        func values(_ record: Record) -> [Int: FieldValue?] {
            Dictionary(uniqueKeysWithValues: fields.map { ($0, record.values[$0]) })
        }
        return try ReferenceWords(organisation: work.organisation, places: places, session: work.session).changes(
            of: before.register, from: values(before), to: values(after))
    }

    /// A new name of an establishment leaves the old one in its history.
    static func keepFormerName(_ former: StoredRecord, _ changed: Set<Int>, _ work: Work) throws {
        guard former.record.register == .establishment, changed.contains(EstablishmentField.name.rawValue),
            let name = former.record.name
        else { return }
        let today = OfficeMoment(microsecondsSince1970: work.at).day
        try work.session.run(
            """
            INSERT INTO establishment_name (organisation, establishment, name, seen_on)
            VALUES (\(work.organisation), \(former.id), \(name), \(today)) ON CONFLICT (organisation, establishment, name) DO NOTHING
            """)
        try FormerNames.makeFound(former, organisation: work.organisation, work.session)
    }
}
