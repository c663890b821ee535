/// The parts of a DOCX that are the same for every paper, and the names that they use.
enum DocxParts {
    static let head: XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let words: XML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let links: XML = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let drawing: XML = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    static let graphics: XML = "http://schemas.openxmlformats.org/drawingml/2006/main"
    static let pictures: XML = "http://schemas.openxmlformats.org/drawingml/2006/picture"

    /// The page's number, centred at the top.
    static let header: XML = """
        \(head)<w:hdr xmlns:w="\(words)"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>\
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
        </w:p></w:hdr>
        """

    static let settings: XML = """
        \(head)<w:settings xmlns:w="\(words)"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>\
        <w:characterSpacingControl w:val="doNotCompress"/><w:compat>\
        <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
        </w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>
        """

    /// The dash and the plus of items, each in the paragraph's first line.
    static let numbering: XML = """
        \(head)<w:numbering xmlns:w="\(words)"><w:abstractNum w:abstractNumId="0">\
        <w:multiLevelType w:val="multilevel"/>\(level(0, mark: "-", style: .item1, indent: 720))\
        \(level(1, mark: "+", style: .item2, indent: 1080))</w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
        """

    private static func level(_ level: Int, mark: String, style: DocxStyle, indent: Int) -> XML {
        """
        <w:lvl w:ilvl="\(level)"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="\(style.rawValue)"/>\
        <w:suff w:val="space"/><w:lvlText w:val="\(mark)"/><w:lvlJc w:val="left"/>\
        <w:pPr><w:ind w:left="0" w:firstLine="\(indent)"/></w:pPr></w:lvl>
        """
    }

    /// What to take where the machine has no Times New Roman: a serif of the same widths.
    static let fonts: XML = """
        \(head)<w:fonts xmlns:w="\(words)"><w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/>\
        <w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/>\
        <w:pitch w:val="variable"/></w:font></w:fonts>
        """
}
