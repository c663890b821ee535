import Actions
import ArgumentParser
import Basics
import Domain

struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Danh sách bản ghi của một sổ.")

    @Argument(help: "Tên sổ, như project, establishment, training_class.")
    var register: String

    @OptionGroup var scope: ListScopeOptions

    @Option(name: .long, help: "Số dòng.")
    var limit = 50

    @Option(name: .long, help: "Bỏ qua số dòng đầu.")
    var offset = 0

    @Flag(name: .long, help: "In JSON.")
    var json = false

    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        if OrganisationArgument.isMeant(by: register) {
            return try await OrganisationPrinter.list(try await options.open(.reading), json: json)
        }
        let register = try RegisterArgument.parse(register)
        guard limit > 0, offset >= 0 else { throw Problem("--limit phải lớn hơn 0 và --offset không âm.") }
        let office = try await options.open(.reading)
        let (organisation, filter) = try await scope.filter(register, office, centre)
        let (records, total) = try await office.list(
            register, organisation: organisation, filter: filter, limit: limit, offset: offset)
        if json {
            let printed = records.map { PrintedRecord($0) }
            return try Printing.json(
                PrintedList(register: register.rawValue, total: total, offset: offset, records: printed))
        }
        if records.isEmpty { return print("Sổ \(register.definition.noun) chưa có bản ghi nào như vậy.") }
        Printing.table(["Mã", "Thời gian", "Tên", "Từ"], records.map(ListCommand.row))
        print("\n\(offset + 1)–\(offset + records.count) trong \(total) bản ghi.")
    }

    static func row(_ record: ListedRecord) -> [String] {
        [
            record.code, record.stored.record.when?.vietnamese ?? "", title(record), record.origin?.words ?? "nhập tay",
        ]
    }

    /// Two communes may have one name, two officers too: the district and the title tell them apart.
    private static func title(_ listed: ListedRecord) -> String {
        let record = listed.stored.record
        let merged = listed.mergedInto.map { " (đã gộp vào \($0))" } ?? ""
        let name = (record.name ?? "—") + merged
        switch record.register {
        case .place: return [name, record.text(PlaceField.district)].compactMap { $0 }.joined(separator: ", ")
        case .officer: return [name, record.text(OfficerField.title)].compactMap { $0 }.joined(separator: ", ")
        default: return name
        }
    }
}

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Tìm trong mọi sổ, có dấu hay không dấu.")

    @Argument(help: "Những chữ cần tìm.")
    var words: [String]

    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.reading)
        let organisation = try await centre.find(in: office).organisation
        let found = try await office.search(words.joined(separator: " "), organisation: organisation, limit: 50)
        if found.isEmpty { return print("Không tìm thấy “\(words.joined(separator: " "))”.") }
        Printing.table(["Mã", "Thời gian", "Tên", "Từ"], found.map(ListCommand.row))
    }
}
