import Basics
import Foundation
import Testing

@Suite("Folding") struct FoldingTests {
    private func decomposed(_ text: String) -> String { text.decomposedStringWithCanonicalMapping }

    @Test("Composed and decomposed letters become the same bytes", arguments: ["Đề án ở Bà Rịa", "Hữu Lũng", "Ộ ợ ẫ"])
    func oneSpelling(text: String) {
        #expect(Array(Folding.normalise(decomposed(text)).utf8) == Array(text.utf8))
        #expect(Array(Folding.fold(decomposed(text)).utf8) == Array(Folding.fold(text).utf8))
        #expect(Array(Folding.key(decomposed(text)).utf8) == Array(Folding.key(text).utf8))
    }

    @Test(
        "A look-alike letter in a Latin word becomes the Latin one",
        arguments: [
            ("HOICH\u{041E}", "HOICHO"), ("C\u{0430}o B\u{0435}ng", "Cao Beng"), ("\u{0391}n Giang", "An Giang"),
            ("H\u{039F}NG", "HONG"), ("\u{041A}CQG", "KCQG"), ("\u{00D0}ồng Nai", "Đồng Nai"),
            ("\u{00F0}ề án", "đề án"), ("ＫＣＱＧ", "KCQG"), ("\u{0421}2", "C2"), ("nhóm \u{0410}", "nhóm A"),
        ])
    func lookAlikes(text: String, latin: String) {
        #expect(Array(Folding.normalise(text).utf8) == Array(latin.utf8))
    }

    @Test("A word that is foreign throughout keeps its letters", arguments: ["Москва", "Москва,", "Ελλάς"])
    func foreignWords(word: String) {
        #expect(Folding.normalise("hội chợ \(word)") == "hội chợ \(word)")
    }

    @Test(
        "What cannot be seen is left out, and any white space is one plain space",
        arguments: [
            ("  đề   án ", "đề án"), ("đề\u{00A0}án", "đề án"), ("đề\u{200B} án\u{FEFF}", "đề án"),
            ("khuyến\u{00AD}công", "khuyếncông"), ("Tên\ncơ sở", "Tên cơ sở"), ("\tSTT\r\n", "STT"), (" \u{200B} ", ""),
            ("", ""), ("STT", "STT"),
        ])
    func hidden(text: String, plain: String) {
        #expect(Array(Folding.normalise(text).utf8) == Array(plain.utf8))
    }

    @Test(
        "A mark finds its letter, whatever stood between or the letter was",
        arguments: [
            ("u\u{FEFF}\u{031B}\u{0303}", "ữ"), ("\u{0410}\u{0302}", "Â"), ("\u{0410}\u{0302}\u{0300}", "Ầ"),
            ("\u{0435}\u{030C}1", "ě1"), ("Ａ\u{0300}", "À"),
        ])
    func separatedMarks(text: String, composed: String) {
        #expect(Array(Folding.normalise(text).utf8) == Array(composed.utf8))
        #expect(Array(Folding.normalise(composed).utf8) == Array(composed.utf8))
    }

    @Test("A letter with tens of thousands of marks takes no time and stays as it is; thirty are composed")
    func manyMarks() {
        let start = ContinuousClock().now
        for mark in ["\u{303}", "\u{301}\u{323}"] {
            let text = "ba u" + String(repeating: mark, count: 30_000)
            #expect(Folding.normalise(text).unicodeScalars.count == text.unicodeScalars.count)
            #expect(Folding.normalise(Folding.normalise(text)) == Folding.normalise(text))
        }
        #expect(ContinuousClock().now - start < .seconds(2))
        #expect(Array(Folding.normalise("a" + String(repeating: "\u{323}", count: 30)).unicodeScalars)[0] == "ạ")
    }

    @Test(
        "Folding takes away marks and case, and đ is d",
        arguments: [
            ("Đặng Đình Đồng", "dang dinh dong"), ("Hòa Bình", "hoa binh"), ("hoà bình", "hoa binh"),
            ("ĐƯỜNG ƯỚC", "duong uoc"), ("Lý Mỹ Kỳ", "ly my ky"), ("Ắ ẵ ậ ễ ỗ ợ ữ ỵ", "a a a e o o u y"),
        ])
    func marks(text: String, folded: String) {
        #expect(Folding.fold(text) == folded)
    }

    @Test(
        "A key is the folded words with one space between them, whatever stood between",
        arguments: [
            ("CN-TTCN (2016)", "cn ttcn 2016"), ("Bà Rịa – Vũng Tàu", "ba ria vung tau"),
            ("Bà Rịa–Vũng Tàu", "ba ria vung tau"), ("“Kinh phí”…", "kinh phi"),
            ("Xã/phường;  huyện", "xa phuong huyen"),
            ("Tên\u{00A0}cơ sở", "ten co so"), ("I. Khuyến công", "i khuyen cong"), ("***", ""),
        ])
    func keys(text: String, key: String) {
        #expect(Folding.key(text) == key)
        #expect(Folding.words(text).joined(separator: " ") == key)
    }

    @Test("A key of a key is itself, and it is the words joined") func property() {
        var random = Seeded()
        let letters = Array("aĂđÊ Ộ-ư7(–)“.”/,Ợ\u{301}x")
        for _ in 0..<2_000 {
            let text = String((0..<12).map { _ in letters.randomElement(using: &random) ?? "a" })
            let key = Folding.key(text)
            if Folding.key(key) != key || Folding.words(text).joined(separator: " ") != key {
                Issue.record("seed \(random.seed): “\(text)” has the key “\(key)”")
                return
            }
        }
    }
}
