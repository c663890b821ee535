import Foundation
import Synchronization

/// **Loại việc nền**: what a job of this name does. It is done again where the program stopped amid it, so it must find what
/// it did before: `JobContext.requestKey` is the same each time.
package struct JobVerb: Sendable {
    package let name: String
    /// Gives the result as JSON. A `Problem` that it throws is told to the person.
    package let run: @Sendable (JobContext) async throws -> Data

    package init(_ name: String, run: @escaping @Sendable (JobContext) async throws -> Data) {
        self.name = name
        self.run = run
    }

    /// With arguments and a result of these types.
    package init<Arguments: Decodable & Sendable, Answer: Encodable & Sendable>(
        _ name: String, of: Arguments.Type,
        run: @escaping @Sendable (Arguments, JobContext) async throws -> Answer
    ) {
        self.init(name) { context in
            let arguments = try JSONDecoder().decode(Arguments.self, from: context.arguments)
            return Data(try Job.json(try await run(arguments, context)).utf8)
        }
    }
}

/// What a verb gets: the office with the job's actor, its arguments, and where to tell how far it is.
package struct JobContext: Sendable {
    package let office: Office
    package let number: Int
    package let organisation: Int
    package let arguments: Data
    let news: JobNews

    /// The same whenever this job is begun.
    package var requestKey: String { "job-\(number)" }

    /// What is done from now on, in Vietnamese. Written at once: what follows may hold the database.
    package func tell(stage: String) async {
        news.stage(stage)
        await news.write()
    }

    /// Thousandths of the whole. Cheap: written a few times a second at most.
    package func tell(progress: Int) { news.progress(progress) }
}

/// What a job told of itself and is not yet written.
final class JobNews: Sendable {
    struct Told: Sendable {
        var stage: String?
        var progress: Int?
        var isWritten = true
    }

    private let told = Mutex(Told())
    private let keep: @Sendable (Told) async -> Void

    init(keep: @escaping @Sendable (Told) async -> Void) { self.keep = keep }

    func stage(_ words: String) {
        told.withLock { told in
            told.stage = words
            told.isWritten = false
        }
    }

    func progress(_ thousandths: Int) {
        let progress = min(1000, max(0, thousandths))
        told.withLock { told in
            guard told.progress != progress else { return }
            told.progress = progress
            told.isWritten = false
        }
    }

    /// What is new.
    func write() async {
        let news = told.withLock { told -> Told? in
            guard !told.isWritten else { return nil }
            told.isWritten = true
            return told
        }
        if let news { await keep(news) }
    }
}
