import Actions
import ArgumentParser
import Basics
import Domain
import Foundation

struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Toàn bộ một hồ sơ: các trường, nguồn, thay đổi, những gì liên quan.")

    @Argument(help: "Mã hồ sơ, như DA-0017; hoặc tên sổ rồi số hay tên, như place \"Phước Hải\".")
    var record: [String]

    @Flag(name: .long, help: "In JSON.")
    var json = false

    @OptionGroup var centre: CentreOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        var words = record
        let argument = try RecordArgument.take(from: &words)
        if let extra = words.first { throw Problem("Thừa “\(extra)”: mỗi lần xem một hồ sơ.") }
        let office = try await options.open(.reading)
        if case .organisation(let text) = argument {
            return try await OrganisationPrinter.show(text, office, json: json)
        }
        let organisation = try await centre.find(in: office).organisation
        let code = try await argument.find(in: office, organisation: organisation)
        let biography = try await office.biography(code, organisation: organisation)
        if json { return try Printing.json(PrintedBiography(biography)) }
        showFields(biography)
        print("\nTừ: \(biography.listed.origin?.words ?? "nhập tay"). Lần sửa: \(biography.listed.stored.version).")
        section("Dòng khác cùng nói về hồ sơ này", biography.evidence)
        section("Thay đổi", biography.changes.flatMap(lines))
        section("Có thể trùng, hoặc đã quyết định", biography.duplicates.map(line))
        section(
            "Liên quan",
            biography.related.map {
                "\($0.code) \($0.stored.record.when?.vietnamese ?? "") \($0.stored.record.register.definition.noun): \($0.stored.record.name ?? "")"
            })
    }

    private func showFields(_ biography: RecordBiography) {
        let record = biography.listed.stored.record
        let place = Provinces.find(record.province)?.name ?? record.province.stored
        let merged = biography.listed.mergedInto.map { ", đã gộp vào \($0)" } ?? ""
        print("\(biography.listed.code) – \(record.register.definition.noun), \(place)\(merged)\n")
        let rows = zip(record.register.definition.fields, record.values).map { field, value in
            [field.label, biography.references[field.key] ?? field.words(value)]
        }
        Printing.table(["Trường", "Giá trị"], rows)
    }

    private func section(_ title: String, _ lines: [String]) {
        guard !lines.isEmpty else { return }
        print("\n\(title):")
        for line in lines { print("  • \(line)") }
    }

    private func lines(_ change: RecordBiography.Change) -> [String] {
        let head = "\(Moments.vietnamese(change.at)), \(change.actor), \(verb(change.verb))"
        return change.lines.isEmpty ? [head] : change.lines.map { "\(head): \($0)" }
    }

    private func verb(_ verb: String) -> String {
        let words = [
            "import": "nhập", "correct": "sửa", "create": "thêm", "merge": "gộp", "unmerge": "tách",
            "distinguish": "phân biệt", "reconsider": "xét lại", "undo_import": "hoàn tác lần nhập",
        ]
        return words[verb] ?? verb
    }

    private func line(_ pair: DuplicatePair) -> String {
        let state: String
        switch pair.state {
        case .candidate: state = "chưa quyết định"
        case .same: state = "là một"
        case .different: state = "khác nhau"
        }
        return "\(pair.subjectWords) ~ \(pair.establishmentWords): \(pair.grounds(showsPersonal: true)) (\(state))"
    }
}

/// A moment in the office's time.
enum Moments {
    static func vietnamese(_ microseconds: Int64) -> String {
        OfficeMoment(microsecondsSince1970: microseconds).vietnamese
    }

    /// With its second, for what others may write at the same time.
    static func precise(_ microseconds: Int64) -> String {
        OfficeMoment(microsecondsSince1970: microseconds).precise
    }
}
