import Basics
import Testing

@Suite("Period") struct PeriodTests {
    @Test(
        "A code says its first and last day and its words",
        arguments: [
            ("2016", "2016-01-01", "2016-12-31", "năm 2016"),
            ("2016-H1", "2016-01-01", "2016-06-30", "6 tháng đầu năm 2016"),
            ("2016-H2", "2016-07-01", "2016-12-31", "6 tháng cuối năm 2016"),
            ("2016-9M", "2016-01-01", "2016-09-30", "9 tháng đầu năm 2016"),
            ("2016-Q1", "2016-01-01", "2016-03-31", "quý I/2016"),
            ("2016-Q3", "2016-07-01", "2016-09-30", "quý III/2016"),
            ("2016-07", "2016-07-01", "2016-07-31", "tháng 7/2016"),
            ("2024-02", "2024-02-01", "2024-02-29", "tháng 2/2024"),
            ("2011/2015", "2011-01-01", "2015-12-31", "giai đoạn 2011–2015"),
        ])
    func codes(code: String, first: String, last: String, words: String) throws {
        let period = try #require(Period(code: code))
        #expect([period.first.iso, period.last.iso] == [first, last])
        #expect(period.vietnamese == words)
        #expect(period.code == code)
        #expect(period.isTerm == code.contains("/"))
    }

    @Test(
        "A period is read as people write it",
        arguments: [
            ("năm 2024", "2024"), ("7/2024", "2024-07"), ("tháng 7/2024", "2024-07"), ("07-2024", "2024-07"),
            ("quý III/2024", "2024-Q3"), ("Quý 3/2024", "2024-Q3"), ("6 tháng đầu năm 2024", "2024-H1"),
            ("6 tháng cuối năm 2024", "2024-H2"), ("9 tháng đầu năm 2024", "2024-9M"), ("2021-2025", "2021/2025"),
            ("giai đoạn 2021–2025", "2021/2025"), (" 2024-h1 ", "2024-H1"), ("2011/2015", "2011/2015"),
        ])
    func written(text: String, code: String) {
        #expect(Period(written: text)?.code == code)
    }

    @Test(
        "What is no period of the calendar is none, however it is written",
        arguments: ["", "quý 3", "13/2024", "5-7/2024", "2 tháng đầu năm 2024", "2025-2021", "13/4/2024", "hai nghìn"])
    func unreadable(text: String) {
        #expect(Period(written: text) == nil)
    }

    @Test(
        "Another writing is no code of a period",
        arguments: [
            "", "16", "201", "20166", "2016-", "2016-7", "2016-00", "2016-13", "2016-Q5", "2016-Q0", "2016-H3",
            "2016-h1", "2016-+7", "2016/", "2016/2016", "2015/2011", "2011/15", "2011-2015", "2016-07-01", "năm 2016",
            "1800", "2300", " 2016", "+201", "２０１６", "2011/+999",
        ])
    func refused(code: String) {
        #expect(Period(code: code) == nil)
    }

    @Test("What lies inside counts; what straddles a bound does not") func contains() throws {
        let half = try #require(Period(code: "2016-H1"))
        let inside = try #require(When(written: "6/2016"))
        let straddling = try #require(When(written: "2016"))
        let spanning = try #require(When(written: "30/6/2016 - 1/7/2016"))
        #expect(half.contains(inside))
        #expect(!half.contains(straddling))
        #expect(!half.contains(spanning))
        #expect(try #require(Period(year: 2016)).contains(straddling))
        #expect(try #require(Period(code: "2011/2016")).contains(straddling))
    }
}
