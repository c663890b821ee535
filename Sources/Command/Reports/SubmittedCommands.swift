import Actions
import ArgumentParser
import Basics
import Domain

/// Keeps a report as it is submitted.
struct SubmitReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Nộp báo cáo: giữ nguyên số liệu như lúc nộp.")

    @Argument(help: "Loại báo cáo.")
    var kind: ReportKind

    @OptionGroup var asked: ReportOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.changing)
        let kept = try await office.submit(try await asked.request(kind, office))
        print(
            "Đã nộp \(kept.code): \(kind.title.loweredFirst) \(kept.period.vietnamese), \(kept.signed.map { "ngày ký \($0.vietnamese)" } ?? "chưa ghi ngày ký")."
        )
        print(
            "Xem lại: khuyencong report show \(kept.code); khác biệt về sau: khuyencong report differences \(kept.code)."
        )
    }
}

struct ListReports: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Các báo cáo đã nộp.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.reading)
        let all = try await office.submittedReports(organisation: try await centre.find(in: office).organisation)
        if all.isEmpty { return print("Chưa nộp báo cáo nào (khuyencong report submit).") }
        let rows = all.map { one in
            [
                one.code, one.kind.title, one.period.vietnamese, Provinces.find(one.province)?.name ?? "",
                one.symbol ?? "…", one.signed?.vietnamese ?? "…", Moments.vietnamese(one.at), one.actor,
                one.corrects.map { "đính chính \(SubmittedReport.code($0))" } ?? "",
            ]
        }
        Printing.table(["Số", "Báo cáo", "Kỳ", "Tỉnh", "Ký hiệu", "Ngày ký", "Nộp lúc", "Người nộp", "Ghi chú"], rows)
    }
}

/// The report as it was submitted, in any form.
struct ShowReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Báo cáo đã nộp, đúng như lúc nộp, ở dạng nào cũng được.")

    @Argument(help: ArgumentHelp("BC-0003.", valueName: "report"))
    var number: String

    @OptionGroup var file: ReportFileOptions
    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let target = try file.target()
        let office = try await options.open(.reading)
        let kept = try await office.submittedReport(
            try SubmittedReport.number(written: number), organisation: try await centre.find(in: office).organisation)
        try ReportOutput.show(kept.report, target, made: kept.made)
    }
}

struct DifferReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "differences", abstract: "Số liệu hôm nay khác gì báo cáo đã nộp.")

    @Argument(help: ArgumentHelp("BC-0003.", valueName: "report"))
    var number: String

    @Flag(name: .long, help: "In JSON.")
    var json = false

    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.reading)
        let organisation = try await centre.find(in: office).organisation
        let kept = try await office.submittedReport(
            try SubmittedReport.number(written: number), organisation: organisation)
        let found = try await office.differences(kept)
        if json { return try Printing.json(found.map(PrintedDifference.init)) }
        if let corrected = try await office.lastCorrigendum(of: kept) {
            print("\(kept.code) đã được đính chính bằng \(corrected.code): so với bản đính chính ấy.")
        }
        if found.isEmpty { return print("\(kept.code): số liệu hôm nay vẫn như lần báo cáo gần nhất.") }
        let figures = found.filter { !$0.isOfWords }
        if !figures.isEmpty {
            Printing.table(
                ["Bảng", "Dòng", "Cột", "Đã nộp", "Hôm nay"],
                figures.map { [$0.sheet, $0.line, $0.column, $0.submitted ?? "", $0.today ?? ""] }, right: [3, 4])
        }
        let sections = found.filter(\.isOfWords).map(\.line)
        if !sections.isEmpty {
            print("Lời văn đã khác ở: \(sections.joined(separator: "; ")) (xem đủ bằng --json).")
        }
        print("Bản đính chính: khuyencong report corrigendum \(kept.code) --output dinh-chinh.docx")
    }
}

/// A corrigendum of a submitted report from what differs today.
struct CorrectReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corrigendum", abstract: "Bản đính chính của báo cáo đã nộp; --submit thì nộp luôn.")

    @Argument(help: ArgumentHelp("BC-0003.", valueName: "report"))
    var number: String

    @Flag(name: .long, help: "Nộp bản đính chính: giữ lại số liệu mới như lúc này.")
    var submit = false

    @OptionGroup var signing: SigningOptions
    @OptionGroup var file: ReportFileOptions
    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let target = try file.target()
        let office = try await options.open(submit ? .changing : .reading)
        let organisation = try await centre.find(in: office).organisation
        let kept = try await office.submittedReport(
            try SubmittedReport.number(written: number), organisation: organisation)
        let made = try await office.corrigendum(
            of: kept, signing: try signing.parsed(), parent: signing.parent, submitting: submit)
        try ReportOutput.show(made.report, target, made: office.today)
        if let code = made.code { print("Đã nộp bản đính chính \(code).") }
    }
}

struct PrintedDifference: Encodable {
    let sheet: String
    let line: String
    let column: String
    @OrNull var submitted: String?
    @OrNull var today: String?

    init(_ difference: ReportDifference) {
        sheet = difference.sheet
        line = difference.line
        column = difference.column
        submitted = difference.submitted
        today = difference.today
    }
}
