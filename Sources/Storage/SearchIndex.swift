import Basics

/// Full text for records, over text that the application folded itself: the engines' own folding leaves đ as it is.
/// On SQLite an FTS5 index over the table that keeps the texts; another engine has its own tables behind the same calls.
package struct SearchIndex {
    private let session: any Session
    private let add: any PreparedStatement
    private let addWords: any PreparedStatement
    /// In bulk the words are written once, from the texts beyond this number, when all texts are there.
    private let bulkStart: Int64?

    package static let schema = """
        CREATE TABLE IF NOT EXISTS search_entry (
            number INTEGER PRIMARY KEY AUTOINCREMENT, organisation INTEGER NOT NULL, kind TEXT NOT NULL, record BLOB NOT NULL, folded TEXT NOT NULL
        ) STRICT;
        CREATE INDEX IF NOT EXISTS search_entry_by_record ON search_entry (record);
        CREATE VIRTUAL TABLE IF NOT EXISTS search_words USING fts5 (folded, content='search_entry', content_rowid='number', detail='none', columnsize=0);
        """

    package init(_ session: any Session, inBulk: Bool = false) throws {
        self.session = session
        bulkStart =
            inBulk ? try session.first("SELECT COALESCE(MAX(number), 0) FROM search_entry") { $0.integer(0) ?? 0 } : nil
        add = try session.prepare(
            "INSERT INTO search_entry (organisation, kind, record, folded) VALUES ($1, $2, $3, $4)")
        addWords = try session.prepare("INSERT INTO search_words (rowid, folded) VALUES (last_insert_rowid(), $1)")
    }

    /// `text` in any form; it is folded here. The organisation is a word of the text, so that one centre's search never
    /// walks another's entries.
    package func insert(organisation: Int, kind: String, record: RecordID, text: String) throws {
        let folded = SearchIndex.tenantWord(organisation) + " " + Folding.key(text)
        try add.run([organisation.sqlValue, kind.sqlValue, record.sqlValue, folded.sqlValue])
        if bulkStart == nil { try addWords.run([folded.sqlValue]) }
    }

    /// Ends a bulk: without it nothing that was inserted can be found.
    package func finishBulk() throws {
        guard let bulkStart else { return }
        try session.run(
            "INSERT INTO search_words (rowid, folded) SELECT number, folded FROM search_entry WHERE number > \(bulkStart)"
        )
    }

    package func remove(organisation: Int, record: RecordID) throws {
        let entries = try session.rows(
            "SELECT number, folded FROM search_entry WHERE organisation = \(organisation) AND record = \(record)"
        ) { ($0.integer(0) ?? 0, $0.text(1) ?? "") }
        for (number, folded) in entries {
            if let bulkStart, number > bulkStart {
                try session.run("DELETE FROM search_entry WHERE number = \(number)")
                continue
            }
            try session.run(
                "INSERT INTO search_words (search_words, rowid, folded) VALUES ('delete', \(number), \(folded))")
            try session.run("DELETE FROM search_entry WHERE number = \(number)")
        }
    }

    /// Records in which every word stands, the last word as a beginning. At most `limit`.
    package static func find(
        _ text: String, organisation: Int, kinds: [String], limit: Int, in session: any Session
    ) throws -> [(kind: String, record: RecordID)] {
        let words = Folding.words(text)
        guard !words.isEmpty else { return [] }
        let query = ([tenantWord(organisation)] + words.map { "\"\($0)\"*" }).joined(separator: " AND ")
        return try session.rows(
            """
            SELECT e.kind, e.record FROM search_words w JOIN search_entry e ON e.number = w.rowid
            WHERE w.search_words MATCH \(query) AND e.kind IN \(SQL.list(kinds)) ORDER BY e.number LIMIT \(limit)
            """
        ) { ($0.text(0) ?? "", $0.id(1) ?? RecordID(high: 0, low: 0)) }
    }

    private static func tenantWord(_ organisation: Int) -> String { "tochuc\(organisation)" }
}
