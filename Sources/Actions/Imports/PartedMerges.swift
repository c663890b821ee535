import Basics
import Domain
import Storage

/// Merges of a record that were parted again: where nothing is left of them, nobody has changed the record.
struct PartedMerges {
    private let organisation: Int
    private let session: any Session

    init(organisation: Int, _ session: any Session) {
        self.organisation = organisation
        self.session = session
    }

    /// Whether each field that merges and partings wrote is as it was before the first of them, and the record counts for
    /// itself.
    func leaveNothing(of id: RecordID, _ register: Register) throws -> Bool {
        if register == .establishment, try isMerged(id) { return false }
        let changes = try session.rows(
            """
            SELECT c.before, c.after FROM change c JOIN event e ON e.organisation = c.organisation AND e.id = c.event
            WHERE c.organisation = \(organisation) AND c.record = \(id) AND e.verb IN ('merge', 'unmerge')
            ORDER BY e.at, c.event, c.position
            """
        ) { ($0.text(0) ?? "{}", $0.text(1) ?? "{}") }
        var first: [Int: FieldValue?] = [:]
        var last: [Int: FieldValue?] = [:]
        for (before, after) in changes {
            for (field, value) in RecordJSON.values(before, register: register) where first[field] == nil {
                first[field] = .some(value)
            }
            last.merge(RecordJSON.values(after, register: register)) { $1 }
        }
        return first == last
    }

    private func isMerged(_ id: RecordID) throws -> Bool {
        try session.first(
            "SELECT 1 FROM establishment WHERE organisation = \(organisation) AND id = \(id) AND merged_into IS NOT NULL"
        ) { _ in true } ?? false
    }
}
