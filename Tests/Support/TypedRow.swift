import Basics

/// What a person types into a cell: a text, a number, or nothing.
package struct Typed: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral, Sendable {
    let cell: Cell

    package init(stringLiteral text: String) { cell = text.isEmpty ? .empty : .text(text) }
    package init(integerLiteral number: Int) { cell = .number(ExactNumber(number)) }
    package init(nilLiteral: ()) { cell = .empty }

    /// A number, or a blank cell for nothing.
    package init(_ number: Int?) { cell = number.map { .number(ExactNumber($0)) } ?? .empty }
    /// A text, or a blank cell for nothing.
    package init(_ text: String?) { cell = text.map { .text($0) } ?? .empty }
}

package typealias TypedRow = [Typed]

/// A sheet of a workbook that a test makes.
package struct TypedSheet: Sendable {
    package let name: String
    package var rows: [TypedRow]

    package init(_ name: String, _ rows: [TypedRow]) {
        self.name = name
        self.rows = rows
    }
}
