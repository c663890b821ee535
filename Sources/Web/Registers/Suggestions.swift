import Actions
import Basics
import Documents
import Domain
import Foundation

/// Records that may be meant by what stands in a field that points to one: for a script while typing, and without one when
/// the form comes back.
enum Suggestions {
    private static let most = 10

    /// `GET …/goi-y?tim=…`: codes with names.
    static func answer(_ screen: RegisterScreen, _ visit: Visit) async throws -> Answer {
        let found = try await named(visit.query["tim"] ?? "", screen, visit)
        if screen.isOfPersons, !found.isEmpty { AccessLog.noteReading(visit, of: visit.addressWithQuery) }
        let words = found.map { "\($0.code) \($0.name)" }
        return .json(Array(try JSONEncoder().encode(words)))
    }

    /// For every reference of a form that was not understood.
    static func of(_ form: RecordForm, _ visit: Visit) async throws -> [Int: [(code: String, name: String)]] {
        var suggestions: [Int: [(code: String, name: String)]] = [:]
        for (index, field) in form.screen.definition.fields.enumerated() {
            guard case .reference(let target) = field.kind, form.problems.fields[index] != nil,
                let text = form.texts[index]
            else { continue }
            suggestions[index] = try await named(text, RegisterScreen.of(target), visit)
        }
        return suggestions
    }

    private static func named(_ text: String, _ screen: RegisterScreen, _ visit: Visit) async throws
        -> [(code: String, name: String)]
    {
        let text = Folding.normalise(String(text.prefix(100)))
        guard text.count > 1, !screen.isOfPersons || visit.may(.readPersonal) else { return [] }
        let found = try await searched(text, screen, visit)
        return found.isEmpty ? try await listed(text, screen, visit) : found
    }

    /// As the search finds them: exact marks first, abbreviations understood. What was merged is meant by none.
    private static func searched(_ text: String, _ screen: RegisterScreen, _ visit: Visit) async throws
        -> [(code: String, name: String)]
    {
        guard SearchedRegister.of(screen.register) != nil else { return [] }
        let found = try await visit.office.search(
            SearchRequest(
                text, organisation: try visit.organisation(), provinces: visit.provinces(for: .view) ?? [],
                kinds: [screen.register], mayReadPersonal: visit.may(.readPersonal), limitPerKind: most))
        return found.groups.flatMap(\.hits).filter { $0.mergedInto == nil }.map { hit in
            (hit.code.text, hit.name.pieces.map(\.text).joined())
        }
    }

    /// Registers that are not searched, and codes: by the list's words.
    private static func listed(_ text: String, _ screen: RegisterScreen, _ visit: Visit) async throws
        -> [(code: String, name: String)]
    {
        var filter = ListPages.within(RegisterFilter(words: text), visit)
        filter.withholdsPersonal = !visit.may(.readPersonal)
        let page = try await visit.office.page(
            screen.register, organisation: try visit.organisation(), filter: filter, page: 1, size: most,
            caches: visit.house.lists)
        return page.records.map { ($0.code, $0.stored.record.name ?? "") }
    }
}
