import Actions
import ArgumentParser
import Basics
import Domain

struct CorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Sửa một hồ sơ; giá trị cũ còn trong nhật ký.",
        discussion: "Ví dụ: khuyencong correct LH-0007 classes=3 \"learners=khoảng 40\"")

    @Argument(
        help:
            "Mã hồ sơ (hoặc tên sổ rồi số hay tên), rồi trường=giá trị; để trống giá trị là chưa có số liệu.")
    var record: [String]

    @Option(
        name: .long,
        help: "Lần sửa bạn đã xem (khuyencong show): nếu sau đó có người khác sửa thì không ghi đè mà báo lại.")
    var seen: Int64?

    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        var assignments = record
        let argument = try RecordArgument.take(from: &assignments)
        let office = try await options.open(.changing)
        if case .organisation(let text) = argument {
            return try await OrganisationPrinter.rename(text, assignments, office)
        }
        let organisation = try await centre.find(in: office).organisation
        let code = try await argument.find(in: office, organisation: organisation)
        let lines = try await office.correct(
            code, assignments: assignments, organisation: organisation, seen: seen)
        print("Đã sửa \(code.text):")
        for line in lines { print("  • \(line)") }
    }
}

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Ghi lời giải trình chênh lệch cho một số đã công bố.")

    @Argument(help: "Mã số đã công bố, như CBO-0003 (khuyencong list published_figure).")
    var code: String

    @Argument(help: "Lời giải trình.")
    var words: [String]

    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let code = try RecordCode(code)
        guard code.register == .publishedFigure else {
            throw Problem("Giải trình được ghi cho số đã công bố (mã CBO-…).")
        }
        let office = try await options.open(.changing)
        let organisation = try await centre.find(in: office).organisation
        _ = try await office.correct(
            code, assignments: ["explanation=" + words.joined(separator: " ")], organisation: organisation)
        print("Đã ghi giải trình cho \(code.text).")
    }
}

struct CreateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Thêm một bản ghi bằng tay.",
        discussion:
            "Ví dụ: khuyencong create officer --province 77 --period 2016 \"name=Nguyễn Văn A\" \"title=Giám đốc\". Không ghi thời gian thì lấy theo --period."
    )

    @Argument(help: "Tên sổ.")
    var register: String

    @Argument(help: "trường=giá trị.")
    var assignments: [String]

    @OptionGroup var place: PlaceOptions
    @OptionGroup var made: NewCentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let register = try RegisterArgument.parse(register)
        let period = try place.parsedPeriod()
        let province = try place.parsedProvince(period)
        let office = try await options.open(.making)
        let centre = try await office.centre(
            of: province, named: place.centre, creating: true, isNew: made.newCentre)
        let created = try await office.create(
            register, assignments: assignments, province: province.key, period: period,
            organisation: centre.organisation)
        print("Đã thêm \(created.code.text).")
        for remark in created.remarks { print("  • \(remark)") }
    }
}
