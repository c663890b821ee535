import Documents

/// A page without its frame.
package struct Page: Sendable {
    /// The `h1`, and the window's title.
    package let title: String
    /// What stands between the list of the menu and this page, nearest last; the rest is the frame's (`Trail`).
    package var trail: [Link]
    /// The page's one main action, at a fixed place beside the title.
    package var action: HTML?
    package var content: HTML
    /// Asked for anew after so many seconds: work in progress, without a script.
    package var refreshSeconds: Int?
    /// A wide page: tables that need all of the window.
    package var isWide: Bool
    /// Beside the site's own: "paper.css" where the page shows a paper.
    package var styles: [String]

    package init(
        _ title: String, trail: [Link] = [], action: HTML? = nil, refreshSeconds: Int? = nil, isWide: Bool = false,
        styles: [String] = [], content: HTML
    ) {
        self.title = title
        self.trail = trail
        self.action = action
        self.refreshSeconds = refreshSeconds
        self.isWide = isWide
        self.styles = styles
        self.content = content
    }
}

/// Words that lead somewhere.
package struct Link: Sendable, Hashable, Codable {
    package let words: String
    package let address: String

    package init(_ words: String, _ address: String) {
        self.words = words
        self.address = address
    }
}
