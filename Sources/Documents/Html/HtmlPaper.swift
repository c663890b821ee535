import Basics

/// A paper as an article: letter-head, title, blocks, closing, a section for each appendix.
struct HtmlPaper {
    private(set) var content: HTML
    private var names = HtmlNames()
    private var tables = 0
    private var charts = 0
    private var lastLevel = 1
    private let links: PaperLinks
    private let unknown: UnknownSign

    init(_ paper: Paper, links: PaperLinks = .none, unknown: UnknownSign = .paper) {
        self.links = links
        self.unknown = unknown
        let turned: HTML = paper.isLandscape ? " landscape" : ""
        content = "<article class=\"paper\(turned)\" lang=\"vi\">"
        if let head = paper.letterHead { content.append(HtmlPaper.letterHead(head)) }
        content.append(HtmlPaper.title(of: paper))
        append(paper.blocks, under: 1)
        if let closing = paper.closing { content.append(HtmlPaper.closing(closing)) }
        for appendix in paper.appendices { append(appendix, attachment: paper.attachment) }
        content.append("</article>\n")
    }

    private static func letterHead(_ head: LetterHead) -> HTML {
        let parent: HTML? = head.parentBody.map { "<p class=\"parent-body\">\($0)</p>" }
        return """
            <header class="letter-head"><div>\(parent)<p class="issuing-body">\(head.issuingBody)</p></div>\
            <div><p class="state-name">\(LetterHead.stateName)</p><p class="motto">\(LetterHead.motto)</p></div>\
            <p class="symbol">\(head.symbol)</p><p class="place-and-date">\(head.placeAndDate)</p></header>

            """
    }

    /// Every page has one: a paper without type and abstract has its subject.
    private static func title(of paper: Paper) -> HTML {
        let parts = [paper.typeName, paper.abstract].compactMap { $0 }
        let spans: [HTML] = (parts.isEmpty ? [paper.subject] : parts).map { "<span>\($0)</span> " }
        return "<h1>\(spans.joined())</h1>\n"
    }

    /// Items one after the other are one list.
    private mutating func append(_ blocks: [PaperBlock], under level: Int) {
        var items: [HtmlItem] = []
        for block in blocks {
            if case .item(let level, let runs) = block {
                items.append(HtmlItem(isInner: level > 1, content: text(runs)))
                continue
            }
            content.append(HtmlItem.list(items))
            items = []
            append(block, under: level)
        }
        content.append(HtmlItem.list(items))
    }

    private mutating func append(_ block: PaperBlock, under level: Int) {
        switch block {
        case .heading(let depth, let text): appendHeading(text, level: min(6, level + max(1, depth)))
        case .paragraph(let runs): content.append("<p>\(text(runs))</p>\n")
        case .item(_, let runs): content.append("<p>\(text(runs))</p>\n")
        case .remark(let text): content.append("<p class=\"remark\">\(text)</p>\n")
        case .sheet(let sheet): content.append(table(sheet))
        case .chart(let chart): content.append(self.chart(chart))
        }
    }

    private mutating func table(_ sheet: Sheet) -> HTML {
        tables += 1
        return HtmlTable(sheet, number: tables, links: links, unknown: unknown).content
    }

    /// The picture, and its numbers to be opened under it.
    private mutating func chart(_ chart: Chart) -> HTML {
        charts += 1
        return """
            <figure class="chart">\(HtmlChart.pictures(of: chart, id: "chart-\(charts)", unknown: unknown))
            <details><summary>Số liệu của biểu đồ</summary>\(table(chart.sheet))</details></figure>

            """
    }

    /// Never more than one level below the heading before, so that nobody who goes by headings misses one.
    private mutating func appendHeading(_ text: String, level: Int) {
        let level = min(level, lastLevel + 1)
        lastLevel = level
        content.append("<h\(level) id=\"\(names.name(for: text))\">\(text)</h\(level)>\n")
    }

    private mutating func append(_ appendix: PaperAppendix, attachment: String?) {
        let name = names.name(for: appendix.number)
        let turned: HTML = appendix.isLandscape ? " landscape" : ""
        let attached: HTML? = attachment.map { "<p class=\"attachment\">\($0)</p>\n" }
        content.append(
            """
            <section class="appendix\(turned)" aria-labelledby="\(name)"><h2 id="\(name)"><span>\(appendix.number)</span> \
            <span>\(appendix.title)</span></h2>\(attached)
            """)
        lastLevel = 2
        append(appendix.blocks, under: 2)
        content.append("</section>\n")
    }

    private static func closing(_ closing: PaperClosing) -> HTML {
        let lines: [HTML] = closing.recipientLines.map { "<li>\($0)</li>" }
        let recipients: HTML =
            lines.isEmpty ? "" : "<p class=\"recipients-title\">Nơi nhận:</p><ul>\(lines.joined())</ul>"
        let titles: [HTML] = closing.signerTitle.map { "<p>\($0)</p>" }
        let signer: HTML? = closing.signer.map { "<p class=\"signer\">\($0)</p>" }
        return """
            <footer class="closing"><div class="recipients">\(recipients)</div>\
            <div class="signature">\(titles.joined())\(signer)</div></footer>

            """
    }

    private func text(_ runs: [PaperRun]) -> HTML {
        let pieces: [HTML] = runs.map { run in
            var piece: HTML = "\(run.text)"
            if run.isItalic { piece = "<em>\(piece)</em>" }
            if run.isBold { piece = "<strong>\(piece)</strong>" }
            guard let figure = run.figure else { return piece }
            if let address = links.figure(figure) { piece = "<a href=\"\(address)\">\(piece)</a>" }
            return "<data class=\"figure\" value=\"\(figure)\">\(piece)</data>"
        }
        return pieces.joined()
    }
}
