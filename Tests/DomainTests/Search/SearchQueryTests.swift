import Basics
import Testing

@testable import Domain

@Suite("Search query") struct SearchQueryTests {
    private func ways(_ text: String) -> [[String]] {
        SearchQuery(text).parts.map { $0.ways.map { $0.joined(separator: " ") } }
    }

    @Test("An abbreviation is looked for as it is and written out, and the other way round")
    func abbreviations() {
        #expect(ways("TNHH") == [["tnhh", "trach nhiem huu han"]])
        #expect(ways("trách nhiệm hữu hạn") == [["trach nhiem huu han", "tnhh"]])
        #expect(ways("SXSH bún") == [["sxsh", "san xuat sach hon"], ["bun"]])
        #expect(ways("cụm công nghiệp") == [["cum cong nghiep", "ccn"]])
        #expect(ways("công ty") == [["cong ty", "cty"]])
        #expect(ways("công ti") == [["cong ti", "cty"]])
        #expect(ways("cty") == [["cty", "cong ty", "cong ti"]])
    }

    @Test(
        "The field's and the offices' abbreviations are known",
        arguments: [
            ("KCQG", "khuyen cong quoc gia"), ("KCĐP", "khuyen cong dia phuong"), ("TKNL", "tiet kiem nang luong"),
            ("CNNT", "cong nghiep nong thon"), ("CCN", "cum cong nghiep"), ("TTCN", "tieu thu cong nghiep"),
            ("SPCNNTTB", "san pham cong nghiep nong thon tieu bieu"), ("XNK", "xuat nhap khau"), ("DV", "dich vu"),
            ("HKD", "ho kinh doanh"), ("CSSX", "co so san xuat"), ("DNTN", "doanh nghiep tu nhan"),
            ("CTCP", "cong ty co phan"), ("Cty CP", "cong ty co phan"),
            ("ĐTN", "dao tao nghe"), ("SHTT", "so huu tri tue"), ("HTX", "hop tac xa"), ("SXSH", "san xuat sach hon"),
            ("MTV", "mot thanh vien"), ("TNHH", "trach nhiem huu han"),
        ])
    func known(short: String, long: String) {
        #expect(ways(short).first?.contains(long) == true)
        #expect(ways(long).first?.contains(Folding.key(short)) == true)
    }

    @Test("Two short ways to write one thing find each other") func siblings() {
        #expect(ways("CTCP").first?.contains("cty cp") == true)
        #expect(ways("cty CP").first?.contains("ctcp") == true)
        #expect(ways("SP CNNT tiêu biểu").first?.contains("spcnnttb") == true)
    }

    @Test("A syllable with y or i is looked for in both spellings")
    func variants() {
        #expect(ways("Mỹ Lí") == [["my", "mi"], ["li", "ly"]])
        #expect(ways("thuy") == [["thuy"]])
    }

    @Test("Form words may be missing where other words say more")
    func forms() {
        #expect(SearchQuery("Công ty TNHH Minh Phát").needed.map(\.ways) == [[["minh"]], [["phat"]]])
        #expect(SearchQuery("Công ty TNHH").needed.count == 2)
    }

    @Test(
        "A telephone number is one word, however it is grouped",
        arguments: ["0905 123 456", "0905.123.456", "0905-123-456", "+84 905 123 456", "84905123456", "0905123456"])
    func telephones(text: String) {
        let parts = SearchQuery(text).parts
        #expect(parts.count == 1)
        #expect(parts.first?.ways.first == ["0905123456"])
        #expect(parts.first?.digits == "0905123456")
    }

    @Test("Four digits are a piece, three and words with letters are not")
    func pieces() {
        #expect(SearchQuery("0123 ab12345 123").parts.map(\.digits) == ["0123", nil, nil])
    }

    @Test(
        "Signs alone make an empty query",
        arguments: ["", " ", "\"'*()", "\u{0}", "🦀🦀", "\u{202E}\u{200F}", "–—…", "\u{301}\u{301}", "§§"])
    func empty(text: String) {
        #expect(SearchQuery(text).parts.isEmpty)
    }

    @Test("However long a text is, the words that are looked for are few")
    func long() {
        #expect(SearchQuery(String(repeating: "bún ", count: 100_000)).words.count == 12)
        #expect(SearchQuery(String(repeating: "x", count: 100_000)).words.map(\.folded.count) == [40])
    }
}
