import Basics
import Domain
import Storage

/// Makes the lines of what was found in one register, with only the columns that are shown.
struct SearchShown {
    private let searched: SearchedRegister
    private let request: SearchRequest
    private let query: SearchQuery
    private let session: any Session
    private let definition: RegisterDefinition
    /// The fields that are fetched.
    private let fields: [Int]

    init(_ searched: SearchedRegister, _ request: SearchRequest, _ query: SearchQuery, _ session: any Session) {
        self.searched = searched
        self.request = request
        self.query = query
        self.session = session
        definition = searched.register.definition
        fields = searched.searched + searched.shown.filter { !searched.searched.contains($0) }
    }

    func group(_ candidates: SearchCandidates) throws -> SearchGroup? {
        var hits = candidates.hits
        if query.hasMarks { hits = try byMarks(hits) }
        let first = min((request.page - 1) * request.limitPerKind, hits.count)
        let page = hits[first..<min(first + request.limitPerKind, hits.count)]
        guard !hits.isEmpty else { return nil }
        return SearchGroup(
            register: searched.register, total: hits.count, isCapped: candidates.isCapped, hits: try lines(Array(page)))
    }

    private var table: SQL { SQL(trusted: searched.register.rawValue) }

    /// Those with exactly the typed marks first.
    private func byMarks(_ hits: [SearchCandidates.Hit]) throws -> [SearchCandidates.Hit] {
        guard !hits.isEmpty else { return [] }
        let rank = SearchRank(query)
        let text = SearchCondition(request, query, session.dialect).text(searched, "t")
        let same = try session.rows(
            "SELECT t.number, \(text) FROM \(table) t WHERE t.organisation = \(request.organisation) AND t.number IN \(SQL.list(hits.map(\.number)))"
        ) { row in rank.hasSameMarks(row.text(1) ?? "") ? row.integer(0) : nil }
        let exact = Set(same.compactMap { $0 })
        var ranked = hits
        for index in ranked.indices where !exact.contains(ranked[index].number) { ranked[index].rank += 1_000 }
        return ranked.sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }
    }

    private func lines(_ hits: [SearchCandidates.Hit]) throws -> [SearchHit] {
        guard !hits.isEmpty else { return [] }
        let formerNames = try FormerNames.of(
            hits.filter(\.isFormerName).map(\.number), organisation: request.organisation, session)
        let columns = fields.flatMap { RecordTable.columns(of: definition.fields[$0]) }.map { "t.\($0)" }
        let isMergeable = searched.register == .establishment
        let merged: SQL =
            isMergeable
            ? "(SELECT o.number FROM establishment o WHERE o.organisation = t.organisation AND o.id = t.merged_into)"
            : "NULL"
        let numbers = hits.map(\.number)
        let lines = try session.rows(
            """
            SELECT t.number, \(merged), \(SQL(trusted: columns.joined(separator: ", "))) FROM \(table) t
            WHERE t.organisation = \(request.organisation) AND t.number IN \(SQL.list(numbers))
            """
        ) { row in
            let number = row.integer(0) ?? 0
            let rank = hits.first { $0.number == number }?.rank ?? 0
            return line(row, number, rank, formerNames[number] ?? [])
        }
        let byNumber = Dictionary(lines.map { ($0.code.number, $0) }) { first, _ in first }
        return numbers.compactMap { byNumber[$0] }
    }

    private func line(_ row: any SQLRow, _ number: Int64, _ rank: Int, _ formerNames: [String]) -> SearchHit {
        var values: [Int: FieldValue] = [:]
        var column = 2
        for field in fields {
            values[field] = RecordTable.value(row, column, kind: definition.fields[field].kind)
            column += RecordTable.columns(of: definition.fields[field]).count
        }
        let name = MatchedText(values[definition.nameField]?.text ?? "", query)
        let merged = row.integer(1).map { definition.code($0) }
        let (field, fieldIndex) = field(beside: name, values, formerNames)
        let shown = [definition.nameField, fieldIndex].compactMap { $0 } + searched.shown
        return SearchHit(
            code: RecordCode(searched.register, number), name: name, field: field, details: details(values),
            mergedInto: merged, rank: rank,
            tellsOfPersons: request.mayReadPersonal
                && shown.contains { index in values[index].map { isPersonal(index, $0.text ?? "") } ?? false })
    }

    /// The first other field with a match, unless the name has them all; a former name is no field of the record.
    private func field(
        beside name: MatchedText, _ values: [Int: FieldValue], _ formerNames: [String]
    ) -> (SearchedField?, index: Int?) {
        let matched = name.pieces.filter(\.isMatch).map { Folding.key($0.text) }.joined(separator: " ")
        if query.needed.allSatisfy({ part in
            part.ways.contains { way in way.allSatisfy { " \(matched)".containsBytes(of: " \($0)") } }
        }) {
            return (nil, nil)
        }
        for former in formerNames {
            let text = MatchedText(former, query)
            if text.hasMatch { return (SearchedField(label: "Tên cũ", text: text), nil) }
        }
        for index in searched.searched.dropFirst() {
            guard let value = values[index]?.text, mayShow(index, value) else { continue }
            let text = MatchedText(value, query)
            if text.hasMatch { return (SearchedField(label: definition.fields[index].label, text: text), index) }
        }
        return (nil, nil)
    }

    private func details(_ values: [Int: FieldValue]) -> [String] {
        searched.shown.compactMap { index in
            guard let value = values[index], mayShow(index, value.text ?? "") else { return nil }
            return definition.fields[index].words(value)
        }
    }

    /// A tax code of twelve digits is a person's number.
    private func isPersonal(_ index: Int, _ text: String) -> Bool {
        let field = definition.fields[index]
        return field.isPersonal || field.kind == .taxCode && text.count == 12
    }

    private func mayShow(_ index: Int, _ text: String) -> Bool { request.mayReadPersonal || !isPersonal(index, text) }
}
