import Basics
import Testing

@Suite("Day") struct DayTests {
    @Test("Every day from 1900 to 2199 comes back from its count, one after another") func roundTrip() throws {
        var expected = try #require(Day(year: 1900, month: 1, day: 1)).daysSince1970
        #expect(expected == -25_567)
        var wrong = 0
        var days = 0
        for year in 1900...2199 {
            for month in 1...12 {
                for number in 1...Day.daysInMonth(month, year: year) {
                    let day = try #require(Day(year: year, month: month, day: number))
                    let parts = Day(daysSince1970: expected).components
                    if day.daysSince1970 != expected || parts != (year, month, number) { wrong += 1 }
                    expected += 1
                    days += 1
                }
            }
        }
        #expect(wrong == 0)
        #expect(days == 300 * 365 + 73)
    }

    @Test("1 January 1970 is day 0 and 1 August 2016 is day 17014") func knownDays() {
        #expect(Day(year: 1970, month: 1, day: 1)?.daysSince1970 == 0)
        #expect(Day(year: 2016, month: 8, day: 1)?.daysSince1970 == 17_014)
    }

    @Test("29 February is in 2000 and 2024, not in 1900, 2023 or 2100") func leapYears() {
        #expect([1900, 2000, 2023, 2024, 2100].filter { Day(year: $0, month: 2, day: 29) != nil } == [2000, 2024])
    }

    @Test("There is no day 31/4, 0/1, 1/13, nor one before 1900 or after 2199") func noSuchDay() {
        let none = [(2020, 4, 31), (2020, 1, 0), (2020, 13, 1), (2020, 0, 1), (1899, 12, 31), (2200, 1, 1)]
        #expect(none.allSatisfy { Day(year: $0.0, month: $0.1, day: $0.2) == nil })
    }

    @Test("A day reads back as it is stored, and in no other writing") func iso() throws {
        let day = try #require(Day(iso: "2016-08-01"))
        #expect(day.iso == "2016-08-01")
        #expect(day.vietnamese == "01/08/2016")
        for text in [
            "2016-8-1", "+016-08-01", "2016-+8-01", "2016-08", "2016-08-01T00:00", "01/08/2016", "", "2016-02-30",
        ] {
            #expect(Day(iso: text) == nil, "\(text)")
        }
    }

    @Test("Adding days passes over months and leap days") func adding() {
        #expect(Day(iso: "2024-02-28")?.adding(days: 2).iso == "2024-03-01")
        #expect(Day(iso: "2024-01-01")?.adding(days: -1).iso == "2023-12-31")
    }
}
