import Basics
import Domain
import Storage

extension Office {
    /// Sets fields of a record; the event keeps what was there. `assignments` are `field=value` as a person types them,
    /// an empty value makes the field not known.
    package func correct(_ code: RecordCode, assignments: [String], organisation: Int, requestKey: String? = nil)
        async throws -> [String]
    {
        let changes = try Self.parse(assignments, register: code.register)
        return try await perform(
            "correct", organisation: organisation, summary: "Sửa \(code.text)", requestKey: requestKey
        ) { work in
            guard
                var stored = try RecordStore(code.register, work.session).find(
                    number: code.number, organisation: organisation)
            else {
                throw code.notFound
            }
            let fields = code.register.definition.fields
            let real = changes.filter { stored.record.values[$0.field] != $0.value }
            guard !real.isEmpty else { throw Problem("\(code.text) đã đúng như vậy: không có gì để sửa.") }
            let before = RecordJSON.text(real.map { (fields[$0.field], stored.record.values[$0.field]) })
            let lines = real.map { change in
                "\(fields[change.field].label): \(fields[change.field].words(stored.record.values[change.field])) → \(fields[change.field].words(change.value))"
            }
            try Self.keepFormerName(stored, real, work)
            for change in real { stored.record.values[change.field] = change.value }
            try RecordStore(code.register, work.session).replace(
                stored, organisation: organisation, search: try SearchIndex(work.session))
            try work.recordChange(
                code.register, stored.id, before: before,
                after: RecordJSON.text(real.map { (fields[$0.field], $0.value) }))
            return lines
        }
    }

    /// Makes a record by hand. The province is as of the record's own time.
    package func create(
        _ register: Register, assignments: [String], province: ProvinceKey, organisation: Int, requestKey: String? = nil
    ) async throws -> RecordCode {
        let changes = try Self.parse(assignments, register: register)
        var record = Record(register, province: province)
        for change in changes { record.values[change.field] = change.value }
        let definition = register.definition
        guard record.name != nil else {
            throw Problem(
                "Thiếu “\(definition.fields[definition.nameField].label)” (\(definition.fields[definition.nameField].key)=…)."
            )
        }
        if let when = definition.whenField, record.values[when] == nil {
            throw Problem("Thiếu “\(definition.fields[when].label)” (\(definition.fields[when].key)=2016).")
        }
        let made = record
        return try await perform(
            "create", organisation: organisation, summary: "Thêm \(definition.noun)", requestKey: requestKey
        ) { work in
            let number = try work.reserve(1, of: register.rawValue)
            let id = work.newID()
            var identity = Identity(register)
            identity.add(id.high)
            identity.add(id.low)
            let stored = StoredRecord(
                id: id, number: number, identity: identity.stored, version: 1, origin: nil, fingerprint: nil,
                record: made)
            let table = RecordTable(register)
            try work.session.prepare(table.insertText).run(table.insertValues(stored, organisation: organisation))
            if let key = SearchText.key(of: stored, organisation: organisation) {
                try SearchIndex(work.session).insert(key, text: SearchText.of(made))
            }
            try work.recordChange(register, id, before: nil, after: RecordJSON.all(of: made))
            return try RecordCode(stored.code)
        }
    }

    private struct Assignment {
        let field: Int
        let value: FieldValue?
    }

    private static func parse(_ assignments: [String], register: Register) throws(Problem) -> [Assignment] {
        let definition = register.definition
        var parsed: [Assignment] = []
        for assignment in assignments {
            guard let mark = assignment.firstIndex(of: "=") else {
                throw Problem("“\(assignment)” phải có dạng trường=giá trị, ví dụ \(definition.fields[0].key)=…")
            }
            let key = String(assignment[..<mark])
            guard
                let index = definition.field(named: key)
                    ?? definition.fields.firstIndex(where: { Folding.key($0.label) == Folding.key(key) })
            else {
                let known = definition.fields.map { "\($0.key) (\($0.label))" }.joined(separator: ", ")
                throw Problem("Sổ \(definition.noun) không có trường “\(key)”. Các trường: \(known).")
            }
            let value = try definition.fields[index].value(
                written: String(assignment[assignment.index(after: mark)...]))
            parsed.append(Assignment(field: index, value: value))
        }
        guard !parsed.isEmpty else { throw Problem("Hãy ghi ít nhất một trường=giá trị.") }
        return parsed
    }

    /// A new name of an establishment leaves the old one in its history.
    private static func keepFormerName(_ stored: StoredRecord, _ changes: [Assignment], _ work: Work) throws {
        guard stored.record.register == .establishment,
            changes.contains(where: { $0.field == EstablishmentField.name.rawValue }),
            let name = stored.record.name
        else { return }
        let today = Day(daysSince1970: Int32((work.at / 1_000_000 + 7 * 3600) / 86_400))
        try work.session.run(
            """
            INSERT INTO establishment_name (organisation, establishment, name, seen_on)
            VALUES (\(work.organisation), \(stored.id), \(name), \(today)) ON CONFLICT (organisation, establishment, name) DO NOTHING
            """)
    }
}
