/// How the styles look. Children stand in the order of the schema: Word refuses others.
extension DocxStyle {
    /// Of the paragraph.
    var paragraph: XML {
        switch self {
        case .normal: return ""
        case .body: return "\(DocxStyle.text)<w:jc w:val=\"both\"/>"
        case .heading1: return DocxStyle.heading(before: 180, outline: 0)
        case .heading2: return DocxStyle.heading(before: 120, outline: 1)
        case .heading3: return DocxStyle.heading(before: 60, outline: 2)
        case .item1: return DocxStyle.item(level: 0, indent: 720)
        case .item2: return DocxStyle.item(level: 1, indent: 1080)
        case .remark: return "\(DocxStyle.text)<w:jc w:val=\"both\"/>"
        case .typeName: return "<w:keepNext/><w:keepLines/>\(DocxStyle.centred(before: 360))"
        case .abstract: return "<w:keepNext/><w:keepLines/>\(DocxStyle.centred())"
        case .rule:
            return """
                <w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>\
                <w:spacing w:before="60" w:after="0" w:line="120" w:lineRule="exact"/><w:jc w:val="center"/>
                """
        case .parentBody, .issuingBody, .stateName, .motto: return DocxStyle.centred()
        case .symbol, .placeAndDate: return DocxStyle.centred(before: 60)
        case .recipientsTitle, .recipient: return "<w:jc w:val=\"left\"/>"
        case .signerTitle: return "<w:keepNext/>\(DocxStyle.centred())"
        case .signer: return DocxStyle.centred(before: 1700)
        case .appendix:
            return """
                <w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="60"/><w:jc w:val="center"/>\
                <w:outlineLvl w:val="0"/>
                """
        case .attachment: return DocxStyle.centred(after: 180)
        case .tableTitle:
            return """
                <w:keepNext/><w:keepLines/><w:spacing w:before="120" w:after="60"/><w:contextualSpacing/>\
                <w:jc w:val="center"/>
                """
        case .tableUnit: return "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"40\"/><w:jc w:val=\"right\"/>"
        case .tableNote: return "<w:spacing w:before=\"40\" w:after=\"0\"/><w:jc w:val=\"both\"/>"
        case .picture: return "<w:keepNext/>\(DocxStyle.centred(before: 60, after: 60))"
        case .gap: return "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/>"
        case .sectionEnd: return "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
        case .header: return DocxStyle.centred()
        }
    }

    /// Of its letters. The body's are set for the whole document: 14 points.
    var letters: XML {
        switch self {
        case .normal, .body, .item1, .item2: return ""
        case .heading1, .heading2, .typeName, .abstract, .appendix: return "<w:b/><w:bCs/>"
        case .heading3: return "<w:b/><w:bCs/><w:i/><w:iCs/>"
        case .remark: return "<w:i/><w:iCs/>"
        case .rule, .gap, .sectionEnd: return DocxStyle.size(2)
        case .parentBody: return DocxStyle.size(12)
        case .issuingBody, .stateName: return "<w:b/><w:bCs/>\(DocxStyle.size(12))"
        case .motto: return "<w:b/><w:bCs/>\(DocxStyle.size(13))"
        case .symbol: return DocxStyle.size(13)
        case .placeAndDate, .attachment: return "<w:i/><w:iCs/>\(DocxStyle.size(13))"
        case .recipientsTitle: return "<w:b/><w:bCs/><w:i/><w:iCs/>\(DocxStyle.size(12))"
        case .recipient: return DocxStyle.size(11)
        case .signerTitle, .signer: return "<w:b/><w:bCs/>"
        case .tableTitle: return "<w:b/><w:bCs/>\(DocxStyle.size(13))"
        case .tableUnit, .tableNote: return "<w:i/><w:iCs/>\(DocxStyle.size(12))"
        case .picture: return ""
        case .header: return DocxStyle.size(13)
        }
    }

    /// In points; the file counts halves of them.
    static func size(_ points: Int) -> XML { "<w:sz w:val=\"\(2 * points)\"/><w:szCs w:val=\"\(2 * points)\"/>" }

    /// The first line 1.27 cm in, 6 points to the next paragraph.
    private static let text: XML = """
        <w:spacing w:before="0" w:after="120" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/>
        """

    private static func heading(before: Int, outline: Int) -> XML {
        """
        <w:keepNext/><w:keepLines/><w:spacing w:before="\(before)" w:after="120" w:line="264" w:lineRule="auto"/>\
        <w:ind w:firstLine="720"/><w:jc w:val="both"/><w:outlineLvl w:val="\(outline)"/>
        """
    }

    private static func item(level: Int, indent: Int) -> XML {
        """
        <w:numPr><w:ilvl w:val="\(level)"/><w:numId w:val="1"/></w:numPr>\
        <w:spacing w:before="0" w:after="120" w:line="264" w:lineRule="auto"/>\
        <w:ind w:left="0" w:firstLine="\(indent)"/><w:jc w:val="both"/>
        """
    }

    private static func centred(before: Int = 0, after: Int = 0) -> XML {
        "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/><w:jc w:val=\"center\"/>"
    }
}
