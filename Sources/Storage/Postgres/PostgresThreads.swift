import CLibPQ
import Dispatch
import NIOPosix
import Synchronization

/// Threads that each keep one connection: the threads' queue is the queue for connections, and a transaction's whole
/// closure is one hop.
final class PostgresThreads: Sendable {
    private let settings: PostgresSettings
    private let pool: NIOThreadPool
    /// What it holds stays on its thread.
    private nonisolated(unsafe) let own: ThreadSpecificVariable<Kept>

    /// A thread's connection, if it has one.
    private final class Kept {
        var connection: PostgresConnection?
    }

    init(_ settings: PostgresSettings) {
        self.settings = settings
        pool = NIOThreadPool(numberOfThreads: settings.connections)
        own = ThreadSpecificVariable()
        pool.start()
    }

    deinit { pool.shutdownGracefully { _ in } }

    /// Runs `body` with the connection of whichever thread is free. Cancelling the task asks the server to stop.
    func run<Value: Sendable>(_ body: @escaping @Sendable (PostgresConnection) throws -> Value) async throws -> Value {
        let canceller = PostgresCanceller()
        return try await withTaskCancellationHandler {
            try Task.checkCancellation()
            return try await pool.runIfActive { [self] in
                let connection = try connection()
                guard canceller.watch(connection) else { throw CancellationError() }
                defer {
                    canceller.release(connection)
                    // At once, not when the thread is next asked for: the server keeps a lost transaction's locks until then.
                    if connection.isBroken { own.currentValue?.connection = nil }
                }
                do {
                    return try body(connection)
                } catch let fault as StorageFault where fault.kind == .tookTooLong && canceller.isCancelled {
                    throw CancellationError()
                }
            }
        } onCancel: {
            canceller.cancel()
        }
    }

    private func connection() throws(StorageFault) -> PostgresConnection {
        let kept = own.currentValue ?? Kept()
        own.currentValue = kept
        if let connection = kept.connection, !connection.isBroken { return connection }
        kept.connection = nil
        let connection = try PostgresConnection(settings)
        kept.connection = connection
        return connection
    }
}

/// Stops what a connection is doing, and never what it does next: a connection that is released while the request to stop
/// is under way is left.
final class PostgresCanceller: Sendable {
    private enum State {
        case idle, running(PostgresCancel), asking, cancelled
    }

    private let state = Mutex(State.idle)

    var isCancelled: Bool {
        state.withLock { state in
            switch state {
            case .asking, .cancelled: true
            case .idle, .running: false
            }
        }
    }

    /// Nothing if the task was cancelled before it began.
    func watch(_ connection: PostgresConnection) -> Bool {
        state.withLock { state in
            guard case .idle = state else { return false }
            guard let handle = connection.makeCanceller() else { return true }
            state = .running(PostgresCancel(handle: handle))
            return true
        }
    }

    func release(_ connection: PostgresConnection) {
        state.withLock { state in
            if case .asking = state { connection.leave() }
            state = .cancelled
        }
    }

    /// libpq asks by a connection of its own and waits for it: not on a thread that others need.
    func cancel() {
        let running: PostgresCancel? = state.withLock { state in
            guard case .running(let running) = state else {
                state = .cancelled
                return nil
            }
            state = .asking
            return running
        }
        guard let running else { return }
        DispatchQueue.global().async { [self] in
            running.ask()
            state.withLock { state in
                if case .asking = state { state = .cancelled }
            }
        }
    }
}

/// libpq's way to a connection's server process, good without the connection.
private final class PostgresCancel: Sendable {
    private nonisolated(unsafe) let handle: OpaquePointer

    init(handle: OpaquePointer) { self.handle = handle }

    deinit { PQfreeCancel(handle) }

    func ask() {
        var message = [CChar](repeating: 0, count: 256)
        _ = PQcancel(handle, &message, Int32(message.count))
    }
}
