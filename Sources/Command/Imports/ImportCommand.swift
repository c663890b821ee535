import Actions
import ArgumentParser
import Basics
import Domain

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Nhập bảng tính (.xlsx, .xls, .csv) của trung tâm. Không có --commit thì chỉ xem kế hoạch.")

    @Argument(help: "Một hoặc nhiều tệp.")
    var files: [String]

    @OptionGroup var place: PlaceOptions
    @OptionGroup var made: NewCentreOptions
    @OptionGroup var options: OfficeOptions

    @Flag(name: .long, help: "Ghi vào sổ. Không có cờ này thì không có gì được ghi.")
    var commit = false

    @Option(name: .long, help: "Bảng khai cột (JSON), khi chương trình chưa hiểu tiêu đề.")
    var map: String?

    @Option(
        name: .long,
        help: "Bộ mã chữ của tệp: unicode, tcvn3 hoặc vni, khi chương trình nhận nhầm. Không nêu thì tự nhận ra.")
    var text: String?

    @Option(name: .long, help: "Chỉ ghi nếu kế hoạch đúng như bản đã xem (mã kế hoạch).")
    var plan: String?

    @Flag(name: .long, help: "In JSON.")
    var json = false

    func run() async throws {
        let period = try place.parsedPeriod()
        let province = try place.parsedProvince(period)
        let mapping = try map.map { try Mapping(fileAt: $0) }
        let letters = try parsedLetters()
        if plan != nil, files.count > 1 { throw Problem("--plan đi với một tệp.") }
        let office = try await options.open(commit ? .making : .planning)
        var printed: [PrintedPlan] = []
        for file in files {
            // The first file makes the centre, the others are its too.
            let request = ImportRequest(
                path: file, province: province, period: period, centre: place.centre,
                isNewCentre: made.newCentre && (printed.isEmpty || !commit), mapping: mapping, letters: letters)
            do {
                printed.append(try await one(request, office))
            } catch {
                // What is stored already must be known even if a later file is refused.
                if json, !printed.isEmpty { try Printing.json(printed) }
                guard files.count > 1, let problem = error as? Problem else { throw error }
                throw told(problem, of: file, after: printed.count)
            }
            if !json, let plan = printed.last { PlanPrinter.show(plan) }
        }
        if json { try Printing.json(printed) }
    }

    private func parsedLetters() throws -> LegacyChoice {
        guard let word = text?.lowercased() else { return .found }
        if word == "unicode" { return .unicode }
        if let encoding = LegacyEncoding(rawValue: word) { return .given(encoding) }
        throw Problem("“\(text ?? "")” không phải là bộ mã chữ: dùng --text unicode, --text tcvn3 hoặc --text vni.")
    }

    /// Which of several files could not be imported, and what became of the others.
    private func told(_ problem: Problem, of file: String, after done: Int) -> Problem {
        let before = commit && done > 0 ? " \(done) tệp trước đã nhập và vẫn giữ." : ""
        let behind = done + 1 < files.count ? " \(files.count - done - 1) tệp sau chưa đọc." : ""
        return Problem("Tệp thứ \(done + 1) trong \(files.count) tệp, \(file): \(told: problem.told)\(before)\(behind)")
    }

    private func one(_ request: ImportRequest, _ office: Office) async throws -> PrintedPlan {
        if commit {
            let committed = try await office.commitImport(request, expecting: plan)
            return PrintedPlan(committed.plan, number: committed.number)
        }
        return PrintedPlan(try await office.previewImport(request), number: nil)
    }
}
