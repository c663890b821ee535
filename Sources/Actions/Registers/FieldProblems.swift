import Basics
import Domain
import Storage

/// What keeps a form from being written: a sentence beside each field, and those that are of no one field.
package struct FieldProblems: Error, Sendable, Hashable {
    package private(set) var fields: [Int: String] = [:]
    package private(set) var general: [String] = []

    init() {}

    init(general: String) {
        self.general = [general]
    }

    var isEmpty: Bool { fields.isEmpty && general.isEmpty }

    /// The first of a field is told: the others may follow from it.
    mutating func add(_ sentence: String, field: Int) { fields[field] = fields[field] ?? sentence }
    mutating func add(_ problem: FieldProblem) { add(problem.sentence, field: problem.field) }
}

/// Two changed the same fields of a record: nothing was written, and each field shows what it was, what the other made of
/// it and what this one would.
package struct EditConflict: Error, Sendable, Hashable {
    package struct Field: Sendable, Hashable {
        package let field: Int
        /// In words that people read; what a reference means by code and name.
        package let base: String
        package let theirs: String
        package let mine: String
    }

    package let code: RecordCode
    /// The version that is there now: who has seen this may write again with it.
    package let version: Int64
    package let fields: [Field]
    /// Who changed it last, and when, in microseconds since 1970.
    package let who: String
    package let at: Int64
}

/// A form's texts as values.
struct WrittenValues {
    private let register: Register
    private let organisation: Int
    private let places: Set<ProvinceKey>?
    private let session: any Session
    private(set) var values: [Int: FieldValue?] = [:]
    private(set) var problems = FieldProblems()

    /// `former`: what the form showed. A field that was left as it was is not written. `places`: a record elsewhere is as one
    /// that is not there; nothing is everywhere.
    init(
        _ texts: [Int: String], of register: Register, former: Record?, organisation: Int,
        within places: Set<ProvinceKey>?, _ session: any Session
    ) throws {
        self.register = register
        self.organisation = organisation
        self.places = places
        self.session = session
        let fields = register.definition.fields
        for (index, text) in texts.sorted(by: { $0.key < $1.key }) where fields.indices.contains(index) {
            let before = former?.values[index] ?? nil
            let isReference = before?.reference != nil
            if let before, !isReference, Folding.normalise(text) == Folding.normalise(fields[index].written(before)) {
                continue
            }
            // The form showed no more of it.
            if isReference, Folding.normalise(text) == Reach.outside { continue }
            do {
                let value = try value(text, fields[index], before: before)
                if former == nil || value != before { values[index] = .some(value) }
            } catch let problem as Problem {
                problems.add(problem.sentence, field: index)
            }
        }
    }

    private func value(_ text: String, _ field: FieldDefinition, before: FieldValue?) throws -> FieldValue? {
        switch field.kind {
        case .reference(let target):
            let id = try reference(Folding.normalise(text), target, before: before?.reference)
            return id.map { .reference($0) }
        case .choice(let list):
            let text = Folding.normalise(text)
            if text.isEmpty { return nil }
            guard let code = try? list.code(written: text) else {
                throw Problem("“\(text)” không có trong danh mục: hãy chọn một mục trong danh mục.")
            }
            return .text(code)
        case .text, .taxCode, .count, .money, .quantity, .when, .flag: return try field.value(written: text)
        }
    }

    /// By code, or by a name that fits one record. An establishment that was merged is the one that is left, unless it
    /// stood there before.
    private func reference(_ text: String, _ target: Register, before: RecordID?) throws -> RecordID? {
        if text.isEmpty { return nil }
        // A list of suggestions gives code and name: "CS-0004 Công ty …".
        let first = text.split(separator: " ").first.map(String.init) ?? text
        if let code = (try? RecordCode(text)) ?? (try? RecordCode(first)) {
            guard code.register == target else {
                throw Problem(
                    "\(code.text) là \(code.register.definition.noun): hãy ghi mã hoặc tên của một \(target.definition.noun)."
                )
            }
            let group = try Merged.group(of: code, organisation: organisation, within: places, session)
            let meant = before.flatMap { group.contains($0) ? $0 : nil } ?? group.first
            try refuseOutside(meant, target, unless: before, as: code)
            return meant
        }
        let found = try named(text, target)
        guard let only = found.first else {
            throw Problem(
                "Không có \(target.definition.noun) nào tên “\(text)”: hãy ghi mã, như \(target.definition.code(1)).")
        }
        guard found.count == 1 else {
            let codes = found.prefix(5).map { target.definition.code($0.number) }.joined(separator: ", ")
            throw Problem("Có \(found.count) \(target.definition.noun) tên “\(text)”: hãy ghi một mã trong \(codes).")
        }
        return only.id
    }

    /// What is left of a merge may lie elsewhere, too.
    private func refuseOutside(_ id: RecordID?, _ target: Register, unless before: RecordID?, as code: RecordCode)
        throws
    {
        guard let id, id != before, let places,
            let stored = try RecordStore(target, session).find(id, organisation: organisation),
            !places.contains(stored.record.province)
        else { return }
        throw code.notFound
    }

    /// Establishments are asked of the index of their names without company forms; other registers are short.
    private func named(_ text: String, _ target: Register) throws -> [(id: RecordID, number: Int64)] {
        let definition = target.definition
        let name = SQL(trusted: definition.fields[definition.nameField].key)
        let table = SQL(trusted: target.rawValue)
        let narrowed: SQL =
            target == .establishment ? " AND merged_into IS NULL AND core = \(EstablishmentName(text).core)" : ""
        let rows = try session.rows(
            "SELECT id, number, \(name) FROM \(table) WHERE organisation = \(organisation)\(narrowed)\(PlaceCondition.sql(places)) ORDER BY number"
        ) { ($0.id(0), $0.integer(1) ?? 0, Folding.key($0.text(2) ?? "")) }
        let key = Folding.key(text)
        let exact = rows.filter { $0.2 == key }
        let found = exact.isEmpty && target == .establishment ? rows : exact
        return found.compactMap { id, number, _ in id.map { ($0, number) } }
    }
}
