import Basics
import Foundation

/// Reads a sheet's rows on a thread of its own, a few batches ahead of who understands them: unpacking XML and
/// recognising rows each take half the time of an import, and servers have two cores.
final class ReadAhead: @unchecked Sendable {
    private let condition = NSCondition()
    private var batches: [[GridRow]] = []
    private var isFinished = false
    private var isCancelled = false
    private var failure: (any Error)?
    private let batchSize = 512
    private let mostBatches = 4

    private struct Cancelled: Error {}

    /// Hands on every row in order; errors of either side end both.
    static func rows(of source: any GridSource, sheet: Int, _ take: (GridRow) throws -> Void) throws {
        let queue = ReadAhead()
        nonisolated(unsafe) let source = source
        let thread = Thread { queue.produce(source, sheet: sheet) }
        thread.stackSize = 8 << 20
        thread.start()
        defer { queue.cancel() }
        while let batch = try queue.next() {
            for row in batch { try take(row) }
        }
    }

    private func produce(_ source: any GridSource, sheet: Int) {
        var batch: [GridRow] = []
        do {
            try source.readRows(ofSheet: sheet) { row in
                batch.append(row)
                if batch.count == batchSize {
                    try put(batch)
                    batch.removeAll(keepingCapacity: true)
                }
            }
            if !batch.isEmpty { try put(batch) }
            finish(nil)
        } catch {
            finish(error)
        }
    }

    private func put(_ batch: [GridRow]) throws {
        condition.lock()
        defer { condition.unlock() }
        while batches.count >= mostBatches, !isCancelled { condition.wait() }
        if isCancelled { throw Cancelled() }
        batches.append(batch)
        condition.broadcast()
    }

    private func finish(_ error: (any Error)?) {
        condition.lock()
        isFinished = true
        if !(error is Cancelled) { failure = error }
        condition.broadcast()
        condition.unlock()
    }

    private func next() throws -> [GridRow]? {
        condition.lock()
        defer { condition.unlock() }
        while batches.isEmpty, !isFinished { condition.wait() }
        if !batches.isEmpty {
            let batch = batches.removeFirst()
            condition.broadcast()
            return batch
        }
        if let failure { throw failure }
        return nil
    }

    /// Waits until the reader has let go of the file.
    private func cancel() {
        condition.lock()
        isCancelled = true
        condition.broadcast()
        while !isFinished { condition.wait() }
        condition.unlock()
    }
}
