import Basics
import Domain
import Storage

/// Districts and communes that a file names become places, once each.
enum PlaceNames {
    private struct Name: Hashable {
        let province: String
        let level: String
        let district: String
        let name: String
        let folded: String

        init(_ province: ProvinceKey, _ level: String, _ name: String, district: String = "") {
            self.province = province.stored
            self.level = level
            self.district = Folding.key(district)
            self.name = name
            folded = Folding.key(name)
        }

        static func == (left: Name, right: Name) -> Bool {
            left.province == right.province && left.level == right.level && left.district == right.district
                && left.folded == right.folded
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(folded)
            hasher.combine(district)
        }
    }

    static func record(_ plan: ImportPlan, session: any Session, newID: () -> RecordID) throws {
        var seen: Set<Seen> = []
        var names: [Name: Day] = [:]
        for row in plan.file.rows {
            guard let draft = row.drafts.first, let (commune, district) = place(of: draft.record) else { continue }
            guard seen.insert(Seen(commune: commune, district: district, province: draft.record.province)).inserted
            else { continue }
            let day = row.drafts.last?.record.when?.first ?? plan.file.tables.first?.when.first ?? Day(daysSince1970: 0)
            if let district { names[Name(draft.record.province, "district", district)] = day }
            if let commune { names[Name(draft.record.province, "commune", commune, district: district ?? "")] = day }
        }
        for (name, day) in names.sorted(by: { ($0.key.level, $0.key.folded) > ($1.key.level, $1.key.folded) }) {
            try session.run(
                """
                INSERT INTO administrative_unit (id, province, level, district, name, folded, first_seen_on)
                VALUES (\(newID()), \(name.province), \(name.level), \(name.district), \(name.name), \(name.folded), \(day))
                ON CONFLICT (province, level, district, folded) DO NOTHING
                """)
        }
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
