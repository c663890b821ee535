import Domain
import Storage
import Synchronization

/// The lists that were asked for lately, each good for the versions of which it was made. One object of a server, in a
/// size that does not grow; what it keeps can always be made again.
package final class RegisterCaches: Sendable {
    private struct Kept {
        let versions: RegisterVersions
        let list: RegisterList
        var used: UInt64
    }

    private struct Making: Hashable {
        let question: RegisterQuestion
        let versions: RegisterVersions
    }

    private struct State {
        var kept: [RegisterQuestion: Kept] = [:]
        var making: [Making: Task<Void, any Error>] = [:]
        var clock: UInt64 = 0
        var bytes = 0
    }

    private let most: Int
    private let state = Mutex(State())

    /// `bytes`: how much the lists may take together. The newest is kept in any case.
    package init(bytes: Int = 24_000_000) {
        most = bytes
    }

    func list(_ question: RegisterQuestion, _ versions: RegisterVersions) -> RegisterList? {
        state.withLock { state in
            guard let kept = state.kept[question], kept.versions == versions else { return nil }
            state.clock += 1
            state.kept[question]?.used = state.clock
            return kept.list
        }
    }

    /// Of many who miss the same list one makes it, the others wait.
    func make(
        _ question: RegisterQuestion, _ versions: RegisterVersions,
        _ body: @escaping @Sendable () async throws -> (RegisterVersions, RegisterList)
    ) async throws {
        let making = Making(question: question, versions: versions)
        let task = state.withLock { state in
            if let task = state.making[making] { return task }
            let task = Task { [weak self] in
                defer { self?.done(making) }
                let (versions, list) = try await body()
                self?.keep(question, versions, list)
            }
            state.making[making] = task
            return task
        }
        try await task.value
    }

    private func done(_ making: Making) {
        _ = state.withLock { $0.making.removeValue(forKey: making) }
    }

    func keep(_ question: RegisterQuestion, _ versions: RegisterVersions, _ list: RegisterList) {
        state.withLock { state in
            state.clock += 1
            if let former = state.kept.updateValue(
                Kept(versions: versions, list: list, used: state.clock), forKey: question)
            {
                state.bytes -= former.list.bytes
            }
            state.bytes += list.bytes
            while state.bytes > most, state.kept.count > 1,
                let oldest = state.kept.min(by: { $0.value.used < $1.value.used })
            {
                state.kept[oldest.key] = nil
                state.bytes -= oldest.value.list.bytes
            }
        }
    }

    /// How many lists are kept, and about how many bytes they take.
    package var size: (lists: Int, bytes: Int) { state.withLock { ($0.kept.count, $0.bytes) } }
}
