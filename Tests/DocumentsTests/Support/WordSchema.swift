/// The order in which the schema of WordprocessingML (ECMA-376, part 1, transitional) wants the children of an element. What
/// a writer does not use is left out, so that a child unknown here is a finding too.
enum WordSchema {
    static let order: [String: [String]] = [
        "w:pPr": [
            "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl", "w:numPr",
            "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:contextualSpacing",
            "w:jc", "w:textAlignment", "w:outlineLvl", "w:rPr", "w:sectPr",
        ],
        "w:rPr": [
            "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:color", "w:spacing", "w:sz", "w:szCs",
            "w:u", "w:vertAlign", "w:rtl", "w:lang",
        ],
        "w:tbl": ["w:tblPr", "w:tblGrid", "w:tr"],
        "w:tblPr": [
            "w:tblStyle", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar", "w:tblLook",
            "w:tblCaption", "w:tblDescription",
        ],
        "w:tblBorders": ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"],
        "w:tblCellMar": ["w:top", "w:left", "w:bottom", "w:right"],
        "w:tr": ["w:trPr", "w:tc"],
        "w:tc": ["w:tcPr", "w:p"],
        "w:tcPr": ["w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:noWrap", "w:vAlign"],
        "w:sectPr": [
            "w:headerReference", "w:footerReference", "w:type", "w:pgSz", "w:pgMar", "w:pgNumType", "w:cols",
            "w:titlePg",
        ],
        "w:style": [
            "w:name", "w:basedOn", "w:next", "w:link", "w:uiPriority", "w:semiHidden", "w:unhideWhenUsed", "w:qFormat",
            "w:pPr", "w:rPr", "w:tblPr",
        ],
        "w:styles": ["w:docDefaults", "w:latentStyles", "w:style"],
        "w:docDefaults": ["w:rPrDefault", "w:pPrDefault"],
        "w:settings": [
            "w:zoom", "w:defaultTabStop", "w:characterSpacingControl", "w:compat", "w:themeFontLang", "w:decimalSymbol",
            "w:listSeparator",
        ],
        "w:numbering": ["w:abstractNum", "w:num"],
        "w:abstractNum": ["w:multiLevelType", "w:lvl"],
        "w:lvl": ["w:start", "w:numFmt", "w:pStyle", "w:suff", "w:lvlText", "w:lvlJc", "w:pPr", "w:rPr"],
        "w:font": ["w:altName", "w:panose1", "w:charset", "w:family", "w:pitch"],
        "w:p": ["w:pPr", "w:r"],
        "w:document": ["w:body"],
        "wp:inline": ["wp:extent", "wp:docPr", "wp:cNvGraphicFramePr", "a:graphic"],
        "pic:pic": ["pic:nvPicPr", "pic:blipFill", "pic:spPr"],
        "pic:spPr": ["a:xfrm", "a:prstGeom"],
    ]

    /// What of a part the schema would refuse, in words.
    static func findings(in root: XmlNode) -> [String] {
        let body = root.child("w:body")?.children.map(\.name) ?? []
        let early = body.dropLast().contains("w:sectPr") ? ["w:body goes on after its section"] : []
        return early
            + root.all.flatMap { node -> [String] in
                guard let order = order[node.name] else { return [] }
                let places = node.children.map { order.firstIndex(of: $0.name) }
                let names = node.children.map(\.name).joined(separator: " ")
                if places.contains(nil) { return ["\(node.name) holds what is not known: \(names)"] }
                let known = places.compactMap { $0 }
                return known == known.sorted() ? [] : ["\(node.name) in the wrong order: \(names)"]
            }
    }
}
