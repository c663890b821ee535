import Basics
import Foundation
import Testing

@Suite("SortKey") struct SortKeyTests {
    private func sorted(_ words: [String]) -> [String] {
        words.sorted { Folding.sortKey($0).lexicographicallyPrecedes(Folding.sortKey($1)) }
    }

    private static let order =
        "An àn ản ãn án ạn Ăn Ân Ấn Bắc da Dũng đá Đặng e Ê on Ôn Ơn ung ưng".split(separator: " ").map(String.init)

    @Test("Words sort by the Vietnamese alphabet, then by tone, then by case") func alphabet() {
        #expect(sorted(SortKeyTests.order.reversed()) == SortKeyTests.order)
    }

    @Test("Any shuffling sorts back") func shuffled() {
        var random = Seeded()
        for _ in 0..<200 {
            let shuffled = SortKeyTests.order.shuffled(using: &random)
            if sorted(shuffled) != SortKeyTests.order {
                Issue.record("seed \(random.seed): \(shuffled)")
                return
            }
        }
    }

    @Test("The small letter comes before the capital only where all else is equal") func letterCase() {
        #expect(sorted(["Da", "da", "dã", "DA"]) == ["da", "Da", "DA", "dã"])
    }

    @Test("A shorter word comes before the longer one that begins with it, and a space before any letter")
    func shorter() {
        #expect(sorted(["Hoàng", "Hoa Lư", "Hoa"]) == ["Hoa", "Hoa Lư", "Hoàng"])
        #expect(sorted(["Lớp 2", "Lớp 10", "Lớp"]) == ["Lớp", "Lớp 10", "Lớp 2"])
    }

    @Test("Composed and decomposed spellings have the same key", arguments: ["Ộ", "ợ", "Ẫm", "Đặng"])
    func spelling(text: String) {
        #expect(Folding.sortKey(text) == Folding.sortKey(text.decomposedStringWithCanonicalMapping))
    }

    @Test(
        "Marks beyond those of the alphabet say nothing, however many they are",
        arguments: ["\u{302}", "\u{306}", "\u{31B}"])
    func marksUponMarks(mark: String) {
        let many = String(repeating: mark, count: 1_000)
        #expect(Folding.sortKey("u\u{31B}" + many) == Folding.sortKey("ư"))
        #expect(Folding.sortKey("z" + many) == Folding.sortKey("z" + mark))
        #expect(Folding.sortKey("1" + many) == Folding.sortKey("1"))
    }
}
