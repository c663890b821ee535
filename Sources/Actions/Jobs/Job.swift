import Domain
import Foundation
import Storage

/// **Việc nền**: work that a page asked for and that is done behind it. It survives a reload and a restart.
package struct Job: Sendable {
    package let number: Int
    /// 0 for none: a first import makes its centre.
    package let organisation: Int
    package let verb: String
    /// JSON, as the verb takes it.
    package let arguments: Data
    /// Who is named in the events of what it does.
    package let actor: String
    /// Who is told of its end.
    package let account: String
    package let state: JobState
    /// Thousandths, where the verb can tell.
    package let progress: Int?
    /// What is being done, in Vietnamese.
    package let stage: String?
    /// JSON, as the verb gives it; of a job that is done, where it was asked for alone.
    package let result: Data?
    /// Why it failed, and what would satisfy.
    package let sentence: String?
    /// Microseconds since 1970.
    package let createdAt: Int64
    package let startedAt: Int64?
    package let finishedAt: Int64?
    package let seenAt: Int64?
    /// How often it was begun.
    package let attempts: Int

    package func arguments<Value: Decodable>(as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: arguments)
    }

    /// Nothing before it is done.
    package func result<Value: Decodable>(as type: Value.Type) throws -> Value? {
        try result.map { try JSONDecoder().decode(type, from: $0) }
    }
}

extension Job {
    static let columns = SQL(
        trusted: """
            number, organisation, verb, arguments, actor, account, state, progress, stage, result, sentence,
            created_at, started_at, finished_at, seen_at, attempts
            """)

    /// All but the result: a list tells how a job ended, and a plan can be megabytes.
    static let columnsOfList = SQL(
        trusted: """
            number, organisation, verb, arguments, actor, account, state, progress, stage, NULL, sentence,
            created_at, started_at, finished_at, seen_at, attempts
            """)

    init(_ row: any SQLRow) {
        number = row.int(0) ?? 0
        organisation = row.int(1) ?? 0
        verb = row.text(2) ?? ""
        arguments = Data((row.text(3) ?? "").utf8)
        actor = row.text(4) ?? ""
        account = row.text(5) ?? ""
        state = row.text(6).flatMap(JobState.init(rawValue:)) ?? .failed
        progress = row.int(7)
        stage = row.text(8)
        result = row.text(9).map { Data($0.utf8) }
        sentence = row.text(10)
        createdAt = row.integer(11) ?? 0
        startedAt = row.integer(12)
        finishedAt = row.integer(13)
        seenAt = row.integer(14)
        attempts = row.int(15) ?? 0
    }
}
