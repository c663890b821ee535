import Basics
import Testing

@Suite("NumberReading") struct NumberReadingTests {
    @Test(
        "Numbers read as people type them",
        arguments: [
            ("1.250,5", "1250.5", ""), ("01", "1", ""), ("1,5 tỷ", "1.5", "ty"), ("210 triệu", "210", "trieu"),
            ("25.000.000đ", "25000000", "d"), ("25.000.000 đồng", "25000000", "dong"), ("19%", "19", "%"),
            ("22 người", "22", "nguoi"), ("12,5", "12.5", ""), ("12.5", "12.5", ""), ("1 250 000", "1250000", ""),
            ("1,250.5", "1250.5", ""), ("1.250.000", "1250000", ""), ("1,250,000", "1250000", ""), ("-5", "-5", ""),
            ("0,125", "0.125", ""), ("0.125", "0.125", ""), ("35 học viên", "35", "hoc vien"), ("5tr", "5", "tr"),
            ("20.", "20", ""), ("300 tr.đ", "300", "tr d"), ("1.500 triệu đồng", "1500", "trieu dong"),
        ])
    func values(text: String, plain: String, unit: String) throws {
        let reading = try #require(NumberReading(written: text))
        #expect(reading.value.plain == plain)
        #expect(reading.unit == unit)
        #expect(reading.hedge == nil)
    }

    @Test(
        "A hedge stays with its number",
        arguments: [
            ("khoảng 20", "20", Hedge.about), ("Khoảng 6,61 tỷ", "6.61", .about), ("trên 14 tỷ", "14", .above),
            ("hơn 300", "300", .above), ("gần 1.200,5", "1200.5", .nearly), ("dưới 5", "5", .below),
            ("~20", "20", .about),
            ("ước đạt 19,5%", "19.5", .about), ("ít nhất 3", "3", .atLeast), ("≥ 3", "3", .atLeast),
            ("tối đa 70%", "70", .atMost), ("không quá 5 lớp", "5", .atMost), ("uoc khoang 7", "7", .about),
        ])
    func hedges(text: String, plain: String, hedge: Hedge) throws {
        let reading = try #require(NumberReading(written: text))
        #expect(reading.value.plain == plain)
        #expect(reading.hedge == hedge)
    }

    @Test(
        "What is no single number is none",
        arguments: [
            "21/22", "13/4/2023", "lớp 3", "Điện thoại 2", "", " ", "-", "hai mươi", "20-30", "20 - 30", "20–30",
            "từ 20 đến 30", "2 lớp x 30 người", "1.2.3", "1.250.00", "12 34", "2 tỷ 500 triệu", "1,2,3", "khoảng",
            "7/2016", "01/QĐ-UBND", "1.250,5,5", ".", "5 đồng/người",
        ])
    func refused(text: String) {
        #expect(NumberReading(written: text) == nil)
    }

    @Test(
        "Three digits after a single mark could be read two ways, and it says so",
        arguments: [
            ("1.250", "1250", true), ("25.000", "25000", true), ("1,250", "1.25", true),
            ("1.250.000", "1250000", false),
            ("1.250,5", "1250.5", false), ("1,25", "1.25", false), ("0,250", "0.25", false), ("1250", "1250", false),
            ("1250,500", "1250.5", false), ("12.50", "12.5", false),
        ])
    func ambiguity(text: String, plain: String, isAmbiguous: Bool) throws {
        let reading = try #require(NumberReading(written: text))
        #expect(reading.value.plain == plain)
        #expect(reading.isAmbiguous == isAmbiguous)
    }

    @Test(
        "A unit of money says its power of ten",
        arguments: [
            ("ty", 9), ("ty dong", 9), ("ti", 9), ("trieu", 6), ("trieu dong", 6), ("tr", 6), ("tr d", 6),
            ("nghin dong", 3),
            ("ngan dong", 3), ("k", 3), ("d", 0), ("dong", 0), ("vnd", 0), ("trieu vnd", 6),
        ])
    func moneyPowers(unit: String, power: Int) {
        #expect(NumberReading.moneyPower(ofUnit: unit) == power)
    }

    @Test("Other units are none of money", arguments: ["", "nguoi", "%", "lop", "trieu nguoi", "usd", "hop dong"])
    func noMoney(unit: String) {
        #expect(NumberReading.moneyPower(ofUnit: unit) == nil)
    }

    @Test("Any exact number reads back from its Vietnamese writing") func roundTrip() {
        var random = Seeded()
        for _ in 0..<5_000 {
            let number = ExactNumber(
                digits: .random(in: -99_999_999_999...99_999_999_999, using: &random),
                scale: .random(in: 0...4, using: &random))
            let reading = NumberReading(written: number.vietnamese)
            let isThreeDecimals = number.scale == 3 && number.digits.magnitude < 1_000_000
            if reading?.value != number || !isThreeDecimals && number.scale > 0 && reading?.isAmbiguous != false {
                Issue.record("seed \(random.seed): \(number.vietnamese) read as \(reading?.value.plain ?? "nothing")")
                return
            }
        }
    }

    @Test("Two marks tell the style; one before three digits is for its neighbours to tell") func styles() {
        let told: [(String, NumberStyle?)] = [
            ("1,250,000", .english), ("2,300.5", .english), ("1.250.000", .vietnamese), ("2.300,5", .vietnamese),
            ("1,250", nil), ("1.250", nil), ("12.5", nil), ("7", nil),
        ]
        for (text, style) in told { #expect(NumberReading(written: text)?.style == style, "\(text)") }
        #expect(NumberReading(written: "1,250", style: .english)?.value == ExactNumber(1250))
        #expect(NumberReading(written: "1.250", style: .english)?.value.plain == "1.25")
        #expect(NumberReading(written: "1,250")?.value.plain == "1.25")
    }
}
