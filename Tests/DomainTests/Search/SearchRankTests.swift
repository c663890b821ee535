import Basics
import Testing

@testable import Domain

@Suite("Rank of what was found") struct SearchRankTests {
    @Test("The beginning of a name, then the words as they follow, then whole words, then begun ones")
    func order() {
        let rank = SearchRank(SearchQuery("hai dang"))
        let names = [
            "hai dang phan thiet", "cong ty tnhh hai dang", "nuoc mam hai dang", "dang van hai", "dang kien hai duong",
        ]
        let scores = names.map(rank.score)
        #expect(scores == scores.sorted())
        #expect(rank.score("hai dang") < rank.score("hai dangs"))
        #expect(rank.score("bun hai dang") < rank.score("dang bun hai"))
        #expect(rank.score("dang bun hai") < rank.score("dangs bun hai"))
    }

    @Test("A record with the form that was typed comes before others of the name")
    func forms() {
        let rank = SearchRank(SearchQuery("htx minh phat"))
        #expect(rank.score("htx nong nghiep minh phat") < rank.score("minh phat"))
        #expect(rank.score("hop tac xa minh phat") < rank.score("cong ty minh phat"))
    }

    @Test("Exactly the typed marks are told from others, wherever the tone stands")
    func marks() {
        let rank = SearchRank(SearchQuery("bún Hoà"))
        #expect(rank.hasSameMarks("Máy làm bún Hòa Bình"))
        #expect(!rank.hasSameMarks("Máy ép bùn Hòa Bình"))
        #expect(rank.hasSameMarks("Bún Hoàng"))
        #expect(!SearchRank(SearchQuery("bún khô")).hasSameMarks("Bún khó"))
    }
}
