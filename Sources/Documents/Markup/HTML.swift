/// A piece of HTML, for pages.
package typealias HTML = Markup<HTMLLanguage>

/// Keeps `HTML` and `XML` apart.
package enum HTMLLanguage: Sendable {}
