import Basics
import Domain
import Storage

extension Office {
    /// Records in which all words stand, by kind, the best first.
    package func search(_ request: SearchRequest, caches: RegisterCaches = RegisterCaches()) async throws
        -> SearchResult
    {
        let query = SearchQuery(request.text)
        guard !query.parts.isEmpty else { return SearchResult(groups: [], directHit: nil, understood: []) }
        return try await caches.numbers.reading(database) { session, ask in
            let direct = try Self.directHit(request, session)
            // Whoever types a record's code means no piece of a number.
            let found = try withoutActuallyEscaping(ask) { ask in
                let numbers = SearchedNumbers.Question(organisation: request.organisation)
                return try SearchScan(request, query, session) { try ask(numbers).answer }
                    .found(withPieces: direct == nil)
            }
            let groups = try SearchedRegister.all.compactMap { searched -> SearchGroup? in
                guard let candidates = found[searched.register], !candidates.hits.isEmpty else { return nil }
                return try SearchShown(searched, request, query, session).group(candidates)
            }
            return SearchResult(groups: groups, directHit: direct, understood: query.words.map(\.folded))
        }
    }

    /// The few best of all kinds, while a person types.
    package func suggest(
        _ text: String, organisation: Int, provinces: [ProvinceKey] = [], mayReadPersonal: Bool, limit: Int = 8
    ) async throws -> [SearchHit] {
        let request = SearchRequest(
            text, organisation: organisation, provinces: provinces, mayReadPersonal: mayReadPersonal,
            limitPerKind: limit)
        let hits = try await search(request).groups.flatMap(\.hits)
        // Of equals, the kinds stay in the order of the work.
        let ranked = hits.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        return ranked.prefix(max(0, limit)).map(\.element)
    }

    /// Whole records in which the words stand, the best first, whatever their kind.
    package func search(_ text: String, organisation: Int, limit: Int) async throws -> [ListedRecord] {
        let request = SearchRequest(text, organisation: organisation, mayReadPersonal: true, limitPerKind: limit)
        let result = try await search(request)
        let codes = [result.directHit].compactMap { $0 } + result.groups.flatMap(\.hits).map(\.code)
        return try await database.read { session in
            let origins = try OriginLookup(organisation: organisation, session)
            var found: [ListedRecord] = []
            for code in codes where found.count < limit && !found.contains(where: { $0.code == code.text }) {
                guard
                    let stored = try RecordStore(code.register, session).find(
                        number: code.number, organisation: organisation)
                else { continue }
                let merged = try Merged.codes(of: [stored], organisation: organisation, session)
                found.append(
                    ListedRecord(
                        stored: stored, origin: try origins.find(stored.origin), mergedInto: merged[stored.id]))
            }
            return found
        }
    }

    /// "DA-0017", "da17", "CS 4".
    private static func directHit(_ request: SearchRequest, _ session: any Session) throws -> RecordCode? {
        guard let code = RecordCode(begun: request.text), let searched = SearchedRegister.of(code.register),
            request.mayReadPersonal || !searched.isPersonal
        else { return nil }
        var sql: SQL = """
            SELECT 1 FROM \(SQL(trusted: code.register.rawValue))
            WHERE organisation = \(request.organisation) AND number = \(code.number)
            """
        if !request.provinces.isEmpty { sql.append(" AND province IN \(SQL.list(request.provinces.map(\.stored)))") }
        return try session.first(sql) { _ in code }
    }
}

extension RecordCode {
    /// As people type it in a hurry: small letters, without the dash or the zeros.
    init?(begun text: String) {
        let key = Folding.key(String(text.prefix(40))).replacing(" ", with: "")
        let prefix = key.prefix { $0.isLetter }
        guard let register = Register(codePrefix: String(prefix)), let number = Int64(key.dropFirst(prefix.count)),
            number > 0
        else { return nil }
        self.init(register, number)
    }
}
