import Basics
import Testing

@testable import Domain

@Suite("Matched text") struct MatchedTextTests {
    /// The matches between brackets.
    private func shown(_ text: String, _ query: String) -> String {
        MatchedText(text, SearchQuery(query)).pieces.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined()
    }

    @Test("What was looked for is marked in the text as it was written")
    func marks() {
        #expect(shown("Cơ sở Bún khô Đại Lợi", "dai loi") == "Cơ sở Bún khô [Đại] [Lợi]")
        #expect(shown("Cơ sở Bún khô Đại Lợi", "bun kh") == "Cơ sở [Bún] [kh]ô Đại Lợi")
        #expect(shown("Công ty Trách nhiệm hữu hạn An", "tnhh an") == "Công ty [Trách] [nhiệm] [hữu] [hạn] [An]")
        #expect(shown("Hữu An", "tnhh an") == "Hữu [An]")
        #expect(shown("Mỹ Lí", "mi ly") == "[Mỹ] [Lí]")
    }

    @Test("Digits are marked through the signs between them")
    func digits() {
        #expect(shown("0905 123 456", "5123") == "090[5 123] 456")
        #expect(shown("Số 12, 0905", "1209") == "Số 12, 0905")
    }

    @Test("The pieces are the text", arguments: ["", "Đề án 🦀 “Bún”", "e\u{301}a", "\u{202E}abc"])
    func whole(text: String) {
        #expect(MatchedText(text, SearchQuery("bun")).text == text)
    }
}
