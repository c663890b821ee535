import Basics
import Domain
import Storage

/// All records of a list in their order, and what its columns come to. A page is then a few records by their ids,
/// the thousandth as fast as the first, whatever the list is sorted by.
struct RegisterList: Sendable {
    let ids: [RecordID]
    let sums: [Int: RegisterSum]
    /// How many firms have more than one year figure among them: the sums count such a firm more than once.
    let repeated: Int
}

/// Which list is asked for.
struct RegisterQuestion: KeptQuestion {
    let register: Register
    let organisation: Int
    let filter: RegisterFilter
    let sort: RegisterSort

    /// What stands in the list is said with it: of what it points to, changes count too.
    var registers: [Register] {
        var registers = [register]
        for field in register.definition.fields {
            if case .reference(let target) = field.kind, !registers.contains(target) { registers.append(target) }
        }
        return registers
    }

    static func bytes(of list: RegisterList) -> Int {
        512 + list.ids.count * MemoryLayout<RecordID>.stride + list.sums.count * 96
    }

    func answer(_ session: any Session) throws -> RegisterList {
        let table = SQL(trusted: register.rawValue)
        let condition = try RegisterCondition(register, filter, organisation: organisation).sql(session)
        let column = SortColumn(sort, register: register, organisation: organisation)
        let words = RegisterWords(
            filter.words, register: register, withholdsPersonal: filter.withholdsPersonal)
        let named = (words?.columns ?? []).map { SQL(trusted: "t.\($0)") }
        let columns = (["t.id", "t.number"] + column.columns + named).joined(by: ", ")
        var rows: [SortedRow] = []
        try session.forEach("SELECT \(columns) FROM \(table) t WHERE \(condition)") { row in
            guard let id = row.id(0), let number = row.integer(1) else { return }
            if let words, words.number != number, !words.match(row, at: 2 + column.columns.count) { return }
            rows.append(SortedRow(id: id, number: number, key: column.value(row, number: number, at: 2)))
        }
        rows.sort(by: sort.isDescending ? SortedRow.descending : SortedRow.ascending)
        let ids = rows.map { $0.id }
        return RegisterList(
            ids: ids, sums: try sums(words == nil ? nil : ids, condition: condition, session),
            repeated: try repeated(ids, condition: condition, session))
    }

    /// Only of year figures whose sums are told. Firms that were merged are one.
    private func repeated(_ ids: [RecordID], condition: SQL, _ session: any Session) throws -> Int {
        guard register == .establishmentYear, register.addsUp(in: filter.period) else { return 0 }
        let listed = Set(ids)
        var figures: [RecordID: Int] = [:]
        try session.forEach(
            """
            SELECT t.id, COALESCE(e.merged_into, e.id) FROM establishment_year t
            JOIN establishment e ON e.organisation = t.organisation AND e.id = t.establishment WHERE \(condition)
            """
        ) { row in
            guard let id = row.id(0), let firm = row.id(1), listed.contains(id) else { return }
            figures[firm, default: 0] += 1
        }
        return figures.values.count { $0 > 1 }
    }

    /// Of the records that meet the condition, or only of these.
    private func sums(_ ids: [RecordID]?, condition: SQL, _ session: any Session) throws -> [Int: RegisterSum] {
        let sums = RegisterSums(register)
        guard let ids else { return try sums.ask(condition, session) }
        var whole = RegisterSums.of([], in: register)
        for start in stride(from: 0, to: ids.count, by: 512) {
            let part = SQL.list(ids[start..<min(start + 512, ids.count)])
            let asked = try sums.ask("t.organisation = \(organisation) AND t.id IN \(part)", session)
            for (field, sum) in asked { whole[field, default: RegisterSum()].add(sum) }
        }
        return whole
    }
}
