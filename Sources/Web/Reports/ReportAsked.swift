import Actions
import Basics
import Documents
import Domain

/// Which report a page is asked for: the figures' own period and place, a cut-off, and how its paper is headed.
struct ReportAsked: Sendable {
    enum Key: String, CaseIterable {
        case cutOff = "chot"
        case parent = "co-quan"
        case symbol = "so-ky-hieu"
        case place = "dia-danh"
        case day = "ngay"
        case signerTitle = "chuc-danh"
        case signer = "nguoi-ky"
        case recipients = "noi-nhan"
        case remarks = "ghi-chu"

        /// As the form calls it.
        var label: String {
            switch self {
            case .cutOff: return "Ngày chốt số liệu"
            case .parent: return "Cơ quan chủ quản"
            case .symbol: return "Số, ký hiệu"
            case .place: return "Địa danh"
            case .day: return "Ngày ký"
            case .signerTitle: return "Chức danh người ký"
            case .signer: return "Họ tên người ký"
            case .recipients: return "Nơi nhận"
            case .remarks: return "Ghi chú nội bộ"
            }
        }
    }

    static let withoutRemarks = "khong"

    /// Of a form that hands in what was asked for.
    static func late(_ deed: String) -> LateForm {
        LateForm(
            deed,
            label: { name in
                switch name {
                case FigureAsked.periodKey: return "Kỳ"
                case FigureAsked.unitsKey: return "Địa bàn, cách tính"
                default: return Key(rawValue: name)?.label
                }
            },
            words: { name, value in
                guard name == Key.remarks.rawValue else { return LateForm.usualWords(name, value) }
                return value == withoutRemarks ? "bỏ các câu ghi chú" : "ghi cả chỗ chưa đủ"
            })
    }

    let kind: ReportKind
    let asked: FigureAsked
    /// What is written in the fields, typed or remembered.
    let written: [Key: String]
    /// What of it cannot be used.
    let problems: [(key: Key, sentence: String)]

    static func read(_ visit: Visit, _ kind: ReportKind, _ fields: Fields? = nil, for right: Right = .report)
        async throws
        -> ReportAsked
    {
        let fields = fields ?? visit.query
        var asked = try await FigureAsked.read(visit, fields, for: right)
        var written: [Key: String] = [:]
        for key in Key.allCases { written[key] = fields[key.rawValue] }
        // A form that was sent has all its fields; before it, the last paper's head is the best guess.
        if fields[Key.signerTitle.rawValue] == nil {
            let last = try await remembered(visit, asked.organisation)
            written[.parent] = written[.parent] ?? last.parent
            written[.place] = written[.place] ?? last.place
            written[.signerTitle] = last.signerTitle.joined(separator: "\n")
            written[.signer] = written[.signer] ?? last.signer
            written[.recipients] = written[.recipients] ?? last.recipients.joined(separator: "\n")
        }
        var problems: [(key: Key, sentence: String)] = []
        if let cutOff = written[.cutOff], !cutOff.isEmpty {
            if let day = Int(cutOff), let cut = asked.period.cut(on: day) {
                asked = asked.of(cut)
            } else {
                problems.append(
                    (
                        .cutOff,
                        "Ngày chốt số liệu phải từ 1 đến 28, là ngày mà tháng nào cũng có; để trống là theo lịch."
                    ))
            }
        }
        if let day = written[.day], !day.isEmpty, ReportAsked.day(day) == nil {
            problems.append((.day, "Ngày ký “\(day)” không đọc được: hãy ghi như 20/12/2024."))
        }
        return ReportAsked(kind: kind, asked: asked, written: written, problems: problems)
    }

    /// Submitting changes no register, so that the number of the last paper belongs to the question.
    private static func remembered(_ visit: Visit, _ organisation: Int) async throws -> RememberedHead {
        let office = visit.office
        let number = try await office.lastSubmitted(organisation: organisation)
        return try await visit.answer(organisation, "phan-ky|\(number)", size: { _ in 500 }) {
            try await office.rememberedHead(organisation: organisation)
        }
    }

    /// "20/12/2024", or as a browser's own field writes it.
    private static func day(_ text: String) -> Day? {
        if let day = Day(iso: text) { return day }
        guard let when = When(written: text), when.first == when.last else { return nil }
        return when.first
    }

    func request(_ office: Office) async throws -> ReportRequest {
        func lines(_ key: Key) -> [String] {
            (written[key] ?? "").split(whereSeparator: \.isNewline).map { Folding.normalise(String($0)) }.filter {
                !$0.isEmpty
            }
        }
        func text(_ key: Key) -> String? { written[key].map(Folding.normalise).flatMap { $0.isEmpty ? nil : $0 } }
        let titles = lines(.signerTitle)
        let signing = ReportSigning(
            symbol: text(.symbol), place: text(.place), day: text(.day).flatMap(ReportAsked.day),
            signerTitle: titles.isEmpty ? ["GIÁM ĐỐC"] : titles.map { $0.uppercased() }, signer: text(.signer),
            recipients: lines(.recipients))
        return try await office.reportRequest(
            kind, organisation: asked.organisation, province: asked.province, units: asked.units,
            period: asked.period, parent: text(.parent), signing: signing,
            hasRemarks: written[.remarks] != ReportAsked.withoutRemarks)
    }

    /// All of it, for an address or hidden fields.
    var fields: Fields {
        var fields = asked.fields
        for key in Key.allCases {
            if let value = written[key], !value.isEmpty || key == .signerTitle { fields.append(key.rawValue, value) }
        }
        return fields
    }

    func address(_ path: String, _ more: [(String, String)] = []) -> String {
        var fields = fields
        for (name, value) in more { fields.append(name, value) }
        return "\(path)?\(fields.encoded)"
    }
}

extension ReportAsked {
    func problem(_ key: Key) -> String? { problems.first { $0.key == key }?.sentence }

    /// The form over a report: period and place, and what its paper says around the figures.
    var form: HTML {
        """
        <form class="card form report-form" method="get" action="\(kind.address)" aria-label="Báo cáo nào">
        \(FormParts.problems(problems.map { ($0.key.rawValue, $0.sentence) }))
        <div class="fields">\(asked.choiceFields)
        \(field(.cutOff, hint: "Để trống: tính theo năm dương lịch. Ghi 14: tính từ 15/12 năm trước đến 14/12."))
        <div class="field"><label for="ghi-chu">Ghi chú nội bộ</label><select id="ghi-chu" name="ghi-chu">\(remarkChoices)</select></div></div>
        <details\(problems.isEmpty ? "" : " open" as HTML)><summary>Phần đầu và phần ký của văn bản</summary><div class="fields">
        \(field(.parent))\(field(.symbol, hint: "45/BC-TTKC; trống thì để chấm"))
        \(field(.place))\(field(.day, hint: "20/12/2024"))
        \(area(.signerTitle, hint: "Mỗi dòng một dòng"))\(field(.signer))
        \(area(.recipients, hint: "Mỗi nơi một dòng"))</div></details>
        <div class="buttons"><button>Lập báo cáo</button></div></form>
        """
    }

    private var remarkChoices: HTML {
        FormParts.options(
            [("co", "Ghi cả chỗ chưa đủ, chênh lệch"), (ReportAsked.withoutRemarks, "Bỏ các câu ghi chú")],
            chosen: written[.remarks] ?? "co", none: nil)
    }

    private func field(_ key: Key, hint: String? = nil) -> HTML {
        FormParts.text(key.rawValue, key.label, value: written[key] ?? "", hint: hint, problem: problem(key))
    }

    private func area(_ key: Key, hint: String) -> HTML {
        FormParts.area(key.rawValue, key.label, value: written[key] ?? "", rows: 3, hint: hint)
    }
}

extension ReportKind {
    /// "ket-qua"; the narrative one under a word of its own.
    var slug: String { self == .narrative ? "loi-van" : stem }
    var address: String { "/bao-cao/\(slug)" }

    static func of(slug: String) throws(Turned) -> ReportKind {
        guard let kind = ReportKind.allCases.first(where: { $0.slug == slug }) else {
            throw .notFound("Không có loại báo cáo “\(slug)”.")
        }
        return kind
    }

    /// What a person finds in it.
    var purpose: String {
        switch self {
        case .results: return "Từng chỉ tiêu: kế hoạch, thực hiện theo nguồn, tỷ lệ, cùng kỳ năm trước."
        case .plan: return "Đề án theo nội dung hoạt động: kế hoạch, hoàn thành, kinh phí."
        case .money: return "Kinh phí được giao theo năm, nguồn và nội dung, có biểu đồ."
        case .training: return "Từng lớp đào tạo, tập huấn và học viên."
        case .products: return "Sản phẩm được công nhận theo cấp."
        case .establishments: return "Từng cơ sở và hỗ trợ đã nhận trong kỳ."
        case .quality: return "Những điểm của số liệu cần người xem và bổ sung."
        case .narrative: return "Báo cáo bằng lời theo thể thức văn bản hành chính, có phụ lục."
        case .article: return "Bài viết ngắn về hoạt động của kỳ."
        }
    }
}

extension ReportFormat {
    var label: String {
        switch self {
        case .text: return "Văn bản thuần"
        case .html: return "HTML"
        case .xlsx: return "Excel (XLSX)"
        case .docx: return "Word (DOCX)"
        case .pdf: return "PDF"
        case .csv: return "CSV"
        }
    }

    var ending: String { self == .text ? "txt" : rawValue }

    var mediaType: String {
        switch self {
        case .text: return "text/plain; charset=utf-8"
        case .html: return "text/html; charset=utf-8"
        case .xlsx: return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .docx: return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .pdf: return "application/pdf"
        case .csv: return "text/csv; charset=utf-8"
        }
    }

    /// In the order in which they are offered.
    static let offered: [ReportFormat] = [.docx, .pdf, .xlsx, .html, .csv, .text]
}
