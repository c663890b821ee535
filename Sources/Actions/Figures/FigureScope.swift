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

    var place: SQL { "t.province IN \(SQL.list(provinces.map(\.stored)))" }

    /// All days that the record allows lie inside the period.
    func inside(_ column: String) -> SQL {
        let first = SQL(trusted: "t.\(column)_first")
        let last = SQL(trusted: "t.\(column)_last")
        return "\(first) >= \(period.first) AND \(first) <= \(period.last) AND \(last) <= \(period.last)"
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
                AND \(last) >= \(period.first) AND (\(first) < \(period.first) OR \(last) > \(period.last)))
            """
    }
}
