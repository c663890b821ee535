import Basics
import Testing

@Suite("Words of papers") struct PaperWordsTests {
    private func paper(type: String?, placeAndDate: String, symbol: String = "Số: 12/BC-TTKC") -> Paper {
        let head = LetterHead(parentBody: nil, issuingBody: "a", symbol: symbol, placeAndDate: placeAndDate)
        return Paper(subject: "a", author: "b", letterHead: head, typeName: type)
    }

    @Test("Recipients get a dash, a semicolon, and the last a full stop, unless they have them") func recipients() {
        let closing = PaperClosing(recipients: ["Như trên;", "Sở Công Thương", "Lưu: VT"], signerTitle: [])
        #expect(closing.recipientLines == ["- Như trên;", "- Sở Công Thương;", "- Lưu: VT."])
        #expect(PaperClosing(recipients: [], signerTitle: []).recipientLines.isEmpty)
    }

    @Test("An appendix says which paper it goes with") func attachment() {
        let whole = paper(type: "BÁO CÁO", placeAndDate: "Vũng Tàu, ngày 05 tháng 01 năm 2017")
        #expect(whole.attachment == "(Kèm theo Báo cáo số 12/BC-TTKC ngày 05 tháng 01 năm 2017)")
    }

    @Test("It says nothing where the paper does not tell its type or day") func noAttachment() {
        #expect(paper(type: nil, placeAndDate: "Vũng Tàu, ngày 5").attachment == nil)
        #expect(paper(type: "BÁO CÁO", placeAndDate: "Vũng Tàu").attachment == nil)
        #expect(paper(type: "", placeAndDate: "Vũng Tàu, ngày 5").attachment == nil)
        #expect(Paper(subject: "a", author: "b", typeName: "BÁO CÁO").attachment == nil)
    }
}
