/// The paragraph styles of a paper: what people change to change them all. Tables have their own, `DocxTableStyle`.
enum DocxStyle: String, CaseIterable {
    case normal = "Normal"
    case body = "BodyText"
    case heading1 = "Heading1"
    case heading2 = "Heading2"
    case heading3 = "Heading3"
    case item1 = "ListBullet"
    case item2 = "ListBullet2"
    case remark = "Remark"
    case typeName = "Title"
    case abstract = "Subtitle"
    case rule = "Rule"
    case parentBody = "ParentBody"
    case issuingBody = "IssuingBody"
    case stateName = "StateName"
    case motto = "Motto"
    case symbol = "Symbol"
    case placeAndDate = "PlaceAndDate"
    case recipientsTitle = "RecipientsTitle"
    case recipient = "Recipient"
    case signerTitle = "SignerTitle"
    case signer = "Signer"
    case appendix = "AppendixTitle"
    case attachment = "Attachment"
    case tableTitle = "Caption"
    case tableUnit = "TableUnit"
    case tableNote = "TableNote"
    case picture = "Picture"
    case gap = "Gap"
    case sectionEnd = "SectionEnd"
    case header = "Header"

    static func heading(_ level: Int) -> DocxStyle { level <= 1 ? .heading1 : level == 2 ? .heading2 : .heading3 }

    /// As Word lists it: its own names for what it knows, so that its navigation and its lists work.
    var name: String {
        switch self {
        case .normal: return "Normal"
        case .body: return "Body Text"
        case .heading1: return "heading 1"
        case .heading2: return "heading 2"
        case .heading3: return "heading 3"
        case .item1: return "List Bullet"
        case .item2: return "List Bullet 2"
        case .remark: return "Ghi chú"
        case .typeName: return "Title"
        case .abstract: return "Subtitle"
        case .rule: return "Đường kẻ ngắn"
        case .parentBody: return "Cơ quan chủ quản"
        case .issuingBody: return "Cơ quan ban hành"
        case .stateName: return "Quốc hiệu"
        case .motto: return "Tiêu ngữ"
        case .symbol: return "Số, ký hiệu"
        case .placeAndDate: return "Địa danh, thời gian"
        case .recipientsTitle: return "Nơi nhận"
        case .recipient: return "Dòng nơi nhận"
        case .signerTitle: return "Chức vụ người ký"
        case .signer: return "Họ tên người ký"
        case .appendix: return "Tên phụ lục"
        case .attachment: return "Kèm theo văn bản"
        case .tableTitle: return "caption"
        case .tableUnit: return "Đơn vị tính"
        case .tableNote: return "Chú thích bảng"
        case .picture: return "Hình"
        case .gap: return "Khoảng cách"
        case .sectionEnd: return "Hết phần"
        case .header: return "header"
        }
    }

    /// What a person types next, after Enter.
    var next: DocxStyle {
        switch self {
        case .heading1, .heading2, .heading3, .abstract, .rule, .appendix, .attachment: return .body
        case .typeName: return .abstract
        default: return self
        }
    }
}
