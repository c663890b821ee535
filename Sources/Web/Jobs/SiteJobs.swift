import Actions
import Logging

/// What the server does behind its pages, and whose ends are still to be told.
struct SiteJobs: Sendable {
    let runner: JobRunner
    let ends = JobEnds()

    init(_ office: Office, settings: House.Settings, log: Logger) {
        var verbs: [JobVerb] = [.previewImport, .commitImport, .previewUndo, .undoImport, .problemsWorkbook]
        if let samples = settings.samples { verbs.append(.loadSample(from: samples)) }
        runner = JobRunner(office, verbs: verbs) { log.error("\($0)") }
    }

    /// Until its task is cancelled: does what is asked for, and at the start and each day clears away what ended long ago
    /// and what was uploaded and never used.
    func run(_ office: Office) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await runner.run() }
            group.addTask {
                while !Task.isCancelled {
                    _ = try? await office.sweepJobs()
                    _ = try? await office.sweepUploads()
                    try? await Task.sleep(for: .seconds(86_400))
                }
            }
        }
    }
}

extension Visit {
    /// Asks for work in the person's name; they are told of its end wherever they are by then.
    func enqueue(
        _ verb: String, _ arguments: some Encodable & Sendable, organisation: Int, requestKey: String? = nil
    ) async throws -> Int {
        let account = try signedIn().account.username
        let number = try await office.enqueue(
            verb, arguments, organisation: organisation, account: account, requestKey: requestKey)
        house.jobs.ends.expect(for: account)
        return number
    }

    /// What the person's own double click sends twice, and nobody else sends.
    var requestKey: String? {
        form["ma"].flatMap { $0.isEmpty || $0.utf8.count > 64 ? nil : $0 }
    }
}
