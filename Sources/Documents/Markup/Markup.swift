/// Text with tags as an interpolated value: a `String` in it is escaped, only markup of the same language is spliced in, so
/// that no text can become a tag.
///
///     let cell: XML = "<w:t>\(name)</w:t>"
package struct Markup<Language: Sendable>: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// UTF-8. Why not a String: tables of 10,000 rows are put together of small pieces.
    package private(set) var bytes: [UInt8]

    package init(stringLiteral text: String) { bytes = Array(text.utf8) }
    package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func append(_ other: Markup) { bytes.append(contentsOf: other.bytes) }

    package static func + (left: Markup, right: Markup) -> Markup {
        var sum = left
        sum.append(right)
        return sum
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + 24 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { bytes.append(contentsOf: literal.utf8) }
        package mutating func appendInterpolation(_ text: String) { MarkupEscaping.append(text, to: &bytes) }
        package mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }
        package mutating func appendInterpolation(_ markup: Markup) { bytes.append(contentsOf: markup.bytes) }
        /// Nothing there, nothing written.
        package mutating func appendInterpolation(_ markup: Markup?) {
            if let markup { bytes.append(contentsOf: markup.bytes) }
        }
    }
}

extension Sequence {
    /// One after the other.
    package func joined<Language>() -> Markup<Language> where Element == Markup<Language> {
        var sum: Markup<Language> = ""
        for element in self { sum.append(element) }
        return sum
    }
}
