import Basics
import Domain
import Storage

/// The event by which an establishment was merged into another. What was merged into it before goes along, and comes back
/// with it.
struct MergeEvent {
    let event: RecordID

    /// Kept with the change of one that followed: a change without values is the merge of a record itself.
    private static func counted(as root: RecordID) -> String { RecordJSON.object([("merged_into", root.hex)]) }

    static func last(of merged: StoredRecord, _ work: Work) throws -> MergeEvent? {
        let found = try work.session.first(
            """
            SELECT e.id FROM change c JOIN event e ON e.organisation = c.organisation AND e.id = c.event
            WHERE c.organisation = \(work.organisation) AND c.record = \(merged.id) AND c.entity = 'establishment'
                AND c.before IS NULL AND e.verb = 'merge' ORDER BY e.at DESC, e.id DESC LIMIT 1
            """
        ) { $0.id(0) }
        return found.flatMap { $0 }.map(MergeEvent.init)
    }

    /// Those that count as a record.
    static func followers(of id: RecordID, _ work: Work) throws -> [RecordID] {
        try work.session.rows(
            "SELECT id FROM establishment WHERE organisation = \(work.organisation) AND merged_into = \(id) ORDER BY number"
        ) { $0.id(0) }.compactMap { $0 }
    }

    static func noteFollower(_ id: RecordID, from former: RecordID, to root: RecordID, _ work: Work) throws {
        try work.recordChange(.establishment, id, before: counted(as: former), after: counted(as: root))
    }

    /// Those that went along and still count as `root` count as the parted record again.
    func takeFollowers(of parted: StoredRecord, from root: RecordID, _ work: Work) throws {
        let went = try work.session.rows(
            """
            SELECT c.record FROM change c JOIN establishment t ON t.organisation = c.organisation AND t.id = c.record
            WHERE c.organisation = \(work.organisation) AND c.event = \(event) AND t.merged_into = \(root)
                AND c.before = \(MergeEvent.counted(as: parted.id)) AND c.after = \(MergeEvent.counted(as: root))
            ORDER BY c.position
            """
        ) { $0.id(0) }.compactMap { $0 }
        for id in went {
            try Office.count(id, as: parted.id, work)
            try MergeEvent.noteFollower(id, from: root, to: parted.id, work)
        }
    }
}
