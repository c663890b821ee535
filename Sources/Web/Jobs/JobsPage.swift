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
            caption: "Các việc gần đây",
            head:
                "<tr><th>Việc</th><th>Tệp, lần nhập</th><th>Tình trạng</th><th>Bắt đầu</th><th>Người yêu cầu</th></tr>",
            body: jobs.map(row).joined())
    }

    private func row(_ job: Job) -> HTML {
        let kind: HTML = job.state == .failed ? "refused" : job.state == .done ? "done" : "warning"
        let link = Parts.link(job.words, to: JobAddresses.progress(job))
        return """
            <tr><th scope="row">\(link)</th><td>\(job.subject.map { "\($0)" as HTML })</td>
            <td><span class="badge \(kind)">\(job.state.words)</span>\(job.sentence.map { "<p class=\"quiet\">\($0)</p>" as HTML })</td>
            <td class="short">\(Parts.moment(job.createdAt))</td><td>\(job.account == account ? "tôi" : people.shown(job.account))</td></tr>
            """
    }
}
