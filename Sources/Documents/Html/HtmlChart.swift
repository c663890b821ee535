import Basics

/// A chart on a page, drawn twice: a picture that is shrunk to a phone's width has letters that nobody reads. The style
/// sheet shows the one for the window's width (`.broad`, `.narrow`).
package enum HtmlChart {
    /// `id` is unique on its page.
    package static func pictures(
        of chart: Chart, id: String, width: Double = 640, unknown: UnknownSign = .paper
    ) -> HTML {
        let broad = ChartPicture(of: chart, width: width, unknown: unknown)
        let narrow = ChartPicture(of: chart, width: 310, letter: 12.5, unknown: unknown)
        // The writer of the picture has escaped what it holds.
        let drawn = [(broad, id), (narrow, "\(id)-narrow")].map { picture, id in
            HTML(stringLiteral: ChartSvg.text(of: picture, id: id))
        }
        return "<div class=\"broad\">\(drawn[0])</div><div class=\"narrow\">\(drawn[1])</div>"
    }
}
