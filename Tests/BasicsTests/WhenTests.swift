import Basics
import Testing

@Suite("When") struct WhenTests {
    private func days(_ when: When?) -> String { when.map { "\($0.first.iso) \($0.last.iso)" } ?? "none" }

    @Test(
        "A day, a month or a year is as exact as it is written",
        arguments: [
            ("2016", "2016-01-01 2016-12-31"), ("năm 2016", "2016-01-01 2016-12-31"),
            ("7/2016", "2016-07-01 2016-07-31"), ("07/2016", "2016-07-01 2016-07-31"),
            ("7-2016", "2016-07-01 2016-07-31"), ("tháng 3/2009", "2009-03-01 2009-03-31"),
            ("Tháng 02 năm 2016", "2016-02-01 2016-02-29"), ("T10/2020", "2020-10-01 2020-10-31"),
            ("13/4/2023", "2023-04-13 2023-04-13"), ("13.4.2023", "2023-04-13 2023-04-13"),
            ("13/4/23", "2023-04-13 2023-04-13"), ("2016-08-01", "2016-08-01 2016-08-01"),
            ("ngày 5 tháng 10 năm 2020", "2020-10-05 2020-10-05"), ("31/12/99", "1999-12-31 1999-12-31"),
        ])
    func single(text: String, expected: String) {
        #expect(days(When(written: text)) == expected)
    }

    @Test(
        "Quarters and spans say their first and last day",
        arguments: [
            ("quý II/2019", "2019-04-01 2019-06-30"), ("Quý 4 năm 2016", "2016-10-01 2016-12-31"),
            ("Q3/2019", "2019-07-01 2019-09-30"), ("2011-2015", "2011-01-01 2015-12-31"),
            ("giai đoạn 2011 – 2015", "2011-01-01 2015-12-31"), ("quý I, II/2019", "2019-01-01 2019-06-30"),
            ("từ 01/8/2016 đến 30/9/2016", "2016-08-01 2016-09-30"), ("3/2016 - 5/2016", "2016-03-01 2016-05-31"),
            ("từ tháng 3 đến tháng 5/2016", "2016-03-01 2016-05-31"), ("tháng 3-5/2016", "2016-03-01 2016-05-31"),
            ("T3-T5/2016", "2016-03-01 2016-05-31"), ("6 tháng đầu năm 2016", "2016-01-01 2016-06-30"),
        ])
    func spans(text: String, expected: String) {
        #expect(days(When(written: text)) == expected)
    }

    @Test(
        "Days that share their month or their year say it once, at the end",
        arguments: [
            ("10-14/3/2018", "2018-03-10 2018-03-14"), ("từ 10 đến 14/3/2018", "2018-03-10 2018-03-14"),
            ("28/2-3/3/2018", "2018-02-28 2018-03-03"), ("05 – 09/11/2019", "2019-11-05 2019-11-09"),
            ("từ ngày 6 đến ngày 9 tháng 4 năm 2017", "2017-04-06 2017-04-09"),
            ("28/12 đến 3/1/2019", "2018-12-28 2019-01-03"), ("29.6-2.7.2020", "2020-06-29 2020-07-02"),
        ])
    func daySpans(text: String, expected: String) {
        #expect(days(When(written: text)) == expected)
    }

    @Test(
        "What is no time, or could be two, is none",
        arguments: [
            "", "Quyết định 45", "quyết định 2016", "31/4/2023", "4/13/2023", "13/2016", "45", "2020-2016", "0/2016",
            "quý V/2019", "5/10", "7/16", "lớp 3", "hoàn thành", "tháng 7", "1/2/3/4/5", "tháng 5 đến 3/2016",
            "14-10/3/2018", "30/2-3/3/2018", "10-14/13/2018", "10-14/3",
        ])
    func none(text: String) {
        #expect(When(written: text) == nil)
    }

    @Test(
        "What can be a span of months and a day is neither, and both are offered",
        arguments: [
            ("5-7/2024", "từ tháng 5 đến tháng 7/2024", "5/7/2024"),
            ("10-12/2024", "từ tháng 10 đến tháng 12/2024", "10/12/2024"),
            ("5/7-2024", "từ tháng 5 đến tháng 7/2024", "5/7/2024"),
            ("5–7/24", "từ tháng 5 đến tháng 7/2024", "5/7/2024"),
            ("từ 5 đến 7/2024", "từ tháng 5 đến tháng 7/2024", "5/7/2024"),
            ("11-2/2024", "11/2023–2/2024", "11/2/2024"),
        ])
    func ambiguous(text: String, months: String, day: String) throws {
        #expect(When(written: text) == nil)
        let readings = try #require(When.readings(of: text))
        #expect([readings.months, readings.day] == [months, day])
        #expect(When.refusal(of: text) == "“\(text)” có thể hiểu hai cách: hãy ghi “\(months)” hoặc “\(day)”.")
        #expect(When(written: months) != nil)
        #expect(When(written: day) != nil)
    }

    @Test(
        "One sign throughout, a day beyond the twelfth or a word leaves one reading",
        arguments: [
            ("5-7-2024", "2024-07-05 2024-07-05"), ("15-8/2019", "2019-08-15 2019-08-15"),
            ("ngày 5-7/2024", "2024-07-05 2024-07-05"), ("tháng 5-7/2024", "2024-05-01 2024-07-31"),
            ("T5-T7/2024", "2024-05-01 2024-07-31"), ("5 / 7/2024", "2024-07-05 2024-07-05"),
        ])
    func unambiguous(text: String, expected: String) {
        #expect(days(When(written: text)) == expected)
    }

    @Test("A time that ends before it begins is told apart from what is no time") func refusals() {
        #expect(
            When.refusal(of: "1/5/2024-1/4/2024", field: "Thời gian")
                == "“1/5/2024-1/4/2024” ở trường “Thời gian” kết thúc (01/04/2024) trước khi bắt đầu (01/05/2024): hãy ghi thời gian bắt đầu trước, như 01/04/2024–01/05/2024."
        )
        #expect(When.refusal(of: "2020-2016").contains("kết thúc (2016) trước khi bắt đầu (2020)"))
        #expect(
            When.refusal(of: "hôm nào", field: "Kỳ")
                == "“hôm nào” không phải là thời gian cho trường “Kỳ”: hãy viết như 13/4/2023, 7/2016 hoặc 2016.")
    }

    @Test("It is written with the exactness it has") func vietnamese() {
        let pairs = [
            "2016": "2016", "tháng 7/2016": "7/2016", "13/4/2023": "13/04/2023", "2011-2015": "2011–2015",
            "1/8/2016 - 30/9/2016": "01/08/2016–30/09/2016",
        ]
        for (written, shown) in pairs { #expect(When(written: written)?.vietnamese == shown) }
    }

    @Test("It lies in one year or in none") func year() {
        #expect(When(written: "12/2016")?.year == 2016)
        #expect(When(written: "1/12/2016 - 3/1/2017")?.year == nil)
    }

    @Test("What it writes reads back as itself") func roundTrip() throws {
        var random = Seeded()
        for _ in 0..<2_000 {
            let start = try #require(Day(year: Int.random(in: 1990...2050, using: &random), month: 1, day: 1))
            let first = start.adding(days: Int.random(in: 0...364, using: &random))
            let span = try #require(When(first: first, last: first.adding(days: .random(in: 0...900, using: &random))))
            let year = try #require(When(year: first.year))
            let month = try #require(When(year: first.year, month: first.components.month))
            for when in [span, year, month, When(day: first)] where When(written: when.vietnamese) != when {
                Issue.record("seed \(random.seed): \(when.vietnamese)")
                return
            }
        }
    }

    @Test("The last day is never before the first") func order() throws {
        let day = try #require(Day(iso: "2016-08-01"))
        #expect(When(first: day, last: day.adding(days: -1)) == nil)
        #expect(When(first: day, last: day) == When(day: day))
    }
}
