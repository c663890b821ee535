import Basics

/// Lays a chart out from top to bottom: title, unit, legend, then what its kind shows.
struct ChartLayout {
    let chart: Chart
    let width: Double
    /// The size of the words.
    let letter: Double
    let unknown: UnknownSign
    var marks: [ChartMark] = []
    /// Where free room begins; in the end the chart's height.
    var y = 0.0

    init(_ chart: Chart, width: Double, letter: Double, unknown: UnknownSign = .paper) {
        self.unknown = unknown
        self.chart = chart
        self.width = width
        self.letter = letter
    }

    var lineHeight: Double { letter * 1.25 }

    mutating func run() {
        addHead()
        guard !chart.series.isEmpty, !chart.categories.isEmpty else {
            addText("Chưa có số liệu.", x: width / 2, y: y + lineHeight, .middle, isItalic: true)
            y += 2 * lineHeight
            return
        }
        if chart.series.count > 1 { addLegend() }
        switch chart.kind {
        case .columns: if columnsFit { addUpright() } else { addBars() }
        case .bars: addBars()
        case .stacked, .lines: addUpright()
        }
        addGaps()
        y += letter * 0.4
    }

    /// Says whose value is not known: the dots alone do not.
    private mutating func addGaps() {
        guard let note = ChartWords.gaps(in: chart, unknown) else { return }
        y += letter * 0.3
        for line in ChartLetters.lines(note, size: labelSize, width: width * 0.96) {
            y += lineHeight
            addText(line, x: width / 2, y: y - letter * 0.25, .middle, size: labelSize, isItalic: true)
        }
    }

    private mutating func addHead() {
        let size = letter * 1.12
        y = letter * 0.3
        for line in ChartLetters.lines(chart.title, size: size, width: width * 0.94, isBold: true) where !line.isEmpty {
            y += size * 1.25
            addText(line, x: width / 2, y: y - size * 0.25, .middle, size: size, isBold: true)
        }
        if let unit = ChartWords.unit(of: chart) {
            y += lineHeight
            addText(unit, x: width / 2, y: y - letter * 0.25, .middle, isItalic: true)
        }
        y += letter * 0.5
    }

    /// In rows, each in the middle; a long name has a row of its own and is wrapped.
    private mutating func addLegend() {
        let swatch = letter * 1.9
        let gap = letter * 1.6
        var row: [(series: Int, lines: [String], width: Double)] = []
        var used = 0.0
        for (series, one) in chart.series.enumerated() {
            let lines = ChartLetters.lines(one.name, size: letter, width: width - swatch)
            let needed = swatch + (lines.map { ChartLetters.width(of: $0, size: letter) }.max() ?? 0)
            if !row.isEmpty, used + gap + needed > width {
                addLegendRow(row, used: used)
                row = []
                used = 0
            }
            used += (row.isEmpty ? 0 : gap) + needed
            row.append((series, lines, needed))
        }
        addLegendRow(row, used: used)
        y += letter * 0.5
    }

    private mutating func addLegendRow(_ row: [(series: Int, lines: [String], width: Double)], used: Double) {
        var x = (width - used) / 2
        let top = y
        for entry in row {
            addSwatch(entry.series, x: x, y: top)
            for (index, line) in entry.lines.enumerated() {
                addText(line, x: x + letter * 1.9, y: top + Double(index + 1) * lineHeight - letter * 0.3)
            }
            y = max(y, top + Double(entry.lines.count) * lineHeight)
            x += entry.width + letter * 1.6
        }
    }

    private mutating func addSwatch(_ series: Int, x: Double, y: Double) {
        let middle = y + lineHeight / 2
        guard chart.kind == .lines else {
            return addBox(
                ChartBox(
                    x: x, y: middle - letter * 0.45, width: letter * 1.4, height: letter * 0.9, role: .series(series)))
        }
        let end = x + letter * 1.5
        marks.append(.line(stroke(series, from: (x, middle), to: (end, middle))))
        marks.append(.dot(dot(series, x: (x + end) / 2, y: middle, title: nil)))
    }
}

/// The parts that all kinds share.
extension ChartLayout {
    mutating func addText(
        _ text: String, x: Double, y: Double, _ anchor: ChartText.Anchor = .start, size: Double? = nil,
        isBold: Bool = false, isItalic: Bool = false, isUpright: Bool = false, role: ChartRole = .words,
        title: String? = nil
    ) {
        guard !text.isEmpty else { return }
        marks.append(
            .text(
                ChartText(
                    x: x, y: y, text: text, size: size ?? letter, anchor: anchor, isBold: isBold, isItalic: isItalic,
                    isUpright: isUpright, role: role, title: title)))
    }

    mutating func addLine(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ role: ChartRole) {
        marks.append(.line(ChartLine(x1: x1, y1: y1, x2: x2, y2: y2, width: role == .axis ? 1 : 0.5, role: role)))
    }

    /// With the pattern of its series.
    mutating func addBox(_ box: ChartBox) {
        marks.append(.box(box))
        guard case .series(let series) = box.role else { return }
        marks.append(contentsOf: ChartPattern.of(series: series).lines(in: box, series: series).map(ChartMark.line))
    }

    /// Each series has its own dashes, for print without colours.
    func stroke(_ series: Int, from start: (x: Double, y: Double), to end: (x: Double, y: Double)) -> ChartLine {
        let dashes: [[Double]] = [[], [7, 3], [2, 3], [9, 3, 2, 3]]
        return ChartLine(
            x1: start.x, y1: start.y, x2: end.x, y2: end.y, width: 2, role: .series(series),
            dashes: dashes[series % dashes.count])
    }

    func dot(_ series: Int, x: Double, y: Double, title: String?) -> ChartDot {
        let shapes = ChartDot.Shape.allCases
        return ChartDot(
            x: x, y: y, radius: letter * 0.32, shape: shapes[series % shapes.count], role: .series(series),
            title: title)
    }

    func label(_ series: Int, _ category: Int) -> String {
        chart.value(series, category)?.vietnamese ?? unknown.rawValue
    }

    func labelWidth(_ series: Int, _ category: Int) -> Double {
        ChartLetters.width(of: label(series, category), size: labelSize)
    }

    /// Of the values.
    var labelSize: Double { letter * 0.92 }

    var widestLabel: Double {
        var widest = 0.0
        for series in chart.series.indices {
            for category in chart.categories.indices { widest = max(widest, labelWidth(series, category)) }
        }
        return widest
    }

    /// Those of all known values, and the heights of stacks.
    var scale: ChartScale {
        var values: [ExactNumber] = []
        var stacks: [Double] = []
        for category in chart.categories.indices {
            let known = chart.series.indices.compactMap { chart.value($0, category) }
            values += known
            guard chart.kind == .stacked else { continue }
            stacks.append(known.map(\.drawn).filter { $0 > 0 }.reduce(0, +))
            stacks.append(known.map(\.drawn).filter { $0 < 0 }.reduce(0, +))
        }
        return ChartScale(values, stacks: stacks)
    }
}
