/// What to look for in the texts: every part stands in the text in one of its ways, of a way every word.
package struct IndexQuestion: Sendable, Hashable {
    package enum Word: Sendable, Hashable {
        case whole(String)
        /// Any word that begins so.
        case beginning(String)
    }

    package var parts: [[[Word]]]

    package init(parts: [[[Word]]]) {
        self.parts = parts
    }

    /// In the index's own language. What a person typed is in it only as words between quotes.
    func text(_ dialect: Dialect) -> String {
        let (and, or) = dialect == .sqlite ? (" AND ", " OR ") : (" & ", " | ")
        return parts.map { ways in
            "("
                + ways.map { $0.map { Self.text($0, dialect) }.joined(separator: and) }.map { "(\($0))" }
                .joined(separator: or) + ")"
        }.joined(separator: and)
    }

    private static func text(_ word: Word, _ dialect: Dialect) -> String {
        switch (dialect, word) {
        case (.sqlite, .whole(let text)): "\"\(plain(text))\""
        case (.sqlite, .beginning(let text)): "\"\(plain(text))\"*"
        case (.postgres, .whole(let text)): "'\(plain(text))'"
        case (.postgres, .beginning(let text)): "'\(plain(text))':*"
        }
    }

    /// Folded words have none of these; a word that came otherwise must not end its quotes.
    private static func plain(_ text: String) -> String {
        text.filter { $0 != "\"" && $0 != "'" && $0 != "\\" && $0 != "\0" }
    }
}

/// A text that was found, as it was stored.
package struct FoundText: Sendable, Hashable {
    package let key: SearchKey
    package let words: String
}

extension SearchIndex {
    /// The centre's texts that answer, by rising keys, after a key; at most `limit`. The texts themselves are read with
    /// `texts`: to count takes a fraction of that.
    package static func find(
        _ question: IndexQuestion, organisation: Int, after: SearchKey? = nil, limit: Int, in session: any Session
    ) throws -> [SearchKey] {
        guard !question.parts.isEmpty, question.parts.allSatisfy({ !$0.isEmpty && !$0.contains([]) }) else { return [] }
        let own = SearchKey.range(of: organisation)
        let start = after.map { $0.stored + 1 } ?? own.lowerBound
        let text = question.text(session.dialect)
        let sql: SQL
        switch session.dialect {
        case .sqlite:
            sql = """
                SELECT rowid FROM search_index
                WHERE search_index MATCH \(text) AND rowid >= \(start) AND rowid < \(own.upperBound) ORDER BY rowid LIMIT \(limit)
                """
        case .postgres:
            sql = """
                SELECT key FROM search_text
                WHERE words @@ CAST(\(text) AS tsquery) AND key >= \(start) AND key < \(own.upperBound) ORDER BY key LIMIT \(limit)
                """
        }
        return try session.rows(sql) { SearchKey(stored: $0.integer(0) ?? 0) }
    }

    /// Of one kind, the keys that answer and whose record meets a condition; the condition is told how the record's number is
    /// written. `among`: how many that answer are asked for it.
    package static func find(
        _ question: IndexQuestion, organisation: Int, kind: UInt8, limit: Int, among most: Int = .max,
        in session: any Session, where condition: (SQL) -> SQL
    ) throws -> [SearchKey] {
        guard !question.parts.isEmpty, question.parts.allSatisfy({ !$0.isEmpty && !$0.contains([]) }) else { return [] }
        let own = SearchKey.range(of: organisation, kind: kind)
        let text = question.text(session.dialect)
        let answering: SQL
        switch session.dialect {
        case .sqlite:
            answering = """
                SELECT rowid AS key FROM search_index
                WHERE search_index MATCH \(text) AND rowid >= \(own.lowerBound) AND rowid < \(own.upperBound) ORDER BY rowid
                """
        case .postgres:
            answering = """
                SELECT key FROM search_text
                WHERE words @@ CAST(\(text) AS tsquery) AND key >= \(own.lowerBound) AND key < \(own.upperBound) ORDER BY key
                """
        }
        // The inner limit keeps the engines from asking the condition before the index; in what order they hand on what
        // they found is theirs, and to ask for one would keep them from stopping at the limit.
        return try session.rows(
            "SELECT a.key FROM (\(answering) LIMIT \(most)) a WHERE \(condition("(a.key & \(SearchKey.lastNumber))")) LIMIT \(limit)"
        ) { $0.integer(0) ?? 0 }.sorted().map(SearchKey.init(stored:))
    }

    /// Whether a text as it was typed has one of the pieces in it, letter for letter. As in a list, the last stands several
    /// times.
    package static func contains(_ text: SQL, anyOf pieces: [String], _ dialect: Dialect) -> SQL {
        var pieces = pieces
        while let last = pieces.last, pieces.count & (pieces.count - 1) != 0 { pieces.append(last) }
        let function: SQL = dialect == .sqlite ? "instr" : "strpos"
        return "(\(pieces.map { "\(function)(\(text), \($0)) > 0" }.joined(by: " OR ")))"
    }

    /// The texts of keys, in no order.
    package static func texts(_ keys: some Sequence<SearchKey>, in session: any Session) throws -> [FoundText] {
        let stored = keys.map(\.stored)
        if stored.isEmpty { return [] }
        return try session.rows("SELECT key, folded FROM search_text WHERE key IN \(SQL.list(stored))", found)
    }

    /// All texts of a kind, by rising keys.
    package static func forEachText(
        organisation: Int, kind: UInt8, in session: any Session, _ body: (FoundText) throws -> Void
    ) throws {
        let own = SearchKey.range(of: organisation, kind: kind)
        try session.forEach(
            "SELECT key, folded FROM search_text WHERE key >= \(own.lowerBound) AND key < \(own.upperBound) ORDER BY key"
        ) { try body(found($0)) }
    }

    private static func found(_ row: any SQLRow) -> FoundText {
        FoundText(key: SearchKey(stored: row.integer(0) ?? 0), words: row.text(1) ?? "")
    }

    /// The words that begin so, at most `limit`; nothing where the engine finds beginnings fast by itself. SQLite's index
    /// would gather all rows of all such words before it answers the first.
    package static func words(beginning: String, limit: Int, in session: any Session) throws -> [String]? {
        guard session.dialect == .sqlite else { return nil }
        var words: [String] = []
        var next = beginning
        while words.count < limit {
            let word = try session.first("SELECT term FROM search_word WHERE term >= \(next) LIMIT 1") {
                $0.text(0) ?? ""
            }
            guard let word, word.utf8.starts(with: beginning.utf8) else { break }
            words.append(word)
            next = word + "\u{1}"
        }
        return words
    }
}
