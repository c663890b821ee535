import Actions
import Synchronization

/// Keeps answers of long questions while the registers are as they were when it was asked. Bounded by the size of what it
/// holds; several who ask for the same at once wait for one answer.
final class AnswerCache: Sendable {
    struct Key: Hashable, Sendable {
        let organisation: Int
        /// All on which the answer depends beside the registers.
        let request: String
    }

    private struct Entry {
        let versions: RegisterVersions
        let task: Task<any Sendable, any Error>
        /// Tells it from a later one of the same key.
        let number: Int
        var size = 0
        var lastUse: Int
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var size = 0
        /// Counts uses.
        var clock = 0
    }

    private let most: Int
    private let state = Mutex(State())

    /// `most`: in bytes, as the answers' sizes are told.
    init(most: Int = 24 << 20) {
        self.most = most
    }

    /// `make` is asked only where the answer under these versions is not known yet. What it throws is not kept.
    func answer<Value: Sendable>(
        _ key: Key, under versions: RegisterVersions, size: @escaping @Sendable (Value) -> Int,
        make: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let (task, number) = begun(key, versions) { try await make() as any Sendable }
        do {
            guard let value = try await task.value as? Value else { return try await make() }
            if let number { settle(key, number, size: size(value)) }
            return value
        } catch {
            if let number { forget(key, number) }
            throw error
        }
    }

    var heldSize: Int { state.withLock { $0.size } }

    /// The number is given to the one who began it.
    private func begun(
        _ key: Key, _ versions: RegisterVersions, _ make: @escaping @Sendable () async throws -> any Sendable
    ) -> (Task<any Sendable, any Error>, number: Int?) {
        state.withLock { state in
            state.clock += 1
            if let known = state.entries[key], known.versions == versions {
                state.entries[key]?.lastUse = state.clock
                return (known.task, nil)
            }
            state.size -= state.entries[key]?.size ?? 0
            // Not the asker's own: who leaves early must not end it for the others.
            let task = Task { try await make() }
            state.entries[key] = Entry(versions: versions, task: task, number: state.clock, lastUse: state.clock)
            return (task, state.clock)
        }
    }

    private func settle(_ key: Key, _ number: Int, size: Int) {
        state.withLock { state in
            guard state.entries[key]?.number == number else { return }
            state.entries[key]?.size = size
            state.size += size
            while state.size > most,
                let oldest = state.entries.filter({ $0.value.size > 0 }).min(by: { $0.value.lastUse < $1.value.lastUse }
                )
            {
                state.entries[oldest.key] = nil
                state.size -= oldest.value.size
            }
        }
    }

    private func forget(_ key: Key, _ number: Int) {
        state.withLock { state in
            guard state.entries[key]?.number == number else { return }
            state.size -= state.entries[key]?.size ?? 0
            state.entries[key] = nil
        }
    }
}

extension Visit {
    /// The answer to a question about a centre's registers: the kept one while nothing in them has changed.
    func answer<Value: Sendable>(
        _ organisation: Int, _ request: String, size: @escaping @Sendable (Value) -> Int,
        _ make: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let versions = try await office.registerVersions(organisation: organisation)
        return try await house.answers.answer(
            AnswerCache.Key(organisation: organisation, request: request), under: versions, size: size, make: make)
    }
}
