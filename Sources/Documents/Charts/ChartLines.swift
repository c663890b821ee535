import Basics

/// Points joined by lines; a value that is not known is a gap.
extension ChartLayout {
    mutating func addLines(_ field: UprightField) {
        for series in chart.series.indices {
            var before: (x: Double, y: Double)?
            for category in chart.categories.indices {
                let point = chart.value(series, category).map { (x: field.middle(category), y: field.y($0.drawn)) }
                if let before, let point { marks.append(.line(stroke(series, from: before, to: point))) }
                before = point
            }
        }
        for category in chart.categories.indices { addPoints(category, field) }
    }

    private mutating func addPoints(_ category: Int, _ field: UprightField) {
        let x = field.middle(category)
        var labels: [(y: Double, text: String)] = []
        for series in chart.series.indices {
            let title = ChartWords.title(of: chart, series: series, category: category)
            guard let number = chart.value(series, category) else {
                addText(
                    unknown.rawValue, x: x, y: field.y(0) - letter * 0.35, .middle, size: labelSize, title: title)
                continue
            }
            let y = field.y(number.drawn)
            marks.append(.dot(dot(series, x: x, y: y, title: title)))
            labels.append((y, number.vietnamese))
        }
        addLabels(labels.sorted { $0.y > $1.y }, x: x, field)
    }

    /// The lowest point of several has its label under it, the others over them, none over another.
    private mutating func addLabels(_ labels: [(y: Double, text: String)], x: Double, _ field: UprightField) {
        let isUpright = widestLabel > field.slot
        var free = Double.infinity
        for (index, label) in labels.enumerated() {
            let under = label.y + letter * 0.5 + labelSize * 0.75
            if index == 0, labels.count > 1, !isUpright, under < field.bottom - labelSize {
                addText(label.text, x: x, y: under, .middle, size: labelSize)
                continue
            }
            let base = min(free, label.y - letter * 0.55)
            addText(
                label.text, x: x + (isUpright ? labelSize * 0.34 : 0), y: base, isUpright ? .start : .middle,
                size: labelSize, isUpright: isUpright)
            free = base - (isUpright ? ChartLetters.width(of: label.text, size: labelSize) : labelSize) * 1.08
        }
    }
}
