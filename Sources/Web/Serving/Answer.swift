import Documents

/// What goes back to the browser.
package enum Answer: Sendable {
    case page(Page, Status = .ok)
    /// After a form: the browser asks for the address, and shows the notice there once.
    case seeOther(String, Notice? = nil)
    /// To the address with a new session, or without one.
    case entered(token: String, address: String, Notice? = nil)
    case left(address: String)
    case file(Download)
    /// For scripts of our own pages.
    case json([UInt8])
    /// Markup without the frame: a piece of a page, or a whole paper.
    case markup(HTML)

    package enum Status: Int, Sendable {
        case ok = 200
        case forbidden = 403
        case notFound = 404
        case conflict = 409
        case unusable = 422
        case tooMany = 429
        case broken = 500
        case unavailable = 503
    }
}

/// A sentence that stands at the top of the next page.
package struct Notice: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Codable { case done, warning, refused }

    package let kind: Kind
    package let sentence: String
    /// Where one may want to go on.
    package let link: Link?

    package init(_ kind: Kind, _ sentence: String, _ link: Link? = nil) {
        self.kind = kind
        self.sentence = sentence
        self.link = link
    }

    package static func done(_ sentence: String, _ link: Link? = nil) -> Notice { Notice(.done, sentence, link) }
    package static func warning(_ sentence: String) -> Notice { Notice(.warning, sentence) }
    package static func refused(_ sentence: String) -> Notice { Notice(.refused, sentence) }
}

/// A file for the browser to keep or to show.
package struct Download: Sendable {
    package enum Content: Sendable {
        case bytes([UInt8])
        /// Sent in pieces; a temporary file is taken away afterwards.
        case file(path: String, isTemporary: Bool)
    }

    package let content: Content
    /// "bao-cao-2024.docx", with marks if it has any.
    package let name: String
    package let type: String
    /// Shown in the browser instead of kept.
    package let isShown: Bool

    package init(_ content: Content, name: String, type: String, isShown: Bool = false) {
        self.content = content
        self.name = name
        self.type = type
        self.isShown = isShown
    }
}

/// What a handler throws where the answer is another page than the one asked for.
package enum Turned: Error, Sendable {
    /// Nothing of that address or code.
    case notFound(String)
    case forbidden(String)
    /// There is no centre yet, or none was chosen.
    case noCentre
}
