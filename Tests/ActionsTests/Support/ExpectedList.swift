import Basics
import Domain

@testable import Actions

/// A filter and an order as a seed makes them, and the list that they mean, found the plain way.
struct ExpectedList {
    let filter: RegisterFilter
    let sort: RegisterSort
    let codes: [String]
    let sums: [Int: RegisterSum]

    init(_ register: Register, _ all: [ListedRecord], using seeded: inout some RandomNumberGenerator) {
        let filter = Self.filter(register, using: &seeded)
        let sort = Self.sort(register, using: &seeded)
        let records = all.filter { $0.stored.record.register == register && Self.passes($0, filter, all) }
        let ordered = records.sorted { Self.isBefore($0, $1, sort, all) }
        self.filter = filter
        self.sort = sort
        codes = ordered.map(\.code)
        var sums: [Int: RegisterSum] = [:]
        for (index, field) in register.definition.fields.enumerated() {
            switch field.kind {
            case .count, .money:
                sums[index] = RegisterSum(records.map { $0.stored.record.values[index]?.measure })
            default: continue
            }
        }
        self.sums = sums
    }

    private static func filter(_ register: Register, using seeded: inout some RandomNumberGenerator) -> RegisterFilter {
        var filter = RegisterFilter()
        if Int.random(in: 0..<3, using: &seeded) == 0 {
            filter.provinces = [ProvinceKey(scheme: .before2025, code: "77")]
        }
        if Int.random(in: 0..<3, using: &seeded) == 0 {
            filter.words = ["an", "da", "ung d", "binh", "o"].randomElement(using: &seeded) ?? ""
        }
        filter.showsMerged = Bool.random(using: &seeded)
        guard register == .project else { return filter }
        if Int.random(in: 0..<3, using: &seeded) == 0 {
            filter.period = ["2015", "2016-H1", "2016/2018"].randomElement(using: &seeded).flatMap { Period(code: $0) }
        }
        if Int.random(in: 0..<3, using: &seeded) == 0 {
            filter.choices[ProjectField.source.rawValue] =
                Bool.random(using: &seeded)
                ? ["KCQG"] : ["KCDP", RegisterFilter.isUnknown]
        }
        if Int.random(in: 0..<5, using: &seeded) == 0 {
            filter.unknown = [ProjectField.models.rawValue, ProjectField.beneficiary.rawValue]
        }
        if Int.random(in: 0..<5, using: &seeded) == 0 {
            let number = Int64.random(in: 1...12, using: &seeded)
            filter.references[ProjectField.beneficiary.rawValue] = RecordCode(.establishment, number)
        }
        return filter
    }

    private static func sort(_ register: Register, using seeded: inout some RandomNumberGenerator) -> RegisterSort {
        let field = register.definition.fields.indices.randomElement(using: &seeded) ?? 0
        return RegisterSort(
            Int.random(in: 0..<4, using: &seeded) == 0 ? .number : .field(field),
            isDescending: Bool.random(using: &seeded))
    }

    private static func root(_ code: String, _ all: [ListedRecord]) -> String {
        all.first { $0.code == code }?.mergedInto ?? code
    }

    private static func code(_ id: RecordID, _ all: [ListedRecord]) -> String {
        all.first { $0.stored.id == id }?.code ?? ""
    }

    private static func passes(_ listed: ListedRecord, _ filter: RegisterFilter, _ all: [ListedRecord]) -> Bool {
        let record = listed.stored.record
        if listed.mergedInto != nil, !filter.showsMerged { return false }
        if let provinces = filter.provinces, !provinces.contains(record.province) { return false }
        if let period = filter.period, record.register == .project {
            guard let when = record.when, period.contains(when) else { return false }
        }
        for (field, codes) in filter.choices
        where !codes.contains(record.values[field]?.text ?? RegisterFilter.isUnknown) { return false }
        for (field, code) in filter.references {
            guard let id = record.values[field]?.reference, root(Self.code(id, all), all) == root(code.text, all) else {
                return false
            }
        }
        if !filter.unknown.isEmpty, filter.unknown.allSatisfy({ record.values[$0] != nil }) { return false }
        let fields =
            record.register == .project
            ? [ProjectField.name, .beneficiaryName, .decisionNumber, .place].map(\.rawValue)
            : [EstablishmentField.name, .representative, .commune, .district].map(\.rawValue)
        let own = fields.compactMap { record.values[$0]?.text }.flatMap { Folding.words($0) }
        return Folding.words(filter.words).allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }

    private static func key(_ listed: ListedRecord, _ field: Int, _ all: [ListedRecord]) -> [Int64]? {
        let kind = listed.stored.record.register.definition.fields[field].kind
        guard let value = listed.stored.record.values[field] else { return nil }
        switch value {
        case .text(let text):
            guard case .choice(let list) = kind else { return Folding.sortKey(text).map { Int64($0) } }
            return [Int64(list.codes.firstIndex { $0.code == text } ?? -1)]
        case .measure(let measure): return [measure.amount]
        case .when(let when): return [Int64(when.first.daysSince1970), Int64(when.last.daysSince1970)]
        case .flag(let flag): return [flag ? 1 : 0]
        case .reference(let id):
            let name = all.first { $0.stored.id == id }?.stored.record.name
            return Folding.sortKey(name ?? "").map { Int64($0) }
        }
    }

    private static func isBefore(
        _ left: ListedRecord, _ right: ListedRecord, _ sort: RegisterSort, _ all: [ListedRecord]
    )
        -> Bool
    {
        let numbers = (left.stored.number, right.stored.number)
        guard case .field(let field) = sort.key else {
            return sort.isDescending ? numbers.0 > numbers.1 : numbers.0 < numbers.1
        }
        let keys = (key(left, field, all), key(right, field, all))
        switch keys {
        case (nil, nil): return numbers.0 < numbers.1
        case (nil, _): return false
        case (_, nil): return true
        case (let own?, let other?):
            if own == other { return numbers.0 < numbers.1 }
            return sort.isDescending ? other.lexicographicallyPrecedes(own) : own.lexicographicallyPrecedes(other)
        }
    }
}

extension RegisterSum {
    fileprivate init(_ measures: [Measure?]) {
        var sum = KnownSum()
        for measure in measures {
            sum.add(measure.map { KnownSum(value: $0.amount) } ?? KnownSum(missing: 1))
        }
        self.init(sum: sum, hedged: measures.count { $0?.hedge != nil })
    }
}
