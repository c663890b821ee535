import Basics
import Foundation
import Storage

extension Job {
    /// Jobs are written beside what the organisations write.
    static let lane = -1
}

extension Office {
    /// Asks for work and answers its number at once; a runner of this process begins it as soon as it is free. The same
    /// request key from the same account is the same job: a double submit is done once. `account` is who is told of the
    /// end, the actor where it is left out.
    @discardableResult
    package func enqueue(
        _ verb: String, _ arguments: some Encodable & Sendable, organisation: Int, account: String? = nil,
        requestKey: String? = nil
    ) async throws -> Int {
        let json = try Job.json(arguments)
        let (at, actor) = (now(), actor)
        let account = account ?? actor
        let known: @Sendable (any Session) throws -> Int? = { session in
            guard let requestKey else { return nil }
            return try session.first(
                """
                SELECT number FROM job
                WHERE organisation = \(organisation) AND account = \(account) AND request_key = \(requestKey)
                """
            ) { $0.int(0) ?? 0 }
        }
        let number = try await database.write(lane: Job.lane, landed: { try known($0) != nil }) { session in
            if let known = try known(session) { return known }
            let last = try session.first("SELECT MAX(number) FROM job") { $0.int(0) ?? 0 }
            let number = (last ?? 0) + 1
            try session.run(
                """
                INSERT INTO job (number, organisation, verb, arguments, actor, account, request_key, state, attempts, created_at)
                VALUES (\(number), \(organisation), \(verb), \(json), \(actor), \(account), \(requestKey), 'queued', 0, \(at))
                """)
            return number
        }
        bell.ring()
        return number
    }
}

extension Job {
    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
