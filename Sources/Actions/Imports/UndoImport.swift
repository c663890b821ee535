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
    /// Removes what the import made and restores what it changed, where both are still as it left them. `places` of whoever
    /// undoes: an import with records outside of them is refused; nothing is everywhere.
    package func undoImport(
        _ number: Int, organisation: Int, within places: Set<ProvinceKey>? = nil, requestKey: String? = nil
    ) async throws -> UndoneImport {
        try await perform(
            "undo_import", organisation: organisation, summary: "Hoàn tác lần nhập số \(number)",
            requestKey: requestKey
        ) { work in
            let writer = try UndoWriter(number, work)
            let undo = ImportUndo(
                number, organisation: organisation, within: places, work.session, act: writer.write)
            let undone = try undo.run()
            try writer.finish()
            return undone
        }
    }

    /// What undoing it would do now, without keeping anybody from writing.
    package func previewUndo(
        _ number: Int, organisation: Int, within places: Set<ProvinceKey>? = nil
    ) async throws -> UndoneImport {
        try await database.read { session in
            try ImportUndo(number, organisation: organisation, within: places, session) { _ in }.run()
        }
    }
}

/// What is decided of an import that is undone, one after another.
enum UndoDeed {
    /// The record as it is from now on; its changed fields before and after, as JSON.
    case restore(StoredRecord, before: String, after: String)
    /// What was before a change that stays.
    case handOn([Int: FieldValue?], of: RecordID, Register)
    /// No row speaks for the import any more.
    case forgetRows
    case move(StoredRecord, to: UndoHeir)
    case remove(StoredRecord)
}

/// A row of another import to which a record belongs as much.
struct UndoHeir {
    let number: Int
    let sheet: Int
    let row: Int
}

/// Decides what is undone and what stays. `act` does what was decided at once, or only looks: nothing is decided by what it
/// wrote, so that a preview tells what would be done.
struct ImportUndo {
    private let number: Int
    private let organisation: Int
    private let places: Set<ProvinceKey>?
    private let session: any Session
    private let act: (UndoDeed) throws -> Void
    private var state = UndoState()
    private var removed = 0
    private var restored = 0
    private var left: [String] = []
    private var asLeft: [RecordID: Bool] = [:]

    init(
        _ number: Int, organisation: Int, within places: Set<ProvinceKey>?, _ session: any Session,
        act: @escaping (UndoDeed) throws -> Void
    ) {
        self.number = number
        self.organisation = organisation
        self.places = places
        self.session = session
        self.act = act
    }

    func run() throws -> UndoneImport {
        let state = try session.first(
            "SELECT state FROM import WHERE organisation = \(organisation) AND number = \(number)"
        ) { $0.text(0) ?? "" }
        guard let state else { throw Problem("Không có lần nhập số \(number) (xem \(remedy: .imports)).") }
        guard state == "committed" else { throw Problem("Lần nhập số \(number) đã được hoàn tác rồi.") }
        if let places, let entry = try ImportEntry.all(organisation: organisation, number: number, session).first {
            try ImportReach(organisation: organisation, places: places, session: session).require(entry)
        }
        var undo = self
        try undo.restoreUpdates()
        try undo.act(.forgetRows)
        try undo.removeCreations()
        return UndoneImport(removed: undo.removed, restored: undo.restored, left: undo.left)
    }

    /// Newest first: a record may have been changed by several rows of the import.
    private mutating func restoreUpdates() throws {
        let rows = try session.rows(
            """
            SELECT register, record, changes FROM import_row
            WHERE organisation = \(organisation) AND import_number = \(number) AND outcome = 'updated'
            ORDER BY sheet DESC, row DESC, position DESC
            """
        ) { ($0.text(0) ?? "", $0.id(1), $0.text(2) ?? "{}") }
        for case (let name, let id?, let changes) in rows {
            guard let register = Register(rawValue: name),
                let found = try RecordStore(register, session).find(id, organisation: organisation)
            else { continue }
            try restore(state.overlaid(found), to: changes)
        }
    }

    private mutating func restore(_ found: StoredRecord, to changes: String) throws {
        let (register, id) = (found.record.register, found.id)
        let isFirst = asLeft[id] == nil
        let mayRestore = try asLeft[id] ?? isAsLeft(id, register)
        asLeft[id] = mayRestore
        let before = RecordJSON.values(changes, register: register)
        guard mayRestore else {
            try act(.handOn(before, of: id, register))
            if isFirst { left.append("\(try told(found)): giữ nguyên.") }
            return
        }
        var stored = found
        let fields = register.definition.fields
        let now = RecordJSON.text(before.keys.map { (fields[$0], stored.record.values[$0]) })
        for (index, value) in before { stored.record.values[index] = value }
        state.restored(stored)
        try act(.restore(stored, before: now, after: changes))
        if isFirst { restored += 1 }
    }

    /// What stays, and what was done to it since.
    private func told(_ stored: StoredRecord) throws -> String {
        let name = "\(stored.code) “\(stored.record.name ?? "")”"
        let changes = try LaterChanges(organisation: organisation, session).since(import: number, of: stored)
        if !changes.isEmpty { return "\(name) đã được sửa sau lần nhập – \(changes.joined(separator: "; "))" }
        return "\(name) đã được gộp hoặc có hồ sơ khác trỏ tới"
    }

    /// The last change of the record is the import's own; later imports that were undone changed nothing.
    private func isAsLeft(_ id: RecordID, _ register: Register) throws -> Bool {
        let merges = try partedMerges(id, register)
        let last = try session.first(
            """
            SELECT c.event, i.event FROM change c LEFT JOIN import i ON i.organisation = c.organisation AND i.number = \(number)
            JOIN event e ON e.organisation = c.organisation AND e.id = c.event
            WHERE c.organisation = \(organisation) AND c.record = \(id) AND e.verb <> 'undo_import'\(merges) AND NOT EXISTS (
                SELECT 1 FROM import u WHERE u.organisation = c.organisation AND u.event = c.event AND u.state = 'undone')
            ORDER BY e.at DESC, c.event DESC, c.position DESC LIMIT 1
            """
        ) { ($0.id(0), $0.id(1)) }
        guard let last else { return true }
        return last.0 == last.1
    }

    /// Children before parents: a record to which something newer points stays. What imports that were undone before had
    /// to leave goes too, once nothing holds it any more.
    private mutating func removeCreations() throws {
        var kept: [Int: Int] = [:]
        let within: SQL = places.map { " AND t.province IN \(SQL.list($0.map(\.stored).sorted()))" } ?? ""
        for register in Register.allCases.reversed() {
            let table = RecordTable(register)
            let made = try session.rows(
                """
                SELECT \(table.selection) FROM \(table.source)
                WHERE t.organisation = \(organisation) AND (t.import_number = \(number) OR t.import_number IN (
                    SELECT i.number FROM import i WHERE i.organisation = \(organisation) AND i.state = 'undone'))\(within)
                """, table.read)
            // A place that other records name is theirs, too.
            let named = register == .place && !made.isEmpty ? try state.placesStillNamed(organisation, session) : []
            for found in made where !named.contains(found.identity) {
                let stored = state.overlaid(found)
                if let heir = try otherImport(of: stored) {
                    try act(.move(stored, to: heir))
                    kept[heir.number, default: 0] += 1
                } else if try isUntouched(stored) && !isUsed(stored) {
                    state.removed(stored)
                    try act(.remove(stored))
                    removed += 1
                } else if stored.origin?.importNumber == number {
                    left.append("\(try told(stored)): giữ lại.")
                }
            }
        }
        for (other, count) in kept.sorted(by: { $0.key < $1.key }) {
            left.append("\(count) bản ghi vẫn ở lại vì lần nhập số \(other) có cùng những dòng ấy.")
        }
    }

    /// Another import that stands and says the same row: the record is its as much as this one's.
    private func otherImport(of stored: StoredRecord) throws -> UndoHeir? {
        guard let fingerprint = stored.fingerprint else { return nil }
        return try session.first(
            """
            SELECT r.import_number, r.sheet, r.row FROM import_row r
            JOIN import i ON i.organisation = r.organisation AND i.number = r.import_number AND i.state = 'committed'
            WHERE r.organisation = \(organisation) AND r.fingerprint = \(fingerprint) AND r.outcome = 'same'
                AND r.import_number <> \(number) ORDER BY r.import_number LIMIT 1
            """
        ) { UndoHeir(number: $0.int(0) ?? 0, sheet: $0.int(1) ?? 0, row: $0.int(2) ?? 0) }
    }

    /// Not those of merges that were parted again, of which nothing is left.
    private func partedMerges(_ id: RecordID, _ register: Register) throws -> SQL {
        let areGone = try PartedMerges(organisation: organisation, session).leaveNothing(of: id, register)
        return areGone ? " AND e.verb NOT IN ('merge', 'unmerge')" : ""
    }

    /// Nobody but imports and their undoing has changed it, or merges that were parted again: then it is again as this
    /// import left it.
    private func isUntouched(_ stored: StoredRecord) throws -> Bool {
        if stored.version == 1 { return true }
        let merges = try partedMerges(stored.id, stored.record.register)
        let touched = try session.first(
            """
            SELECT 1 FROM change c JOIN event e ON e.organisation = c.organisation AND e.id = c.event
            WHERE c.organisation = \(organisation) AND c.record = \(stored.id) AND e.verb NOT IN ('import', 'undo_import')\(merges)
            LIMIT 1
            """
        ) { _ in true }
        return touched == nil
    }

    private func isUsed(_ stored: StoredRecord) throws -> Bool {
        if try state.isPointedTo(stored, organisation, session) { return true }
        let evidence: SQL = """
            SELECT 1 FROM import_row WHERE organisation = \(organisation) AND record = \(stored.id) AND outcome = 'updated'
                AND import_number <> \(number) LIMIT 1
            """
        return try session.first(evidence) { _ in true } ?? false
    }
}
