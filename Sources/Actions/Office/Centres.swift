import Basics
import Domain
import Storage

/// **Trung tâm** that holds the records: the tenant.
package struct Centre: Sendable, Hashable {
    package let organisation: Int
    package let name: String
    package let province: ProvinceKey
}

extension Office {
    /// The centre that holds a place's records today. The first import makes the centre of today's province.
    package func centre(of province: Province, named name: String?, creating: Bool) async throws -> Centre {
        let current = Provinces.current(of: province)
        let found = try await centres(in: current.key)
        if let name {
            if let match = found.first(where: { Folding.key($0.name) == Folding.key(name) }) { return match }
            if creating { return try await createCentre(name, in: current) }
            throw Problem("Không có trung tâm “\(name)” ở \(current.name). Đang có: \(Self.list(found)).")
        }
        if found.count > 1 {
            throw Problem("\(current.name) có nhiều trung tâm: hãy chọn bằng --centre. Đang có: \(Self.list(found)).")
        }
        if let only = found.first { return only }
        guard creating else {
            throw Problem(
                "Chưa có số liệu nào của \(province.name): hãy nhập trước bằng khuyencong import … --province \(province.key.code) --period KỲ --commit."
            )
        }
        return try await createCentre("Trung tâm Khuyến công \(current.name)", in: current)
    }

    /// The centre as it would be, for a preview that must not write.
    package func existingCentre(of province: Province, named name: String?) async throws -> Centre? {
        let found = try await centres(in: Provinces.current(of: province).key)
        if let name { return found.first { Folding.key($0.name) == Folding.key(name) } }
        if found.count > 1 {
            throw Problem("Có nhiều trung tâm: hãy chọn bằng --centre. Đang có: \(Self.list(found)).")
        }
        return found.first
    }

    package func centres(in province: ProvinceKey? = nil) async throws -> [Centre] {
        let filter: SQL = province.map { "AND province = \($0.stored)" } ?? ""
        let sql: SQL = "SELECT id, name, province FROM organisation WHERE kind = 'centre' \(filter) ORDER BY id"
        return try await database.read { session in
            try session.rows(sql) { row in
                Centre(
                    organisation: row.int(0) ?? 0, name: row.text(1) ?? "",
                    province: row.text(2).flatMap(ProvinceKey.init(stored:)) ?? ProvinceKey(scheme: .from2025, code: "")
                )
            }
        }
    }

    private func createCentre(_ name: String, in province: Province) async throws -> Centre {
        let today = today
        let at = now()
        let actor = actor
        return try await database.write { session in
            let sql: SQL =
                "SELECT id FROM organisation WHERE kind = 'centre' AND province = \(province.key.stored) AND name = \(name)"
            if let id = try session.first(sql, { $0.int(0) ?? 0 }) {
                return Centre(organisation: id, name: name, province: province.key)
            }
            let id = (try session.first("SELECT COALESCE(MAX(id), 0) FROM organisation") { $0.int(0) ?? 0 } ?? 0) + 1
            try session.run(
                "INSERT INTO organisation (id, kind, province, name) VALUES (\(id), 'centre', \(province.key.stored), \(name))"
            )
            try session.run(
                "INSERT INTO organisation_name (organisation, first_on, name) VALUES (\(id), \(today), \(name))")
            var ids = RecordIDMaker(millisecondsSince1970: UInt64(at / 1000))
            try session.run(
                """
                INSERT INTO event (organisation, id, at, actor, actor_organisation, verb, summary)
                VALUES (\(id), \(ids.next()), \(at), \(actor), \(id), 'create_centre', \("Lập sổ cho \(name)"))
                """)
            return Centre(organisation: id, name: name, province: province.key)
        }
    }

    private static func list(_ centres: [Centre]) -> String {
        centres.isEmpty ? "chưa có trung tâm nào" : centres.map(\.name).joined(separator: "; ")
    }
}
