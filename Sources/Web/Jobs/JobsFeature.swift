import Actions
import Basics
import Documents
import Domain

/// What is done behind the pages: how far it is, and what came of it.
enum JobsFeature {
    static let feature = Site.Feature(routes: [
        .get("/viec", .signedIn, list),
        .get("/viec/{number}", .signedIn, show),
    ])

    private static func list(_ visit: Visit) async throws -> Answer {
        let account = try visit.signedIn().account.username
        let centre = visit.person?.organisation ?? 0
        var own = try await visit.office.jobs(organisation: centre, recent: 100)
            .filter { $0.account == account || visit.may(.importFiles) }
        // What the person asked for before there was a centre: the sample year.
        if centre != 0 {
            own += try await visit.office.jobs(organisation: 0, recent: 100).filter { $0.account == account }
            own.sort { $0.number > $1.number }
        }
        for job in own where job.isNew(for: account) { try await visit.look(at: job) }
        return .page(
            JobsPage(jobs: own.filter { $0.isWithin(visit) }, account: account, people: visit.people).page)
    }

    static func show(_ visit: Visit) async throws -> Answer {
        let job = try await visit.job(named: "number")
        guard job.state.isEnded else { return .page(JobPage(job: job).page(now: visit.office.now())) }
        try await visit.look(at: job)
        guard job.state == .done else { return .page(JobPage(job: job).failed, .unusable) }
        return try await JobEnd(job: job, visit: visit).answer()
    }
}

extension Job {
    fileprivate func isNew(for account: String) -> Bool {
        state.isEnded && seenAt == nil && self.account == account
    }
}

extension Visit {
    /// The job of the path, if it is for the person to see: their own, or one of the centre in whose name they import.
    func job(named name: String) async throws -> Job {
        let nothing = Turned.notFound("Không có việc nào mang số này.")
        guard let number = Int(parameter(name)), let job = try await office.job(number) else { throw nothing }
        let account = try signedIn().account.username
        let isOwn = job.account == account && (job.organisation == 0 || job.organisation == person?.organisation)
        guard isOwn || (job.isOfImports && job.organisation == person?.organisation && may(.importFiles)) else {
            throw nothing
        }
        guard job.isWithin(self) else {
            try await look(at: job)
            throw Turned.outside("Việc này có hồ sơ")
        }
        return job
    }

    /// Whoever asked for it has seen its end, and is told of it no more. Nothing else hangs on it, so that reading the page
    /// is enough.
    func look(at job: Job) async throws {
        let account = try signedIn().account.username
        guard job.account == account, job.seenAt == nil else { return }
        try await office.see(job: job.number, by: account)
        house.jobs.ends.expect(for: account)
    }
}
