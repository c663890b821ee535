import Actions
import ArgumentParser
import Basics
import Domain

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract:
            "Báo cáo: kết quả, kế hoạch, kinh phí, đào tạo, sản phẩm, cơ sở, chất lượng số liệu, báo cáo bằng lời.",
        discussion: """
            khuyencong report narrative --province 77 --period 2016 --format docx --output bao-cao.docx
            khuyencong report pack --province 77 --period 2016 --output THƯ_MỤC
            khuyencong report submit narrative --province 77 --period 2016 --symbol 45/BC-TTKC
            """,
        subcommands: [
            MakeReport.self, PackReports.self, SubmitReport.self, ListReports.self, ShowReport.self,
            DifferReport.self, CorrectReport.self,
        ],
        defaultSubcommand: MakeReport.self)
}

struct MakeReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "make", abstract: "Lập một báo cáo (lệnh mặc định).")

    @Argument(help: "\(ReportKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: ReportKind

    @OptionGroup var asked: ReportOptions
    @OptionGroup var file: ReportFileOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let target = try file.target()
        let office = try await options.open(.reading)
        let request = try await asked.request(kind, office)
        try await ReportOutput.write(request, office, target)
    }
}

/// Several reports of one moment into a folder.
struct PackReports: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack", abstract: "Lập nhiều báo cáo của một kỳ, cùng một lúc, vào một thư mục.")

    @Option(name: .long, parsing: .upToNextOption, help: "Loại báo cáo; mặc định: tất cả trừ bài viết.")
    var kinds: [ReportKind] = ReportKind.allCases.filter { $0 != .article }

    @Option(name: .long, parsing: .upToNextOption, help: "Dạng tệp; mặc định: docx, pdf, xlsx.")
    var formats: [ReportFormat] = [.docx, .pdf, .xlsx]

    @Option(name: .long, help: "Thư mục, lập mới nếu chưa có.")
    var output: String

    @OptionGroup var asked: ReportOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.reading)
        var requests: [ReportRequest] = []
        for kind in kinds { requests.append(try await asked.request(kind, office)) }
        let reports = try await office.reports(requests)
        try ReportOutput.makeFolder(output)
        for report in reports {
            for format in formats {
                let path =
                    "\(output)/\(report.kind.stem)-\(asked.place.period.replacing("/", with: "-")).\(format.rawValue)"
                try ReportOutput.write(report, format, path, made: office.today)
                print(path)
            }
        }
    }
}

extension ReportKind: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
