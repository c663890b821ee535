import Foundation

/// A thread beside those that serve requests: reading a workbook keeps one busy for seconds, and there are as many of the
/// others as the machine has cores.
final class OwnThread: TaskExecutor {
    private let queue: DispatchQueue

    init(_ label: String) { queue = DispatchQueue(label: label) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedTaskExecutor()
        queue.async { job.runSynchronously(on: executor) }
    }

    /// All that `body` does is done on one such thread.
    static func run<Value: Sendable>(_ label: String, _ body: @Sendable () async throws -> Value) async rethrows
        -> Value
    {
        try await withTaskExecutorPreference(OwnThread(label)) { try await body() }
    }
}
