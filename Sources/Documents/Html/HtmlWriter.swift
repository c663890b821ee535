import Basics

/// Writes a paper as a page of its own, or as a part of another page.
package enum HtmlWriter {
    /// A whole file: it needs nothing else.
    package static func page(of paper: Paper) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
        <meta name="color-scheme" content="light dark"><meta name="author" content="\(paper.author)">\
        <title>\(paper.subject)</title>
        <style>\(HtmlStyle.page)\(HtmlStyle.paper)</style></head>
        <body><main>\(part(of: paper))</main></body></html>

        """
    }

    /// The paper without a frame. All looks are by class, by `style`; there is no style in it and no script.
    /// `unknown`: what the tables and charts have for what is not known; sentences are the paper's own.
    package static func part(of paper: Paper, links: PaperLinks = .none, unknown: UnknownSign = .paper) -> HTML {
        HtmlPaper(paper, links: links, unknown: unknown).content
    }

    /// The style sheet for parts in another page: each rule is for what is in `.paper` alone.
    package static var style: HTML { HtmlStyle.paper }
}

/// Where a page leads from what a paper says; nothing where it leads nowhere.
package struct PaperLinks {
    /// By a figure's code.
    package let figure: (String) -> String?
    /// By the words of a cell: a record's code.
    package let words: (String) -> String?

    package init(figure: @escaping (String) -> String?, words: @escaping (String) -> String?) {
        self.figure = figure
        self.words = words
    }

    package static var none: PaperLinks { PaperLinks(figure: { _ in nil }, words: { _ in nil }) }
}
