import Basics
import Domain
import Storage

/// A filter as the database can be asked it; the words are compared where the records are read.
struct RegisterCondition {
    private let register: Register
    private let filter: RegisterFilter
    private let organisation: Int

    init(_ register: Register, _ filter: RegisterFilter, organisation: Int) {
        self.register = register
        self.filter = filter
        self.organisation = organisation
    }

    func sql(_ session: any Session) throws -> SQL {
        var parts: [SQL] = ["t.organisation = \(organisation)"]
        if let provinces = filter.provinces {
            parts.append("t.province IN \(SQL.list(provinces.map(\.stored).sorted()))")
        }
        if let period = filter.period, register.definition.whenField != nil {
            let scope = FigureScope(organisation: organisation, period: period, provinces: [])
            parts.append("(\(scope.inside(FigureBase.whenColumn(register))))")
        }
        for (field, codes) in filter.choices.sorted(by: { $0.key < $1.key }) {
            parts.append(chosen(register.definition.fields[field], codes))
        }
        for (field, code) in filter.references.sorted(by: { $0.key < $1.key }) {
            let column = SQL(trusted: "t.\(register.definition.fields[field].key)")
            parts.append(
                "\(column) IN \(SQL.list(try Merged.group(of: code, organisation: organisation, within: filter.reach, session)))"
            )
        }
        if !filter.unknown.isEmpty { parts.append(unknown) }
        if let number = filter.importNumber { parts.append("t.import_number = \(number)") }
        if register == .establishment, !filter.showsMerged { parts.append("t.merged_into IS NULL") }
        return parts.joined(by: " AND ")
    }

    private func chosen(_ field: FieldDefinition, _ codes: Set<String>) -> SQL {
        let column = SQL(trusted: "t.\(field.key)")
        let isUnknown: SQL? = codes.contains(RegisterFilter.isUnknown) ? "\(column) IS NULL" : nil
        let known = codes.subtracting([RegisterFilter.isUnknown]).sorted()
        let isOne: SQL?
        if known.isEmpty {
            isOne = nil
        } else if field.kind == .flag {
            isOne = "\(column) IN \(SQL.list(known.map { $0 == RegisterFilter.yes ? 1 : 0 }))"
        } else {
            isOne = "\(column) IN \(SQL.list(known))"
        }
        return "(\([isUnknown, isOne].compactMap(\.self).joined(by: " OR ")))"
    }

    private var unknown: SQL {
        let columns = filter.unknown.sorted().map { RecordTable.columns(of: register.definition.fields[$0])[0] }
        return SQL(trusted: "(" + columns.map { "t.\($0) IS NULL" }.joined(separator: " OR ") + ")")
    }
}

/// "AND province IN …"; nothing is everywhere.
enum PlaceCondition {
    static func sql(_ places: Set<ProvinceKey>?, column: SQL = "province") -> SQL {
        places.map { " AND \(column) IN \(SQL.list($0.map(\.stored).sorted()))" } ?? ""
    }
}

extension Merged {
    /// The record of a code; of an establishment also those with which it counts as one, the one that is left first.
    /// A record outside the places is as one that is not there.
    static func group(
        of code: RecordCode, organisation: Int, within places: Set<ProvinceKey>?, _ session: any Session
    ) throws -> [RecordID] {
        let table = SQL(trusted: code.register.rawValue)
        let root: SQL = code.register == .establishment ? "COALESCE(merged_into, id)" : "id"
        let found = try session.first(
            "SELECT \(root) FROM \(table) WHERE organisation = \(organisation) AND number = \(code.number)\(PlaceCondition.sql(places))"
        ) { $0.id(0) }
        guard case let id?? = found else { throw code.notFound }
        return code.register == .establishment ? try group(ofRoot: id, organisation: organisation, session) : [id]
    }

    static func group(ofRoot id: RecordID, organisation: Int, _ session: any Session) throws -> [RecordID] {
        let others = try session.rows(
            "SELECT id FROM establishment WHERE organisation = \(organisation) AND merged_into = \(id) ORDER BY number"
        ) { $0.id(0) }
        return [id] + others.compactMap(\.self)
    }
}
