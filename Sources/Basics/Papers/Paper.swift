/// **Văn bản hành chính** by the layout of Decree 30/2020/NĐ-CP: letter-head, title, body, signature, recipients, appendices.
/// It knows no file format: writers make DOCX, PDF and HTML of it.
package struct Paper: Codable, Hashable, Sendable {
    /// The document's own name, for its properties and the browser's tab.
    package var subject: String
    /// The office, for the document's properties.
    package var author: String
    package var letterHead: LetterHead?
    /// "BÁO CÁO": capitals, centred, over `abstract`.
    package var typeName: String?
    /// **Trích yếu**: "Kết quả hoạt động khuyến công năm 2016".
    package var abstract: String?
    package var blocks: [PaperBlock]
    package var closing: PaperClosing?
    package var appendices: [PaperAppendix]
    package var isLandscape: Bool

    package init(
        subject: String, author: String, letterHead: LetterHead? = nil, typeName: String? = nil,
        abstract: String? = nil, blocks: [PaperBlock] = [], closing: PaperClosing? = nil,
        appendices: [PaperAppendix] = [], isLandscape: Bool = false
    ) {
        self.subject = subject
        self.author = author
        self.letterHead = letterHead
        self.typeName = typeName
        self.abstract = abstract
        self.blocks = blocks
        self.closing = closing
        self.appendices = appendices
        self.isLandscape = isLandscape
    }
}

/// **Phần đầu văn bản**: who issues it under which number, where and when. The country's name and motto are the same on
/// every paper and belong to the writers.
package struct LetterHead: Codable, Hashable, Sendable {
    /// **Cơ quan chủ quản**: "SỞ CÔNG THƯƠNG TỈNH …"; not bold.
    package var parentBody: String?
    /// "TRUNG TÂM KHUYẾN CÔNG …"; bold, a short rule under it.
    package var issuingBody: String
    /// "Số:        /BC-TTKC".
    package var symbol: String
    /// "Vũng Tàu, ngày … tháng … năm 2016"; italic.
    package var placeAndDate: String

    package init(parentBody: String?, issuingBody: String, symbol: String, placeAndDate: String) {
        self.parentBody = parentBody
        self.issuingBody = issuingBody
        self.symbol = symbol
        self.placeAndDate = placeAndDate
    }
}

/// **Đoạn của văn bản**, one under the other.
package enum PaperBlock: Codable, Hashable, Sendable {
    /// Level 1: "I. ĐẶC ĐIỂM TÌNH HÌNH", 2: "1. …", 3: "a) …". The text carries its number. A bookmark of the PDF.
    case heading(level: Int, String)
    case paragraph([PaperRun])
    /// "- …", one level in; level 2 "+ …".
    case item(level: Int, [PaperRun])
    case sheet(Sheet)
    case chart(Chart)
    /// Set apart and italic: that a section has no content, that a figure is missing.
    case remark(String)

    package static func paragraph(_ text: String) -> PaperBlock { .paragraph([PaperRun(text)]) }
    package static func item(_ text: String) -> PaperBlock { .item(level: 1, [PaperRun(text)]) }
}

/// **Chữ cùng một dáng** within a paragraph.
package struct PaperRun: Codable, Hashable, Sendable {
    package var text: String
    package var isBold: Bool
    package var isItalic: Bool
    /// The code of the figure that these words state, for pages that open its records.
    package var figure: String?

    package init(_ text: String, isBold: Bool = false, isItalic: Bool = false, figure: String? = nil) {
        self.text = text
        self.isBold = isBold
        self.isItalic = isItalic
        self.figure = figure
    }
}

/// **Phần cuối văn bản**: recipients at the left, the signature at the right; it never stands alone on a page.
package struct PaperClosing: Codable, Hashable, Sendable {
    /// Under "Nơi nhận:", each a line: "Sở Công Thương (b/c)", "Lưu: VT".
    package var recipients: [String]
    /// "GIÁM ĐỐC", or two lines: "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC".
    package var signerTitle: [String]
    package var signer: String?

    package init(recipients: [String], signerTitle: [String], signer: String? = nil) {
        self.recipients = recipients
        self.signerTitle = signerTitle
        self.signer = signer
    }
}

/// **Phụ lục**: begins a page of its own.
package struct PaperAppendix: Codable, Hashable, Sendable {
    /// "PHỤ LỤC I"; nothing more where there is only one: "PHỤ LỤC".
    package var number: String
    package var title: String
    package var blocks: [PaperBlock]
    package var isLandscape: Bool

    package init(number: String, title: String, blocks: [PaperBlock], isLandscape: Bool = false) {
        self.number = number
        self.title = title
        self.blocks = blocks
        self.isLandscape = isLandscape
    }
}
