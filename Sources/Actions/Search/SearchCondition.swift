import Basics
import Domain
import Storage

/// What a record has to meet beside its words: its place and, where it is asked for, the marks as they were typed. Asked of
/// its row while the index is walked, so that no limit is used up by records that are not shown.
struct SearchCondition {
    private let request: SearchRequest
    private let query: SearchQuery
    private let dialect: Dialect

    init(_ request: SearchRequest, _ query: SearchQuery, _ dialect: Dialect) {
        self.request = request
        self.query = query
        self.dialect = dialect
    }

    /// Whether records lie in places that are not to be shown.
    var isOfPlaces: Bool { !request.provinces.isEmpty }

    /// " AND …" for a table's alias; nothing is asked where all places are shown.
    func places(_ alias: String) -> SQL {
        guard isOfPlaces else { return "" }
        return " AND \(SQL(trusted: alias)).province IN \(SQL.list(request.provinces.map(\.stored)))"
    }

    /// Whether the record of this number may be shown; with `marked`, whether the words may stand in it as they were typed.
    func sql(_ register: Register, number: SQL, marked: SearchedRegister? = nil) -> SQL {
        let marks: SQL = marked.map { self.marks($0, "t") } ?? ""
        return """
            EXISTS (SELECT 1 FROM \(SQL(trusted: register.rawValue)) t
                WHERE t.organisation = \(request.organisation) AND t.number = \(number)\(places("t"))\(marks))
            """
    }

    /// " AND …": seldom holds where `SearchRank.hasSameMarks` does not, and holds where it does.
    func marks(_ searched: SearchedRegister, _ alias: String) -> SQL {
        let columns = fields(searched).filter { $0.kind != .taxCode && $0.key != "phone" }
            .map { SQL(trusted: "\(alias).\($0.key)") }
        return query.words.indices.compactMap { index -> SQL? in
            guard let spelling = query.words[index].spelling else { return nil }
            let pieces = Spelling.written(spelling, isBegun: index == query.words.count - 1)
            let places = columns.map { SearchIndex.contains($0, anyOf: pieces, dialect) }
            return " AND (\(places.joined(by: " OR ")))"
        }.joined(by: "")
    }

    /// What of a record is searched and may be read.
    private func fields(_ searched: SearchedRegister) -> [FieldDefinition] {
        searched.searched.map { searched.register.definition.fields[$0] }
            .filter { request.mayReadPersonal || !$0.isPersonal }
    }

    /// The same as one text, as it was typed.
    func text(_ searched: SearchedRegister, _ alias: String) -> SQL {
        let columns = fields(searched).map { "COALESCE(\(alias).\($0.key), '')" }
        return SQL(trusted: columns.joined(separator: " || ' ' || "))
    }
}
