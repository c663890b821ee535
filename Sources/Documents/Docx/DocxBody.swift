import Basics

/// `word/document.xml` while it is written: what has been said so far, and the pictures that it shows.
struct DocxBody {
    private var content: XML = ""
    /// What the pages of the last section are like.
    private var last: XML
    private(set) var pictures: [DocxPicture] = []

    init(_ paper: Paper) throws(DocumentFault) {
        let page = DocxPage(isLandscape: paper.isLandscape)
        last = page.section(hidesFirstNumber: true)
        appendTop(of: paper, page)
        try append(paper.blocks, on: page, keepsNext: paper.closing != nil)
        if let closing = paper.closing { content.append(DocxClosing(closing: closing, page: page).table) }
        for appendix in paper.appendices {
            end(section: last)
            let page = DocxPage(isLandscape: appendix.isLandscape)
            appendTitle(of: appendix, attachment: paper.attachment)
            try append(appendix.blocks, on: page, keepsNext: false)
            last = page.section(hidesFirstNumber: false)
        }
    }

    /// A table may not be the last thing of a document: a paragraph ends it.
    var part: XML {
        """
        \(DocxParts.head)<w:document xmlns:w="\(DocxParts.words)" xmlns:r="\(DocxParts.links)" \
        xmlns:wp="\(DocxParts.drawing)" xmlns:a="\(DocxParts.graphics)" xmlns:pic="\(DocxParts.pictures)">\
        <w:body>\(content)\(DocxText.paragraph(.sectionEnd, "" as XML))\(last)</w:body></w:document>
        """
    }

    private mutating func appendTop(of paper: Paper, _ page: DocxPage) {
        if let head = paper.letterHead { content.append(DocxLetterHead(head: head, page: page).table) }
        if let typeName = paper.typeName { content.append(DocxText.paragraph(.typeName, typeName)) }
        if let abstract = paper.abstract { content.append(DocxText.paragraph(.abstract, abstract)) }
        guard let last = paper.abstract ?? paper.typeName else { return }
        // A bold letter of 14 points is about 6.3 points wide.
        let length = DocxText.ruleLength(under: last, letter: 127, in: page.textWidth)
        content.append(DocxText.rule(length: length, in: page.textWidth, keepsNext: true))
        content.append(DocxText.paragraph(.gap, "" as XML, keepsNext: true))
    }

    /// Number and title are one paragraph: one line of Word's navigation.
    private mutating func appendTitle(of appendix: PaperAppendix, attachment: String?) {
        content.append(DocxText.paragraph(.appendix, "\(appendix.number)\n\(appendix.title)"))
        if let attachment { content.append(DocxText.paragraph(.attachment, attachment)) }
    }

    /// The last paragraph of a section says what its pages are like.
    private mutating func end(section: XML) {
        content.append(
            "<w:p><w:pPr><w:pStyle w:val=\"\(DocxStyle.sectionEnd.rawValue)\"/>\(section)</w:pPr></w:p>")
    }

    private mutating func append(_ blocks: [PaperBlock], on page: DocxPage, keepsNext: Bool) throws(DocumentFault) {
        for (index, block) in blocks.enumerated() {
            try append(block, on: page, keepsNext: keepsNext && index == blocks.count - 1)
        }
    }

    private mutating func append(_ block: PaperBlock, on page: DocxPage, keepsNext: Bool) throws(DocumentFault) {
        switch block {
        case .heading(let level, let text): content.append(DocxText.paragraph(.heading(level), text))
        case .paragraph(let runs): content.append(DocxText.paragraph(.body, runs, keepsNext: keepsNext))
        case .item(let level, let runs):
            content.append(DocxText.paragraph(level <= 1 ? .item1 : .item2, runs, keepsNext: keepsNext))
        case .remark(let text): content.append(DocxText.paragraph(.remark, text, keepsNext: keepsNext))
        case .sheet(let sheet): append(sheet, on: page, keepsNext: keepsNext)
        case .chart(let chart): try append(chart, on: page, keepsNext: keepsNext)
        }
    }

    private mutating func append(_ sheet: Sheet, on page: DocxPage, keepsNext: Bool) {
        for title in sheet.titles { content.append(DocxText.paragraph(.tableTitle, title)) }
        if let unit = sheet.unit { content.append(DocxText.paragraph(.tableUnit, unit)) }
        if !sheet.columns.isEmpty {
            let keepsNotes = keepsNext || !sheet.notes.isEmpty
            content.append(DocxTable(sheet, in: page.textWidth).table(keepsNext: keepsNotes))
        }
        for note in sheet.notes { content.append(DocxText.paragraph(.tableNote, note, keepsNext: keepsNext)) }
        // Two tables without anything between them would be one.
        content.append(DocxText.paragraph(.gap, "" as XML, keepsNext: keepsNext))
    }

    /// A picture that Word shows everywhere, and its numbers for who copies or cannot see it.
    private mutating func append(_ chart: Chart, on page: DocxPage, keepsNext: Bool) throws(DocumentFault) {
        let drawn = ChartPicture(of: chart)
        let png = try ChartPng.bytes(of: drawn, density: 2)
        if let picture = DocxPicture(png: png, words: drawn.summary) { append(picture, on: page) }
        append(chart.sheet, on: page, keepsNext: keepsNext)
    }

    mutating func append(_ picture: DocxPicture, on page: DocxPage) {
        pictures.append(picture)
        content.append(DocxText.paragraph(.picture, picture.drawing(number: pictures.count, on: page)))
    }
}
