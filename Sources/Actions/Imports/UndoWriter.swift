import Basics
import Domain
import Storage

/// Writes what is decided of an import that is undone.
struct UndoWriter {
    private let number: Int
    private let work: Work
    private let search: SearchIndex

    init(_ number: Int, _ work: Work) throws {
        self.number = number
        self.work = work
        search = try SearchIndex(work.session)
    }

    func write(_ deed: UndoDeed) throws {
        switch deed {
        case .restore(let stored, let before, let after):
            let register = stored.record.register
            let fields = RecordJSON.values(after, register: register).keys
            try RecordStore(register, work.session).replace(
                stored, changing: Set(fields), organisation: work.organisation, search: search)
            try work.recordChange(register, stored.id, before: before, after: after)
        case .handOn(let before, let id, let register): try handOn(before, of: id, register: register)
        case .forgetRows:
            try work.session.run(
                "DELETE FROM import_row WHERE organisation = \(work.organisation) AND import_number = \(number)")
        case .move(let stored, let heir): try move(stored, to: heir)
        case .remove(let stored): try remove(stored)
        }
    }

    func finish() throws {
        try work.session.run(
            "UPDATE import SET state = 'undone', undone_event = \(work.event) WHERE organisation = \(work.organisation) AND number = \(number)"
        )
    }

    private func move(_ stored: StoredRecord, to heir: UndoHeir) throws {
        let table = SQL(trusted: stored.record.register.rawValue)
        try work.session.run(
            """
            UPDATE \(table) SET import_number = \(heir.number), import_sheet = \(heir.sheet), import_row = \(heir.row)
            WHERE organisation = \(work.organisation) AND id = \(stored.id)
            """)
        work.touch(stored.record.register)
    }

    private func remove(_ stored: StoredRecord) throws {
        let register = stored.record.register
        try RecordStore(register, work.session).delete(stored, organisation: work.organisation, search: search)
        try work.session.run(
            """
            DELETE FROM duplicate_pair
            WHERE organisation = \(work.organisation) AND (subject = \(stored.id) OR establishment = \(stored.id))
            """)
        work.touch(register)
    }

    /// A later import that changed what this one wrote would restore it when it is undone itself: what was before this
    /// one is before that one now.
    private func handOn(_ before: [Int: FieldValue?], of id: RecordID, register: Register) throws {
        let fields = register.definition.fields
        let written = try work.session.first(
            """
            SELECT c.after FROM change c JOIN import i ON i.organisation = c.organisation AND i.event = c.event
            WHERE c.organisation = \(work.organisation) AND c.record = \(id) AND i.number = \(number)
            ORDER BY c.position DESC LIMIT 1
            """
        ) { RecordJSON.values($0.text(0) ?? "{}", register: register) }
        let later = try work.session.rows(
            """
            SELECT import_number, sheet, row, position, changes FROM import_row
            WHERE organisation = \(work.organisation) AND record = \(id) AND outcome = 'updated' AND import_number > \(number)
            ORDER BY import_number, sheet, row, position
            """
        ) { ($0.int(0), $0.int(1), $0.int(2), $0.int(3), RecordJSON.values($0.text(4) ?? "{}", register: register)) }
        for (index, value) in before {
            guard let written, let after = written[index],
                let next = later.first(where: { $0.4[index] != nil }), next.4[index] == after
            else { continue }
            var values = next.4
            values[index] = .some(value)
            try work.session.run(
                """
                UPDATE import_row SET changes = \(RecordJSON.text(values.map { (fields[$0.key], $0.value) }))
                WHERE organisation = \(work.organisation) AND import_number = \(next.0) AND sheet = \(next.1)
                    AND row = \(next.2) AND position = \(next.3)
                """)
        }
    }
}
