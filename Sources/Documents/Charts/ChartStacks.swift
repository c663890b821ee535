import Basics

/// Columns on top of one another.
extension ChartLayout {
    mutating func addStacks(_ field: UprightField) {
        // On a narrow picture as wide as the numbers in it, if there is room.
        let numbers = min(widestLabel + 6, field.slot * 0.84)
        let bar = min(max(field.slot * 0.5, numbers), letter * 7)
        for category in chart.categories.indices {
            var above = 0.0
            var below = 0.0
            var aside: [(y: Double, text: String, title: String?)] = []
            for series in chart.series.indices {
                let title = ChartWords.title(of: chart, series: series, category: category)
                guard let number = chart.value(series, category) else {
                    aside.append((field.y(above), unknown.rawValue, title))
                    continue
                }
                let start = number.digits < 0 ? below : above
                let end = start + number.drawn
                if number.digits < 0 { below = end } else { above = end }
                let top = min(field.y(start), field.y(end))
                let box = ChartBox(
                    x: field.middle(category) - bar / 2, y: top, width: bar, height: abs(field.y(end) - field.y(start)),
                    role: .series(series), title: title)
                addBox(box)
                guard !addInside(number.vietnamese, box, series) else { continue }
                aside.append((top + box.height / 2, number.vietnamese, nil))
            }
            let x = field.middle(category) + bar / 2 + letter * 0.3
            let isLast = category == chart.categories.count - 1
            let end = isLast ? field.right : field.middle(category + 1) - bar / 2
            // A number over the next stack, or cut by the edge, tells nothing: the summary and the table have it.
            addAside(
                aside.filter { ChartLetters.width(of: $0.text, size: labelSize) <= end - x }, x: x,
                lowest: field.bottom)
        }
    }

    /// Whether the words have room in the box.
    private mutating func addInside(_ text: String, _ box: ChartBox, _ series: Int) -> Bool {
        let isRoomy = box.height >= labelSize * 1.2 && ChartLetters.width(of: text, size: labelSize) <= box.width - 4
        guard isRoomy else { return false }
        if ChartPattern.of(series: series) != .plain {
            let words = ChartLetters.width(of: text, size: labelSize)
            marks.append(
                .box(
                    ChartBox(
                        x: box.x + (box.width - words) / 2 - 2, y: box.y + (box.height - labelSize) / 2,
                        width: words + 4, height: labelSize, role: .plate(series))))
        }
        addText(
            text, x: box.x + box.width / 2, y: box.y + box.height / 2 + labelSize * 0.34, .middle, size: labelSize,
            role: .onSeries(series))
        return true
    }

    /// At the right of a stack, from its foot up, none over another.
    private mutating func addAside(_ labels: [(y: Double, text: String, title: String?)], x: Double, lowest: Double) {
        var free = lowest - letter * 0.35
        for label in labels.sorted(by: { $0.y > $1.y }) {
            let base = min(free, label.y + labelSize * 0.34)
            addText(label.text, x: x, y: base, size: labelSize, title: label.title)
            free = base - labelSize * 1.1
        }
    }
}
