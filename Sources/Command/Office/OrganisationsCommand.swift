import Actions
import ArgumentParser
import Basics
import Domain

struct OrganisationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organisations", abstract: "Các trung tâm và tổ chức trong cơ sở dữ liệu, như list organisation.")

    @Flag(name: .long, help: "In JSON.")
    var json = false

    @OptionGroup var options: OfficeOptions

    func run() async throws {
        try await OrganisationPrinter.list(try await options.open(.reading), json: json)
    }
}

/// How organisations are meant where a register's name or a record's code stands.
enum OrganisationArgument {
    static func isMeant(by text: String) -> Bool {
        [Organisation.word, Organisation.word + "s", Folding.key(Organisation.noun)].contains(Folding.key(text))
    }

    static func isCode(_ text: String) -> Bool { text.uppercased().hasPrefix(Organisation.codePrefix + "-") }
}

/// Organisations for people and as JSON.
enum OrganisationPrinter {
    static func list(_ office: Office, json: Bool) async throws {
        let all = try await office.organisations()
        if json { return try Printing.json(PrintedOrganisations(all)) }
        if all.isEmpty { return print("Chưa có trung tâm nào: lần nhập đầu tiên sẽ lập.") }
        let rows = all.map { [$0.code, $0.name, kind($0), place($0)] }
        Printing.table(["Mã", "Tên", "Loại", "Tỉnh nay"], rows)
    }

    static func show(_ text: String, _ office: Office, json: Bool) async throws {
        let organisation = try await office.organisation(written: text)
        let story = try await office.story(of: organisation)
        if json { return try Printing.json(PrintedOrganisation(organisation, story: story)) }
        print("\(organisation.code) – \(kind(organisation)), \(place(organisation))\n")
        Printing.table(["Trường", "Giá trị"], [["Tên", organisation.name], ["Loại", kind(organisation)]])
        print("\nTên qua các thời kỳ:")
        for name in organisation.names { print("  • \(words(name))") }
        print("\nThay đổi:")
        for change in story { print("  • \(Moments.vietnamese(change.at)), \(change.actor): \(change.summary)") }
    }

    static func rename(_ text: String, _ assignments: [String], _ office: Office) async throws {
        let naming = try OrganisationNaming(assignments)
        let organisation = try await office.organisation(written: text)
        let lines = try await office.rename(organisation, naming)
        print("Đã sửa \(organisation.code):")
        for line in lines { print("  • \(line)") }
    }

    private static func kind(_ organisation: Organisation) -> String {
        ChoiceList.organisationKind.words(organisation.kind)
    }

    private static func place(_ organisation: Organisation) -> String {
        Provinces.find(organisation.province)?.name ?? organisation.province.stored
    }

    private static func words(_ name: Organisation.Name) -> String {
        let from = name.from.map { "từ \($0.vietnamese)" } ?? "từ đầu"
        return "\(from): \(name.name)" + (name.citation.map { " (căn cứ: \($0))" } ?? "")
    }
}

/// An organisation as JSON, in the shape of a record.
struct PrintedOrganisation: Encodable {
    struct Name: Encodable {
        @OrNull var from: String?
        let name: String
        @OrNull var citation: String?

        init(_ name: Organisation.Name) {
            from = name.from?.iso
            self.name = name.name
            citation = name.citation
        }
    }

    struct Change: Encodable {
        let at: String
        let actor: String
        let summary: String
    }

    let code: String
    let register: String
    let name: String
    let kind: String
    let province: PrintedRecord.Place
    let names: [Name]
    let changes: [Change]?

    init(_ organisation: Organisation, story: [Organisation.Change]? = nil) {
        code = organisation.code
        register = Organisation.word
        name = organisation.name
        kind = organisation.kind
        province = PrintedRecord.Place(organisation.province)
        names = organisation.names.map(Name.init)
        changes = story?.map { Change(at: Moments.vietnamese($0.at), actor: $0.actor, summary: $0.summary) }
    }
}

struct PrintedOrganisations: Encodable {
    let register: String
    let total: Int
    let offset: Int
    let records: [PrintedOrganisation]

    init(_ organisations: [Organisation]) {
        register = Organisation.word
        total = organisations.count
        offset = 0
        records = organisations.map { PrintedOrganisation($0) }
    }
}
