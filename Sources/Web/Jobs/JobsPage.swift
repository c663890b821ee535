import Actions
import Basics
import Documents
import Domain

/// What was asked for lately, the newest first.
struct JobsPage {
    let jobs: [Job]
    let account: String
    let people: PersonNames

    var page: Page {
        let content: HTML =
            jobs.isEmpty
            ? Parts.empty("Chưa có việc nào chạy nền.", Parts.link("Nhập tệp", to: ImportAddresses.start)) : table
        let isOpen = jobs.contains { !$0.state.isEnded }
        return Page(
            "Các việc gần đây", trail: [Link("Việc hôm nay", "/")], refreshSeconds: isOpen ? 5 : nil, content: content)
    }

    private var table: HTML {
        Parts.table(
            caption: "Các việc gần đây", isCards: true,
            head: "<tr><th scope=\"col\">Việc</th>\(Self.columns.heads)</tr>", body: jobs.map(row).joined())
    }

    private static let columns = Columns([
        ("Tệp, lần nhập", .words), ("Tình trạng", .words), ("Bắt đầu", .short), ("Người yêu cầu", .words),
    ])

    private func row(_ job: Job) -> HTML {
        let kind: HTML = job.state == .failed ? "refused" : job.state == .done ? "done" : "warning"
        let link = Parts.link(job.words, to: JobAddresses.progress(job))
        let sentence: HTML? = job.sentence.map { "<p class=\"quiet\">\($0)</p>" }
        let cells = Self.columns.cells([
            job.subject.map { "\($0)" } ?? "", "<span class=\"badge \(kind)\">\(job.state.words)</span>\(sentence)",
            Parts.moment(job.createdAt), "\(job.account == account ? "tôi" : people.shown(job.account))",
        ])
        return "<tr><th scope=\"row\">\(link)</th>\(cells)</tr>\n"
    }
}
