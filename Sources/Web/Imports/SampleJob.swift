import Actions
import Basics
import Documents
import Domain

/// The sample year, asked for from the first page.
enum SampleJob {
    static let verb = "loadSample"

    static let feature = Site.Feature(routes: [
        .post(ImportAddresses.sample, .signedIn, late: LateForm("Nạp dữ liệu mẫu"), load)
    ])

    private static func load(_ visit: Visit) async throws -> Answer {
        try NewCentrePages.requireInstallation(visit)
        guard visit.house.settings.samples != nil else {
            throw Problem("Máy này không có dữ liệu mẫu: hãy chạy chương trình trong thư mục có thư mục “sample”.")
        }
        let number = try await visit.enqueue(verb, [String](), organisation: 0, requestKey: visit.requestKey)
        return .seeOther(JobAddresses.progress(number))
    }

    /// The centre is there; going into it is the person's own step.
    static func end(_ job: Job, _ visit: Visit) throws -> Page {
        guard let loaded = try job.result(as: LoadedSample.self) else {
            throw Turned.notFound("Việc này không có kết quả.")
        }
        return entered(loaded.organisation, Office.sampleCentre, visit, to: "Mở dữ liệu mẫu")
    }

    private static func entered(_ organisation: Int, _ name: String, _ visit: Visit, to words: String) -> Page {
        Page(
            "Đã có sổ của \(name)",
            content: """
                <div class="card narrow"><p>Sổ của <strong>\(name)</strong> đã sẵn sàng.</p>
                \(FormParts.form(visit, to: "/don-vi/chon", "\(FormParts.hidden("don-vi", String(organisation)))\(FormParts.submit(words))"))</div>
                """)
    }
}
