import Basics
import Documents
import Foundation
import Storage

/// **Người làm việc nền**: takes jobs one after another and does them. Several may look into one table, of several
/// processes too: a job is held by a lease, and one whose runner is gone is begun again by another.
package struct JobRunner: Sendable {
    private let office: Office
    private let verbs: [JobVerb]
    private let name = UUID().uuidString
    private let lease: Duration
    private let pause: Duration
    private let log: @Sendable (String) -> Void

    /// `pause` is between two looks for the jobs of other processes; those of this one ring. `log` is told of faults, with
    /// the reference that the person is told.
    package init(
        _ office: Office, verbs: [JobVerb], lease: Duration = .seconds(20), pause: Duration = .seconds(2),
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.office = office
        self.verbs = verbs
        self.lease = lease
        self.pause = pause
        self.log = log
    }

    /// Until its task is cancelled. What it is doing then is left for the next start.
    package func run() async {
        for await _ in office.bell.rings(atLeastEvery: pause) {
            do {
                while !Task.isCancelled, try await runNext() {}
            } catch {
                // The database is away or busy: looked for again at the next ring.
                if !Task.isCancelled { log("job runner: \(error)") }
            }
        }
    }

    /// Does the oldest job that waits; false if there is none.
    package func runNext() async throws -> Bool {
        let held = try await JobLease.take(by: name, verbs: verbs.map(\.name), length: lease, in: office)
        guard let held, let verb = verbs.first(where: { $0.name == held.job.verb }) else { return false }
        if held.isGivenUp {
            try await held.failed(
                "Việc này đã bắt đầu \(held.job.attempts) lần mà chưa lần nào xong nên không làm nữa: hãy báo người quản trị (mã việc \(held.job.number))."
            )
            return true
        }
        try await run(verb, held)
        return true
    }

    private func run(_ verb: JobVerb, _ held: JobLease) async throws {
        let news = JobNews { told in try? await held.keep(told) }
        let context = JobContext(
            office: office.acting(as: held.job.actor), number: held.job.number, organisation: held.job.organisation,
            arguments: held.job.arguments, news: news)
        let telling = Task { await watch(held, news) }
        defer { telling.cancel() }
        let ending: Result<Data, any Error>
        do {
            ending = .success(try await OwnThread.run("job \(held.job.number)") { try await verb.run(context) })
        } catch {
            ending = .failure(error)
        }
        // A cancelled task writes no more; how the job ended is told all the same.
        try await Task { try await end(held, ending) }.value
    }

    private func end(_ held: JobLease, _ ending: Result<Data, any Error>) async throws {
        switch ending {
        case .success(let result): try await held.done(result)
        case .failure(let error): try await end(held, with: error)
        }
    }

    private func end(_ held: JobLease, with error: any Error) async throws {
        switch error {
        case is CancellationError: try await held.release()
        case let problem as Problem: try await held.failed(problem.sentence)
        case let fault as DocumentFault: try await held.failed(fault.sentence)
        // Begun again once the lease has run out: the database may be back by then.
        case let fault as StorageFault where fault.isPassing: log("job \(held.job.number): \(fault)")
        case let fault as StorageFault:
            log("job \(held.job.number): \(fault)")
            try await held.failed("\(fault.sentence) (mã việc \(held.job.number))")
        default:
            log("job \(held.job.number): \(error)")
            try await held.failed(
                "Chương trình gặp lỗi khi làm việc này: hãy thử lại, nếu vẫn lỗi thì báo người quản trị (mã việc \(held.job.number))."
            )
        }
    }

    /// Writes what the job tells, a few times a second at most, and renews the lease.
    private func watch(_ held: JobLease, _ news: JobNews) async {
        let step = Duration.milliseconds(400)
        var rest = lease / 4
        while true {
            do { try await Task.sleep(for: min(step, rest)) } catch { return }
            await news.write()
            rest -= step
            guard rest <= .zero else { continue }
            try? await held.renew()
            rest = lease / 4
        }
    }
}

extension StorageFault {
    /// Whether another try some seconds later may find it gone.
    fileprivate var isPassing: Bool {
        switch kind {
        case .busy, .unreachable, .connectionLost, .tookTooLong, .conflict, .outcomeUnknown: return true
        default: return false
        }
    }
}
