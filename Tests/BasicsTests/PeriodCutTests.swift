import Testing

@testable import Basics

@Suite("Periods of reports") struct PeriodCutTests {
    @Test(
        "By a cut-off a period begins the day after it in the month before",
        arguments: [
            ("2016", "2015-12-15", "2016-12-14"), ("2016-H1", "2015-12-15", "2016-06-14"),
            ("2016-Q2", "2016-03-15", "2016-06-14"), ("2016-03", "2016-02-15", "2016-03-14"),
            ("2011/2015", "2010-12-15", "2015-12-14"), ("2016-9M", "2015-12-15", "2016-09-14"),
        ]) func cut(code: String, first: String, last: String) throws
    {
        let period = try #require(Period(code: code)?.cut(on: 14))
        #expect(period.first.iso == first)
        #expect(period.last.iso == last)
        #expect(period.code == code)
        #expect(period.byCalendar == Period(code: code))
        #expect(period.isTerm == code.contains("/"))
    }

    @Test("A day that not every month has is no cut-off, and none is cut twice") func none() throws {
        let year = try #require(Period(code: "2016"))
        #expect([0, 29, 31, -1].allSatisfy { year.cut(on: $0) == nil })
        #expect(year.cut(on: 14)?.cut(on: 14) == nil)
    }

    @Test(
        "Each period has one before it of its kind, and one in which it goes on",
        arguments: [
            ("2016", "2015", "2017"), ("2016-H1", "2015-H1", "2016-H2"), ("2016-H2", "2015-H2", "2017"),
            ("2016-9M", "2015-9M", "2016-Q4"), ("2016-Q1", "2015-Q1", "2016-Q2"), ("2016-Q3", "2015-Q3", "2016-Q4"),
            ("2016-Q4", "2015-Q4", "2017"), ("2016-07", "2015-07", "2016-08"), ("2016-09", "2015-09", "2016-10"),
            ("2016-12", "2015-12", "2017"), ("2011/2015", "2006/2010", "2016"),
        ]) func neighbours(code: String, previous: String, following: String) throws
    {
        let period = try #require(Period(code: code))
        #expect(period.previous?.code == previous)
        #expect(period.following?.code == following)
        #expect(try #require(period.cut(on: 14)).previous?.code == previous)
        #expect(try #require(period.cut(on: 14)).previous?.cutOff == 14)
        #expect(period.wholeYear?.code == (period.isWholeYears ? nil : "2016"))
    }
}
