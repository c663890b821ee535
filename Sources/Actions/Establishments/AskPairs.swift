import Basics
import Domain
import Storage

/// What narrows a list of pairs.
package struct PairFilter: Sendable, Hashable {
    /// Pairs that wait for a decision, or those that have one.
    package var decided = false
    package var leastScore: Int?
    /// `establishment` for two establishments, else the register of the name that may be one.
    package var register: Register?
    /// Of both: a pair with one side elsewhere is for who has all. Nothing where there is no such limit.
    package var provinces: [ProvinceKey]?
    /// "cùng tên; cùng xã": these reasons and no others.
    package var grounds: String?
    /// These pairs alone.
    package var numbers: Set<Int>?
    /// Those that an import found.
    package var importNumber: Int?

    package init(
        decided: Bool = false, leastScore: Int? = nil, register: Register? = nil, provinces: [ProvinceKey]? = nil,
        grounds: String? = nil, numbers: Set<Int>? = nil, importNumber: Int? = nil
    ) {
        self.importNumber = importNumber
        self.grounds = grounds
        self.numbers = numbers
        self.decided = decided
        self.leastScore = leastScore
        self.register = register
        self.provinces = provinces
    }

    var condition: SQL {
        var condition: SQL = decided ? "p.state <> 'candidate'" : DuplicatePair.waiting
        if let leastScore { condition.append(" AND p.score >= \(leastScore)") }
        if let register { condition.append(" AND p.register = \(register.rawValue)") }
        if let importNumber { condition.append(" AND p.import_number = \(importNumber)") }
        if let grounds { condition.append(" AND p.grounds = \(grounds)") }
        if let numbers { condition.append(" AND p.number IN \(SQL.list(numbers.sorted()))") }
        if let provinces {
            let isInside = PlaceCondition.sql(Set(provinces), column: "e.province")
            // What stands for a merged one is told too.
            let isRootInside: SQL = """
                 AND (e.merged_into IS NULL OR EXISTS (SELECT 1 FROM establishment r WHERE r.organisation = e.organisation
                    AND r.id = e.merged_into\(PlaceCondition.sql(Set(provinces), column: "r.province"))))
                """
            condition.append(
                """
                 AND EXISTS (SELECT 1 FROM establishment e WHERE e.organisation = p.organisation
                    AND e.id = p.establishment\(isInside)\(isRootInside))
                """)
            let subjects = ([.establishment] + MentionField.all.map(\.register)).map { register -> SQL in
                let table = SQL(trusted: register.rawValue)
                let isShown: SQL = register == .establishment ? isInside + isRootInside : isInside
                return """
                    p.register = \(register.rawValue) AND EXISTS (SELECT 1 FROM \(table) e
                        WHERE e.organisation = p.organisation AND e.id = p.subject\(isShown))
                    """
            }
            condition.append(" AND (\(subjects.joined(by: " OR ")))")
        }
        return condition
    }
}

/// One of the two of a pair, with what hangs on it.
package struct PairSide: Sendable {
    package let listed: ListedRecord
    /// How many records point to it, by register.
    package let related: [(register: Register, count: Int)]
    /// The words of each field.
    package let words: [String?]
}

/// A pair side by side.
package struct PairDetail: Sendable {
    package let pair: DuplicatePair
    package let subject: PairSide
    package let establishment: PairSide
    /// Who decided it when, where that can still be told.
    package let decision: (actor: String, at: Int64)?
    /// Why it does not wait though nobody has decided it.
    package let rest: String?
}

extension Office {
    /// The best first.
    package func pairs(_ filter: PairFilter, organisation: Int, limit: Int, offset: Int) async throws -> (
        pairs: [DuplicatePair], total: Int
    ) {
        try await database.read { session in
            let total = try session.first(
                "SELECT COUNT(*) FROM duplicate_pair p WHERE p.organisation = \(organisation) AND \(filter.condition)"
            ) { $0.int(0) ?? 0 }
            let pairs = try DuplicatePair.find(
                filter.condition, organisation: organisation, limit: limit, offset: offset, session)
            return (pairs, total ?? 0)
        }
    }

    /// `places`: what either points to elsewhere is not told; nothing is everywhere.
    package func pair(
        _ number: Int, organisation: Int, within places: Set<ProvinceKey>? = nil
    ) async throws -> PairDetail {
        try await database.read { session in
            guard let pair = try DuplicatePair.numbered(number, organisation, session) else {
                throw Problem("Không có cặp số \(number).")
            }
            let question = PairQuestion(organisation: organisation, places: places, session: session)
            return PairDetail(
                pair: pair, subject: try question.side(pair.register, pair.subject),
                establishment: try question.side(.establishment, pair.establishment),
                decision: try question.decision(of: pair),
                rest: try PairRest.sentence(pair, organisation: organisation, session))
        }
    }
}

extension DuplicatePair {
    static func numbered(_ number: Int, _ organisation: Int, _ session: any Session) throws -> DuplicatePair? {
        try find("p.number = \(number)", organisation: organisation, limit: 1, session).first
    }

    /// "CS-0004".
    package var subjectCode: String { DuplicatePair.code(subjectWords) }
    package var establishmentCode: String { DuplicatePair.code(establishmentWords) }

    private static func code(_ words: String) -> String { String(words.prefix { $0 != " " }) }
}

struct PairQuestion {
    let organisation: Int
    var places: Set<ProvinceKey>?
    let session: any Session

    func side(_ register: Register, _ id: RecordID) throws -> PairSide {
        guard let stored = try RecordStore(register, session).find(id, organisation: organisation) else {
            throw Problem("Một trong hai hồ sơ của cặp này không còn.")
        }
        let origins = try OriginLookup(organisation: organisation, session)
        let reader = ReferenceWords(organisation: organisation, places: places, session: session)
        let words = try zip(register.definition.fields, stored.record.values).map { field, value in
            try value.map { try reader.words(field, $0) }
        }
        let merged = try Merged.codes(of: [stored], organisation: organisation, session)
        return PairSide(
            listed: ListedRecord(
                stored: stored, origin: try origins.find(stored.origin), mergedInto: merged[stored.id]),
            related: try related(to: stored), words: words)
    }

    private func related(to stored: StoredRecord) throws -> [(register: Register, count: Int)] {
        var found: [(register: Register, count: Int)] = []
        for register in Register.allCases {
            for field in register.definition.fields where field.kind == .reference(stored.record.register) {
                let table = SQL(trusted: register.rawValue)
                let column = SQL(trusted: field.key)
                let count = try session.first(
                    "SELECT COUNT(*) FROM \(table) WHERE organisation = \(organisation) AND \(column) = \(stored.id)"
                ) { $0.int(0) ?? 0 }
                if let count, count > 0 { found.append((register, count)) }
            }
        }
        return found
    }

    /// The event names the two by their codes; one of a whole list of pairs changed one of them. `before`: an event that is
    /// only an attempt.
    func decision(of pair: DuplicatePair, before event: RecordID? = nil) throws -> (actor: String, at: Int64)? {
        guard pair.state != .candidate else { return nil }
        let (left, right) = (pair.subjectCode, pair.establishmentCode)
        let summaries = [
            "Gộp \(left) vào \(right)", "Gộp \(right) vào \(left)", "\(left) khác \(right)", "\(right) khác \(left)",
        ]
        let others: SQL = event.map { " AND id <> \($0)" } ?? ""
        return try session.first(
            """
            SELECT actor, at FROM event e WHERE organisation = \(organisation) AND verb IN ('merge', 'distinguish')
                AND (summary IN \(SQL.list(summaries)) OR summary LIKE 'Gộp mọi cặp từ %' AND EXISTS (
                    SELECT 1 FROM change c WHERE c.organisation = e.organisation AND c.event = e.id
                        AND (c.record = \(pair.subject) OR c.record = \(pair.establishment))))\(others)
            ORDER BY at DESC LIMIT 1
            """
        ) { ($0.text(0) ?? "", $0.integer(1) ?? 0) }
    }
}
