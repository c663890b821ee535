import Basics

/// How a workbook counts days.
enum SerialCalendar {
    /// 1 is 1900-01-01; there is a 29 February 1900 (60), which never was.
    case from1900
    /// 0 is 1904-01-01.
    case from1904

    /// The day of a date with or without a time. Nothing for a mere time (under 1), for 60, or after 2199.
    func day(_ number: ExactNumber) -> Day? {
        var serial = number.digits
        for _ in 0..<number.scale { serial /= 10 }
        guard serial >= 1, serial < 200_000 else { return nil }
        let day: Day
        switch self {
        case .from1904: day = Day(daysSince1970: Int32(serial) - 24_107)
        case .from1900 where serial == 60: return nil
        case .from1900: day = Day(daysSince1970: Int32(serial) - (serial > 60 ? 25_569 : 25_568))
        }
        return day.year <= 2199 ? day : nil
    }

    /// The number of a day in the calendar of 1900. Nothing for a day outside 1900…2199.
    static func serial(of day: Day) -> Int? {
        guard (1900...2199).contains(day.year) else { return nil }
        let serial = Int(day.daysSince1970) + 25_568
        return serial >= 60 ? serial + 1 : serial
    }
}
