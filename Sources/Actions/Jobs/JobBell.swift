import Foundation
import Synchronization

/// Tells the runners of this process that there is work, so that nobody waits for the next look into the table.
package final class JobBell: Sendable {
    private let listeners = Mutex<[UUID: AsyncStream<Void>.Continuation]>([:])

    package init() {}

    func ring() {
        listeners.withLock { listeners in
            for listener in listeners.values { listener.yield() }
        }
    }

    /// One ring at once, one for each ring since the last was heard, and one whenever `pause` has gone by. Ends with its
    /// task.
    func rings(atLeastEvery pause: Duration) -> AsyncStream<Void> {
        let (stream, listener) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let key = UUID()
        listeners.withLock { $0[key] = listener }
        let clock = Task {
            while !Task.isCancelled {
                listener.yield()
                try? await Task.sleep(for: pause)
            }
        }
        listener.onTermination = { [weak self] _ in
            clock.cancel()
            self?.listeners.withLock { $0[key] = nil }
        }
        return stream
    }
}
