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
            let (first, second) = (
                try side(register, subject, organisation, session),
                try side(.establishment, establishment, organisation, session)
            )
            return DuplicatePair(
                number: number, register: register, subject: subject, establishment: establishment, score: score,
                grounds: grounds,
                state: state, subjectWords: first.words, establishmentWords: second.words,
                provinces: [first.province, second.province].compactMap(\.self))
        }
    }

    private static func side(_ register: Register, _ id: RecordID, _ organisation: Int, _ session: any Session) throws
        -> (words: String, province: ProvinceKey?)
    {
        guard let stored = try RecordStore(register, session).find(id, organisation: organisation) else {
            return ("(không còn)", nil)
        }
        let name = MentionField.name(in: stored.record) ?? stored.record.name ?? ""
        return ("\(stored.code) \(name)", stored.record.province)
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
