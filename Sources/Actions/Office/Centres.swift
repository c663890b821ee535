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

    /// What a centre is called until a person says its name.
    package static func usualName(of province: Province) -> String { "Trung tâm Khuyến công \(province.name)" }
}

extension Office {
    /// The centre that holds a place's records today. With `creating` the first import of a database makes the centre of
    /// today's province; a further one is made only by a person who says so (`isNew`), never by a mistyped name.
    package func centre(of province: Province, named name: String?, creating: Bool, isNew: Bool = false) async throws
        -> Centre
    {
        if let known = try await knownCentre(of: province, named: name, creating: creating, isNew: isNew) {
            return known
        }
        let current = Provinces.current(of: province)
        return try await createCentre(name ?? Centre.usualName(of: current), in: current)
    }

    /// The centre as it would be, for a preview that must not write; nothing for one that a commit would make.
    package func existingCentre(of province: Province, named name: String?, isNew: Bool = false) async throws -> Centre?
    {
        try await knownCentre(of: province, named: name, creating: true, isNew: isNew)
    }

    /// Nothing if a centre is to be made; refused if there is none and none may be made.
    private func knownCentre(of province: Province, named name: String?, creating: Bool, isNew: Bool) async throws
        -> Centre?
    {
        let all = try await centres()
        let current = Provinces.current(of: province)
        let here = all.filter { $0.province == current.key }
        if let match = here.first(where: { centre in name.map { centre.isCalled($0) } ?? false }) { return match }
        if isNew { return try Self.refuseUnnamed(here, name: name, in: current) }
        if name == nil {
            if here.count > 1 { throw Self.severalCentres(here, in: current) }
            if let only = here.first { return only }
        }
        if all.isEmpty, creating { return nil }
        throw Self.unknownCentre(name, of: province, all, creating: creating)
    }

    private static func refuseUnnamed(_ here: [Centre], name: String?, in province: Province) throws(Problem) -> Centre?
    {
        guard name == nil, !here.isEmpty else { return nil }
        throw Problem(
            "\(province.name) đã có \(list(here)): hãy ghi tên của trung tâm mới bằng \(remedy: .centre), hoặc bỏ \(remedy: .newCentre)."
        )
    }

    private static func severalCentres(_ centres: [Centre], in province: Province) -> Problem {
        Problem("\(province.name) có nhiều trung tâm: hãy chọn bằng \(remedy: .centre). Đang có: \(list(centres)).")
    }

    private static func unknownCentre(_ name: String?, of province: Province, _ all: [Centre], creating: Bool)
        -> Problem
    {
        if all.isEmpty {
            return Problem(
                "Chưa có số liệu nào của \(province.name): hãy nhập trước bằng \(remedy: .importing(province: province.key.code))."
            )
        }
        let current = Provinces.current(of: province)
        let place = current.key == province.key ? province.name : "\(province.name) (nay là \(current.name))"
        let what = name.map { "Không có trung tâm “\($0)” ở \(place)" } ?? "Không có trung tâm nào của \(place)"
        let mend: Sentence = "Nếu gõ nhầm, hãy sửa \(remedy: name == nil ? .province : .centre)"
        let further: Sentence =
            creating
            ? "; nếu đúng là thêm một trung tâm vào cơ sở dữ liệu này, hãy thêm \(remedy: .newCentre)." : "."
        return Problem("\(what). Đang có: \(list(all)). \(told: mend)\(told: further)")
    }

    package func centres(in province: ProvinceKey? = nil) async throws -> [Centre] {
        let all = try await organisations().filter { $0.kind == "centre" }
        return all.filter { province == nil || $0.province == province }.map(Centre.init)
    }

    /// A centre that a person adds before there is anything to import. The same name in the same province is the same one.
    package func addCentre(named name: String, in province: Province) async throws -> Centre {
        if let told = Centre.refusal(ofName: name) { throw Problem(told) }
        return try await createCentre(Folding.normalise(name), in: Provinces.current(of: province))
    }

    private func createCentre(_ name: String, in province: Province) async throws -> Centre {
        let at = now()
        let actor = actor
        let known: @Sendable (any Session) throws -> Organisation? = { session in
            try Organisation.all(session).first {
                $0.kind == "centre" && $0.province == province.key && $0.name == name
            }
        }
        return try await database.write(lane: 0, landed: { try known($0) != nil }) { session in
            if let known = try known(session) { return Centre(known) }
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
        centres.map { centre in
            "\(centre.name) (\(Provinces.find(centre.province)?.name ?? centre.province.stored))"
        }.joined(separator: "; ")
    }
}

extension Organisation {
    /// Nobody has said its name yet: it has the one that the first import gave it.
    package var isNamedByProgram: Bool {
        names.count <= 1 && Provinces.find(province).map { Centre.usualName(of: $0) == name } ?? false
    }
}

extension Centre {
    /// Why a centre cannot be called so; nothing where it can.
    package static func refusal(ofName name: String) -> String? {
        let name = Folding.normalise(name)
        if name.isEmpty { return "Tên của trung tâm còn trống: hãy ghi tên như trên con dấu." }
        return name.count > 200 ? "Tên của trung tâm dài quá 200 chữ: hãy ghi ngắn hơn." : nil
    }
}
