import Basics
import Domain
import Storage

/// **Trung tâm** that holds the records: the tenant.
package struct Centre: Sendable {
    package let organisation: Int
    package let name: String
    package let province: ProvinceKey
    private let record: Organisation

    fileprivate init(_ organisation: Organisation) {
        self.organisation = organisation.id
        name = organisation.name
        province = organisation.province
        record = organisation
    }

    /// Whether it is or was called so.
    package func isCalled(_ text: String) -> Bool { record.isCalled(text) }
}

extension Office {
    /// The centre that holds a place's records today. The first import makes the centre of today's province.
    package func centre(of province: Province, named name: String?, creating: Bool) async throws -> Centre {
        let current = Provinces.current(of: province)
        let found = try await centres(in: current.key)
        if let name {
            if let match = found.first(where: { $0.isCalled(name) }) { return match }
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
        if let name { return found.first { $0.isCalled(name) } }
        if found.count > 1 {
            throw Problem("Có nhiều trung tâm: hãy chọn bằng --centre. Đang có: \(Self.list(found)).")
        }
        return found.first
    }

    package func centres(in province: ProvinceKey? = nil) async throws -> [Centre] {
        let all = try await organisations().filter { $0.kind == "centre" }
        return all.filter { province == nil || $0.province == province }.map(Centre.init)
    }

    private func createCentre(_ name: String, in province: Province) async throws -> Centre {
        let at = now()
        let actor = actor
        return try await database.write { session in
            let known = try Organisation.all(session).first {
                $0.kind == "centre" && $0.province == province.key && $0.name == name
            }
            if let known { return Centre(known) }
            let id = (try session.first("SELECT COALESCE(MAX(id), 0) FROM organisation") { $0.int(0) ?? 0 } ?? 0) + 1
            try session.run(
                "INSERT INTO organisation (id, kind, province, name) VALUES (\(id), 'centre', \(province.key.stored), \(name))"
            )
            try session.run(
                "INSERT INTO organisation_name (organisation, first_on, name) VALUES (\(id), '', \(name))")
            var ids = RecordIDMaker(millisecondsSince1970: UInt64(at / 1000))
            try session.run(
                """
                INSERT INTO event (organisation, id, at, actor, actor_organisation, verb, summary)
                VALUES (\(id), \(ids.next()), \(at), \(actor), \(id), 'create_centre', \("Lập sổ cho \(name)"))
                """)
            return Centre(try Organisation.find(id, session))
        }
    }

    private static func list(_ centres: [Centre]) -> String {
        centres.isEmpty ? "chưa có trung tâm nào" : centres.map(\.name).joined(separator: "; ")
    }
}
