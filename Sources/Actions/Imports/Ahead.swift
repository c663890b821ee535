import Basics
import Foundation

/// Work in two halves on two threads: one makes batches, a few ahead, the other takes them in order. Reading and
/// understanding, packing rows and writing them take about the same time each, and servers have two cores.
final class Ahead<Batch: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private var batches: [Batch] = []
    private var isFinished = false
    private var isCancelled = false
    private var failure: (any Error)?
    private let mostBatches = 4

    private struct Cancelled: Error {}

    /// `make` runs on a thread of its own and gives each batch to the closure it is handed. Errors of either side end
    /// both, and nothing of `make` runs once this has returned.
    static func run(
        make: @escaping (_ put: (Batch) throws -> Void) throws -> Void, take: (Batch) throws -> Void
    ) throws {
        let queue = Ahead()
        // Only one thread touches what `make` holds at a time: this one waits until the other has ended.
        nonisolated(unsafe) let make = make
        let thread = Thread {
            do {
                try make(queue.put)
                queue.finish(nil)
            } catch {
                queue.finish(error)
            }
        }
        thread.stackSize = 8 << 20
        thread.start()
        defer { queue.cancel() }
        while let batch = try queue.next() { try take(batch) }
    }

    func put(_ batch: Batch) throws {
        condition.lock()
        defer { condition.unlock() }
        while batches.count >= mostBatches, !isCancelled { condition.wait() }
        if isCancelled { throw Cancelled() }
        batches.append(batch)
        condition.broadcast()
    }

    func finish(_ error: (any Error)?) {
        condition.lock()
        isFinished = true
        if !(error is Cancelled) { failure = error }
        condition.broadcast()
        condition.unlock()
    }

    func next() throws -> Batch? {
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

    /// Nothing more is taken: the next `put` throws.
    func stop() {
        condition.lock()
        isCancelled = true
        condition.broadcast()
        condition.unlock()
    }

    private func cancel() {
        stop()
        condition.lock()
        while !isFinished { condition.wait() }
        condition.unlock()
    }
}

extension Ahead where Batch == [GridRow] {
    /// Reads a sheet's rows a few batches ahead of who understands them. Gives what is to be told of its letters.
    static func rows(of source: any GridSource, sheet: Int, _ take: (GridRow) throws -> Void) throws -> [LegacyRemark] {
        let batchSize = 512
        // Written by the other thread before `run` returns, and read after.
        nonisolated(unsafe) var remarks: [LegacyRemark] = []
        try run { put in
            var batch: [GridRow] = []
            remarks = try source.readRows(ofSheet: sheet) { row in
                batch.append(row)
                if batch.count == batchSize {
                    try put(batch)
                    batch.removeAll(keepingCapacity: true)
                }
            }
            if !batch.isEmpty { try put(batch) }
        } take: { batch in
            for row in batch { try take(row) }
        }
        return remarks
    }
}
