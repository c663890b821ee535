import Actions
import ArgumentParser
import Basics
import Domain

/// Of where and when a report is, and what its paper says around the figures.
struct ReportOptions: ParsableArguments {
    @OptionGroup var place: PlaceOptions
    @OptionGroup var units: UnitOptions

    @Option(name: .long, help: "Chốt số liệu vào ngày này của tháng cuối kỳ thay vì theo lịch: 14 là 15/12–14/12.")
    var cutOff: Int?

    @Flag(name: .long, help: "Bỏ các câu ghi chú nội bộ (chưa đủ, lệch số đã công bố, chưa có số liệu) trong văn bản.")
    var noRemarks = false

    @OptionGroup var signing: SigningOptions

    func parsedPeriod() throws -> Period {
        let period = try place.parsedPeriod()
        guard let cutOff else { return period }
        guard let cut = period.cut(on: cutOff) else {
            throw Problem(
                "Ngày chốt số liệu \(cutOff) không dùng được: phải từ 1 đến 28, là ngày mà tháng nào cũng có.")
        }
        return cut
    }

    func request(_ kind: ReportKind, _ office: Office) async throws -> ReportRequest {
        let period = try parsedPeriod()
        let province = try place.parsedProvince(period)
        let centre = try await office.centre(of: province, named: place.centre, creating: false)
        return try await office.reportRequest(
            kind, organisation: centre.organisation, province: province, units: units.units, period: period,
            parent: signing.parent, signing: try signing.parsed(), hasRemarks: !noRemarks)
    }
}

/// How the paper is headed and signed; what is not said stays open.
struct SigningOptions: ParsableArguments {
    @Option(name: .long, help: "Cơ quan chủ quản ở đầu văn bản: “Sở Công Thương tỉnh …”.")
    var parent: String?

    @Option(name: .long, help: "Số và ký hiệu: 45/BC-TTKC. Không ghi thì để trống.")
    var symbol: String?

    @Option(name: .long, help: "Địa danh ghi trên văn bản; mặc định là tên tỉnh.")
    var locality: String?

    @Option(name: .long, help: "Ngày ký (2016-12-20). Không ghi thì để trống.")
    var date: String?

    @Option(
        name: .long,
        help: "Chức danh người ký, mỗi dòng một lần: --signer-title “KT. GIÁM ĐỐC” --signer-title “PHÓ GIÁM ĐỐC”.")
    var signerTitle: [String] = ["GIÁM ĐỐC"]

    @Option(name: .long, help: "Họ tên người ký, hoặc tác giả bài viết.")
    var signer: String?

    @Option(name: .long, help: "Nơi nhận, mỗi dòng một lần.")
    var recipient: [String] = []

    func parsed() throws -> ReportSigning {
        var day: Day?
        if let date {
            guard let read = Day(iso: date) else {
                throw Problem("Ngày ký “\(date)” không đọc được: hãy ghi như 2016-12-20.")
            }
            day = read
        }
        return ReportSigning(
            symbol: symbol, place: locality, day: day, signerTitle: signerTitle.map { $0.uppercased() },
            signer: signer, recipients: recipient)
    }
}

/// In which form, and where to.
struct ReportFileOptions: ParsableArguments {
    @Option(name: .long, help: "html, xlsx, docx, pdf, csv; không ghi thì theo đuôi của --output, hoặc in ra màn hình.")
    var format: ReportFormat?

    @Option(name: .long, help: "Tệp sẽ ghi; không ghi thì in ra màn hình (chỉ với text, html, csv).")
    var output: String?

    func target() throws -> ReportTarget {
        let named = output.flatMap { $0.split(separator: ".").last.flatMap { ReportFormat(rawValue: $0.lowercased()) } }
        guard let output else {
            let format = format ?? .text
            guard [.text, .html, .csv].contains(format) else {
                throw Problem("Dạng \(format.rawValue) phải ghi vào tệp: thêm --output TÊN.\(format.rawValue).")
            }
            return ReportTarget(format: format, path: nil)
        }
        if let format, let named, format != named {
            throw Problem(
                "Tệp “\(output)” có đuôi .\(named.rawValue) mà --format là \(format.rawValue): hãy ghi một trong hai cho khớp."
            )
        }
        guard let format = format ?? named else {
            let known = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem("Chưa rõ dạng của tệp “\(output)”: thêm --format (\(known)).")
        }
        return ReportTarget(format: format, path: output)
    }
}

struct ReportTarget {
    let format: ReportFormat
    /// Nothing for the terminal.
    let path: String?
}
