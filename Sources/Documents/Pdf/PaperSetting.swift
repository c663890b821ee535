import Basics

/// Sets the parts of a paper in strips, one after the other.
struct PaperSetting {
    let typesetter: Typesetter
    var widths: LetterWidths
    var flow: PageFlow

    init(_ surface: PdfSurface, _ typesetter: Typesetter) {
        self.typesetter = typesetter
        widths = LetterWidths(typesetter)
        flow = PageFlow(surface, typesetter)
    }

    /// Of what is written on the page.
    var width: Double { flow.shape.width }

    /// 1,27 cm: of a paragraph's first line.
    static let indent = 36.0

    mutating func set(_ paper: Paper) throws(DocumentFault) {
        // A letter has no type's name: its abstract stands under the number.
        let isLetter = paper.typeName == nil && paper.letterHead != nil
        if let head = paper.letterHead { try set(head, abstract: isLetter ? paper.abstract : nil) }
        try setTitle(paper.typeName, isLetter ? nil : paper.abstract)
        try set(paper.blocks, in: PageShape(isLandscape: paper.isLandscape))
        if let closing = paper.closing { try flow.close(with: strip(of: closing)) }
        for appendix in paper.appendices {
            let shape = PageShape(isLandscape: appendix.isLandscape)
            try flow.turn(to: shape)
            try setTitle(of: appendix, attachment: paper.attachment)
            try set(appendix.blocks, in: shape)
        }
    }

    /// A table that lies gets lying pages of its own; what follows it stands as before.
    private mutating func set(_ blocks: [PaperBlock], in main: PageShape) throws(DocumentFault) {
        for block in blocks {
            var shape = main
            if case .sheet(let sheet) = block, sheet.isLandscape { shape.isLandscape = true }
            if shape != flow.shape { try flow.turn(to: shape) }
            try set(block)
        }
    }

    private mutating func set(_ block: PaperBlock) throws(DocumentFault) {
        switch block {
        case .heading(let level, let text): try setHeading(level, text)
        case .paragraph(let runs): try setParagraph(runs, indent: PaperSetting.indent)
        case .item(let level, let runs): try setItem(level, runs)
        case .sheet(let sheet): try set(sheet)
        case .chart(let chart): try set(chart)
        case .remark(let text):
            try setParagraph([PaperRun(text)], indent: PaperSetting.indent, style: .remark)
        }
    }
}
