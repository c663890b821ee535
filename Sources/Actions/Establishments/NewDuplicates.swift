import Basics
import Domain
import Storage

/// Another establishment that has the same tax code: a new one is that one, one that is there may be.
enum SameEstablishment {
    private static let field = EstablishmentField.taxCode.rawValue

    static func problem(_ record: Record, _ work: Work, for reach: Reach) throws -> FieldProblem? {
        guard let (code, other) = try other(than: nil, record, work) else { return nil }
        guard reach.sees(other.record.province) else {
            return FieldProblem(
                field: field,
                "Mã số thuế \(code) đã có ở một hồ sơ \(Reach.outside): không thêm lần nữa; hãy nhờ người được giao địa bàn ấy hoặc cả trung tâm."
            )
        }
        return FieldProblem(
            field: field,
            "Mã số thuế \(code) đã là của \(words(other)): không thêm lần nữa; cần đổi gì hãy dùng \(remedy: .correct(other.code))."
        )
    }

    /// Of one that is there: it is written, since a wrong code may be the other's, and only a person knows.
    static func remark(_ stored: StoredRecord, _ work: Work, for reach: Reach) throws -> Sentence? {
        guard let (code, other) = try other(than: stored.id, stored.record, work) else { return nil }
        guard reach.sees(other.record.province) else {
            return
                "Mã số thuế \(code) đã có ở một hồ sơ \(Reach.outside): vẫn ghi; hãy kiểm tra lại với người được giao địa bàn ấy hoặc cả trung tâm."
        }
        return
            "Mã số thuế \(code) đã là của \(words(other)): vẫn ghi; hãy gộp hai hồ sơ nếu là một cơ sở, hoặc sửa lại mã số thuế."
    }

    /// One that is not merged first. What was merged into the record itself, or it into them, is no other.
    private static func other(than own: RecordID?, _ record: Record, _ work: Work) throws -> (String, StoredRecord)? {
        guard record.register == .establishment, let code = record.text(EstablishmentField.taxCode) else { return nil }
        let others: SQL =
            own.map {
                " AND id <> \($0) AND merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM establishment o WHERE o.organisation = \(work.organisation) AND o.id = \($0) AND o.merged_into = establishment.id)"
            }
            ?? ""
        let found = try work.session.first(
            """
            SELECT id FROM establishment WHERE organisation = \(work.organisation) AND tax_code = \(code)\(others)
            ORDER BY merged_into IS NOT NULL, number
            """
        ) { $0.id(0) }
        guard case let id?? = found,
            let stored = try RecordStore(.establishment, work.session).find(id, organisation: work.organisation)
        else { return nil }
        return (code, stored)
    }

    private static func words(_ stored: StoredRecord) -> String { "\(stored.code) “\(stored.record.name ?? "")”" }
}

/// What one record that a person wrote may be a duplicate of: kept as pairs that wait for a decision, like an import's.
struct NewDuplicates {
    private let work: Work
    private let mostPairs = 5

    init(_ work: Work) {
        self.work = work
    }

    /// The pairs that were not there before.
    func write(of stored: StoredRecord, writing fields: Set<Int>) throws -> [DuplicatePair] {
        let numbers: [Int64]
        switch stored.record.register {
        case .establishment:
            let telling: Set = [EstablishmentField.name.rawValue, EstablishmentField.taxCode.rawValue]
            if fields.isDisjoint(with: telling) { return [] }
            numbers = try establishments(stored) + mentions(of: stored)
        case .project, .recognition:
            let name = MentionField.name(in: stored.record)
            guard let name, !stored.record.values.contains(where: { $0?.reference != nil }) else { return [] }
            numbers = try mention(stored, name)
        default: return []
        }
        if numbers.isEmpty { return [] }
        try PairStanding(work).renew(of: [stored.id])
        return try DuplicatePair.find(
            "p.number IN \(SQL.list(numbers)) AND \(DuplicatePair.waiting)", organisation: work.organisation,
            limit: numbers.count, work.session)
    }

    private func establishments(_ stored: StoredRecord) throws -> [Int64] {
        let taxCode = stored.record.text(EstablishmentField.taxCode)
        return try alike(stored.record.name ?? "", taxCode: taxCode).compactMap { other in
            guard other.id != stored.id, let likeness = Likeness(stored.record, other.record) else { return nil }
            return try insert(.establishment, stored.id, other.id, score: likeness.score, grounds: likeness.grounds)
        }
    }

    private func mention(_ stored: StoredRecord, _ name: String) throws -> [Int64] {
        try alike(name, taxCode: nil).compactMap { other in
            guard let (score, grounds) = MentionField.likeness(name, other.record.name ?? "") else { return nil }
            return try insert(stored.record.register, stored.id, other.id, score: score, grounds: grounds)
        }
    }

    /// Names in projects and recognitions that the establishment explains.
    private func mentions(of stored: StoredRecord) throws -> [Int64] {
        let name = stored.record.name ?? ""
        var numbers: [Int64] = []
        for (register, column, reference) in MentionField.all {
            let filter = SQL(trusted: "\(column) IS NOT NULL AND \(reference) IS NULL")
            let mentions = try work.session.rows(
                "SELECT id, \(SQL(trusted: column)) FROM \(SQL(trusted: register.rawValue)) WHERE \(filter) AND organisation = \(work.organisation)"
            ) { ($0.id(0), $0.text(1) ?? "") }
            for case (let id?, let text) in mentions {
                guard let (score, grounds) = MentionField.likeness(text, name) else { continue }
                let number = try insert(register, id, stored.id, score: score, grounds: grounds)
                if let number { numbers.append(number) }
            }
        }
        return numbers
    }

    private func alike(_ name: String, taxCode: String?) throws -> [StoredRecord] {
        var stored = try StoredEstablishments(organisation: work.organisation, session: work.session)
        return Array(try stored.find(core: EstablishmentName(name).core, taxCode: taxCode).prefix(mostPairs + 1))
    }

    /// Nothing where the two are a pair already, whatever was decided of it.
    private func insert(_ register: Register, _ subject: RecordID, _ other: RecordID, score: Int, grounds: String)
        throws
        -> Int64?
    {
        let known: SQL = """
            SELECT 1 FROM duplicate_pair WHERE organisation = \(work.organisation)
                AND ((subject = \(subject) AND establishment = \(other)) OR (subject = \(other) AND establishment = \(subject)))
            """
        if try work.session.first(known, { _ in true }) == true { return nil }
        let number = try work.reserve(1, of: "duplicate_pair")
        try work.session.run(
            """
            INSERT INTO duplicate_pair (organisation, number, register, subject, establishment, score, grounds, state)
            VALUES (\(work.organisation), \(number), \(register.rawValue), \(subject), \(other), \(score), \(grounds), 'candidate')
            """)
        return number
    }
}
