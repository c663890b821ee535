import Basics
import Testing

@Suite("ExactNumber") struct ExactNumberTests {
    @Test(
        "A stored number keeps what people see of it",
        arguments: [
            ("54114.300000000003", "54114.3"), ("1E3", "1000"), ("1.5E-3", "0.0015"), ("1e+2", "100"),
            ("9007199254740993", "9007199254740990"), ("0.1", "0.1"), ("-0.5", "-0.5"), ("-0", "0"), ("0E9", "0"),
            ("100", "100"), ("1.10", "1.1"), ("000123", "123"), ("999999999999999.5", "1000000000000000"),
            ("0.30000000000000004", "0.3"), ("19.579699999999999", "19.5797"), (".5", "0.5"), ("5.", "5"),
            ("1E18", "1000000000000000000"), ("1E-30", "0"), ("123456789012345678", "123456789012346000"),
        ])
    func stored(text: String, plain: String) {
        #expect(ExactNumber(stored: Array(text.utf8))?.plain == plain)
    }

    @Test(
        "What is no number, or too large, is none",
        arguments: [
            "", "-", ".", "+5", "1.2.3", "1E", "1E+", "E5", "1E19", "1E41", "1,5", " 1", "1 ", "abc", "0x10", "--1",
            "1E-9223372036854775808", "1E9999999999999999999999", "NaN", "INF", "１２",
        ])
    func noNumber(text: String) {
        #expect(ExactNumber(stored: Array(text.utf8)) == nil)
    }

    @Test("It reads from any collection of bytes alike") func collections() {
        #expect(ExactNumber(stored: "12.5".utf8) == ExactNumber(stored: Array("x12.5".utf8)[1...]))
        #expect(ExactNumber(stored: "12.5".utf8.reversed().reversed().lazy.map { $0 })?.plain == "12.5")
    }

    @Test("Trailing zeros after the point say nothing") func normal() {
        #expect(ExactNumber(digits: 1500, scale: 3) == ExactNumber(digits: 15, scale: 1))
        #expect(ExactNumber(digits: 0, scale: 7).scale == 0)
        #expect(ExactNumber(digits: 1500, scale: 2).whole == 15)
        #expect(ExactNumber(digits: 15, scale: 1).whole == nil)
    }

    @Test("People read points between thousands and a comma before the fraction") func vietnamese() {
        #expect(ExactNumber(digits: -12_345_678, scale: 1).vietnamese == "-1.234.567,8")
        #expect(ExactNumber(digits: 5, scale: 3).vietnamese == "0,005")
        #expect(ExactNumber(999).vietnamese == "999")
    }

    @Test("Shifting moves the point and refuses what does not fit") func shifting() {
        #expect(ExactNumber(digits: 195_797, scale: 1).shifted(by: 6)?.plain == "19579700000")
        #expect(ExactNumber(digits: 15, scale: 1).shifted(by: -2)?.plain == "0.015")
        #expect(ExactNumber(digits: .max).shifted(by: 1) == nil)
        #expect(ExactNumber(digits: 15, scale: 1).shifted(by: -18) == nil)
    }

    @Test("Any number of up to 15 digits reads back from its plain writing") func property() {
        var random = Seeded()
        for _ in 0..<5_000 {
            let digits = Int64.random(in: -999_999_999_999_999...999_999_999_999_999, using: &random)
            let number = ExactNumber(digits: digits, scale: Int.random(in: 0...12, using: &random))
            let read = ExactNumber(stored: Array(number.plain.utf8))
            guard read == number else {
                Issue.record("seed \(random.seed): \(number.plain) read as \(read?.plain ?? "nothing")")
                return
            }
        }
    }

    @Test("A double's own writing with 17 digits shows the decimal that was typed") func doubles() {
        var random = Seeded()
        for _ in 0..<5_000 {
            let typed = ExactNumber(
                digits: Int64.random(in: 0...99_999_999_999, using: &random),
                scale: Int.random(in: 0...4, using: &random))
            guard let double = Double(typed.plain) else { continue }
            let read = ExactNumber(stored: "\(double)".utf8)
            if read != typed {
                Issue.record("seed \(random.seed): \(typed.plain) read as \(read?.plain ?? "nothing")")
                return
            }
        }
    }
}
