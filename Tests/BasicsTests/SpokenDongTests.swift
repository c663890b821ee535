import Basics
import Testing

@Suite("Spoken figures") struct SpokenDongTests {
    @Test(
        "An amount is said in the largest unit that needs no more than three decimals",
        arguments: [
            (1_210_000_000, "1,21 tỷ đồng"), (210_000_000, "210 triệu đồng"), (6_612_345_678, "6.612.345.678 đồng"),
            (14_000_000_000, "14 tỷ đồng"), (43_410_000_000_000, "43.410 tỷ đồng"), (500_000, "500.000 đồng"),
            (0, "0 đồng"), (1_234_500_000, "1.234,5 triệu đồng"), (1_234_567_000, "1.234,567 triệu đồng"),
            (1_000_000, "1 triệu đồng"), (999_999, "999.999 đồng"), (1_500_000, "1,5 triệu đồng"),
            (999_999_000, "999,999 triệu đồng"), (-1_210_000_000, "-1,21 tỷ đồng"), (-500, "-500 đồng"),
            (1_000_000_000_000_000, "1.000.000 tỷ đồng"), (Int64.min, "-9.223.372.036.854.775.808 đồng"),
        ] as [(Int64, String)])
    func spoken(amount: Int64, text: String) {
        #expect(Dong(amount).spoken == text)
    }

    @Test("What is said, read back as somebody typed it, is the same amount") func readBack() throws {
        var random = Seeded()
        for _ in 0..<20_000 {
            let figures = Int64.random(in: -999_999...999_999, using: &random)
            let noughts = Int.random(in: 0...9, using: &random)
            let amount = (0..<noughts).reduce(figures) { product, _ in product * 10 }
            let spoken = Dong(amount).spoken
            let reading = try #require(NumberReading(written: spoken))
            let power = try #require(NumberReading.moneyPower(ofUnit: reading.unit))
            if reading.value.shifted(by: power) != ExactNumber(digits: amount) {
                Issue.record("seed \(random.seed): \(amount) gave “\(spoken)”")
                return
            }
        }
    }

    @Test(
        "A count under ten has a nought before it",
        arguments: [
            ("3", "03"), ("10", "10"), ("0", "0"), ("9", "09"), ("1250", "1.250"), ("1.5", "1,5"), ("-3", "-3"),
        ])
    func counts(stored: String, text: String) throws {
        let number = try #require(ExactNumber(stored: Array(stored.utf8)))
        #expect(number.paperCount == text)
        #expect(NumberReading(written: text)?.value == number)
    }
}
