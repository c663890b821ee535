/// **Lời nhắn**: what a person is told, with what mends it (`Remedy`) in the words of the place where it is read. Written
/// as a text with `\(remedy: …)` or `\(told: …)` in it; their labels keep it from being taken for a `String`.
package struct Sentence: Hashable, Sendable {
    package let onPage: String
    package let onCommandLine: String

    /// The same everywhere.
    package init(_ words: String) {
        onPage = words
        onCommandLine = words
    }

    package init(onPage: String, onCommandLine: String) {
        self.onPage = onPage
        self.onCommandLine = onCommandLine
    }
}

extension Sentence: ExpressibleByStringInterpolation {
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var onPage = ""
        fileprivate var onCommandLine = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            onPage.reserveCapacity(literalCapacity)
            onCommandLine.reserveCapacity(literalCapacity)
        }

        package mutating func appendLiteral(_ words: String) {
            onPage += words
            onCommandLine += words
        }

        package mutating func appendInterpolation(_ words: some CustomStringConvertible) {
            appendLiteral(words.description)
        }

        package mutating func appendInterpolation(told: Sentence) {
            onPage += told.onPage
            onCommandLine += told.onCommandLine
        }

        package mutating func appendInterpolation(remedy: Remedy) {
            onPage += remedy.onPage
            onCommandLine += remedy.onCommandLine
        }
    }

    package init(stringLiteral words: String) { self.init(words) }

    package init(stringInterpolation told: StringInterpolation) {
        self.init(onPage: told.onPage, onCommandLine: told.onCommandLine)
    }
}
