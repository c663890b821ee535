import Basics

/// The figures of a period by their codes.
package struct FigureBook: Sendable {
    private let byCode: [String: Figure]

    package init(_ figures: [Figure]) {
        byCode = Dictionary(figures.map { ($0.code, $0) }) { first, _ in first }
    }

    package subscript(code: String) -> Figure? { byCode[code] }

    package func value(_ code: String) -> ExactNumber? { byCode[code]?.value }

    /// The indicator's parts that have a value or were published, in the order of the breakdowns.
    package func parts(of indicator: Indicator) -> [Figure] {
        Indicators.breakdowns.compactMap { byCode["\(indicator.code).\($0.code)"] }
    }
}

extension Figure {
    /// Whether there is anything to say of it.
    package var isSilent: Bool {
        value == nil && published == nil && aim == nil && !isDisputed && bySource.isEmpty
    }
}
