/// A4 with the margins of Decree 30/2020/NĐ-CP, in twentieths of a point: top and bottom 20 mm, left 30 mm, right 15 mm.
struct DocxPage {
    static let binding = 1701
    static let edge = 851
    static let margin = 1134
    static let header = 567

    let isLandscape: Bool

    var width: Int { isLandscape ? 16838 : 11906 }
    var height: Int { isLandscape ? 11906 : 16838 }
    var textWidth: Int { width - DocxPage.binding - DocxPage.edge }
    var textHeight: Int { height - 2 * DocxPage.margin }

    /// Of the section that ends here. `hidesFirstNumber`: the first page of a paper has no number.
    func section(hidesFirstNumber: Bool) -> XML {
        let orientation: XML = isLandscape ? #" w:orient="landscape""# : ""
        let first: XML = hidesFirstNumber ? "<w:titlePg/>" : ""
        return """
            <w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:type w:val="nextPage"/>\
            <w:pgSz w:w="\(width)" w:h="\(height)"\(orientation)/>\
            <w:pgMar w:top="\(DocxPage.margin)" w:right="\(DocxPage.edge)" w:bottom="\(DocxPage.margin)" \
            w:left="\(DocxPage.binding)" w:header="\(DocxPage.header)" w:footer="\(DocxPage.header)" w:gutter="0"/>\
            <w:cols w:space="720"/>\(first)</w:sectPr>
            """
    }
}
