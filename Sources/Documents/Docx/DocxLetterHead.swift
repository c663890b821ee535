import Basics

/// The letter-head: a table without lines, the issuer at the left, the state at the right.
struct DocxLetterHead {
    let head: LetterHead
    let page: DocxPage

    /// The state's name in bold capitals of 12 points is 249 points long, its motto of 13 points 159 (Times New Roman).
    private static let stateWidth = 5300
    private static let mottoLength = 3180
    private static let capital = 160

    private var issuerWidth: Int { page.isLandscape ? 5300 : page.textWidth - DocxLetterHead.stateWidth }
    private var stateWidth: Int { page.textWidth - issuerWidth }

    var table: XML {
        let top = DocxFrame.row([(issuerWidth, issuer), (stateWidth, state)])
        let bottom = DocxFrame.row([
            (issuerWidth, DocxText.paragraph(.symbol, head.symbol)),
            (stateWidth, DocxText.paragraph(.placeAndDate, head.placeAndDate)),
        ])
        return DocxFrame.table(widths: [issuerWidth, stateWidth], rows: top + bottom)
    }

    private var issuer: XML {
        let parent = head.parentBody.map { DocxText.paragraph(.parentBody, $0) }
        let length = DocxText.ruleLength(
            under: head.issuingBody, letter: DocxLetterHead.capital, in: issuerWidth)
        return """
            \(parent)\(DocxText.paragraph(.issuingBody, head.issuingBody))\
            \(DocxText.rule(length: length, in: issuerWidth))
            """
    }

    private var state: XML {
        """
        \(DocxText.paragraph(.stateName, LetterHead.stateName))\(DocxText.paragraph(.motto, LetterHead.motto))\
        \(DocxText.rule(length: DocxLetterHead.mottoLength, in: stateWidth))
        """
    }
}
