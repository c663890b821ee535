import Basics
import Domain
import Storage

/// What one verb does inside its transaction: rows, and the event that tells of them.
final class Work {
    let session: any Session
    let organisation: Int
    let at: Int64
    let event: RecordID
    private var ids: RecordIDMaker
    private var position = 0
    private var touched: Set<Register> = []

    fileprivate init(session: any Session, organisation: Int, at: Int64, event: RecordID) {
        self.session = session
        self.organisation = organisation
        self.at = at
        self.event = event
        ids = RecordIDMaker(millisecondsSince1970: UInt64(max(0, at / 1000)))
    }

    var today: Day { OfficeMoment(microsecondsSince1970: at).day }

    func newID() -> RecordID { ids.next() }

    /// Marks a register as changed: its version rises once in this transaction.
    func touch(_ register: Register) { touched.insert(register) }

    func recordChange(_ register: Register, _ record: RecordID, before: String?, after: String?) throws {
        touch(register)
        try recordChange(entity: register.rawValue, record, before: before, after: after)
    }

    /// Of what is kept beside the registers.
    func recordChange(entity: String, _ record: RecordID, before: String?, after: String?) throws {
        position += 1
        try session.run(
            """
            INSERT INTO change (organisation, event, position, entity, record, before, after)
            VALUES (\(organisation), \(event), \(position), \(entity), \(record), \(before), \(after))
            """)
    }

    /// Reserves `count` numbers of a counter and answers the first.
    func reserve(_ count: Int, of counter: String) throws -> Int64 {
        let next = try session.first(
            """
            INSERT INTO counter (organisation, name, next) VALUES (\(organisation), \(counter), \(count + 1))
            ON CONFLICT (organisation, name) DO UPDATE SET next = counter.next + \(count) RETURNING next
            """
        ) { $0.integer(0) ?? 0 }
        return (next ?? 0) - Int64(count)
    }

    fileprivate func begin(verb: String, summary: String, actor: String, requestKey: String?) throws {
        try session.run(
            """
            INSERT INTO event (organisation, id, at, actor, actor_organisation, verb, request_key, summary)
            VALUES (\(organisation), \(event), \(at), \(actor), \(organisation), \(verb), \(requestKey), \(summary))
            """)
    }

    fileprivate func finish() throws {
        for register in touched.sorted(by: { $0.rawValue < $1.rawValue }) {
            try session.run(
                """
                INSERT INTO register_version (organisation, register, version) VALUES (\(organisation), \(register.rawValue), 1)
                ON CONFLICT (organisation, register) DO UPDATE SET version = register_version.version + 1
                """)
        }
    }
}

extension Office {
    /// One verb, one transaction, one event. A request key that was seen already is refused: the work is done. The event's
    /// id is the same however often the transaction is tried: by it the work is found where a COMMIT was never answered.
    /// `again` answers a request key that was seen already by what its event made.
    @discardableResult
    func perform<Value: Sendable>(
        _ verb: String, organisation: Int, summary: String, requestKey: String? = nil,
        again: (@Sendable (any Session, RecordID) throws -> Value)? = nil,
        _ body: @escaping @Sendable (Work) throws -> Value
    ) async throws -> Value {
        let now = now
        let actor = actor
        var ids = RecordIDMaker(millisecondsSince1970: UInt64(max(0, now() / 1000)))
        let event = ids.next()
        return try await database.write(
            lane: organisation, landed: { try Office.isDone(event, organisation: organisation, $0) }
        ) {
            session in
            if let requestKey, let done = try Office.event(requestKey, organisation: organisation, session) {
                if let again { return try again(session, done) }
                throw Problem("Việc này đã được ghi rồi, không ghi lần nữa.")
            }
            // Asked once nobody else writes, so that the order of moments is the order of what was done.
            let work = Work(session: session, organisation: organisation, at: now(), event: event)
            try work.begin(verb: verb, summary: summary, actor: actor, requestKey: requestKey)
            let value = try body(work)
            try work.finish()
            return value
        }
    }

    /// Whether a verb with this request key was performed.
    func isDone(_ requestKey: String, organisation: Int) async throws -> Bool {
        try await database.read { try Office.event(requestKey, organisation: organisation, $0) != nil }
    }

    private static func isDone(_ event: RecordID, organisation: Int, _ session: any Session) throws -> Bool {
        let sql: SQL = "SELECT 1 FROM event WHERE organisation = \(organisation) AND id = \(event)"
        return try session.first(sql) { _ in true } ?? false
    }

    private static func event(_ key: String, organisation: Int, _ session: any Session) throws -> RecordID? {
        let sql: SQL = "SELECT id FROM event WHERE organisation = \(organisation) AND request_key = \(key)"
        return try session.first(sql) { $0.id(0) } ?? nil
    }
}
