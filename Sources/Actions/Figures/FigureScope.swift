import Basics
import Domain
import Storage

/// Whose figures, of where, of when: the filter that every question shares.
package struct FigureScope: Sendable {
    package let organisation: Int
    package let period: Period
    /// The places whose records count: the province itself, or with today's units also those it took over.
    package let provinces: [ProvinceKey]

    package init(organisation: Int, period: Period, provinces: [ProvinceKey]) {
        self.organisation = organisation
        self.period = period
        self.provinces = provinces
    }

    /// With the unit of today that a province became alone: what is aimed at after 2025-06-30 is written under its code.
    var placeAndSequel: SQL { "t.province IN \(SQL.list((provinces + sequels.keys).map(\.stored)))" }

    /// A record of such a unit, as one of the province that it was.
    func underNameOfThen(_ record: Record) -> Record {
        var record = record
        record.province = sequels[record.province] ?? record.province
        return record
    }

    /// The older province by the unit that it became alone.
    private var sequels: [ProvinceKey: ProvinceKey] {
        var sequels: [ProvinceKey: ProvinceKey] = [:]
        for key in provinces {
            guard let successor = Provinces.find(key)?.successor, !provinces.contains(successor) else { continue }
            if Provinces.predecessors(of: successor).count == 1 { sequels[successor] = key }
        }
        return sequels
    }

    var place: SQL { "t.province IN \(SQL.list(provinces.map(\.stored)))" }

    /// All days that the record allows lie inside the period. By a form's cut-off also what names no more than the year
    /// ("2016"): the form's year has the same name (docs/decisions/0008).
    func inside(_ column: String) -> SQL { inside(column, of: "t") }

    /// By a cut-off what names another year is of that one, and straddles nothing.
    private func exceptYears(_ first: SQL, _ last: SQL) -> SQL {
        guard period.cutOff != nil, period.isWholeYears else { return "" }
        return " AND NOT (substr(\(first), 6) = '01-01' AND substr(\(last), 6) = '12-31')"
    }

    private func inside(_ column: String, of table: String) -> SQL {
        let first = SQL(trusted: "\(table).\(column)_first")
        let last = SQL(trusted: "\(table).\(column)_last")
        let days: SQL = "\(first) >= \(period.first) AND \(first) <= \(period.last) AND \(last) <= \(period.last)"
        guard period.cutOff != nil, period.isWholeYears else { return days }
        let named = period.byCalendar
        return """
            ((\(days)) OR (\(first) >= \(named.first) AND \(last) <= \(named.last) AND substr(\(first), 6) = '01-01'
                AND substr(\(last), 6) = '12-31'))
            """
    }

    /// Some of its days lie inside and some outside: listed, never counted by guess.
    /// The ids are asked of the index alone: the records before the period are many, and hardly one reaches into it.
    func straddling(_ register: Register) -> SQL {
        let table = SQL(trusted: register.rawValue)
        let column = FigureBase.whenColumn(register)
        let first = SQL(trusted: "i.\(column)_first")
        let last = SQL(trusted: "i.\(column)_last")
        return """
            t.id IN (SELECT i.id FROM \(table) i WHERE i.organisation = \(organisation) AND \(first) <= \(period.last)
                AND \(last) >= \(period.first) AND (\(first) < \(period.first) OR \(last) > \(period.last))
                AND (\(inside(column, of: "i"))) IS NOT TRUE\(exceptYears(first, last)))
            """
    }
}
