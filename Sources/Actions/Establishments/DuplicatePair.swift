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
    /// The two that count: what a found one was merged into stands for it until the pair is decided.
    package let subject: RecordID
    package let establishment: RecordID
    package let score: Int
    package let grounds: String
    package let state: State
    /// Whether it waits for a decision: the two are alike, and do not count as one nor as different by another pair.
    package let isWaiting: Bool
    /// Of whom the reasons speak, where it is not of the two: "CS-0002 đã gộp vào CS-0001".
    let through: String?
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
        let own = showsPersonal ? grounds : Likeness.withoutPersonal(grounds)
        return through.map { "\(own) (\($0))" } ?? own
    }

    /// Of pairs that nobody has decided: those that wait (PairStanding).
    static let waiting: SQL = "p.state = 'candidate' AND p.score > 0"

    /// Those that wait or are decided. What was merged has none that wait: they are of the record that stands for it.
    static func of(_ id: RecordID, organisation: Int, _ session: any Session) throws -> [DuplicatePair] {
        let followers: SQL = "SELECT id FROM establishment WHERE organisation = \(organisation) AND merged_into = \(id)"
        return try find(
            """
            (p.state <> 'candidate' AND (p.subject = \(id) OR p.establishment = \(id))
                OR \(waiting) AND (p.subject = \(id) OR p.establishment = \(id)
                    OR p.subject IN (\(followers)) OR p.establishment IN (\(followers))))
            """, organisation: organisation, limit: 100, session
        ).filter { $0.state != .candidate || $0.subject == id || $0.establishment == id }
    }

    static func find(_ filter: SQL, organisation: Int, limit: Int, offset: Int = 0, _ session: any Session) throws
        -> [DuplicatePair]
    {
        let rows = try session.rows(
            """
            SELECT q.*, (SELECT e.merged_into FROM establishment e WHERE e.organisation = \(organisation) AND e.id = q.subject),
                (SELECT e.merged_into FROM establishment e WHERE e.organisation = \(organisation) AND e.id = q.establishment)
            FROM (
                SELECT p.number, p.register, p.subject, p.establishment, p.score, p.grounds, p.state FROM duplicate_pair p
                WHERE p.organisation = \(organisation) AND \(filter)
                ORDER BY p.score DESC, p.number LIMIT \(limit) OFFSET \(offset)
            ) q ORDER BY q.score DESC, q.number
            """
        ) { (KeptPair($0), $0.id(7), $0.id(8)) }
        return try rows.compactMap { pair, subjectRoot, establishmentRoot in
            try pair.map { try DuplicatePair($0, subjectRoot, establishmentRoot, organisation, session) }
        }
    }

    private init(
        _ pair: KeptPair, _ subjectRoot: RecordID?, _ establishmentRoot: RecordID?, _ organisation: Int,
        _ session: any Session
    ) throws {
        func record(_ register: Register, _ id: RecordID) throws -> StoredRecord? {
            try RecordStore(register, session).find(id, organisation: organisation)
        }
        let isOpen = pair.state == .candidate
        number = pair.number
        register = pair.register
        state = pair.state
        score = abs(pair.score)
        grounds = pair.grounds
        isWaiting = isOpen && pair.score > 0
        subject = isWaiting ? subjectRoot ?? pair.subject : pair.subject
        establishment = isWaiting ? establishmentRoot ?? pair.establishment : pair.establishment
        let first = try record(register, subject)
        let second = try record(.establishment, establishment)
        subjectWords = Self.words(first)
        establishmentWords = Self.words(second)
        joinedCode = state == .same ? try Self.joined([first, second], organisation, session) : nil
        let merged = try [(pair.subject, first), (pair.establishment, second)].compactMap { found, counted -> String? in
            guard let counted, counted.id != found, let own = try record(.establishment, found) else { return nil }
            return "\(own.code) đã gộp vào \(counted.code)"
        }
        through = merged.isEmpty ? nil : "qua \(merged.joined(separator: ", "))"
        provinces = [first, second].compactMap { $0?.record.province }
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
                "SELECT COUNT(*) FROM duplicate_pair p WHERE p.organisation = \(organisation) AND \(DuplicatePair.waiting)"
            ) { $0.int(0) ?? 0 }
            return (
                try DuplicatePair.find(DuplicatePair.waiting, organisation: organisation, limit: limit, session),
                total ?? 0
            )
        }
    }
}
