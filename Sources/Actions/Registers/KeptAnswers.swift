import Domain
import Storage
import Synchronization

/// A question over registers whose answer is right while they stay as they were.
protocol KeptQuestion: Hashable, Sendable {
    associatedtype Answer: Sendable

    var organisation: Int { get }
    /// Those whose changes may change the answer.
    var registers: [Register] { get }

    func answer(_ session: any Session) throws -> Answer

    /// About what an answer takes in memory.
    static func bytes(of answer: Answer) -> Int
}

/// Answers that were asked for lately, each good for the versions of the registers of which it was made. In a size that does
/// not grow; what it keeps can always be made again.
final class KeptAnswers<Question: KeptQuestion>: Sendable {
    typealias Ask = (Question) throws -> (answer: Question.Answer, versions: RegisterVersions)

    private struct Kept {
        let versions: RegisterVersions
        let answer: Question.Answer
        let bytes: Int
        var used: UInt64
    }

    private struct Making: Hashable {
        let question: Question
        let versions: RegisterVersions
    }

    /// Tells, out of a transaction, what has to be made before it.
    private struct Missing: Error {
        let making: Making
    }

    private struct State {
        var kept: [Question: Kept] = [:]
        var making: [Making: Task<Void, any Error>] = [:]
        var clock: UInt64 = 0
        var bytes = 0
    }

    private let most: Int
    private let state = Mutex(State())

    /// `bytes`: how much the answers may take together. The newest is kept in any case.
    init(bytes: Int) {
        most = bytes
    }

    /// How many answers are kept, and about how many bytes they take.
    var size: (count: Int, bytes: Int) { state.withLock { ($0.kept.count, $0.bytes) } }

    /// A transaction in which kept answers of its own moment can be asked for. One that is missing is made outside, by one
    /// of all who miss it, and the transaction begins again; an answer that takes longer to make than the registers stand
    /// still is made in the transaction itself.
    func reading<Value: Sendable>(
        _ database: any Database, _ body: @escaping @Sendable (any Session, Ask) throws -> Value
    ) async throws -> Value {
        for _ in 1...2 {
            do {
                return try await database.read { session in
                    try body(session) { question in
                        let versions = try Self.versions(question, session)
                        guard let answer = self.find(question, versions) else {
                            throw Missing(making: Making(question: question, versions: versions))
                        }
                        return (answer, versions)
                    }
                }
            } catch let missing as Missing {
                try await make(missing.making, database)
            }
        }
        return try await database.read { session in
            try body(session) { question in
                let versions = try Self.versions(question, session)
                if let answer = self.find(question, versions) { return (answer, versions) }
                let answer = try question.answer(session)
                self.keep(question, versions, answer)
                return (answer, versions)
            }
        }
    }

    private static func versions(_ question: Question, _ session: any Session) throws -> RegisterVersions {
        try RegisterVersions(question.registers, organisation: question.organisation, session)
    }

    private func find(_ question: Question, _ versions: RegisterVersions) -> Question.Answer? {
        state.withLock { state in
            guard let kept = state.kept[question], kept.versions == versions else { return nil }
            state.clock += 1
            state.kept[question]?.used = state.clock
            return kept.answer
        }
    }

    /// Of many who miss the same answer one makes it, the others wait.
    private func make(_ making: Making, _ database: any Database) async throws {
        let task = state.withLock { state in
            if let task = state.making[making] { return task }
            let task = Task { [weak self] in
                defer { self?.done(making) }
                let (versions, answer) = try await database.read { session in
                    (try Self.versions(making.question, session), try making.question.answer(session))
                }
                self?.keep(making.question, versions, answer)
            }
            state.making[making] = task
            return task
        }
        try await task.value
    }

    private func done(_ making: Making) {
        _ = state.withLock { $0.making.removeValue(forKey: making) }
    }

    private func keep(_ question: Question, _ versions: RegisterVersions, _ answer: Question.Answer) {
        let bytes = Question.bytes(of: answer)
        state.withLock { state in
            state.clock += 1
            let kept = Kept(versions: versions, answer: answer, bytes: bytes, used: state.clock)
            if let former = state.kept.updateValue(kept, forKey: question) { state.bytes -= former.bytes }
            state.bytes += bytes
            while state.bytes > most, state.kept.count > 1,
                let oldest = state.kept.min(by: { $0.value.used < $1.value.used })
            {
                state.kept[oldest.key] = nil
                state.bytes -= oldest.value.bytes
            }
        }
    }
}
