import Basics
import Domain
import Storage

/// A record made by hand, and what is to be told of it.
package struct CreatedRecord: Sendable {
    package let code: RecordCode
    package let remarks: [String]
}

extension Office {
    /// Makes a record by hand. The province is as of the record's own time; where the person says no time, it is the
    /// period's.
    package func create(
        _ register: Register, assignments: [String], province: ProvinceKey, period: Period? = nil, organisation: Int,
        requestKey: String? = nil
    ) async throws -> CreatedRecord {
        let assignments = try Assignment.parse(assignments, register: register)
        let definition = register.definition
        return try await perform(
            "create", organisation: organisation, summary: "Thêm \(definition.noun)", requestKey: requestKey
        ) { work in
            let record = try Self.record(register, assignments, province: province, period: period, work)
            if let known = try HandMade.known(record, work) { throw Problem(known.told) }
            let stored = try HandMade.store(record, work)
            let remarks = try HandRemarks(work).of(stored, writing: Set(record.values.indices))
                .map(\.onCommandLine)
            return CreatedRecord(code: RecordCode(register, stored.number), remarks: remarks)
        }
    }

    private static func record(
        _ register: Register, _ assignments: [Assignment], province: ProvinceKey, period: Period?, _ work: Work
    ) throws -> Record {
        var record = Record(register, province: province)
        for assignment in assignments {
            record.values[assignment.field] = try assignment.value(organisation: work.organisation, work.session)
        }
        let given = Set(assignments.map(\.field))
        if let problem = HandMade.complete(&record, given: given, period: period) {
            throw Problem(problem.told)
        }
        try RecordRules.check(record, writing: Set(record.values.indices), on: work.today)
        return record
    }
}

/// A record that a person makes: what follows from what they gave, and how it is kept.
enum HandMade {
    /// Adds what is understood without being said; tells what has to be.
    static func complete(_ record: inout Record, given: Set<Int>, period: Period?) -> FieldProblem? {
        let register = record.register
        let definition = register.definition
        if let field = definition.whenField, record.values[field] == nil {
            guard let period, let when = When(first: period.first, last: period.last) else {
                return .missing(field, of: register, as: "2016")
            }
            record.values[field] = .when(when)
        }
        // One record is one thing, as a row of a list is, unless the person says how many it stands for.
        if let quantity = definition.field(named: "quantity"), record.values[quantity] == nil,
            !given.contains(quantity)
        {
            record.values[quantity] = .measure(Measure(1))
        }
        if register == .establishment, record[EstablishmentField.legalForm] == nil {
            let form = record.name.flatMap { EstablishmentName($0).legalForm }
            record[EstablishmentField.legalForm] = form.map { .text($0) }
        }
        return nil
    }

    /// That it is there already.
    static func known(_ record: Record, _ work: Work, for reach: Reach = .all) throws -> FieldProblem? {
        try SameEstablishment.problem(record, work, for: reach) ?? PlaceNames.knownProblem(record, work)
    }

    static func store(_ record: Record, _ work: Work) throws -> StoredRecord {
        let id = work.newID()
        let register = record.register
        let stored = StoredRecord(
            id: id, number: try work.reserve(1, of: register.rawValue), identity: identity(of: record, id: id).stored,
            version: 1, origin: nil, fingerprint: nil, record: record)
        let table = RecordTable(register)
        try work.session.prepare(table.insertion).run(
            table.insertValues(stored, organisation: work.organisation))
        if let key = SearchText.key(of: stored, organisation: work.organisation) {
            try SearchIndex(work.session).insert(key, words: SearchText.of(record))
        }
        try work.recordChange(register, id, before: nil, after: RecordJSON.all(of: record))
        return stored
    }

    /// An establishment with a tax code is the one of an import with that code and name, a place the one of that name; any
    /// other record is its own.
    private static func identity(of record: Record, id: RecordID) -> Identity {
        if record.register == .place { return PlaceNames.identity(of: record) }
        var identity = Identity(record.register)
        if record.register == .establishment, let code = record.text(EstablishmentField.taxCode) {
            identity.add(EstablishmentName(record.name ?? "").core)
            identity.add(code)
            return identity
        }
        identity.add(id.high)
        identity.add(id.low)
        return identity
    }
}
