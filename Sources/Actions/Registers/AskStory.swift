import Basics
import Domain
import Storage

extension Office {
    /// A record's page. `most`: how many records of a section are read; the others are counted and summed. `scope`: the
    /// places whose records are told; nothing is all.
    package func story(
        _ code: RecordCode, organisation: Int, most: Int = 200, within scope: Set<ProvinceKey>? = nil
    ) async throws -> RecordStory {
        try await database.read { session in
            let biography = try BiographyQuestion(organisation: organisation, within: scope, session).ask(code)
            return try StoryQuestion(biography, organisation: organisation, most: most, within: scope, session)
                .ask()
        }
    }
}

/// Asks what points to a record. All questions are of one transaction.
private struct StoryQuestion {
    private let biography: RecordBiography
    private let stored: StoredRecord
    private let organisation: Int
    private let most: Int
    private let scope: SQL
    private let session: any Session
    private let origins: OriginLookup
    /// The record and those that count as it.
    private let group: [RecordID]

    init(
        _ biography: RecordBiography, organisation: Int, most: Int, within places: Set<ProvinceKey>?,
        _ session: any Session
    ) throws {
        scope = places.map { " AND t.province IN \(SQL.list($0.map(\.stored).sorted()))" } ?? ""
        self.biography = biography
        self.organisation = organisation
        self.most = most
        self.session = session
        stored = biography.listed.stored
        origins = try OriginLookup(organisation: organisation, session)
        let isRoot = stored.record.register == .establishment && biography.listed.mergedInto == nil
        group = isRoot ? try Merged.group(ofRoot: stored.id, organisation: organisation, session) : [stored.id]
    }

    func ask() throws -> RecordStory {
        let sections = try StoryQuestion.pointers[stored.record.register, default: []].compactMap(section)
        let establishment = stored.record.register == .establishment ? try establishment(sections) : nil
        return RecordStory(
            biography: biography, sections: sections, establishment: establishment, otherSupport: try otherSupport())
    }

    private func otherSupport() throws -> OtherSupport? {
        guard stored.record.register == .project,
            let named = stored.record.values[ProjectField.beneficiary.rawValue]?.reference
        else { return nil }
        let root = try session.first(
            """
            SELECT r.id, r.number FROM establishment e
            JOIN establishment r ON r.organisation = e.organisation AND r.id = COALESCE(e.merged_into, e.id)
            WHERE e.organisation = \(organisation) AND e.id = \(named)
            """
        ) { ($0.id(0), $0.integer(1) ?? 0) }
        guard let root, let id = root.0 else { return nil }
        let group = try Merged.group(ofRoot: id, organisation: organisation, session)
        let field = ProjectField.beneficiary.rawValue
        let others: SQL = "\(condition(.project, field, to: group)) AND t.id <> \(stored.id)"
        guard let projects = try section(.project, field, others) else { return nil }
        return OtherSupport(establishment: RecordCode(.establishment, root.1), projects: projects)
    }

    /// The fields that point to a register, by register: found once.
    private static let pointers: [Register: [(register: Register, field: Int)]] = {
        var pointers: [Register: [(register: Register, field: Int)]] = [:]
        for register in Register.allCases {
            for (index, field) in register.definition.fields.enumerated() {
                guard case .reference(let target) = field.kind else { continue }
                pointers[target, default: []].append((register, index))
            }
        }
        return pointers
    }()

    private func condition(_ register: Register, _ field: Int, to group: [RecordID]) -> SQL {
        let column = SQL(trusted: "t.\(register.definition.fields[field].key)")
        let pointing: SQL = group.count == 1 ? "= \(group[0])" : "IN \(SQL.list(group))"
        return "t.organisation = \(organisation) AND \(column) \(pointing)\(scope)"
    }

    private func records(_ register: Register, _ condition: SQL, limit: Int?) throws -> [StoredRecord] {
        let table = RecordTable(register)
        let when = SQL(trusted: "t.\(FigureBase.whenColumn(register))_first")
        let order: SQL = register.definition.whenField == nil ? "t.number" : "\(when) DESC NULLS LAST, t.number"
        let limit: SQL = limit.map { " LIMIT \($0)" } ?? ""
        return try session.rows(
            "SELECT \(table.selection) FROM \(table.source) WHERE \(condition) ORDER BY \(order)\(limit)", table.read)
    }

    private func section(_ register: Register, _ field: Int) throws -> StorySection? {
        try section(register, field, condition(register, field, to: group))
    }

    private func section(_ register: Register, _ field: Int, _ condition: SQL) throws -> StorySection? {
        let found = try records(register, condition, limit: most + 1)
        if found.isEmpty { return nil }
        let listed = try found.prefix(most).map {
            ListedRecord(stored: $0, origin: try origins.find($0.origin))
        }
        guard found.count > most else {
            let sums = RegisterSums.of(found.lazy.map(\.record), in: register)
            return StorySection(register: register, field: field, records: listed, total: found.count, sums: sums)
        }
        let table = SQL(trusted: register.rawValue)
        let total = try session.first("SELECT COUNT(*) FROM \(table) t WHERE \(condition)") { $0.int(0) ?? 0 }
        return StorySection(
            register: register, field: field, records: listed, total: total ?? 0,
            sums: try RegisterSums(register).ask(condition, session))
    }

    private func establishment(_ sections: [StorySection]) throws -> EstablishmentStory {
        let projects = try all(.project, of: sections)
        let support = SupportYear.byYear(projects)
        let years = sections.first { $0.register == .establishmentYear }?.records ?? []
        return EstablishmentStory(
            root: try biography.listed.mergedInto.map { try RecordCode($0) }
                ?? RecordCode(.establishment, stored.number),
            rootName: try rootName(),
            merged: try merged(), names: try names(), support: support.years, supportInAll: support.all,
            years: years.reversed())
    }

    /// Also those that the section counts without reading.
    private func all(_ register: Register, of sections: [StorySection]) throws -> [Record] {
        guard let section = sections.first(where: { $0.register == register }) else { return [] }
        if section.total == section.records.count { return section.records.map(\.stored.record) }
        return try records(register, condition(register, section.field, to: group), limit: nil).map(\.record)
    }

    /// Of another record that this one was merged into, where that is not elsewhere.
    private func rootName() throws -> String? {
        guard biography.listed.mergedInto != nil else { return nil }
        return try session.first(
            """
            SELECT t.name FROM establishment t JOIN establishment m ON m.organisation = t.organisation
                AND m.merged_into = t.id
            WHERE m.organisation = \(organisation) AND m.id = \(stored.id)\(scope)
            """
        ) { $0.text(0) } ?? nil
    }

    private func merged() throws -> [ListedRecord] {
        if group.count == 1 { return [] }
        let table = RecordTable(.establishment)
        return try session.rows(
            "SELECT \(table.selection) FROM \(table.source) WHERE t.organisation = \(organisation) AND t.merged_into = \(stored.id)\(scope) ORDER BY t.number",
            table.read
        ).map { ListedRecord(stored: $0, origin: try origins.find($0.origin), mergedInto: stored.code) }
    }

    /// Of the record itself and of those merged into it.
    private func names() throws -> [EstablishmentStory.Name] {
        // What was merged from elsewhere keeps its names to itself.
        try session.rows(
            """
            SELECT n.name, n.seen_on FROM establishment_name n
            JOIN establishment t ON t.organisation = n.organisation AND t.id = n.establishment
            WHERE n.organisation = \(organisation) AND n.establishment IN \(SQL.list(group))\(scope)
            ORDER BY n.seen_on, n.name
            """
        ) { EstablishmentStory.Name(name: $0.text(0) ?? "", seen: $0.day(1)) }
    }
}
