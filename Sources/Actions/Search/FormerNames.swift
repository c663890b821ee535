import Domain
import Storage

/// Former names of an establishment, which find it too.
enum FormerNames {
    /// A text beside the record's own, so that the record's can be written without asking for these.
    static func makeFound(_ establishment: StoredRecord, organisation: Int, _ session: any Session) throws {
        let names = try session.rows(
            "SELECT name FROM establishment_name WHERE organisation = \(organisation) AND establishment = \(establishment.id) ORDER BY name"
        ) { SearchText.folded($0.text(0) ?? "") }
        let key = SearchKey(
            organisation: organisation, kind: SearchedRegister.formerNames, number: establishment.number)
        let search = try SearchIndex(session)
        try search.remove(key)
        if !names.isEmpty { try search.insert(key, words: names.joined(separator: " ")) }
    }

    /// The former names of several, by their numbers.
    static func of(_ numbers: [Int64], organisation: Int, _ session: any Session) throws -> [Int64: [String]] {
        if numbers.isEmpty { return [:] }
        let rows = try session.rows(
            """
            SELECT t.number, n.name FROM establishment t
            JOIN establishment_name n ON n.organisation = t.organisation AND n.establishment = t.id
            WHERE t.organisation = \(organisation) AND t.number IN \(SQL.list(numbers)) ORDER BY n.seen_on DESC, n.name
            """
        ) { ($0.integer(0) ?? 0, $0.text(1) ?? "") }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }
}
