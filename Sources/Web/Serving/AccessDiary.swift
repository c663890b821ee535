import Actions
import Logging
import Synchronization

/// What was read of persons, on its way to the access log: written each second in one transaction, so that a page does not
/// wait for the disk. The same page read again by the same person within ten minutes is one line. What takes data out of the
/// house is not kept here: its line is written before the file is sent.
final class AccessDiary: Sendable {
    private static let again: Int64 = 600 * 1_000_000
    private static let most = 20_000

    private struct Reading: Hashable {
        let session: String
        let detail: String
    }

    private struct State {
        var waiting: [AccessNote] = []
        var lately: [Reading: Int64] = [:]
    }

    private let state = Mutex(State())

    func add(_ note: AccessNote, session key: String) {
        let reading = Reading(session: key, detail: note.detail)
        state.withLock { state in
            if let last = state.lately[reading], note.at - last < AccessDiary.again { return }
            if state.lately.count >= AccessDiary.most {
                state.lately = state.lately.filter { note.at - $0.value < AccessDiary.again }
                if state.lately.count >= AccessDiary.most { state.lately = [:] }
            }
            state.lately[reading] = note.at
            state.waiting.append(note)
        }
    }

    /// Writes what waits; what could not be written waits on.
    func flush(_ office: Office, _ log: Logger) async {
        let notes = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        guard !notes.isEmpty else { return }
        do {
            try await office.log(notes)
        } catch {
            log.error("access log not written", metadata: ["lines": "\(notes.count)", "error": "\(error)"])
            state.withLock { $0.waiting = Array((notes + $0.waiting).suffix(AccessDiary.most)) }
        }
    }

    /// Until its task is cancelled; what waits then is still written.
    func run(_ office: Office, _ log: Logger) async {
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(1))
            // Not in the cancelled task: the last lines need a transaction too.
            await Task.detached { await self.flush(office, log) }.value
        }
    }
}
