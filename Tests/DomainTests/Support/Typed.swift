import Basics

/// A cell as a literal: `"text"`, `120`, `1.5`, `nil` for a blank, `.day("2016-08-01")`.
struct Typed: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByNilLiteral
{
    let cell: Cell

    init(_ cell: Cell) { self.cell = cell }
    init(stringLiteral text: String) { cell = .text(text) }
    init(integerLiteral number: Int) { cell = .number(ExactNumber(number)) }
    init(floatLiteral number: Double) {
        cell = ExactNumber(stored: Array("\(number)".utf8)).map(Cell.number) ?? .fault("#NUM!")
    }
    init(nilLiteral: ()) { cell = .empty }

    static func text(_ text: String) -> Typed { Typed(.text(text)) }
    static func day(_ iso: String) -> Typed { Typed(Day(iso: iso).map(Cell.day) ?? .fault("#VALUE!")) }
}
