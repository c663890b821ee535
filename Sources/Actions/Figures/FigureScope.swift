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
    func straddling(_ column: String) -> SQL {
        let first = SQL(trusted: "t.\(column)_first")
        let last = SQL(trusted: "t.\(column)_last")
        return """
            ((\(first) < \(period.first) AND \(last) >= \(period.first)) OR (\(first) >= \(period.first) AND \(first) <= \(period.last)
                AND \(last) > \(period.last)))
            """
    }
}
