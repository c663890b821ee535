import Actions
import Basics
import Domain
import Foundation

/// The figures as JSON. What is not known is `null`, and the key is there.
struct PrintedFigures: Encodable {
    struct Place: Encodable {
        let code: String
        let name: String
    }

    let period: String
    let province: Place
    let figures: [PrintedFigure]

    init(_ sheet: FigureSheet) {
        period = sheet.period.code
        province = Place(code: sheet.province.key.code, name: sheet.province.name)
        figures = sheet.figures.map(PrintedFigure.init)
    }
}

struct PrintedFigure: Encodable {
    private let figure: Figure

    init(_ figure: Figure) {
        self.figure = figure
    }

    private enum Key: String, CodingKey {
        case indicator, value, basis, unit, incomplete, hedged, bySource = "by_source", target, published
        case publishedQualifier = "published_qualifier", difference, printed, explanation, stated
    }

    private enum TargetKey: String, CodingKey {
        case year, value, averageGrowthPercent = "average_growth_percent", reachedPercent = "reached_percent"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(figure.code, forKey: .indicator)
        try container.encode(number(figure.value), forKey: .value)
        try container.encode(figure.basis?.rawValue, forKey: .basis)
        try container.encode(figure.indicator.unit, forKey: .unit)
        try container.encode(figure.isIncomplete, forKey: .incomplete)
        try container.encode(figure.isHedged, forKey: .hedged)
        try container.encode(figure.bySource.compactMapValues { number($0) }, forKey: .bySource)
        try container.encode(number(figure.published?.value), forKey: .published)
        try container.encode(figure.published?.hedge?.rawValue, forKey: .publishedQualifier)
        try container.encode(number(figure.difference), forKey: .difference)
        try container.encode(figure.printed, forKey: .printed)
        try container.encode(number(figure.otherwiseStated), forKey: .stated)
        try container.encode(figure.published?.explanation, forKey: .explanation)
        guard let aim = figure.aim else { return try container.encodeNil(forKey: .target) }
        var target = container.nestedContainer(keyedBy: TargetKey.self, forKey: .target)
        try target.encode(aim.year, forKey: .year)
        try target.encode(number(aim.value), forKey: .value)
        try target.encode(number(aim.growthPercent), forKey: .averageGrowthPercent)
        try target.encode(number(figure.percentOfAim), forKey: .reachedPercent)
    }

    /// Decimal keeps each digit: JSON has no other exact number.
    private func number(_ value: ExactNumber?) -> Decimal? { value.flatMap { Decimal(string: $0.plain) } }
}
