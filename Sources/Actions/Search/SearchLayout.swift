import Domain
import Storage

/// Whether the texts that are searched were made as this program makes them; an older program's are made anew, and with them
/// what it kept of the likeness of pairs.
enum SearchLayout {
    /// Raised when `SearchText` says something else of a record, or `PairStanding` of a pair.
    static let version = 3

    private static let page = 1_000

    static func bringUpToDate(_ database: any Database) async throws {
        let stored = try await database.read { try Self.stored($0) }
        guard stored != version else { return }
        do {
            _ = try await database.write { session in
                // Another process may have done it meanwhile.
                if try Self.stored(session) != version { try rebuild(session) }
            }
        } catch let fault as StorageFault where fault.leavesReading {
            // What was searched before can still be found.
        }
    }

    private static func stored(_ session: any Session) throws -> Int? {
        try session.first("SELECT version FROM search_layout") { $0.int(0) ?? 0 }
    }

    private static func rebuild(_ session: any Session) throws {
        try SearchIndex.clear(in: session)
        let search = try SearchIndex(session)
        let organisations = try session.rows("SELECT id FROM organisation ORDER BY id") { $0.int(0) ?? 0 }
        for organisation in organisations {
            for searched in SearchedRegister.all { try keepTexts(of: searched, organisation, search, session) }
        }
        try SearchIndex.rebuild(in: session)
        for organisation in organisations {
            try keepFormerNames(organisation, session)
            try PairStanding(organisation: organisation, session).renewAll()
        }
        try session.run("DELETE FROM search_layout")
        try session.run("INSERT INTO search_layout (version) VALUES (\(version))")
    }

    private static func keepTexts(
        of searched: SearchedRegister, _ organisation: Int, _ search: SearchIndex, _ session: any Session
    ) throws {
        let table = RecordTable(searched.register)
        guard let text = SearchText(searched.register) else { return }
        var last: Int64 = -1
        while true {
            var batch = SearchIndex.emptyBatch
            let records = try session.rows(
                "SELECT \(table.selection) FROM \(table.source) WHERE t.organisation = \(organisation) AND t.number > \(last) ORDER BY t.number LIMIT \(page)",
                table.read)
            for stored in records {
                let key = SearchKey(organisation: organisation, kind: searched.number, number: stored.number)
                SearchIndex.append(key, words: text.words(stored.record), to: &batch)
                last = stored.number
            }
            if !batch.isEmpty { try search.keep(batch) }
            if records.count < page { return }
        }
    }

    private static func keepFormerNames(_ organisation: Int, _ session: any Session) throws {
        let numbers = try session.rows(
            """
            SELECT DISTINCT t.number FROM establishment_name n
            JOIN establishment t ON t.organisation = n.organisation AND t.id = n.establishment
            WHERE n.organisation = \(organisation) ORDER BY t.number
            """
        ) { $0.integer(0) ?? 0 }
        for number in numbers {
            guard let stored = try RecordStore(.establishment, session).find(number: number, organisation: organisation)
            else { continue }
            try FormerNames.makeFound(stored, organisation: organisation, session)
        }
    }
}
