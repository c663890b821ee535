import Basics
import Domain
import Storage

/// Which of the pairs that nobody has decided wait for a person, and how alike their two are today. What one record was
/// merged into stands for it: of all pairs of the same two that count, one waits. The row of a pair that does not wait
/// stays, with its points below nothing: a correction that is taken back or a merge that is parted lets it wait again.
struct PairStanding {
    private let organisation: Int
    private let session: any Session

    /// At most so many ids are asked for at once.
    private static let chunk = 400

    init(organisation: Int, _ session: any Session) {
        self.organisation = organisation
        self.session = session
    }

    init(_ work: Work) { self.init(organisation: work.organisation, work.session) }

    /// After fields of a record were written.
    func renew(of stored: StoredRecord, changing fields: Set<Int>) throws {
        guard PairStanding.compares(stored.record.register, fields) else { return }
        let isPaired: SQL = """
            SELECT 1 FROM duplicate_pair p WHERE p.organisation = \(organisation) AND p.state = 'candidate'
                AND (p.subject = \(stored.id) OR p.establishment = \(stored.id)) LIMIT 1
            """
        if try session.first(isPaired, { _ in true }) == true { try renew(of: [stored.id]) }
    }

    /// Of these records and all that count as one with them.
    func renew(of ids: [RecordID]) throws {
        let pairs = try pairs(of: try counted(with: ids))
        guard pairs.contains(where: { $0.state == .candidate }) else { return }
        let members = try PairMembers(pairs, organisation: organisation, session)
        for group in Dictionary(grouping: pairs, by: members.ends).values {
            for (pair, standing) in members.standing(of: group) where standing != Standing(pair) {
                try session.run(
                    """
                    UPDATE duplicate_pair SET score = \(standing.score), grounds = \(standing.grounds)
                    WHERE organisation = \(organisation) AND number = \(pair.number)
                    """)
            }
        }
    }

    /// Of every record of the centre: for pairs that an older program kept.
    func renewAll() throws {
        let ids = try session.rows(
            "SELECT DISTINCT establishment FROM duplicate_pair WHERE organisation = \(organisation) AND state = 'candidate'"
        ) { $0.id(0) }.compactMap(\.self)
        for chunk in PairStanding.chunks(ids) { try renew(of: chunk) }
    }

    /// Whether these fields say how alike two are, or that a name is linked.
    private static func compares(_ register: Register, _ fields: Set<Int>) -> Bool {
        guard register != .establishment else { return !fields.isDisjoint(with: Likeness.compared) }
        guard let mention = MentionField.all.first(where: { $0.register == register }) else { return false }
        let keys = register.definition.fields
        return fields.contains { [mention.name, mention.reference].contains(keys[$0].key) }
    }

    private func counted(with ids: [RecordID]) throws -> [RecordID] {
        var all = Set(ids)
        for chunk in PairStanding.chunks(ids) {
            let roots = try session.rows(
                """
                SELECT COALESCE(merged_into, id) FROM establishment
                WHERE organisation = \(organisation) AND id IN \(SQL.list(chunk))
                """
            ) { $0.id(0) }.compactMap(\.self)
            all.formUnion(roots)
            guard !roots.isEmpty else { continue }
            let followers = try session.rows(
                "SELECT id FROM establishment WHERE organisation = \(organisation) AND merged_into IN \(SQL.list(roots))"
            ) { $0.id(0) }.compactMap(\.self)
            all.formUnion(followers)
        }
        return Array(all)
    }

    private func pairs(of ids: [RecordID]) throws -> [KeptPair] {
        var found: [Int: KeptPair] = [:]
        for chunk in PairStanding.chunks(ids) {
            let list = SQL.list(chunk)
            let pairs = try session.rows(
                """
                SELECT p.number, p.register, p.subject, p.establishment, p.score, p.grounds, p.state FROM duplicate_pair p
                WHERE p.organisation = \(organisation) AND (p.subject IN \(list) OR p.establishment IN \(list))
                """, KeptPair.init)
            for case let pair? in pairs { found[pair.number] = pair }
        }
        return found.values.sorted { $0.number < $1.number }
    }

    static func chunks(_ ids: [RecordID]) -> [[RecordID]] {
        stride(from: 0, to: ids.count, by: chunk).map { Array(ids[$0..<min($0 + chunk, ids.count)]) }
    }
}

/// A pair's row.
struct KeptPair {
    let number: Int
    let register: Register
    let subject: RecordID
    let establishment: RecordID
    let score: Int
    let grounds: String
    let state: DuplicatePair.State

    init?(_ row: any SQLRow) {
        guard let register = row.text(1).flatMap(Register.init(rawValue:)), let subject = row.id(2),
            let establishment = row.id(3), let state = row.text(6).flatMap(DuplicatePair.State.init(rawValue:))
        else { return nil }
        number = row.int(0) ?? 0
        score = row.int(4) ?? 0
        grounds = row.text(5) ?? ""
        (self.register, self.subject, self.establishment, self.state) = (register, subject, establishment, state)
    }
}

/// How a pair is kept: it waits with points above nothing.
struct Standing: Equatable {
    let score: Int
    let grounds: String

    init(_ score: Int, _ grounds: String) {
        self.score = score
        self.grounds = grounds
    }

    init(_ pair: KeptPair) { self.init(pair.score, pair.grounds) }

    /// The points stay to be read.
    var resting: Standing { Standing(-abs(score), grounds) }
}
