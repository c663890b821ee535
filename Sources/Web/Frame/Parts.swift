import Basics
import Documents

/// Pieces of pages that look the same everywhere.
package enum Parts {
    package static func notice(_ notice: Notice) -> HTML {
        let role: HTML = notice.kind == .refused ? "alert" : "status"
        let way: HTML? = notice.link.map { " \(link($0.words, to: $0.address))" }
        return "<div class=\"notice \(notice.kind.rawValue)\" role=\"\(role)\"><p>\(notice.sentence)\(way)</p></div>"
    }

    package static func link(_ words: String, to address: String, class name: String? = nil) -> HTML {
        let kind: HTML? = name.map { " class=\"\($0)\"" }
        return "<a href=\"\(address)\"\(kind)>\(words)</a>"
    }

    /// A link that looks like the button it stands for.
    package static func button(_ words: String, to address: String, isMain: Bool = true) -> HTML {
        link(words, to: address, class: isMain ? "button" : "button quiet-button")
    }

    /// Says what is not there yet, and what to do next.
    package static func empty(_ sentence: String, _ next: HTML? = nil) -> HTML {
        "<div class=\"empty\"><p>\(sentence)</p>\(next.map { "<p>\($0)</p>" as HTML })</div>"
    }

    /// A section with a heading of its own.
    package static func section(_ title: String, id: String? = nil, note: String? = nil, _ content: HTML) -> HTML {
        let anchor: HTML? = id.map { " id=\"\($0)\"" }
        let note: HTML? = note.map { "<p class=\"quiet\">\($0)</p>" }
        return "<section\(anchor)><h2>\(title)</h2>\(note)\(content)</section>"
    }

    /// A table in a frame of its own that scrolls sideways on a narrow screen, never the page. `isHeld`: the first column
    /// stays where it is. `isTall`: the frame is no higher than the window, so that its head and foot stay in view. `isCards`:
    /// the rows, made by `Columns`, are cards on a phone.
    package static func table(
        caption: String, isCaptionShown: Bool = false, isHeld: Bool = false, isTall: Bool = false,
        isCards: Bool = false,
        head: HTML, body: HTML, foot: HTML? = nil
    ) -> HTML {
        let shape: HTML =
            "frame\(isHeld ? " held" : "" as HTML)\(isTall ? " tall" : "" as HTML)\(isCards ? " cards" : "" as HTML)"
        let kind: HTML = isCaptionShown ? "" : " class=\"only-read\""
        return """
            <div class="\(shape)" role="region" aria-label="\(caption)" tabindex="0"><table><caption\(kind)>\(caption)</caption>
            <thead>\(head)</thead><tbody>\(body)</tbody>\(foot.map { "<tfoot>\($0)</tfoot>" as HTML })</table></div>
            """
    }

    /// Names and what stands beside them.
    package static func facts(_ pairs: [(String, HTML)]) -> HTML {
        let rows: HTML = pairs.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" as HTML }.joined()
        return "<dl class=\"facts\">\(rows)</dl>"
    }

    /// "—": not known. It is never 0, and an empty cell is neither: the column is not about that line.
    package static let unknown: HTML =
        "<span class=\"unknown\" title=\"chưa rõ\">\(UnknownSign.screen.rawValue)</span>"

    /// Under or over a table of figures, for whoever reads such a table for the first time.
    package static let legend: HTML =
        "<p class=\"quiet\">“—”: chưa có số liệu, không phải 0. Ô trống: cột không áp dụng cho dòng ấy.</p>"

    package static func number(_ value: Int64?) -> HTML {
        value.map { "\(ExactNumber(digits: $0).vietnamese)" } ?? unknown
    }

    package static func moment(_ microseconds: Int64) -> HTML {
        let moment = OfficeMoment(microsecondsSince1970: microseconds)
        return "<time datetime=\"\(moment.day.iso)\">\(moment.vietnamese)</time>"
    }
}
