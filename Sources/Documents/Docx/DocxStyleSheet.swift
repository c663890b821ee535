/// `word/styles.xml`.
enum DocxStyleSheet {
    static let tableID: XML = "SheetTable"

    static var part: XML {
        """
        \(DocxParts.head)<w:styles xmlns:w="\(DocxParts.words)">\(defaults)\
        \(DocxStyle.allCases.map(definition).joined())\
        \(DocxTableStyle.all.map(definition).joined())\(others)</w:styles>
        """
    }

    private static let defaults: XML = """
        <w:docDefaults><w:rPrDefault><w:rPr>\
        <w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>\
        <w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>\
        </w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
        """

    private static func definition(_ style: DocxStyle) -> XML {
        if style == .normal {
            return """
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
                """
        }
        return """
            <w:style w:type="paragraph"\(custom(style)) w:styleId="\(style.rawValue)"><w:name w:val="\(style.name)"/>\
            <w:basedOn w:val="Normal"/><w:next w:val="\(style.next.rawValue)"/><w:qFormat/>\
            <w:pPr>\(style.paragraph)</w:pPr><w:rPr>\(style.letters)</w:rPr></w:style>
            """
    }

    /// Word knows its own styles by their English names.
    private static func custom(_ style: DocxStyle) -> XML {
        switch style {
        case .normal, .body, .heading1, .heading2, .heading3, .item1, .item2, .typeName, .abstract, .tableTitle,
            .header:
            return ""
        default: return " w:customStyle=\"1\""
        }
    }

    private static func definition(_ style: DocxTableStyle) -> XML {
        """
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="\(style.id)"><w:name w:val="\(style.name)"/>\
        <w:basedOn w:val="Normal"/><w:pPr>\(style.paragraph)</w:pPr><w:rPr>\(style.letters)</w:rPr></w:style>
        """
    }

    private static let others: XML = """
        <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
        <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>\
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
        <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>\
        <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
        <w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>\
        </w:tblCellMar></w:tblPr></w:style>\
        <w:style w:type="table" w:customStyle="1" w:styleId="\(tableID)"><w:name w:val="Bảng số liệu"/>\
        <w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>\(borders)</w:tblBorders>\
        <w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
        <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>\
        <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
        """

    private static var borders: XML {
        let sides: [XML] = ["top", "left", "bottom", "right", "insideH", "insideV"]
        return sides.map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>" }.joined()
    }
}
