import Basics
import Domain
import Storage

/// What an undo did, and what it left because it is no longer as the import left it.
package struct UndoneImport: Sendable {
    package let removed: Int
    package let restored: Int
    package let left: [String]
}

extension Office {
    /// Removes what the import made and restores what it changed, where both are still as it left them.
    package func undoImport(_ number: Int, organisation: Int, requestKey: String? = nil) async throws -> UndoneImport {
        try await performUndo(number, organisation: organisation, requestKey: requestKey) { $0 }
    }

    /// What undoing it would do now: it is done, and taken back with its transaction.
    package func previewUndo(_ number: Int, organisation: Int) async throws -> UndoneImport {
        do {
            return try await performUndo(number, organisation: organisation, requestKey: nil) {
                throw OnlySeen(undone: $0)
            }
        } catch let seen as OnlySeen {
            return seen.undone
        }
    }

    private func performUndo(
        _ number: Int, organisation: Int, requestKey: String?,
        _ end: @escaping @Sendable (UndoneImport) throws -> UndoneImport
    ) async throws -> UndoneImport {
        try await perform(
            "undo_import", organisation: organisation, summary: "Hoàn tác lần nhập số \(number)",
            requestKey: requestKey
        ) { work in
            let state = try work.session.first(
                "SELECT state FROM import WHERE organisation = \(organisation) AND number = \(number)"
            ) { $0.text(0) ?? "" }
            guard let state else { throw Problem("Không có lần nhập số \(number) (xem \(remedy: .imports)).") }
            guard state == "committed" else { throw Problem("Lần nhập số \(number) đã được hoàn tác rồi.") }
            var undo = try ImportUndo(number, work: work)
            try undo.restoreUpdates()
            try undo.removeCreations()
            try work.session.run(
                "UPDATE import SET state = 'undone', undone_event = \(work.event) WHERE organisation = \(organisation) AND number = \(number)"
            )
            return try end(undo.result)
        }
    }
}

/// Leaves the transaction without having written.
private struct OnlySeen: Error {
    let undone: UndoneImport
}

private struct ImportUndo {
    private let number: Int
    private let work: Work
    private let search: SearchIndex
    private var removed = 0
    private var restored = 0
    private var left: [String] = []
    private var asLeft: [RecordID: Bool] = [:]

    init(_ number: Int, work: Work) throws {
        self.number = number
        self.work = work
        search = try SearchIndex(work.session)
    }

    var result: UndoneImport { UndoneImport(removed: removed, restored: restored, left: left) }

    /// Newest first: a record may have been changed by several rows of the import.
    mutating func restoreUpdates() throws {
        let rows = try work.session.rows(
            """
            SELECT register, record, changes FROM import_row
            WHERE organisation = \(work.organisation) AND import_number = \(number) AND outcome = 'updated'
            ORDER BY sheet DESC, row DESC, position DESC
            """
        ) { ($0.text(0) ?? "", $0.id(1), $0.text(2) ?? "{}") }
        for case (let name, let id?, let changes) in rows {
            guard let register = Register(rawValue: name),
                var stored = try RecordStore(register, work.session).find(id, organisation: work.organisation)
            else { continue }
            let isFirst = asLeft[id] == nil
            let mayRestore = try asLeft[id] ?? isAsLeft(id)
            asLeft[id] = mayRestore
            guard mayRestore else {
                try handOn(RecordJSON.values(changes, register: register), of: id, register: register)
                if isFirst { left.append("\(try told(stored)): giữ nguyên.") }
                continue
            }
            let fields = register.definition.fields
            let before = RecordJSON.values(changes, register: register)
            let now = RecordJSON.text(before.keys.map { (fields[$0], stored.record.values[$0]) })
            for (index, value) in before { stored.record.values[index] = value }
            try RecordStore(register, work.session).replace(stored, organisation: work.organisation, search: search)
            try work.recordChange(register, id, before: now, after: changes)
            if isFirst { restored += 1 }
        }
        try work.session.run(
            "DELETE FROM import_row WHERE organisation = \(work.organisation) AND import_number = \(number)")
    }

    /// What stays, and what was done to it since.
    private func told(_ stored: StoredRecord) throws -> String {
        let name = "\(stored.code) “\(stored.record.name ?? "")”"
        let changes = try LaterChanges(organisation: work.organisation, work.session).since(import: number, of: stored)
        if !changes.isEmpty { return "\(name) đã được sửa sau lần nhập – \(changes.joined(separator: "; "))" }
        return
            "\(name) đã được gộp hoặc có hồ sơ khác trỏ tới (khi những hồ sơ ấy không còn thì bản ghi này cũng được bỏ)"
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

    /// The last change of the record is the import's own; later imports that were undone changed nothing.
    private func isAsLeft(_ id: RecordID) throws -> Bool {
        let last = try work.session.first(
            """
            SELECT c.event, i.event FROM change c LEFT JOIN import i ON i.organisation = c.organisation AND i.number = \(number)
            JOIN event e ON e.organisation = c.organisation AND e.id = c.event
            WHERE c.organisation = \(work.organisation) AND c.record = \(id) AND e.verb <> 'undo_import' AND NOT EXISTS (
                SELECT 1 FROM import u WHERE u.organisation = c.organisation AND u.event = c.event AND u.state = 'undone')
            ORDER BY e.at DESC, c.event DESC, c.position DESC LIMIT 1
            """
        ) { ($0.id(0), $0.id(1)) }
        guard let last else { return true }
        return last.0 == last.1
    }

    /// Children before parents: a record to which something newer points stays. What imports that were undone before had
    /// to leave goes too, once nothing holds it any more.
    mutating func removeCreations() throws {
        var kept: [Int: Int] = [:]
        for register in Register.allCases.reversed() {
            let table = RecordTable(register)
            let sql: SQL = """
                SELECT \(table.selection) FROM \(table.source)
                WHERE t.organisation = \(work.organisation) AND (t.import_number = \(number) OR t.import_number IN (
                    SELECT i.number FROM import i WHERE i.organisation = \(work.organisation) AND i.state = 'undone'))
                """
            // A place that other records name is theirs, too.
            let named =
                register == .place ? try PlaceNames.stillNamed(organisation: work.organisation, work.session) : []
            var any = false
            for stored in try work.session.rows(sql, table.read) {
                if named.contains(stored.identity) { continue }
                if let heir = try otherImport(of: stored) {
                    try move(stored, to: heir)
                    kept[heir.number, default: 0] += 1
                    continue
                }
                guard try isUntouched(stored), try !isUsed(stored) else {
                    if stored.origin?.importNumber == number { left.append("\(try told(stored)): giữ lại.") }
                    continue
                }
                try RecordStore(register, work.session).delete(stored, organisation: work.organisation, search: search)
                try work.session.run(
                    """
                    DELETE FROM duplicate_pair
                    WHERE organisation = \(work.organisation) AND (subject = \(stored.id) OR establishment = \(stored.id))
                    """)
                removed += 1
                any = true
            }
            if any { work.touch(register) }
        }
        for (other, count) in kept.sorted(by: { $0.key < $1.key }) {
            left.append("\(count) bản ghi vẫn ở lại vì lần nhập số \(other) có cùng những dòng ấy.")
        }
    }

    private struct Place {
        let number: Int
        let sheet: Int
        let row: Int
    }

    /// Another import that stands and says the same row: the record is its as much as this one's.
    private func otherImport(of stored: StoredRecord) throws -> Place? {
        guard let fingerprint = stored.fingerprint else { return nil }
        return try work.session.first(
            """
            SELECT r.import_number, r.sheet, r.row FROM import_row r
            JOIN import i ON i.organisation = r.organisation AND i.number = r.import_number AND i.state = 'committed'
            WHERE r.organisation = \(work.organisation) AND r.fingerprint = \(fingerprint) AND r.outcome = 'same'
                AND r.import_number <> \(number) ORDER BY r.import_number LIMIT 1
            """
        ) { Place(number: $0.int(0) ?? 0, sheet: $0.int(1) ?? 0, row: $0.int(2) ?? 0) }
    }

    private func move(_ stored: StoredRecord, to place: Place) throws {
        let table = SQL(trusted: stored.record.register.rawValue)
        try work.session.run(
            """
            UPDATE \(table) SET import_number = \(place.number), import_sheet = \(place.sheet), import_row = \(place.row)
            WHERE organisation = \(work.organisation) AND id = \(stored.id)
            """)
        work.touch(stored.record.register)
    }

    /// Nobody but imports and their undoing has changed it: then it is again as this import left it.
    private func isUntouched(_ stored: StoredRecord) throws -> Bool {
        if stored.version == 1 { return true }
        let touched = try work.session.first(
            """
            SELECT 1 FROM change c JOIN event e ON e.organisation = c.organisation AND e.id = c.event
            WHERE c.organisation = \(work.organisation) AND c.record = \(stored.id) AND e.verb NOT IN ('import', 'undo_import') LIMIT 1
            """
        ) { _ in true }
        return touched == nil
    }

    private func isUsed(_ stored: StoredRecord) throws -> Bool {
        for register in Register.allCases {
            for field in register.definition.fields where field.kind == .reference(stored.record.register) {
                let table = SQL(trusted: register.rawValue)
                let column = SQL(trusted: field.key)
                let sql: SQL =
                    "SELECT 1 FROM \(table) WHERE organisation = \(work.organisation) AND \(column) = \(stored.id) LIMIT 1"
                if try work.session.first(sql, { _ in true }) == true { return true }
            }
        }
        let merged: SQL =
            "SELECT 1 FROM establishment WHERE organisation = \(work.organisation) AND merged_into = \(stored.id) LIMIT 1"
        if stored.record.register == .establishment, try work.session.first(merged, { _ in true }) == true {
            return true
        }
        let evidence: SQL = """
            SELECT 1 FROM import_row WHERE organisation = \(work.organisation) AND record = \(stored.id) AND outcome = 'updated' LIMIT 1
            """
        return try work.session.first(evidence) { _ in true } ?? false
    }
}
