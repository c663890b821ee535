import Basics
import Domain
import Storage

/// Districts and communes that a file names become records of their register, once each.
enum PlaceNames {
    /// A place and the first row that names it.
    private struct Named {
        let record: Record
        let origin: RecordOrigin
    }

    static func record(_ plan: ImportPlan, number: Int, _ work: Work) throws {
        let named = names(in: plan, number: number)
        if named.isEmpty { return }
        let known = try known(organisation: work.organisation, work.session)
        let fresh = named.filter { !known.contains($0.key.stored) }.sorted { order($0.value) < order($1.value) }
        if fresh.isEmpty { return }
        var next = try work.reserve(fresh.count, of: Register.place.rawValue)
        let table = RecordTable(.place)
        let insert = try work.session.prepare(table.insertion)
        let search = try SearchIndex(work.session)
        for (identity, place) in fresh {
            let stored = StoredRecord(
                id: work.newID(), number: next, identity: identity.stored, version: 1, origin: place.origin,
                fingerprint: nil,
                record: place.record)
            try insert.run(table.insertValues(stored, organisation: work.organisation))
            if let key = SearchText.key(of: stored, organisation: work.organisation) {
                try search.insert(key, words: SearchText.of(place.record))
            }
            next += 1
        }
        work.touch(.place)
    }

    /// The identities of places that a register still names, so that undoing an import leaves them.
    /// `gone`: records that are as good as removed; `changed`: those that are as good as written.
    static func stillNamed(
        organisation: Int, without gone: Set<RecordID>, with changed: [RecordID: Record], _ session: any Session
    ) throws -> Set<Int64> {
        var seen: Set<Seen> = []
        try session.forEach(
            """
            SELECT id, province, commune, district FROM establishment WHERE organisation = \(organisation)
            UNION ALL SELECT id, province, commune, district FROM collaborator WHERE organisation = \(organisation)
            """
        ) { row in
            guard let id = row.id(0), !gone.contains(id) else { return }
            if let record = changed[id] {
                guard let (commune, district) = place(of: record) else { return }
                seen.insert(Seen(commune: commune, district: district, province: record.province))
            } else if let province = row.text(1).flatMap(ProvinceKey.init(stored:)) {
                seen.insert(Seen(commune: row.text(2), district: row.text(3), province: province))
            }
        }
        var named: Set<Int64> = []
        for one in seen {
            for place in places(one.province, commune: one.commune, district: one.district, seen: nil) {
                named.insert(identity(of: place).stored)
            }
        }
        return named
    }

    /// A place that a person makes is none that is there already.
    static func knownProblem(_ record: Record, _ work: Work) throws -> FieldProblem? {
        guard record.register == .place else { return nil }
        let identity = identity(of: record).stored
        let known = try all(organisation: work.organisation, work.session).first {
            identities(of: $0).contains(identity)
        }
        guard let known else { return nil }
        let name = known.record.name ?? ""
        return FieldProblem(
            field: PlaceField.name.rawValue,
            "\(known.code) “\(name)” là đơn vị ấy rồi: không thêm lần nữa; cần đổi gì hãy dùng \(remedy: .correct(known.code))."
        )
    }

    private static func known(organisation: Int, _ session: any Session) throws -> Set<Int64> {
        Set(try all(organisation: organisation, session).flatMap(identities))
    }

    /// Where a place is known by another name since a person corrected it, both names are the place.
    private static func identities(of stored: StoredRecord) -> [Int64] {
        [stored.identity, identity(of: stored.record).stored]
    }

    private static func all(organisation: Int, _ session: any Session) throws -> [StoredRecord] {
        let table = RecordTable(.place)
        return try session.rows(
            "SELECT \(table.selection) FROM \(table.source) WHERE t.organisation = \(organisation)", table.read)
    }

    private static func names(in plan: ImportPlan, number: Int) -> [Identity: Named] {
        var seen: Set<Seen> = []
        var names: [Identity: Named] = [:]
        for row in plan.file.rows {
            guard let draft = row.drafts.first, let (commune, district) = place(of: draft.record) else { continue }
            let province = draft.record.province
            guard seen.insert(Seen(commune: commune, district: district, province: province)).inserted else { continue }
            let when = row.drafts.last?.record.when ?? plan.file.tables.first?.when
            let origin = RecordOrigin(importNumber: number, sheet: row.sheet, row: row.row)
            for place in places(province, commune: commune, district: district, seen: when) {
                let identity = identity(of: place)
                if names[identity] == nil { names[identity] = Named(record: place, origin: origin) }
            }
        }
        return names
    }

    private static func places(_ province: ProvinceKey, commune: String?, district: String?, seen: When?) -> [Record] {
        var places: [Record] = []
        if let district { places.append(record(province, "district", district, of: nil, seen: seen)) }
        if let commune { places.append(record(province, "commune", commune, of: district, seen: seen)) }
        return places
    }

    private static func record(
        _ province: ProvinceKey, _ level: String, _ name: String, of district: String?, seen: When?
    ) -> Record {
        var record = Record(.place, province: province)
        record[PlaceField.name] = .text(name)
        record[PlaceField.level] = .text(level)
        record[PlaceField.district] = district.map { .text($0) }
        record[PlaceField.seen] = seen.map { .when($0) }
        if level == "district", province.scheme == .before2025, let last = Day(year: 2025, month: 6, day: 30) {
            record[PlaceField.until] = .when(When(day: last))
        }
        return record
    }

    /// The province, the level, the district and the name, however their marks and capitals are written.
    static func identity(of record: Record) -> Identity {
        var identity = Identity(.place)
        identity.add(record.province.stored)
        identity.add(record.text(PlaceField.level) ?? "")
        identity.add(Folding.key(record.text(PlaceField.district) ?? ""))
        identity.add(Folding.key(record.text(PlaceField.name) ?? ""))
        return identity
    }

    /// Districts before communes, each by name.
    private static func order(_ place: Named) -> (Int, String, String) {
        let record = place.record
        return (
            record.text(PlaceField.level) == "district" ? 0 : 1, Folding.key(record.text(PlaceField.name) ?? ""),
            Folding.key(record.text(PlaceField.district) ?? "")
        )
    }

    private struct Seen: Hashable {
        let commune: String?
        let district: String?
        let province: ProvinceKey
    }

    private static func place(of record: Record) -> (commune: String?, district: String?)? {
        switch record.register {
        case .establishment: return (record.text(EstablishmentField.commune), record.text(EstablishmentField.district))
        case .collaborator: return (record.text(CollaboratorField.commune), record.text(CollaboratorField.district))
        default: return nil
        }
    }
}
