import Basics
import Foundation
import Testing

@Suite("AmountInWords") struct AmountInWordsTests {
    @Test("Figures that papers are judged by") func papers() {
        #expect(Dong(1_005_000).inWords == "một triệu không trăm linh năm nghìn đồng")
        #expect(Dong(0).inWords == "không đồng")
        #expect(Dong(324_604_114).inWords == "ba trăm hai mươi tư triệu sáu trăm linh bốn nghìn một trăm mười bốn đồng")
        #expect(Dong(-21).inWordsAsSentence == "Âm hai mươi mốt đồng")
        #expect(Dong(65_111_555_000).inWordsAsSentence.hasPrefix("Sáu mươi lăm tỷ một trăm mười một triệu năm trăm"))
        #expect(AmountInWords.sentence(5) == "Năm")
        #expect(AmountInWords.sentence(4_000) == "Bốn nghìn")
    }

    @Test("Beyond 999 tỷ the number of tỷ is read as a number") func large() {
        #expect(AmountInWords.words(12_345_000_000_000) == "mười hai nghìn ba trăm bốn mươi lăm tỷ")
        #expect(AmountInWords.words(1_000_000_000_000_005) == "một triệu tỷ không trăm linh năm")
        #expect(AmountInWords.words(1_000_000_000_000_000_000) == "một tỷ tỷ")
        #expect(AmountInWords.words(.min).hasSuffix("bảy trăm bảy mươi lăm nghìn tám trăm linh tám"))
    }

    @Test("The words are those of two other programs, their known differences aside") func oracle() throws {
        let lines = try String(contentsOfFile: folder + "/AmountInWords/oracle.tsv", encoding: .utf8)
            .split(separator: "\n")
        #expect(lines.count > 2_900)
        for line in lines {
            let parts = line.split(separator: "\t")
            let number = try #require(Int64(parts[0]))
            #expect(AmountInWords.words(number) == parts[1])
        }
    }

    @Test("Words of every whole number, read back, give the number") func readBack() {
        var random = Seeded()
        for _ in 0..<200_000 {
            let bits = Int.random(in: 0...63, using: &random)
            let number = Int64(truncatingIfNeeded: random.next() >> (63 - UInt64(bits)))
            let words = AmountInWords.words(number)
            if ReadWords(words).number != Int128(number) {
                Issue.record("seed \(random.seed): \(number) gave “\(words)”")
                return
            }
        }
        for number in [Int64.max, .min, 0] {
            #expect(ReadWords(AmountInWords.words(number)).number == Int128(number))
        }
    }

    @Test(
        "What is not how numbers are read is not read back",
        arguments: ["hai mươi một", "một trăm năm", "hai nghìn nghìn"])
    func strictReader(words: String) {
        #expect(ReadWords(words).number == nil)
    }

    private var folder: String { URL(fileURLWithPath: #filePath).deletingLastPathComponent().path }
}

/// Reads words as a listener does, knowing nothing of how they were made: figure by figure within a group, and strict
/// about forms.
private struct ReadWords {
    private var words: [String]
    private static let figures = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    init(_ text: String) { words = text.split(separator: " ").map(String.init).reversed() }

    /// Nothing if the words are not those of a number.
    var number: Int128? {
        var reader = self
        let isNegative = reader.take("âm")
        guard let value = reader.whole(), reader.words.isEmpty else { return nil }
        return isNegative ? -value : value
    }

    private mutating func take(_ word: String) -> Bool {
        guard words.last == word else { return false }
        words.removeLast()
        return true
    }

    private mutating func figure() -> Int128? {
        guard let last = words.last, let figure = Self.figures.firstIndex(of: last) else { return nil }
        words.removeLast()
        return Int128(figure)
    }

    /// All that came before a "tỷ" counts tỷ; under it the groups come in falling order.
    private mutating func whole() -> Int128? {
        if words == ["không"] {
            words = []
            return 0
        }
        var total: Int128 = 0
        var limit: Int128 = .max
        var isFirst = true
        while !words.isEmpty {
            if take("tỷ") {
                total *= 1_000_000_000
                limit = 1_000_000_000
                continue
            }
            guard let group = group(isFirst: isFirst), group > 0 else { return nil }
            let power: Int128 = take("triệu") ? 1_000_000 : take("nghìn") ? 1_000 : 1
            guard power < limit else { return nil }
            total += group * power
            limit = power
            isFirst = false
        }
        return total
    }

    /// Up to three figures; hundreds are always said but in the first group.
    private mutating func group(isFirst: Bool) -> Int128? {
        guard let first = words.last == "mười" ? 0 : figure() else { return nil }
        if take("trăm") { return tens().map { first * 100 + $0 } }
        guard isFirst else { return nil }
        if take("mươi") { return afterTens().map { first * 10 + $0 } }
        return take("mười") ? afterTen().map { 10 + $0 } : first
    }

    private mutating func tens() -> Int128? {
        if take("linh") { return figure() }
        if take("mười") { return afterTen().map { 10 + $0 } }
        guard words.count > 1, words[words.count - 2] == "mươi", let ten = figure(), take("mươi") else { return 0 }
        return afterTens().map { ten * 10 + $0 }
    }

    private mutating func afterTen() -> Int128? {
        if take("lăm") { return 5 }
        return startsGroup ? 0 : figure()
    }

    private mutating func afterTens() -> Int128? {
        if take("mốt") { return 1 }
        if take("tư") { return 4 }
        if take("lăm") { return 5 }
        guard !startsGroup, let figure = figure() else { return startsGroup ? 0 : nil }
        return [1, 4, 5].contains(figure) ? nil : figure
    }

    /// Whether the next word belongs to a group of its own, or names this one.
    private var startsGroup: Bool {
        guard let last = words.last, Self.figures.contains(last) else { return true }
        return words.count > 1 && words[words.count - 2] == "trăm"
    }
}
