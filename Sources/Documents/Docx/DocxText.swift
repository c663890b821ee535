import Basics

/// Paragraphs and the text in them.
enum DocxText {
    static func paragraph(_ style: DocxStyle, _ text: String, keepsNext: Bool = false) -> XML {
        paragraph(style, run(text), keepsNext: keepsNext)
    }

    static func paragraph(_ style: DocxStyle, _ runs: [PaperRun], keepsNext: Bool = false) -> XML {
        let content: [XML] = runs.map { run($0.text, isBold: $0.isBold, isItalic: $0.isItalic) }
        return paragraph(style, content.joined(), keepsNext: keepsNext)
    }

    static func paragraph(_ style: DocxStyle, _ content: XML, keepsNext: Bool = false) -> XML {
        let keep: XML = keepsNext ? "<w:keepNext/>" : ""
        return "<w:p><w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/>\(keep)</w:pPr>\(content)</w:p>"
    }

    /// A line across the middle, `length` long where the column is `width` wide.
    static func rule(length: Int, in width: Int, keepsNext: Bool = false) -> XML {
        let indent = max(0, (width - length) / 2)
        let keep: XML = keepsNext ? "<w:keepNext/>" : ""
        return """
            <w:p><w:pPr><w:pStyle w:val="\(DocxStyle.rule.rawValue)"/>\(keep)\
            <w:ind w:left="\(indent)" w:right="\(indent)"/></w:pPr></w:p>
            """
    }

    /// The length of a rule under `text`: two fifths of it, and of the column where the text is longer. `letter` is the
    /// usual width of a letter.
    static func ruleLength(under text: String, letter: Int, in width: Int) -> Int {
        min(width, max(4, text.count) * letter) * 2 / 5
    }

    static func run(_ text: String, isBold: Bool = false, isItalic: Bool = false) -> XML {
        let bold: XML = isBold ? "<w:b/><w:bCs/>" : ""
        let italic: XML = isItalic ? "<w:i/><w:iCs/>" : ""
        let look: XML = isBold || isItalic ? "<w:rPr>\(bold)\(italic)</w:rPr>" : ""
        return "<w:r>\(look)\(letters(text))</w:r>"
    }

    /// Line ends and tabs are elements of their own; as characters Word would show spaces.
    private static func letters(_ text: String) -> XML {
        guard text.utf8.contains(where: { (9...13).contains($0) }) else { return plain(text) }
        var content: XML = ""
        var piece = String.UnicodeScalarView()
        var before: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { before = scalar }
            guard (9...13).contains(scalar.value) else {
                piece.append(scalar)
                continue
            }
            if scalar == "\n", before == "\r" { continue }
            if !piece.isEmpty { content.append(plain(String(piece))) }
            piece.removeAll()
            content.append(scalar == "\t" ? "<w:tab/>" : "<w:br/>")
        }
        if !piece.isEmpty { content.append(plain(String(piece))) }
        return content
    }

    private static func plain(_ text: String) -> XML { "<w:t xml:space=\"preserve\">\(text)</w:t>" }
}
