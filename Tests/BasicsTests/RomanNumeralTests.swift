import Basics
import Testing

@Suite("RomanNumeral") struct RomanNumeralTests {
    @Test(
        "Headings are numbered as people number them",
        arguments: [
            (1, "I"), (2, "II"), (3, "III"), (4, "IV"), (5, "V"), (6, "VI"), (9, "IX"), (14, "XIV"), (40, "XL"),
            (90, "XC"), (444, "CDXLIV"), (1994, "MCMXCIV"), (2016, "MMXVI"), (3999, "MMMCMXCIX"),
        ])
    func known(number: Int, text: String) {
        #expect(RomanNumeral(number)?.text == text)
    }

    @Test("There is none for 0, for less, and beyond 3.999", arguments: [0, -1, 4000, Int.max]) func none(number: Int) {
        #expect(RomanNumeral(number) == nil)
    }

    @Test("Each of them, read letter by letter, gives its number, and no letter comes four times") func readBack() {
        let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000]
        for number in 1...3999 {
            let letters = RomanNumeral(number)?.text.compactMap { values[$0] } ?? []
            var sum = 0
            for (letter, next) in zip(letters, letters.dropFirst() + [0]) { sum += letter < next ? -letter : letter }
            #expect(sum == number)
            #expect(!letters.indices.dropFirst(3).contains { Set(letters[($0 - 3)...$0]).count == 1 })
        }
    }
}
