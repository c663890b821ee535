import Basics
import Domain
import Storage

/// Finds what may be one establishment twice, and names in other registers that may be an establishment.
struct DuplicateFinder {
    private(set) var found: [PlannedDuplicate] = []
    private let plan: ImportPlan
    private let organisation: Int
    private let places: ImportPlaces
    private let session: any Session
    private var fresh: [Fresh] = []
    private var byCore = HashIndex()
    private var byTaxCode = HashIndex()
    /// Pairs beyond this many for one establishment say that the name is no name.
    private let mostPairs = 5

    /// An establishment that the file makes.
    private struct Fresh {
        let position: Int32
        let draft: Int32
        let id: RecordID
    }

    init(_ plan: ImportPlan, organisation: Int, places: ImportPlaces, session: any Session) throws {
        self.plan = plan
        self.organisation = organisation
        self.places = places
        self.session = session
    }

    mutating func find() throws {
        collect()
        var finder = try StoredEstablishments(organisation: organisation, session: session)
        for index in fresh.indices { try pair(index, with: &finder) }
        try pairMentions(&finder)
        try pairStoredMentions()
    }

    private mutating func collect() {
        for position in plan.file.rows.indices {
            for (draft, outcome) in plan.outcomes(at: position).enumerated() {
                guard case .create(let id) = outcome else { continue }
                guard plan.file.rows[position].drafts[draft].record.register == .establishment else { continue }
                byCore.add(hash: plan.file.rows[position].drafts[draft].coreHash, fresh.count)
                if let code = plan.file.rows[position].drafts[draft].record.text(EstablishmentField.taxCode) {
                    byTaxCode.add(code, fresh.count)
                }
                fresh.append(Fresh(position: Int32(position), draft: Int32(draft), id: id))
            }
        }
        byCore.sort()
        byTaxCode.sort()
    }

    private func record(_ index: Int) -> Record {
        plan.file.rows[Int(fresh[index].position)].drafts[Int(fresh[index].draft)].record
    }

    private func core(_ index: Int) -> String {
        EstablishmentName(record(index).text(EstablishmentField.name) ?? "").core
    }

    /// The file's own establishments of that name.
    private func fresh(withCore core: String) -> [Int] {
        let compared = Spelling.compared(key: core)
        return byCore.find(core).filter { Spelling.compared(key: self.core($0)) == compared }
    }

    private mutating func pair(_ index: Int, with stored: inout StoredEstablishments) throws {
        let hasTwin = byCore.isShared(index) || byTaxCode.isShared(index)
        guard hasTwin || !stored.isEmpty else { return }
        let own = record(index)
        let core = core(index)
        let code = own.text(EstablishmentField.taxCode)
        if hasTwin {
            var earlier = Set(fresh(withCore: core).filter { $0 < index }.suffix(mostPairs))
            if let code { earlier.formUnion(byTaxCode.find(code).filter { $0 < index }.suffix(mostPairs)) }
            for other in earlier.sorted() {
                add(index, own, id: fresh[other].id, record: record(other), isOfFile: true)
            }
        }
        for other in try stored.find(core: core, taxCode: code).prefix(mostPairs) {
            add(index, own, id: other.id, record: other.record, isOfFile: false)
        }
    }

    private mutating func add(_ index: Int, _ own: Record, id: RecordID, record other: Record, isOfFile: Bool) {
        guard let likeness = Likeness(own, other) else { return }
        let row = plan.file.rows[Int(fresh[index].position)]
        found.append(
            PlannedDuplicate(
                subject: fresh[index].id, subjectRegister: .establishment, subjectName: own.name ?? "",
                establishment: id,
                establishmentName: other.name ?? "", score: likeness.score, grounds: likeness.grounds,
                place: CellPlace(sheet: plan.file.sheets[row.sheet], row: row.row),
                isSubjectOfFile: true, isEstablishmentOfFile: isOfFile, isWithin: places.allows(other.province)))
    }

    /// Names in projects and recognitions of this file.
    private mutating func pairMentions(_ stored: inout StoredEstablishments) throws {
        for position in plan.file.rows.indices {
            for (draft, outcome) in plan.outcomes(at: position).enumerated() {
                guard case .create(let id) = outcome else { continue }
                let row = plan.file.rows[position]
                guard MentionField.isIn(row.drafts[draft].record.register) else { continue }
                let record = plan.draft(position, draft).record
                guard !record.values.contains(where: { $0?.reference != nil }), let name = MentionField.name(in: record)
                else {
                    continue
                }
                let core = EstablishmentName(name).core
                let place = CellPlace(sheet: plan.file.sheets[row.sheet], row: row.row)
                for other in fresh(withCore: core).prefix(mostPairs) {
                    addMention(
                        record.register, id, name, fresh[other].id, self.record(other).name ?? "", place,
                        isOfFile: (true, true), isWithin: true)
                }
                for other in try stored.find(core: core, taxCode: nil).prefix(mostPairs) {
                    addMention(
                        record.register, id, name, other.id, other.record.name ?? "", place,
                        isOfFile: (true, false), isWithin: places.allows(other.record.province))
                }
            }
        }
    }

    /// Names that are in the registers already and that the file's new establishments explain.
    private mutating func pairStoredMentions() throws {
        guard organisation != 0, !fresh.isEmpty else { return }
        for (register, name, reference) in MentionField.all {
            let sql =
                SQL(
                    trusted:
                        "SELECT id, \(name), province FROM \(register.rawValue) WHERE \(name) IS NOT NULL AND \(reference) IS NULL AND organisation = "
                )
                + SQL.bind(organisation)
            let mentions = try session.rows(sql) {
                ($0.id(0), $0.text(1) ?? "", $0.text(2).flatMap(ProvinceKey.init(stored:)))
            }
            for case (let id?, let text, let province) in mentions {
                for other in fresh(withCore: EstablishmentName(text).core).prefix(mostPairs) {
                    let row = plan.file.rows[Int(fresh[other].position)]
                    addMention(
                        register, id, text, fresh[other].id, record(other).name ?? "",
                        CellPlace(sheet: plan.file.sheets[row.sheet], row: row.row),
                        isOfFile: (false, true), isWithin: province.map(places.allows) ?? (places.allowed == nil))
                }
            }
        }
    }

    private mutating func addMention(
        _ register: Register, _ id: RecordID, _ name: String, _ establishment: RecordID, _ establishmentName: String,
        _ place: CellPlace, isOfFile: (subject: Bool, establishment: Bool), isWithin: Bool
    ) {
        guard let (score, grounds) = MentionField.likeness(name, establishmentName) else { return }
        found.append(
            PlannedDuplicate(
                subject: id, subjectRegister: register, subjectName: name, establishment: establishment,
                establishmentName: establishmentName, score: score, grounds: grounds, place: place,
                isSubjectOfFile: isOfFile.subject, isEstablishmentOfFile: isOfFile.establishment, isWithin: isWithin))
    }
}

/// The fields in which a register names an establishment without pointing to its record.
enum MentionField {
    static let all: [(register: Register, name: String, reference: String)] = [
        (.project, "beneficiary_name", "beneficiary"), (.recognition, "establishment_name", "establishment"),
    ]

    static func isIn(_ register: Register) -> Bool { all.contains { $0.register == register } }

    /// Of a name and an establishment's; nothing where they do not agree without form words.
    static func likeness(_ name: String, _ establishment: String) -> (score: Int, grounds: String)? {
        guard EstablishmentName(name).compared == EstablishmentName(establishment).compared else { return nil }
        let isExact = Spelling.compared(name) == Spelling.compared(establishment)
        return isExact ? (60, "cùng tên") : (50, "cùng tên, khác loại hình")
    }

    static func name(in record: Record) -> String? {
        switch record.register {
        case .project: return record.text(ProjectField.beneficiaryName)
        case .recognition: return record.text(RecognitionField.establishmentName)
        default: return nil
        }
    }
}

/// Looks establishments of the register up by name or tax code.
struct StoredEstablishments {
    private let organisation: Int
    let isEmpty: Bool
    private let byCore: any PreparedStatement
    private let byTaxCode: any PreparedStatement
    private let table = RecordTable(.establishment)

    init(organisation: Int, session: any Session) throws {
        self.organisation = organisation
        isEmpty =
            try session.first("SELECT 1 FROM establishment WHERE organisation = \(organisation) LIMIT 1") { _ in false }
            ?? true
        let select =
            "SELECT \(table.selection.text) FROM \(table.source.text) WHERE t.organisation = $1 AND t.merged_into IS NULL AND "
        byCore = try session.prepare(select + "t.core = $2 LIMIT 6")
        byTaxCode = try session.prepare(select + "t.tax_code = $2 LIMIT 6")
    }

    mutating func find(core: String, taxCode: String?) throws -> [StoredRecord] {
        if isEmpty { return [] }
        var found: [StoredRecord] = []
        for spelling in Spelling.spellings(ofKey: core) {
            try byCore.forEach([organisation.sqlValue, spelling.sqlValue]) { found.append(table.read($0)) }
        }
        if let taxCode {
            try byTaxCode.forEach([organisation.sqlValue, taxCode.sqlValue]) { row in
                let record = table.read(row)
                if !found.contains(where: { $0.id == record.id }) { found.append(record) }
            }
        }
        return found
    }
}
