import Basics
import Domain
import Storage

/// A record that another points to, as people read it.
package struct ReferencedRecord: Sendable, Hashable {
    /// Nothing where it lies outside the places of who asks; the name says so then.
    package let code: RecordCode?
    /// Nothing where it is not known.
    package let name: String?
}

/// Fifty lines or so of a list, with what the whole list comes to.
package struct RegisterPage: Sendable {
    package let records: [ListedRecord]
    /// What the records point to.
    package let references: [RecordID: ReferencedRecord]
    /// Of the whole list.
    package let total: Int
    package let sums: [Int: RegisterSum]
    /// How many firms have more than one of the year figures that were summed.
    package let repeated: Int
    /// From 1: the last page where a later one was asked for.
    package let page: Int
    package let pageCount: Int
    /// Another one where anything of the page may have changed.
    package let tag: String
}

extension Office {
    /// A page of a register, all of one moment. `columns`: the fields that the list shows; the others are not read, and stand
    /// in its records as if they were not known.
    package func page(
        _ register: Register, organisation: Int, filter: RegisterFilter = RegisterFilter(), sort: RegisterSort? = nil,
        page: Int = 1, size: Int = 50, columns: [Int]? = nil, caches: RegisterCaches
    ) async throws -> RegisterPage {
        let question = RegisterQuestion(
            register: register, organisation: organisation, filter: filter, sort: sort ?? .usual(register))
        return try await caches.lists.reading(database) { session, ask in
            let (list, versions) = try ask(question)
            let pageCount = max(1, (list.ids.count + size - 1) / size)
            let page = min(max(1, page), pageCount)
            let ids = list.ids[min((page - 1) * size, list.ids.count)..<min(page * size, list.ids.count)]
            let records = try question.records(ids, columns: columns, session)
            let references = try ReferencedRecords(organisation: organisation, within: filter.reach, session)
                .of(records.lazy.map(\.stored.record), in: register)
            return RegisterPage(
                records: records, references: references, total: list.ids.count, sums: list.sums,
                repeated: list.repeated, page: page,
                pageCount: pageCount, tag: versions.tag)
        }
    }
}

extension RegisterQuestion {
    /// In the order of the ids.
    func records(_ ids: some Collection<RecordID>, columns: [Int]? = nil, _ session: any Session) throws
        -> [ListedRecord]
    {
        if ids.isEmpty { return [] }
        let table = columns.map { RecordTable(register, reading: $0) } ?? RecordTable(register)
        var found: [RecordID: StoredRecord] = Dictionary(minimumCapacity: ids.count)
        try session.forEach(
            "SELECT \(table.selection) FROM \(table.source) WHERE t.organisation = \(organisation) AND t.id IN \(SQL.list(ids))"
        ) { row in
            let stored = table.read(row)
            found[stored.id] = stored
        }
        let stored = ids.compactMap { found[$0] }
        let origins = try OriginLookup(organisation: organisation, session)
        let merged =
            filter.showsMerged ? try Merged.codes(of: stored, organisation: organisation, session) : [:]
        return try stored.map {
            ListedRecord(stored: $0, origin: try origins.find($0.origin), mergedInto: merged[$0.id])
        }
    }
}

/// Codes and names of what records point to, asked once a register.
struct ReferencedRecords {
    private let organisation: Int
    private let reach: Reach
    private let session: any Session

    init(organisation: Int, within places: Set<ProvinceKey>?, _ session: any Session) {
        self.organisation = organisation
        reach = Reach(places: places, readsPersonal: true)
        self.session = session
    }

    func of(_ records: some Sequence<Record>, in register: Register) throws -> [RecordID: ReferencedRecord] {
        var found: [RecordID: ReferencedRecord] = [:]
        for (index, field) in register.definition.fields.enumerated() {
            guard case .reference(let target) = field.kind else { continue }
            let ids = Set(records.compactMap { $0.values[index]?.reference }).subtracting(found.keys)
            if !ids.isEmpty { try read(target, ids, into: &found) }
        }
        return found
    }

    private func read(_ register: Register, _ ids: Set<RecordID>, into found: inout [RecordID: ReferencedRecord]) throws
    {
        let definition = register.definition
        let name = SQL(trusted: RecordTable.columns(of: definition.fields[definition.nameField])[0])
        let table = SQL(trusted: register.rawValue)
        try session.forEach(
            "SELECT id, number, \(name), province FROM \(table) WHERE organisation = \(organisation) AND id IN \(SQL.list(ids))"
        ) { row in
            guard let id = row.id(0), let number = row.integer(1) else { return }
            let isSeen = row.text(3).flatMap(ProvinceKey.init(stored:)).map(reach.sees) ?? true
            found[id] =
                isSeen
                ? ReferencedRecord(code: RecordCode(register, number), name: row.text(2))
                : ReferencedRecord(code: nil, name: Reach.outside)
        }
    }
}
