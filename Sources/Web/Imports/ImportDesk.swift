import Actions
import Basics
import Domain

/// The centre that imports, the provinces of then and now that are its, and what was imported so far.
struct ImportDesk: Sendable {
    let organisation: Int
    let centre: Centre
    /// Of today first.
    let provinces: [Province]
    /// Whose records the person may import; nothing is all of the centre's.
    let places: Set<ProvinceKey>?
    /// The newest first.
    let entries: [ImportEntry]
    let today: Day

    /// `right`: what is to be done with the imports; those of other places than it is for are not among them.
    init(_ visit: Visit, for right: Right = .importFiles) async throws {
        let organisation = try visit.organisation()
        guard let centre = try await visit.office.centres().first(where: { $0.organisation == organisation }) else {
            throw Problem("Chỉ nhập được tệp vào sổ của một trung tâm: hãy chọn trung tâm trước.")
        }
        self.organisation = organisation
        self.centre = centre
        let current = Provinces.find(centre.province)
        provinces = ([current].compactMap { $0 } + Provinces.predecessors(of: centre.province))
            .filter { visit.reaches($0.key, for: .importFiles) }
        entries = try await visit.office.imports(organisation: organisation, within: visit.places(for: right))
            .reversed()
        places = visit.places(for: .importFiles)
        today = visit.office.today
    }

    func entry(_ number: Int) throws -> ImportEntry {
        guard let entry = entries.first(where: { $0.number == number }) else {
            throw Turned.notFound("Không có lần nhập số \(number) ở trung tâm này.")
        }
        return entry
    }

    /// The import that wrote this file after the moment, and stands.
    func written(_ hash: String, after moment: Int64) -> ImportEntry? {
        entries.first { $0.fileHash == hash && $0.undone == nil && $0.at > moment }
    }

    /// Why records lie elsewhere than what was chosen; nothing where all lie there.
    static func moved(_ placed: [ProvinceKey: Int], from chosen: Province) -> String? {
        let others = placed.filter { $0.key != chosen.key }.sorted { $0.key.stored < $1.key.stored }
        let parts = others.compactMap { key, count in Provinces.find(key).map { ($0.dated, $0.name, count) } }
        guard !parts.isEmpty else { return nil }
        return parts.map { words, name, count in
            "\(count) hồ sơ mới thuộc \(words), không phải \(chosen.dated) như đã chọn: là số liệu của thời gian \(chosen.name) đã nhập vào \(name)."
        }.joined(separator: " ")
    }
}
