import Testing

@testable import Web

@Suite("Differences of texts, word by word") struct WordDifferenceTests {
    @Test("A number that changed is marked where it stands, and only its sentence is told") func number() {
        let old = "Đã tổ chức 03 lớp. Có 20 học viên tham gia, đạt 80%.\nKinh phí 120 triệu đồng."
        let new = "Đã tổ chức 03 lớp. Có 50 học viên tham gia, đạt 80%.\nKinh phí 120 triệu đồng."
        #expect(
            WordDifference.changes(old, new) == [
                [.same("Có"), .gone("20"), .new("50"), .same("học viên tham gia, đạt 80%.")]
            ])
    }

    @Test("Sentences that are gone or new are marked whole, and equal texts have no change") func sentences() {
        #expect(WordDifference.changes("Một. Hai. Ba.", "Một. Ba.") == [[.gone("Hai.")]])
        #expect(WordDifference.changes("Một.\nBa.", "Một.\nHai.\nBa.") == [[.new("Hai.")]])
        #expect(WordDifference.changes("Một. Hai.", "Một. Hai.").isEmpty)
        #expect(WordDifference.changes("A. Một. B.", "X. Một. Y.").count == 2)
    }

    @Test(
        "What comes of the runs is each text again",
        arguments: [
            ("a b c d", "a c d e"), ("x", "y"), ("", "a b"), ("a b", ""), ("a b a b", "b a b a"), ("a a a", "a a"),
        ])
    func both(_ old: String, _ new: String) {
        let runs = WordDifference.words(old, new)
        #expect(text(runs) { if case .new = $0 { false } else { true } } == old)
        #expect(text(runs) { if case .gone = $0 { false } else { true } } == new)
    }

    @Test("Texts beyond the bound are told whole, but for their equal beginnings and ends") func long() {
        let (left, right) = ((0..<1_100).map { "a\($0)" }, (0..<1_100).map { "b\($0)" })
        let runs = WordDifference.words(
            (["đầu"] + left + ["cuối"]).joined(separator: " "), (["đầu"] + right + ["cuối"]).joined(separator: " "))
        #expect(
            runs == [
                .same("đầu"), .gone(left.joined(separator: " ")), .new(right.joined(separator: " ")), .same("cuối"),
            ])
    }

    private func text(_ runs: [WordDifference.Run], _ isTaken: (WordDifference.Run) -> Bool) -> String {
        runs.filter(isTaken).map { run in
            switch run {
            case .same(let words), .gone(let words), .new(let words): words
            }
        }.joined(separator: " ")
    }
}
