import Basics

/// Columns side by side.
extension ChartLayout {
    mutating func addColumns(_ field: UprightField) {
        let bar = columnWidth(in: field)
        for category in chart.categories.indices {
            var x = field.middle(category) - bar * Double(chart.series.count) / 2
            for series in chart.series.indices {
                addColumn(series, category, x: x, bar: bar, field)
                x += bar
            }
        }
    }

    private mutating func addColumn(_ series: Int, _ category: Int, x: Double, bar: Double, _ field: UprightField) {
        let title = ChartWords.title(of: chart, series: series, category: category)
        let middle = x + bar / 2
        guard let number = chart.value(series, category) else {
            return addText(
                unknown.rawValue, x: middle, y: field.y(0) - letter * 0.35, .middle, size: labelSize, title: title)
        }
        let end = field.y(number.drawn)
        addBox(
            ChartBox(
                x: x + bar * 0.06, y: min(end, field.y(0)), width: bar * 0.88, height: abs(end - field.y(0)),
                role: .series(series), title: title))
        addValue(number, x: middle, end: end, isUpright: widestLabel > bar * 1.02)
    }

    /// Over what it is the value of; under it where that is less than nothing.
    private mutating func addValue(_ number: ExactNumber, x: Double, end: Double, isUpright: Bool) {
        let isBelow = number.digits < 0
        let gap = letter * 0.35
        if isUpright {
            addText(
                number.vietnamese, x: x + labelSize * 0.34, y: isBelow ? end + gap : end - gap,
                isBelow ? .end : .start, size: labelSize, isUpright: true)
        } else {
            addText(
                number.vietnamese, x: x, y: isBelow ? end + gap + labelSize * 0.8 : end - gap, .middle,
                size: labelSize)
        }
    }
}
