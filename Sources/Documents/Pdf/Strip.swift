/// A straight line, level or upright, within a strip.
struct Rule: Hashable, Sendable {
    var x1: Double
    var y1: Double
    var x2: Double
    var y2: Double
    var width = 0.5

    static func level(_ x: ClosedRange<Double>, y: Double, width: Double = 0.5) -> Rule {
        Rule(x1: x.lowerBound, y1: y, x2: x.upperBound, y2: y, width: width)
    }

    static func upright(_ x: Double, from top: Double, to bottom: Double) -> Rule {
        Rule(x1: x, y1: top, x2: x, y2: bottom)
    }

    func moved(x: Double = 0, y: Double = 0) -> Rule {
        Rule(x1: x1 + x, y1: y1 + y, x2: x2 + x, y2: y2 + y, width: width)
    }
}

/// A line of words within a strip, by its upper left corner.
struct PlacedLine {
    let block: TextBlock
    let line: TextBlock.Line
    var x: Double
    var y: Double

    var bottom: Double { y + line.height }
}

/// A chart within a strip.
struct PlacedChart {
    let picture: ChartPicture
    var x: Double
    var y: Double
    var scale: Double
}

/// An entry of the PDF's outline.
struct Bookmark: Hashable, Sendable {
    var title: String
    /// From 1.
    var level: Int
}

/// A level piece of a page over its whole width: a line of a paragraph, a row of a table. Pages are made of strips.
struct Strip {
    /// Over it; left out at the top of a page.
    var gap = 0.0
    var height: Double
    var lines: [PlacedLine] = []
    var rules: [Rule] = []
    var charts: [PlacedChart] = []
    /// Must not be the last on its page.
    var staysWithNext = false
    var bookmark: Bookmark?
    /// Of the table that it belongs to: drawn again over it where it begins a page.
    var head: TableHead?
    /// The edges of its table, closed by a rule where a page ends or begins in the table.
    var frame: ClosedRange<Double>?
}

extension Strip {
    init(height: Double, gap: Double = 0) {
        self.height = height
        self.gap = gap
    }

    /// Adds the lines of words under one another.
    mutating func place(_ block: TextBlock, x: Double = 0, y: Double = 0) {
        var top = y
        for line in block.lines {
            lines.append(PlacedLine(block: block, line: line, x: x + line.x, y: top))
            top += line.height
        }
    }

    /// In two at `y` or a little over it, where no line of words is cut through. Nothing if there is no such place.
    func cut(at y: Double) -> (upper: Strip, lower: Strip)? {
        guard let y = clearing(at: y), y < height - 0.01 else { return nil }
        var upper = self
        var lower = self
        upper.height = y
        upper.lines = lines.filter { $0.bottom <= y + 0.01 }
        upper.charts = charts.filter { $0.y < y }
        upper.rules = rules.compactMap { $0.clipped(to: 0...y) }
        upper.staysWithNext = false
        lower.gap = 0
        lower.height = height - y
        lower.bookmark = nil
        lower.lines = lines.filter { $0.bottom > y + 0.01 }
        for index in lower.lines.indices { lower.lines[index].y -= y }
        lower.charts = charts.filter { $0.y >= y }
        for index in lower.charts.indices { lower.charts[index].y -= y }
        lower.rules = rules.compactMap { $0.clipped(to: y...max(y, height))?.moved(y: -y) }
        return (upper, lower)
    }

    /// Its charts smaller by so much; never under a quarter of their size.
    func shrunk(by excess: Double) -> Strip {
        guard !charts.isEmpty else { return self }
        let share = max(0.25, (height - excess) / height)
        var smaller = self
        smaller.height = height * share
        for index in charts.indices {
            let width = charts[index].picture.width * charts[index].scale
            smaller.charts[index].scale *= share
            smaller.charts[index].x += width * (1 - share) / 2
        }
        return smaller
    }

    private func clearing(at y: Double) -> Double? {
        var y = y
        while let crossing = lines.first(where: { $0.y < y - 0.01 && $0.bottom > y + 0.01 }) { y = crossing.y }
        for chart in charts where chart.y < y && chart.y + chart.picture.height * chart.scale > y { return nil }
        return y > 0.01 ? y : nil
    }
}

extension Rule {
    /// The part between two heights. A level rule on the upper one belongs to the strip above.
    fileprivate func clipped(to heights: ClosedRange<Double>) -> Rule? {
        if y1 == y2 {
            let isFirst = heights.lowerBound == 0
            let isIn = y1 <= heights.upperBound + 0.01 && (isFirst || y1 > heights.lowerBound + 0.01)
            return isIn ? self : nil
        }
        let top = max(y1, heights.lowerBound)
        let bottom = min(y2, heights.upperBound)
        return top < bottom ? Rule(x1: x1, y1: top, x2: x2, y2: bottom, width: width) : nil
    }
}
