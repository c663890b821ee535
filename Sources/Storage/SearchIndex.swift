import Basics

/// Which record a text is of: the centre, the kind of record by its lasting number, the record's own number. The three
/// make one integer, so that a centre's texts stand together and a text is found by its record without another index.
package struct SearchKey: Hashable, Sendable {
    package let organisation: Int
    /// Below 64.
    package let kind: UInt8
    /// Below 2^34.
    package let number: Int64

    package static let lastNumber: Int64 = 0x3_FFFF_FFFF

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

    /// All keys of a kind.
    static func range(of organisation: Int, kind: UInt8) -> Range<Int64> {
        let first = SearchKey(organisation: organisation, kind: kind, number: 0).stored
        return first..<first + 1 << 34
    }
}

/// Full text for records, over text that the application folded itself: the engines' own folding leaves đ as it is.
/// On SQLite an FTS5 index over the table that keeps the texts, on PostgreSQL a column of words with an index of its own.
package struct SearchIndex {
    private let session: any Session
    private let add: any PreparedStatement

    /// Folded text is ASCII but for letters of other scripts and the sign of personal words, which the plain tokenizer
    /// keeps as they are. `search_word` lists the words; it keeps nothing of its own.
    static let sqliteSchema = """
        CREATE TABLE IF NOT EXISTS search_text (key INTEGER PRIMARY KEY, folded TEXT NOT NULL) STRICT;
        CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5 (folded, content='search_text', content_rowid='key', tokenize='ascii', detail='none', columnsize=0);
        CREATE VIRTUAL TABLE IF NOT EXISTS search_word USING fts5vocab (search_index, instance);
        """

    /// Folded text is words with single spaces between them: no dictionary of the server's has a say. New words wait in a
    /// list of up to 32 MB, which is searched too, until the server's own cleaning sorts them in: an import of a hundred
    /// thousand records takes a fifth less time.
    static let postgresSchema = """
        CREATE TABLE IF NOT EXISTS search_text (
            key BIGINT PRIMARY KEY, folded TEXT NOT NULL,
            words TSVECTOR GENERATED ALWAYS AS (array_to_tsvector(string_to_array(folded, ' '))) STORED
        );
        CREATE INDEX IF NOT EXISTS search_text_by_words ON search_text USING gin (words)
            WITH (gin_pending_list_limit = 32768);
        """

    package init(_ session: any Session) throws {
        self.session = session
        add = try session.prepare(Insertion(into: "search_text", ["key", "folded"]))
    }

    /// `words`: folded, with single spaces between them.
    package func insert(_ key: SearchKey, words: String) throws {
        var batch = SearchIndex.emptyBatch
        SearchIndex.append(key, words: words, to: &batch)
        try add.run(batch)
        try addWords(from: key, count: 1)
    }

    /// Rows for `keep`.
    package static let emptyBatch = RowBatch(width: 2)

    package static func append(_ key: SearchKey, words: String, to batch: inout RowBatch) {
        batch.append(key.stored)
        batch.append(words)
    }

    /// Texts in bulk. They are found once `addWords` has been called for their keys: SQLite takes many words at once much
    /// faster than text by text.
    package func keep(_ batch: RowBatch) throws { try add.run(batch) }

    /// After so many new texts the words' lists are made one each: each question walks every piece of a list, and to skip a
    /// whole kind takes ten times as long in six pieces.
    private static let manyTexts = 20_000

    /// `count` numbers from the first key on, whether each of them is there or not.
    package func addWords(from first: SearchKey, count: Int) throws {
        switch session.dialect {
        case .sqlite:
            try session.run(
                """
                INSERT INTO search_index (rowid, folded) SELECT key, folded FROM search_text
                WHERE key >= \(first.stored) AND key < \(first.stored + Int64(count)) ORDER BY key
                """)
            if count >= Self.manyTexts {
                try session.run("INSERT INTO search_index (search_index) VALUES ('optimize')")
            }
        // The words are a column of the text's row.
        case .postgres: return
        }
    }

    /// The table that keeps the texts. What finds them is made from it.
    static let table = StoredTable(
        name: "search_text",
        columns: [
            StoredTable.Column(name: "key", kind: .integer, isRequired: true),
            StoredTable.Column(name: "folded", kind: .text, isRequired: true),
        ], key: ["key"])

    /// Makes all words anew, for texts that were copied from another database.
    package static func rebuild(in session: any Session) throws {
        switch session.dialect {
        case .sqlite: try session.run("INSERT INTO search_index (search_index) VALUES ('rebuild')")
        // The words are a column that the server keeps itself.
        case .postgres: return
        }
    }

    /// Takes away all texts of all centres.
    package static func clear(in session: any Session) throws {
        try session.run("DELETE FROM search_text")
        if session.dialect == .sqlite {
            try session.run("INSERT INTO search_index (search_index) VALUES ('delete-all')")
        }
    }

    package func remove(_ key: SearchKey) throws {
        let texts = try session.rows("SELECT folded FROM search_text WHERE key = \(key.stored)") { $0.text(0) ?? "" }
        for text in texts {
            if session.dialect == .sqlite {
                try session.run(
                    "INSERT INTO search_index (search_index, rowid, folded) VALUES ('delete', \(key.stored), \(text))")
            }
            try session.run("DELETE FROM search_text WHERE key = \(key.stored)")
        }
    }
}
