import Basics

/// Lying bars: names at the left, values behind the bars.
extension ChartLayout {
    mutating func addBars() {
        let names = chart.categories.map { ChartLetters.lines($0, size: letter, width: width * 0.36) }
        let widest = names.joined().map { ChartLetters.width(of: $0, size: letter) }.max() ?? 0
        let scale = scale
        // Values of less than nothing have their label at the left of the bar.
        let before = scale.low < 0 ? widestLabel + letter * 0.5 : 0
        let left = widest + letter * 0.7 + before
        let right = max(left + 1, width - widestLabel - letter * 0.7)
        let top = y + letter * 0.3
        let first = marks.count
        y = top
        for category in chart.categories.indices { addBarRow(category, names[category], left, right, before, scale) }
        addLyingAxis(scale, left: left, right: right, top: top, under: first)
    }

    private mutating func addBarRow(
        _ category: Int, _ name: [String], _ left: Double, _ right: Double, _ before: Double, _ scale: ChartScale
    ) {
        let thick = labelSize * 1.22
        let bars = Double(chart.series.count) * thick
        let words = Double(name.count) * lineHeight
        let height = max(bars, words)
        for (index, line) in name.enumerated() {
            let base = y + (height - words) / 2 + Double(index + 1) * lineHeight - letter * 0.3
            addText(line, x: left - before - letter * 0.6, y: base, .end)
        }
        var barY = y + (height - bars) / 2
        let zero = left + scale.share(0) * (right - left)
        for series in chart.series.indices {
            addBar(series, category, y: barY, thick: thick, zero: zero, length: right - left, scale)
            barY += thick
        }
        y += height + letter * 0.55
    }

    private mutating func addBar(
        _ series: Int, _ category: Int, y: Double, thick: Double, zero: Double, length: Double, _ scale: ChartScale
    ) {
        let title = ChartWords.title(of: chart, series: series, category: category)
        let base = y + thick / 2 + labelSize * 0.34
        guard let number = chart.value(series, category) else {
            return addText(unknown.rawValue, x: zero + letter * 0.35, y: base, size: labelSize, title: title)
        }
        let end = zero + (scale.share(number.drawn) - scale.share(0)) * length
        addBox(
            ChartBox(
                x: min(zero, end), y: y + 0.8, width: abs(end - zero), height: thick - 1.6, role: .series(series),
                title: title))
        let isBelow = number.digits < 0
        addText(
            number.vietnamese, x: isBelow ? end - letter * 0.35 : end + letter * 0.35, y: base,
            isBelow ? .end : .start, size: labelSize)
    }

    /// Grid lines go under the bars, so before them in the list.
    private mutating func addLyingAxis(_ scale: ChartScale, left: Double, right: Double, top: Double, under first: Int)
    {
        let drawn = marks[first...]
        marks.removeSubrange(first...)
        let bottom = y
        y += lineHeight
        var free = -Double.infinity
        for tick in scale.ticks {
            let x = left + scale.share(tick.value) * (right - left)
            if tick.value != 0 { addLine(x, top, x, bottom, .grid) }
            let half = ChartLetters.width(of: tick.text, size: labelSize) / 2
            guard x - half > free else { continue }
            free = x + half + letter * 0.5
            addText(tick.text, x: x, y: bottom + lineHeight - letter * 0.15, .middle, size: labelSize)
        }
        marks += drawn
        let zero = left + scale.share(0) * (right - left)
        addLine(zero, top, zero, bottom, .axis)
    }
}
