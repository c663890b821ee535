import Basics

/// A chart laid out: a short list of marks that is written as SVG, drawn into a PDF, or drawn as a PNG. Lengths are in
/// points, from the upper left corner.
package struct ChartPicture: Hashable, Sendable {
    /// As asked for.
    package internal(set) var width: Double
    /// What the marks need.
    package internal(set) var height: Double
    /// The chart's own.
    package internal(set) var title: String
    /// All that it shows, in words.
    package internal(set) var summary: String
    var marks: [ChartMark] = []

    /// `letter` is the size of the words.
    package init(
        of chart: Chart, width: Double = 640, letter: Double = 12, unknown: UnknownSign = .paper
    ) {
        self.init(width: width, title: chart.title, summary: ChartWords.summary(of: chart))
        var layout = ChartLayout(chart, width: width, letter: letter, unknown: unknown)
        layout.run()
        marks = layout.marks
        height = layout.y
    }

    init(width: Double, title: String, summary: String) {
        self.width = width
        height = 0
        self.title = title
        self.summary = summary
    }
}

/// What a mark is for; colours follow from it.
enum ChartRole: Hashable, Sendable {
    case words
    case axis
    case grid
    case series(Int)
    /// Words on a mark of the series, or a pattern in it.
    case onSeries(Int)
    /// Plain ground under words on a pattern.
    case plate(Int)
}

extension ChartRole {
    var isPlate: Bool {
        if case .plate = self { return true }
        return false
    }
}

enum ChartMark: Hashable, Sendable {
    case box(ChartBox)
    case line(ChartLine)
    case dot(ChartDot)
    case text(ChartText)
}

struct ChartBox: Hashable, Sendable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
    var role: ChartRole
    /// What a reader of the screen says, and what is shown under the pointer.
    var title: String?
}

struct ChartLine: Hashable, Sendable {
    var x1: Double
    var y1: Double
    var x2: Double
    var y2: Double
    var width: Double
    var role: ChartRole
    /// Lengths of stroke and gap.
    var dashes: [Double] = []
}

/// A point of a line chart. Each series has its own shape, for print without colours.
struct ChartDot: Hashable, Sendable {
    enum Shape: Hashable, Sendable, CaseIterable {
        case circle
        case square
        case triangle
        case diamond
    }

    var x: Double
    var y: Double
    var radius: Double
    var shape: Shape
    var role: ChartRole
    var title: String?

    /// Of all shapes but the circle.
    var corners: [(x: Double, y: Double)] {
        let r = radius
        switch shape {
        case .circle: return []
        case .square: return [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)]
        case .triangle: return [(x, y - 1.2 * r), (x + 1.2 * r, y + r), (x - 1.2 * r, y + r)]
        case .diamond: return [(x, y - 1.4 * r), (x + 1.4 * r, y), (x, y + 1.4 * r), (x - 1.4 * r, y)]
        }
    }
}

struct ChartText: Hashable, Sendable {
    enum Anchor: String, Hashable, Sendable {
        case start
        case middle
        case end
    }

    var x: Double
    /// Of the base line.
    var y: Double
    var text: String
    var size: Double
    var anchor = Anchor.start
    var isBold = false
    var isItalic = false
    /// Read from below to above.
    var isUpright = false
    var role = ChartRole.words
    /// Of a value that is not known: the mark is its sign.
    var title: String?
}
