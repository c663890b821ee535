import Actions
import Basics
import Domain
import Foundation
import Storage
import Support
import Synchronization
import Testing

@Suite("Background jobs") struct JobRunnerTests {
    /// Says what it was given, and how often it was begun.
    private final class Echo: Sendable {
        private let begun = Mutex<[Int]>([])
        var runs: [Int] { begun.withLock { $0 } }

        func verb(_ body: @escaping @Sendable (JobContext) async throws -> Void = { _ in }) -> JobVerb {
            JobVerb("echo", of: String.self) { [self] words, context in
                begun.withLock { $0.append(context.number) }
                try await body(context)
                return ["said": words, "by": context.office.actor]
            }
        }
    }

    /// A clock that a test moves.
    private final class Clock: Sendable {
        private let moment = Mutex<Int64>(1_800_000_000_000_000)
        var now: Int64 { moment.withLock { $0 } }
        func pass(seconds: Int64) { moment.withLock { $0 += seconds * 1_000_000 } }
    }

    private func office(_ desk: Desk, _ clock: Clock) throws -> Office {
        Office(
            database: try desk.store.open(), files: desk.office.files, actor: "Lê Văn Khánh", now: { clock.now })
    }

    @Test("A job is done by the runner, as its actor, and its end is told until it was seen") func done() async throws {
        let desk = try await Desk()
        let echo = Echo()
        let number = try await desk.office.enqueue("echo", "xin chào", organisation: 0, account: "kiem")
        let waiting = try #require(try await desk.office.job(number))
        #expect(waiting.state == .queued && waiting.result == nil && waiting.finishedAt == nil)
        #expect(try await desk.office.openJobs(of: "kiem").map(\.number) == [number])
        let runner = JobRunner(desk.office.acting(as: "máy"), verbs: [echo.verb()])
        #expect(try await runner.runNext())
        #expect(try await !runner.runNext())
        let job = try #require(try await desk.office.job(number))
        #expect(job.state == .done && job.progress == 1000 && job.sentence == nil)
        #expect(try job.result(as: [String: String].self) == ["said": "xin chào", "by": "Nguyễn Thị Kiểm"])
        #expect(try await desk.office.unseenEnds(of: "kiem").map(\.number) == [number])
        #expect(try await desk.office.unseenEnds(of: "khac").isEmpty)
        try await desk.office.see(job: number, by: "khac")
        #expect(try await desk.office.unseenEnds(of: "kiem").count == 1)
        try await desk.office.see(job: number, by: "kiem")
        #expect(try await desk.office.unseenEnds(of: "kiem").isEmpty)
        #expect(try await desk.office.jobs(organisation: 0).map(\.number) == [number])
        #expect(try await desk.office.jobs(organisation: 1).isEmpty)
    }

    @Test("A list of jobs reads no result; what ended a month ago is removed, but for the newest, whose number counts")
    func swept() async throws {
        let desk = try await Desk()
        let clock = Clock()
        let office = try office(desk, clock)
        let echo = Echo()
        let runner = JobRunner(office, verbs: [echo.verb()])
        let old = try await office.enqueue("echo", "một", organisation: 0, account: "kiem")
        _ = try await runner.runNext()
        #expect(try await office.job(old)?.result != nil)
        #expect(try await office.jobs(organisation: 0).allSatisfy { $0.state == .done && $0.result == nil })
        #expect(try await office.unseenEnds(of: "kiem").allSatisfy { $0.result == nil })
        #expect(try await office.sweepJobs() == 0)

        clock.pass(seconds: 31 * 86_400)
        #expect(try await office.sweepJobs() == 0, "the newest stays")
        let waiting = try await office.enqueue("other", "hai", organisation: 0)
        let new = try await office.enqueue("echo", "ba", organisation: 0)
        _ = try await runner.runNext()
        #expect(try await office.sweepJobs() == 1)
        #expect(try await office.jobs(organisation: 0).map(\.number) == [new, waiting])
        clock.pass(seconds: 31 * 86_400)
        #expect(try await office.sweepJobs() == 0)
        #expect(try await office.enqueue("echo", "bốn", organisation: 0) == new + 1)
    }

    @Test("A running runner hears of a job at once") func rings() async throws {
        let desk = try await Desk()
        let echo = Echo()
        let runner = JobRunner(desk.office, verbs: [echo.verb()], pause: .seconds(3600))
        let running = Task { await runner.run() }
        try await Task.sleep(for: .milliseconds(50))
        // Another at the same desk rings the same bell.
        let number = try await desk.office.acting(as: "Người khác").enqueue("echo", "a", organisation: 0)
        for _ in 0..<500 where try await desk.office.job(number)?.state != .done {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(try await desk.office.job(number)?.state == .done)
        running.cancel()
        await running.value
    }

    @Test("The same request key is the same job; another account's is not") func doubleSubmit() async throws {
        let desk = try await Desk()
        let first = try await desk.office.enqueue("echo", "a", organisation: 0, requestKey: "k1")
        #expect(try await desk.office.enqueue("echo", "a", organisation: 0, requestKey: "k1") == first)
        #expect(try await desk.office.enqueue("echo", "a", organisation: 0, requestKey: "k2") != first)
        #expect(
            try await desk.office.enqueue("echo", "a", organisation: 0, account: "khac", requestKey: "k1") != first)
    }

    @Test("What a verb refuses is told to the person, what goes wrong has a reference") func failures() async throws {
        struct Strange: Error {}
        let desk = try await Desk()
        let refusal = try await desk.office.enqueue("refuse", "a", organisation: 0)
        let fault = try await desk.office.enqueue("fault", "a", organisation: 0)
        let verbs = [
            JobVerb("refuse") { _ in throw Problem("Tệp rỗng: hãy chọn tệp khác.") },
            JobVerb("fault") { _ in throw Strange() },
        ]
        let logged = Mutex<[String]>([])
        let runner = JobRunner(desk.office, verbs: verbs) { line in logged.withLock { $0.append(line) } }
        while try await runner.runNext() {}
        let refused = try #require(try await desk.office.job(refusal))
        #expect(refused.state == .failed && refused.sentence == "Tệp rỗng: hãy chọn tệp khác.")
        let failed = try #require(try await desk.office.job(fault))
        #expect(failed.state == .failed && failed.sentence?.contains("mã việc \(fault)") == true)
        #expect(logged.withLock { $0 }.contains { $0.contains("job \(fault)") && $0.contains("Strange") })
    }

    @Test("A job whose runner is gone is begun again once its lease has run out, and given up after three times")
    func crash() async throws {
        let desk = try await Desk()
        let clock = Clock()
        let (first, second) = (try office(desk, clock), try office(desk, clock))
        let number = try await first.enqueue("echo", "a", organisation: 0)
        // The program ends amid the work: the verb never comes back.
        let hanging = Task {
            let verb = JobVerb("echo") { _ in
                try await Task.sleep(for: .seconds(3600))
                return Data()
            }
            _ = try await JobRunner(first, verbs: [verb], lease: .seconds(60)).runNext()
        }
        for _ in 0..<500 where try await second.job(number)?.state != .running {
            try await Task.sleep(for: .milliseconds(10))
        }
        let echo = Echo()
        let runner = JobRunner(second, verbs: [echo.verb()], lease: .seconds(60))
        #expect(try await !runner.runNext())
        clock.pass(seconds: 61)
        #expect(try await runner.runNext())
        #expect(echo.runs == [number])
        #expect(try await second.job(number)?.state == .done)
        #expect(try await second.job(number)?.attempts == 2)
        hanging.cancel()
        _ = await hanging.result
        // Who lost the hold changes nothing any more.
        #expect(try await second.job(number)?.state == .done)
    }

    @Test("A job that ends the program each time is given up") func givenUp() async throws {
        let desk = try await Desk()
        let clock = Clock()
        let office = try office(desk, clock)
        let number = try await office.enqueue("echo", "a", organisation: 0)
        // As if the program had ended: the lease stays and nothing was told.
        let verb = JobVerb("echo") { _ in throw StorageFault(.connectionLost, detail: "thử") }
        let runner = JobRunner(office, verbs: [verb])
        for _ in 0..<3 {
            #expect(try await runner.runNext())
            #expect(try await office.job(number)?.state == .running)
            clock.pass(seconds: 3600)
        }
        #expect(try await runner.runNext())
        let job = try #require(try await office.job(number))
        #expect(job.state == .failed && job.sentence?.contains("3 lần") == true)
    }

    @Test("Two runners on one database do each job once") func twoRunners() async throws {
        let desk = try await Desk()
        let echo = Echo()
        let numbers = try await (0..<12).asyncMap { try await desk.office.enqueue("echo", "\($0)", organisation: 0) }
        let other = Office(database: try desk.store.open(), files: desk.office.files, actor: "khác")
        let runners = [desk.office, other].map { office in
            let runner = JobRunner(office, verbs: [echo.verb { _ in try await Task.sleep(for: .milliseconds(5)) }])
            return Task { while try await runner.runNext() {} }
        }
        for runner in runners { try await runner.value }
        #expect(echo.runs.sorted() == numbers.sorted())
        #expect(try await desk.office.jobs(organisation: 0).allSatisfy { $0.state == .done && $0.attempts == 1 })
    }

    @Test("What a job tells of itself is there to be read while it runs") func progress() async throws {
        let desk = try await Desk()
        let number = try await desk.office.enqueue("echo", "a", organisation: 0)
        let seen = Mutex<(stage: String?, progress: Int?)>((nil, nil))
        let verb = Echo().verb { context in
            context.tell(progress: 250)
            await context.tell(stage: "Đọc tệp")
            let job = try await context.office.job(context.number)
            seen.withLock { $0 = (job?.stage, job?.progress) }
        }
        #expect(try await JobRunner(desk.office, verbs: [verb]).runNext())
        #expect(seen.withLock { $0.stage } == "Đọc tệp" && seen.withLock { $0.progress } == 250)
        #expect(try await desk.office.job(number)?.stage == nil)
    }

    @Test("A cancelled runner leaves its job for the next start") func cancelled() async throws {
        let desk = try await Desk()
        let number = try await desk.office.enqueue("echo", "a", organisation: 0)
        let slow = JobVerb("echo") { _ in
            try await Task.sleep(for: .seconds(3600))
            return Data()
        }
        let running = Task { await JobRunner(desk.office, verbs: [slow]).run() }
        for _ in 0..<500 where try await desk.office.job(number)?.state != .running {
            try await Task.sleep(for: .milliseconds(10))
        }
        running.cancel()
        await running.value
        #expect(try await desk.office.job(number)?.state == .queued)
        #expect(try await JobRunner(desk.office, verbs: [Echo().verb()]).runNext())
        #expect(try await desk.office.job(number)?.state == .done)
    }
}

extension Sequence {
    fileprivate func asyncMap<Value>(_ make: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await make(element)) }
        return values
    }
}
