import Testing

@testable import Basics

@Suite("Spelling of syllables") struct SpellingTests {
    @Test(
        "Where the tone stands, and y or i at the end, makes no other syllable",
        arguments: [
            ("hoà", "hòa"), ("thuỷ", "thủy"), ("Lý", "lí"), ("kỹ", "kĩ"), ("QUÝ", "quí"), ("mỹ", "mĩ"), ("tỷ", "tỉ"),
            ("Đường", "đường"),
        ])
    func same(left: String, right: String) {
        #expect(Spelling.key(left) == Spelling.key(right))
    }

    @Test(
        "Other marks, other letters and other sounds make another",
        arguments: [
            ("bún", "bùn"), ("thuý", "thúi"), ("tay", "tai"), ("đá", "dá"), ("mơ", "mo"), ("cân", "căn"),
            ("hoà", "hoa"),
            ("ny", "ni"),
        ])
    func other(left: String, right: String) {
        #expect(Spelling.key(left) != Spelling.key(right))
    }

    @Test("Only syllables that are written both ways have another spelling")
    func variants() {
        #expect(["ly", "li", "quy", "my", "vi"].map { Spelling.other(of: $0) } == ["li", "ly", "qui", "mi", "vy"])
        #expect(["thuy", "tay", "y", "i", "minh", "", "hoi", "ny", "cay"].allSatisfy { Spelling.other(of: $0) == nil })
    }

    @Test("A syllable that was only begun keeps its tone")
    func begun() {
        func begins(_ begun: String, _ whole: String) -> Bool {
            Spelling.isBeginning(Spelling.key(begun), of: Spelling.key(whole))
        }
        #expect(begins("hoà", "hoàng") && begins("đă", "đắng") && begins("Hòa", "hòa"))
        #expect(!begins("hoà", "hoáng") && !begins("hoà", "hoa") && !begins("da", "đa"))
    }

    @Test("A mark is seen in either form")
    func marks() {
        #expect(["hoà", "đi", "Đ", "ơ", "e\u{301}"].allSatisfy(Spelling.hasMarks))
        #expect(["hoa", "", "2016", "di"].allSatisfy { !Spelling.hasMarks($0) })
    }
}
