import Foundation
import Synchronization

/// The one thread on which letters are set and drawn; it never ends. Cairo 1.16 opens a font's file outside of the lock of
/// the library that all its fonts share, and Pango tears a thread's fonts down when the thread ends: two papers at once have
/// ended the whole process, within FreeType.
final class DrawingThread: @unchecked Sendable {
    private static let only = DrawingThread()

    private let condition = NSCondition()
    private var waiting: [@Sendable () -> Void] = []

    private init() {
        let thread = Thread { [self] in
            while true { next()() }
        }
        thread.name = "khuyencong.drawing"
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Waits until it is drawn. Within `draw` itself it must not be called again.
    static func run<Value: Sendable>(
        _ draw: @escaping @Sendable () throws(DocumentFault) -> Value
    ) throws(DocumentFault) -> Value {
        let isDrawn = DispatchSemaphore(value: 0)
        let drawn = Mutex<Result<Value, DocumentFault>>(.failure(.unwritable))
        only.put {
            let result = Result { () throws(DocumentFault) in try draw() }
            drawn.withLock { $0 = result }
            isDrawn.signal()
        }
        isDrawn.wait()
        return try drawn.withLock { $0 }.get()
    }

    private func put(_ work: @escaping @Sendable () -> Void) {
        condition.lock()
        waiting.append(work)
        condition.signal()
        condition.unlock()
    }

    private func next() -> @Sendable () -> Void {
        condition.lock()
        defer { condition.unlock() }
        while waiting.isEmpty { condition.wait() }
        return waiting.removeFirst()
    }
}
