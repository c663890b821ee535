import Actions
import Basics
import Documents
import Domain

/// How far a job is.
struct JobPage {
    let job: Job

    func page(now: Int64) -> Page {
        Page(
            title, trail: trail, refreshSeconds: refresh(now),
            content: """
                <div class="card narrow job"><p class="lead" role="status">\(words)</p>
                \(bar)<p class="quiet">Trang này tự cập nhật. Có thể rời trang hoặc đóng trình duyệt: việc vẫn được làm tiếp, kể cả khi máy chủ khởi động lại, và trang sau sẽ báo khi xong.</p>
                <p>\(Parts.link("Cập nhật ngay", to: JobAddresses.progress(job))) · \(Parts.link("Các việc gần đây", to: JobAddresses.list))</p></div>
                """)
    }

    var failed: Page {
        let next: HTML
        switch job.verb {
        case JobVerb.previewImport.name, JobVerb.commitImport.name, JobVerb.problemsWorkbook.name:
            next = Parts.button("Chọn tệp khác", to: ImportAddresses.start)
        case JobVerb.undoImport.name, JobVerb.previewUndo.name:
            next = Parts.button("Về lịch sử nhập", to: ImportAddresses.start)
        default: next = Parts.button("Về trang đầu", to: "/")
        }
        return Page(
            title, trail: trail,
            content: """
                <div class="card narrow">\(Parts.notice(.refused(job.sentence ?? "Việc này không xong.")))
                <p>Chưa có gì được ghi vào sổ.</p><p>\(next)</p></div>
                """)
    }

    private var title: String { job.subject.map { "\(job.words): \($0)" } ?? job.words }

    private var trail: [Link] {
        job.isOfImports ? [Link("Nhập tệp", ImportAddresses.start)] : [Link("Việc hôm nay", "/")]
    }

    private var words: String {
        switch job.state {
        case .queued: return "Đang chờ đến lượt"
        default: return job.stage ?? "Đang làm"
        }
    }

    /// Without a value where it is not known how much is left.
    private var bar: HTML {
        guard job.state == .running, let progress = job.progress else {
            return "<progress aria-label=\"Tiến độ\"></progress>"
        }
        return
            "<p><progress aria-label=\"Tiến độ\" max=\"1000\" value=\"\(progress)\"></progress> \(progress / 10)%</p>"
    }

    /// Soon for what is short, seldom for what is long.
    private func refresh(_ now: Int64) -> Int {
        let seconds = max(0, now - job.createdAt) / 1_000_000
        return seconds < 15 ? 1 : seconds < 120 ? 3 : 10
    }
}
