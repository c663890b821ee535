/// **Thời gian như người ta viết**: the first and the last day that the writing allows ("2016", "7/2016",
/// "13/4/2023"). Inside a period it counts there; straddling a bound it is listed, never guessed.
package struct When: Hashable, Sendable {
    package let first: Day
    package let last: Day

    package init?(first: Day, last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    package init(day: Day) {
        first = day
        last = day
    }

    package init?(year: Int) {
        guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
            return nil
        }
        self.first = first
        self.last = last
    }

    package init?(year: Int, month: Int) {
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        self.first = first
        last = first.adding(days: Day.daysInMonth(month, year: year) - 1)
    }

    /// "2016", "7/2016", "13/04/2023", "2011-2015", "01/08/2016–30/09/2016": the precision shows.
    package var vietnamese: String {
        if first == last { return first.vietnamese }
        let start = first.components
        let end = last.components
        if start.month == 1, start.day == 1, end.month == 12, end.day == 31 {
            return start.year == end.year ? "\(start.year)" : "\(start.year)–\(end.year)"
        }
        if start.day == 1, start.year == end.year, start.month == end.month,
            end.day == Day.daysInMonth(end.month, year: end.year)
        {
            return "\(start.month)/\(start.year)"
        }
        return "\(first.vietnamese)–\(last.vietnamese)"
    }

    /// The one year in which it lies, if it lies in one.
    package var year: Int? { first.year == last.year ? first.year : nil }
}
