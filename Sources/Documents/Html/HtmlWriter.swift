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
    package static func part(of paper: Paper) -> HTML { HtmlPaper(paper).content }

    /// The style sheet for parts in another page: each rule is for what is in `.paper` alone.
    package static var style: HTML { HtmlStyle.paper }
}
