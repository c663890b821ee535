/// A piece of XML, for the parts of a DOCX.
package typealias XML = Markup<XMLLanguage>

/// Keeps `XML` and `HTML` apart.
package enum XMLLanguage: Sendable {}
