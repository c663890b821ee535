import Basics
import Domain
import Storage

/// The registers as they are once what was decided so far is done, whether it was written or is only looked at.
struct UndoState {
    private var gone: Set<RecordID> = []
    private var records: [RecordID: Record] = [:]
    /// Which restored records may point to a record.
    private var pointers: [RecordID: Set<RecordID>] = [:]

    mutating func restored(_ stored: StoredRecord) {
        records[stored.id] = stored.record
        for reference in stored.record.values.compactMap({ $0?.reference }) {
            pointers[reference, default: []].insert(stored.id)
        }
    }

    mutating func removed(_ stored: StoredRecord) {
        gone.insert(stored.id)
        records[stored.id] = nil
    }

    func overlaid(_ stored: StoredRecord) -> StoredRecord {
        guard let record = records[stored.id] else { return stored }
        var overlaid = stored
        overlaid.record = record
        return overlaid
    }

    func isPointedTo(_ stored: StoredRecord, _ organisation: Int, _ session: any Session) throws -> Bool {
        let id = stored.id
        if pointers[id]?.contains(where: { points($0, to: id) }) == true { return true }
        for register in Register.allCases {
            for (index, field) in register.definition.fields.enumerated()
            where field.kind == .reference(stored.record.register) {
                let (table, column) = (SQL(trusted: register.rawValue), SQL(trusted: field.key))
                let users = try session.rows(
                    "SELECT id FROM \(table) WHERE organisation = \(organisation) AND \(column) = \(id)"
                ) { $0.id(0) }
                let isUsed = users.contains { user in
                    guard let user, !gone.contains(user) else { return false }
                    return records[user].map { $0.values[index]?.reference == id } ?? true
                }
                if isUsed { return true }
            }
        }
        guard stored.record.register == .establishment else { return false }
        let merged = try session.rows(
            "SELECT id FROM establishment WHERE organisation = \(organisation) AND merged_into = \(id)"
        ) { $0.id(0) }
        return merged.contains { $0.map { !gone.contains($0) } ?? false }
    }

    private func points(_ user: RecordID, to id: RecordID) -> Bool {
        records[user]?.values.contains { $0?.reference == id } ?? false
    }

    /// The identities of places that a register still names.
    func placesStillNamed(_ organisation: Int, _ session: any Session) throws -> Set<Int64> {
        try PlaceNames.stillNamed(organisation: organisation, without: gone, with: records, session)
    }
}
