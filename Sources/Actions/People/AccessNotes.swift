import Basics
import Domain
import Storage

/// A line for the access log, before it is written.
package struct AccessNote: Sendable, Hashable {
    package let kind: AccessKind
    package let at: Int64
    package let account: RecordID?
    package let username: String
    package let organisation: Int?
    package let detail: String
    package let address: String

    package init(_ kind: AccessKind, at: Int64, by person: SignedIn?, detail: String, address: String) {
        self.kind = kind
        self.at = at
        account = person?.account.id
        username = person?.account.username ?? "—"
        organisation = person?.organisation
        self.detail = detail
        self.address = address
    }
}

extension Office {
    /// Many lines in one transaction, in their order.
    package func log(_ notes: [AccessNote]) async throws {
        guard let first = notes.first else { return }
        var maker = RecordIDMaker(millisecondsSince1970: UInt64(max(0, first.at / 1000)))
        let lines = notes.map { (maker.next(), $0) }
        let entry = lines[0].0
        try await database.write(
            lane: 0,
            landed: { session in
                try session.first("SELECT 1 FROM access_entry WHERE id = \(entry)") { _ in true } ?? false
            }
        ) { session in
            let columns = ["id", "at", "account", "username", "organisation", "kind", "detail", "address"]
            var batch = RowBatch(width: columns.count)
            for (id, note) in lines {
                batch.append(id)
                batch.append(note.at)
                batch.append(note.account)
                batch.append(LogText.plain(note.username, most: 60))
                batch.append(note.organisation)
                batch.append(note.kind.rawValue)
                batch.append(LogText.plain(note.detail, most: 500))
                batch.append(LogText.plain(note.address, most: 64))
            }
            try session.prepare(Insertion(into: "access_entry", columns)).run(batch)
        }
    }
}
