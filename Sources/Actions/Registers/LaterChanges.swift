import Basics
import Domain
import Storage

/// What became of a record since somebody last saw it: told field by field, with who did it and on which day.
struct LaterChanges {
    private let organisation: Int
    private let session: any Session

    init(organisation: Int, _ session: any Session) {
        self.organisation = organisation
        self.session = session
    }

    /// The last `count` changes: each raised the record's version by one.
    func last(_ count: Int64, of stored: StoredRecord) throws -> [String] {
        try words(
            """
            SELECT e.at, e.actor, c.before, c.after FROM change c JOIN event e ON e.organisation = c.organisation AND e.id = c.event
            WHERE c.organisation = \(organisation) AND c.record = \(stored.id) ORDER BY e.at DESC, c.position DESC LIMIT \(count)
            """, stored.record.register)
    }

    /// All changes since an import, but for those of later imports that were undone.
    func since(import number: Int, of stored: StoredRecord) throws -> [String] {
        try words(
            """
            SELECT e.at, e.actor, c.before, c.after FROM change c
            JOIN event e ON e.organisation = c.organisation AND e.id = c.event
            JOIN import i ON i.organisation = c.organisation AND i.number = \(number)
            WHERE c.organisation = \(organisation) AND c.record = \(stored.id) AND c.event <> i.event AND e.at >= i.at
                AND e.verb <> 'undo_import' AND NOT EXISTS (
                    SELECT 1 FROM import u WHERE u.organisation = c.organisation AND u.event = c.event AND u.state = 'undone')
            ORDER BY e.at DESC, c.position DESC LIMIT 20
            """, stored.record.register)
    }

    /// Oldest first.
    private func words(_ sql: SQL, _ register: Register) throws -> [String] {
        let reader = ReferenceWords(organisation: organisation, session: session)
        let people = try PersonNames(session)
        let changes = try session.rows(sql) { row in
            let before = row.text(2).map { RecordJSON.values($0, register: register) } ?? [:]
            let after = row.text(3).map { RecordJSON.values($0, register: register) } ?? [:]
            let day = OfficeMoment(microsecondsSince1970: row.integer(0) ?? 0).day
            let fields = try reader.changes(of: register, from: before, to: after)
            return fields.isEmpty
                ? "" : "\(fields.joined(separator: "; ")) (\(people.shown(row.text(1) ?? "")), \(day.vietnamese))"
        }
        return changes.reversed().filter { !$0.isEmpty }
    }
}
