import Basics

/// Which record a text is of: the centre, the kind of record by its lasting number, the record's own number. The three
/// make one integer, so that a centre's texts stand together and a text is found by its record without another index.
package struct SearchKey: Hashable, Sendable {
    package let organisation: Int
    /// Below 64.
    package let kind: UInt8
    /// Below 2^34.
    package let number: Int64

    package init(organisation: Int, kind: UInt8, number: Int64) {
        self.organisation = organisation
        self.kind = kind
        self.number = number
    }

    init(stored: Int64) {
        organisation = Int(stored >> 40)
        kind = UInt8(truncatingIfNeeded: stored >> 34 & 0x3F)
        number = stored & 0x3_FFFF_FFFF
    }

    var stored: Int64 { Int64(organisation) << 40 | Int64(kind) << 34 | number }

    /// All keys of a centre.
    static func range(of organisation: Int) -> Range<Int64> {
        Int64(organisation) << 40..<Int64(organisation + 1) << 40
    }
}

/// Full text for records, over text that the application folded itself: the engines' own folding leaves đ as it is.
/// On SQLite an FTS5 index over the table that keeps the texts; another engine has its own tables behind the same calls.
package struct SearchIndex {
    private let session: any Session
    private let add: any PreparedStatement
    private let addWords: any PreparedStatement

    /// Folded text is ASCII but for letters of other scripts, which the plain tokenizer keeps as they are.
    package static let schema = """
        CREATE TABLE IF NOT EXISTS search_text (key INTEGER PRIMARY KEY, folded TEXT NOT NULL) STRICT;
        CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5 (folded, content='search_text', content_rowid='key', tokenize='ascii', detail='none', columnsize=0);
        """

    package init(_ session: any Session) throws {
        self.session = session
        add = try session.prepare("INSERT INTO search_text (key, folded) VALUES ($1, $2)")
        addWords = try session.prepare("INSERT INTO search_index (rowid, folded) VALUES ($1, $2)")
    }

    /// `text` in any form; it is folded here.
    package func insert(_ key: SearchKey, text: String) throws {
        var batch = SearchIndex.emptyBatch
        SearchIndex.append(key, text: text, to: &batch)
        try add.run(batch)
        try addWords.run(batch)
    }

    /// Rows for `keep`.
    package static let emptyBatch = RowBatch(width: 2)

    package static func append(_ key: SearchKey, text: String, to batch: inout RowBatch) {
        batch.append(key.stored)
        batch.append(Folding.key(text))
    }

    /// Texts in bulk. They are found once `addWords` has been called for their keys: the engine takes many words at once
    /// much faster than text by text.
    package func keep(_ batch: RowBatch) throws { try add.run(batch) }

    /// `count` numbers from the first key on, whether each of them is there or not.
    package func addWords(from first: SearchKey, count: Int) throws {
        try session.run(
            """
            INSERT INTO search_index (rowid, folded) SELECT key, folded FROM search_text
            WHERE key >= \(first.stored) AND key < \(first.stored + Int64(count)) ORDER BY key
            """)
    }

    package func remove(_ key: SearchKey) throws {
        let texts = try session.rows("SELECT folded FROM search_text WHERE key = \(key.stored)") { $0.text(0) ?? "" }
        for text in texts {
            try session.run(
                "INSERT INTO search_index (search_index, rowid, folded) VALUES ('delete', \(key.stored), \(text))")
            try session.run("DELETE FROM search_text WHERE key = \(key.stored)")
        }
    }

    /// Records in which every word stands, the last word as a beginning. At most `limit`.
    package static func find(_ text: String, organisation: Int, limit: Int, in session: any Session) throws
        -> [SearchKey]
    {
        let words = Folding.words(text)
        guard !words.isEmpty else { return [] }
        let query = words.map { "\"\($0)\"*" }.joined(separator: " AND ")
        let own = SearchKey.range(of: organisation)
        return try session.rows(
            """
            SELECT rowid FROM search_index
            WHERE search_index MATCH \(query) AND rowid >= \(own.lowerBound) AND rowid < \(own.upperBound)
            ORDER BY rowid LIMIT \(limit)
            """
        ) { SearchKey(stored: $0.integer(0) ?? 0) }
    }
}
