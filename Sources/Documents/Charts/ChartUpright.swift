import Basics

/// The field in which columns and lines stand.
struct UprightField {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    let scale: ChartScale
    let categories: Int

    var slot: Double { (right - left) / Double(categories) }

    func middle(_ category: Int) -> Double { left + (Double(category) + 0.5) * slot }

    func y(_ value: Double) -> Double { bottom - scale.share(value) * (bottom - top) }
}

/// Columns, stacks and lines over their categories.
extension ChartLayout {
    /// Whether each name has room under its columns, and each label over its own.
    var columnsFit: Bool {
        let field = field(scale)
        let bar = columnWidth(in: field)
        guard bar >= labelSize * 1.15 else { return false }
        return chart.categories.allSatisfy { name in
            ChartLetters.longestWord(of: name, size: letter) <= field.slot * 0.96
                && ChartLetters.lines(name, size: letter, width: field.slot * 0.96).count <= 4
        }
    }

    func columnWidth(in field: UprightField) -> Double { field.slot * 0.76 / Double(max(1, chart.series.count)) }

    mutating func addUpright() {
        let field = field(scale)
        addAxis(field)
        switch chart.kind {
        case .columns, .bars: addColumns(field)
        case .stacked: addStacks(field)
        case .lines: addLines(field)
        }
        addLine(field.left, field.y(0), field.right, field.y(0), .axis)
        y = field.bottom + letter * 0.35
        addCategories(field)
    }

    func field(_ scale: ChartScale) -> UprightField {
        let ticks = scale.ticks.map { ChartLetters.width(of: $0.text, size: labelSize) }.max() ?? 0
        let left = ticks + letter * 0.7
        let slot = (width - left) / Double(max(1, chart.categories.count))
        let room = slot * (chart.kind == .columns ? 0.76 / Double(max(1, chart.series.count)) : 1)
        let height = width * 0.36
        let label = (widestLabel > room ? widestLabel : labelSize) + letter * 0.4
        // The highest value is often well under the top of the scale.
        let over = max(letter * 0.7, label - (1 - scale.share(greatest)) * height)
        return UprightField(
            left: left, right: width, top: y + over, bottom: y + over + height, scale: scale,
            categories: max(1, chart.categories.count))
    }

    /// Of the values, or of the stacks' heights.
    private var greatest: Double {
        var greatest = 0.0
        for category in chart.categories.indices {
            let known = chart.series.indices.compactMap { chart.value($0, category)?.drawn }
            let height = chart.kind == .stacked ? known.filter { $0 > 0 }.reduce(0, +) : known.max() ?? 0
            greatest = max(greatest, height)
        }
        return greatest
    }

    private mutating func addAxis(_ field: UprightField) {
        for tick in field.scale.ticks {
            let y = field.y(tick.value)
            if tick.value != 0 { addLine(field.left, y, field.right, y, .grid) }
            addText(tick.text, x: field.left - letter * 0.4, y: y + labelSize * 0.34, .end, size: labelSize)
        }
    }

    private mutating func addCategories(_ field: UprightField) {
        let names = chart.categories.map { ChartLetters.lines($0, size: letter, width: field.slot * 0.96) }
        let isNarrow = chart.categories.contains {
            ChartLetters.longestWord(of: $0, size: letter) > field.slot * 0.96
        }
        guard !isNarrow else { return addUprightCategories(field) }
        for (category, lines) in names.enumerated() {
            for (index, line) in lines.enumerated() {
                let base = y + Double(index + 1) * lineHeight - letter * 0.25
                addText(line, x: field.middle(category), y: base, .middle)
            }
        }
        y += Double(names.map(\.count).max() ?? 0) * lineHeight
    }

    private mutating func addUprightCategories(_ field: UprightField) {
        let longest = chart.categories.map { ChartLetters.width(of: $0, size: letter) }.max() ?? 0
        for (category, name) in chart.categories.enumerated() {
            addText(name, x: field.middle(category) + letter * 0.34, y: y + letter * 0.3, .end, isUpright: true)
        }
        y += longest + letter * 0.6
    }
}
