import Basics
import Domain
import Storage

/// **Cặp có thể trùng**, with the decision that a person took.
package struct DuplicatePair: Sendable {
    package enum State: String, Sendable {
        case candidate, same, different
    }

    package let number: Int
    package let register: Register
    package let subject: RecordID
    package let establishment: RecordID
    package let score: Int
    package let grounds: String
    package let state: State
    /// "CS-0004 Cty TNHH …" of both.
    package let subjectWords: String
    package let establishmentWords: String
    /// The one of the two by which they are parted again: it was merged into the other, or names it. Nothing where they
    /// do not count as one.
    package let joinedCode: String?
    /// Of both, as far as they are there.
    let provinces: [ProvinceKey]

    /// A pair is told to whoever sees both; nothing is everywhere.
    func isWithin(_ places: Set<ProvinceKey>?) -> Bool { places.map { $0.isSuperset(of: provinces) } ?? true }

    /// The reasons without those that tell of a person.
    package func grounds(showsPersonal: Bool) -> String {
        showsPersonal ? grounds : Likeness.withoutPersonal(grounds)
    }

    static func of(_ id: RecordID, organisation: Int, _ session: any Session) throws -> [DuplicatePair] {
        try find("(p.subject = \(id) OR p.establishment = \(id))", organisation: organisation, limit: 100, session)
    }

    static func find(_ filter: SQL, organisation: Int, limit: Int, offset: Int = 0, _ session: any Session) throws
        -> [DuplicatePair]
    {
        let rows = try session.rows(
            """
            SELECT p.number, p.register, p.subject, p.establishment, p.score, p.grounds, p.state FROM duplicate_pair p
            WHERE p.organisation = \(organisation) AND \(filter) ORDER BY p.score DESC, p.number LIMIT \(limit) OFFSET \(offset)
            """
        ) { row in
            (
                row.int(0) ?? 0, row.text(1) ?? "", row.id(2), row.id(3), row.int(4) ?? 0, row.text(5) ?? "",
                row.text(6) ?? ""
            )
        }
        return try rows.compactMap { number, register, subject, establishment, score, grounds, state in
            guard let register = Register(rawValue: register), let subject, let establishment,
                let state = State(rawValue: state)
            else {
                return nil
            }
            let first = try RecordStore(register, session).find(subject, organisation: organisation)
            let second = try RecordStore(.establishment, session).find(establishment, organisation: organisation)
            return DuplicatePair(
                number: number, register: register, subject: subject, establishment: establishment, score: score,
                grounds: grounds,
                state: state, subjectWords: words(first), establishmentWords: words(second),
                joinedCode: state == .same ? try joined([first, second], organisation, session) : nil,
                provinces: [first, second].compactMap { $0?.record.province })
        }
    }

    private static func words(_ stored: StoredRecord?) -> String {
        guard let stored else { return "(không còn)" }
        return "\(stored.code) \(MentionField.name(in: stored.record) ?? stored.record.name ?? "")"
    }

    private static func joined(_ both: [StoredRecord?], _ organisation: Int, _ session: any Session) throws -> String? {
        let both = both.compactMap(\.self)
        if let mention = both.first(where: { $0.record.register != .establishment }) {
            return mention.record.values.contains { $0?.reference != nil } ? mention.code : nil
        }
        let merged = try Merged.codes(of: both, organisation: organisation, session)
        return both.first { merged[$0.id] != nil }?.code
    }
}

extension Office {
    package func candidates(organisation: Int, limit: Int) async throws -> (pairs: [DuplicatePair], total: Int) {
        try await database.read { session in
            let total = try session.first(
                "SELECT COUNT(*) FROM duplicate_pair WHERE organisation = \(organisation) AND state = 'candidate'"
            ) { $0.int(0) ?? 0 }
            return (
                try DuplicatePair.find("p.state = 'candidate'", organisation: organisation, limit: limit, session),
                total ?? 0
            )
        }
    }
}
