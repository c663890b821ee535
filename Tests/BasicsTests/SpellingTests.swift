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

    @Test("Texts of one sound are compared as one, and all of them are asked for") func compared() {
        #expect(Spelling.compared("HTX Lý  Mỹ") == Spelling.compared("htx lí mĩ"))
        #expect(Spelling.compared("Thủy, Huy") == "thuy huy")
        #expect(Set(Spelling.spellings(ofKey: "ky ly")) == ["ky ly", "ki ly", "ky li", "ki li"])
        #expect(Spelling.spellings(ofKey: "hai dang") == ["hai dang"])
        #expect(Spelling.spellings(ofKey: "vy vy vy vy vy").count == 16)
        for spelling in Spelling.spellings(ofKey: "ky thuat my") {
            #expect(Spelling.compared(key: spelling) == Spelling.compared(key: "ky thuat my"))
        }
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

    @Test("Where a word of a key stands, one of the texts in which the key is written stands too")
    func written() throws {
        var seeded = Seeded()
        let onsets = ["", "đ", "qu", "H"]
        let rhymes = ["a", "oa", "uy", "y", "ươi", "ăng", "oai"]
        let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
        func word() -> String {
            var scalars = Array(((onsets.randomElement(using: &seeded) ?? "")).unicodeScalars)
            let rhyme = rhymes.randomElement(using: &seeded) ?? ""
            let tone = tones.randomElement(using: &seeded) ?? ""
            let vowels = rhyme.indices.filter { "aăâeêioôơuưy".contains(rhyme[$0]) }
            let place = vowels.randomElement(using: &seeded)
            for index in rhyme.indices {
                scalars += Array(String(rhyme[index]).unicodeScalars)
                if index == place { scalars += Array(tone.unicodeScalars) }
            }
            let text = Folding.normalise(String(String.UnicodeScalarView(scalars)))
            return seeded.next() % 4 == 0 ? text.uppercased() : text
        }
        var same = 0
        for _ in 0..<4_000 {
            let (typed, stored) = (word(), word())
            let key = Spelling.key(typed)
            let comment: Comment = "seed \(seeded.seed), \(typed), \(stored)"
            if key == Spelling.key(stored) {
                same += 1
                #expect(Spelling.written(key).contains { stored.contains($0) }, comment)
            }
            let begun = Spelling.key(String(stored.prefix(1 + Int(seeded.next() % 5))))
            if Spelling.isBeginning(begun, of: Spelling.key(stored)) {
                #expect(Spelling.written(begun, isBegun: true).contains { stored.contains($0) }, comment)
            }
        }
        #expect(same > 0)
    }
}
