import Basics
import Domain
import Storage

/// The places of what an import made: its years may have put it elsewhere than the file was said to be of.
extension Office {
    package func places(of entry: ImportEntry, organisation: Int) async throws -> [ProvinceKey: Int] {
        try await database.read { session in
            var places: [ProvinceKey: Int] = [:]
            for count in entry.counts where count.created > 0 {
                let table = SQL(trusted: count.register.rawValue)
                let found = try session.rows(
                    """
                    SELECT province, COUNT(*) FROM \(table)
                    WHERE organisation = \(organisation) AND import_number = \(entry.number) GROUP BY province
                    """
                ) { ($0.text(0).flatMap(ProvinceKey.init(stored:)), $0.int(1) ?? 0) }
                for case (let key?, let records) in found { places[key, default: 0] += records }
            }
            return places
        }
    }
}

/// Which imports made or changed something outside of some places.
struct ImportReach {
    let organisation: Int
    let places: Set<ProvinceKey>
    let session: any Session

    private var outside: SQL { "t.province NOT IN \(SQL.list(places.map(\.stored).sorted()))" }

    /// What an import that made nothing would have been about: its file's place, at its file's time.
    private func isAbout(_ entry: ImportEntry) -> Bool {
        guard let province = ProvinceKey(stored: entry.province), places.contains(province) else { return false }
        guard let period = Period(code: entry.period), let when = When(first: period.first, last: period.last) else {
            return true
        }
        return places.contains(Provinces.key(province, at: when))
    }

    /// Those that are wholly within: of all whose records are there still, by these; of the others by what was asked for.
    func within(_ entries: [ImportEntry]) throws -> [ImportEntry] {
        guard !places.isEmpty else { return [] }
        let strangers = try numbers(of: entries, outside)
        let known = try numbers(of: entries, "t.province IN \(SQL.list(places.map(\.stored).sorted()))")
        return entries.filter { entry in
            !strangers.contains(entry.number) && (known.contains(entry.number) || isAbout(entry))
        }
    }

    /// The imports with records that a condition on `t` picks.
    private func numbers(of entries: [ImportEntry], _ condition: SQL) throws -> Set<Int> {
        var found: Set<Int> = []
        for register in Register.allCases {
            let own = entries.filter { entry in entry.counts.contains { $0.register == register } }.map(\.number)
            guard !own.isEmpty else { continue }
            let table = SQL(trusted: register.rawValue)
            let made: SQL = """
                SELECT DISTINCT t.import_number FROM \(table) t
                WHERE t.organisation = \(organisation) AND t.import_number IN \(SQL.list(own)) AND \(condition)
                """
            let changed: SQL = """
                SELECT DISTINCT r.import_number FROM import_row r
                JOIN \(table) t ON t.organisation = r.organisation AND t.id = r.record
                WHERE r.organisation = \(organisation) AND r.import_number IN \(SQL.list(own))
                    AND r.register = \(register.rawValue) AND r.outcome = 'updated' AND \(condition)
                """
            for sql in [made, changed] { found.formUnion(try session.rows(sql) { $0.int(0) ?? 0 }) }
        }
        return found
    }

    /// Taken back is all of an import or nothing.
    func require(_ entry: ImportEntry) throws {
        guard try !within([entry]).isEmpty else {
            throw Problem(
                "Lần nhập số \(entry.number) có hồ sơ ngoài địa bàn của tài khoản: hãy nhờ người có quyền hoàn tác ở cả trung tâm."
            )
        }
    }
}
