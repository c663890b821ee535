import Basics
import Domain
import Testing

@Suite("Words") struct WordsTests {
    @Test(
        "The field's abbreviations are written out, wherever they stand",
        arguments: [
            ("UDMMTB", "ung dung may moc thiet bi"), ("cơ sở CNNT", "co so cong nghiep nong thon"),
            ("SXSH", "san xuat sach hon"),
            ("TTĐT", "thong tin dien tu"), ("ĐVT", "don vi tinh"), ("DTTS", "dan toc thieu so"),
            ("HTX An", "hop tac xa an"),
            ("CN-TTCN", "cn tieu thu cong nghiep"), ("2016", "2016"), ("", ""),
        ])
    func abbreviations(text: String, expanded: String) {
        #expect(Words.abbreviations.expand(Folding.key(text)) == expanded)
    }

    @Test(
        "No common word is taken for an abbreviation",
        arguments: ["đã nghiệm thu", "da giày", "chế biến đá", "cô chủ", "thu nhập"])
    func noAbbreviation(text: String) {
        #expect(Words.abbreviations.expand(Folding.key(text)) == Folding.key(text))
    }

    @Test(
        "People's words for a source",
        arguments: [
            ("KCQG", "KCQG"), ("Khuyến công quốc gia", "KCQG"), ("NSTW", "KCQG"), ("Bộ Công Thương", "KCQG"),
            ("KCĐP", "KCDP"),
            ("Ngân sách tỉnh", "KCDP"), ("khuyến công địa phương", "KCDP"),
            ("Vốn đối ứng của doanh nghiệp", "counterpart"),
            ("Lồng ghép chương trình khác", "integrated"), ("KCQG, KCĐP", "mixed"),
        ])
    func sources(text: String, code: String) {
        #expect(Words.classify(text: text, as: .source) == code)
    }

    @Test(
        "People's words for a level",
        arguments: [
            ("Cấp tỉnh", "province"), ("huyện", "district"), ("Cấp xã", "commune"), ("khu vực phía Nam", "region"),
            ("Cấp Quốc gia", "nation"),
            ("Thị xã", "district"), ("cấp thành phố", "district"),
        ])
    func levels(text: String, code: String) {
        #expect(Words.classify(text: text, as: .level) == code)
    }

    @Test("Words inside other words mean nothing") func wholeWords() {
        #expect(Words.classify("nuoc nam", as: .sex) == "male")
        #expect(Words.classify("nuoi tom", as: .sex) == nil)
        #expect(Words.classify("", as: .activity) == nil)
    }

    @Test("A code is read from itself, its words or a phrase; what is none says which there are") func choices() throws
    {
        #expect(try ChoiceList.level.code(written: "province") == "province")
        #expect(try ChoiceList.level.code(written: "Cấp Tỉnh") == "province")
        #expect(try ChoiceList.projectState.code(written: "đã nghiệm thu") == "completed")
        #expect(ChoiceList.source.words("KCQG") == "khuyến công quốc gia")
        #expect(ChoiceList.source.words("zz") == "zz")
        let problem = #expect(throws: Problem.self) { try ChoiceList.sex.code(written: "zz") }
        #expect(problem?.sentence == "“zz” không có trong danh mục. Các giá trị dùng được: female (nữ), male (nam).")
    }

    @Test("Every code reads back from its words", arguments: ChoiceList.allCases)
    func roundTrip(list: ChoiceList) throws {
        #expect(!list.codes.isEmpty)
        for (code, words) in list.codes {
            #expect(try list.code(written: code) == code)
            #expect(try list.code(written: words) == code)
        }
    }
}
