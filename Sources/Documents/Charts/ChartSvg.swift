/// Writes a chart as SVG for a page: without styles and scripts, which the page's policy forbids, with words for those who
/// cannot see it. Words and axes take the colour of the text around it.
package struct ChartSvg {
    private let colours: ChartColours
    private var svg = ""

    /// `id` is unique on its page.
    package static func text(of picture: ChartPicture, id: String, colours: ChartColours = .light) -> String {
        var writer = ChartSvg(colours: colours)
        writer.write(picture, id: escaped(id))
        return writer.svg
    }

    private init(colours: ChartColours) { self.colours = colours }

    private mutating func write(_ picture: ChartPicture, id: String) {
        let width = number(picture.width)
        let height = number(picture.height)
        svg += "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\""
        svg += " aria-labelledby=\"\(id)-title \(id)-desc\" viewBox=\"0 0 \(width) \(height)\""
        svg += " width=\"\(width)\" height=\"\(height)\" font-family=\"inherit\" fill=\"currentColor\">\n"
        svg += "<title id=\"\(id)-title\">\(ChartSvg.escaped(picture.title))</title>\n"
        svg += "<desc id=\"\(id)-desc\">\(ChartSvg.escaped(picture.summary))</desc>\n"
        for mark in picture.marks {
            switch mark {
            case .box(let box): write(box)
            case .line(let line): write(line)
            case .dot(let dot): write(dot)
            case .text(let text): write(text)
            }
        }
        svg += "</svg>"
    }

    private mutating func write(_ box: ChartBox) {
        svg += "<rect class=\"\(name(box.role))\" x=\"\(number(box.x))\" y=\"\(number(box.y))\""
        svg += " width=\"\(number(box.width))\" height=\"\(number(box.height))\" fill=\"\(colour(box.role))\""
        if !box.role.isPlate { svg += " stroke=\"currentColor\" stroke-width=\"0.5\"" }
        end("rect", title: box.title)
    }

    private mutating func write(_ line: ChartLine) {
        svg += "<line class=\"\(name(line.role))\" x1=\"\(number(line.x1))\" y1=\"\(number(line.y1))\""
        svg += " x2=\"\(number(line.x2))\" y2=\"\(number(line.y2))\" stroke=\"\(colour(line.role))\""
        svg += " stroke-width=\"\(number(line.width))\""
        if !line.dashes.isEmpty {
            svg += " stroke-dasharray=\"\(line.dashes.map(number).joined(separator: " "))\""
        }
        end("line", title: nil)
    }

    private mutating func write(_ dot: ChartDot) {
        let looks =
            " class=\"\(name(dot.role))\" fill=\"\(colour(dot.role))\" stroke=\"currentColor\" stroke-width=\"0.5\""
        guard dot.shape != .circle else {
            svg += "<circle\(looks) cx=\"\(number(dot.x))\" cy=\"\(number(dot.y))\" r=\"\(number(dot.radius))\""
            return end("circle", title: dot.title)
        }
        let corners = dot.corners.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
        svg += "<polygon\(looks) points=\"\(corners)\""
        end("polygon", title: dot.title)
    }

    private mutating func write(_ text: ChartText) {
        svg += "<text class=\"\(name(text.role))\" x=\"\(number(text.x))\" y=\"\(number(text.y))\""
        svg += " font-size=\"\(number(text.size))\""
        if text.anchor != .start { svg += " text-anchor=\"\(text.anchor.rawValue)\"" }
        if text.isBold { svg += " font-weight=\"bold\"" }
        if text.isItalic { svg += " font-style=\"italic\"" }
        if text.isUpright { svg += " transform=\"rotate(-90 \(number(text.x)) \(number(text.y)))\"" }
        if text.role != .words { svg += " fill=\"\(colour(text.role))\"" }
        svg += ">"
        if let title = text.title { svg += "<title>\(ChartSvg.escaped(title))</title>" }
        svg += ChartSvg.escaped(text.text) + "</text>\n"
    }

    private mutating func end(_ element: String, title: String?) {
        guard let title else { return svg += "/>\n" }
        svg += "><title>\(ChartSvg.escaped(title))</title></\(element)>\n"
    }

    private func colour(_ role: ChartRole) -> String {
        guard let colour = colours.colour(role) else { return "currentColor" }
        let digits = String(colour, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    private func name(_ role: ChartRole) -> String {
        switch role {
        case .words: return "chart-words"
        case .axis: return "chart-axis"
        case .grid: return "chart-grid"
        case .series(let index): return "chart-series-\(index + 1)"
        case .plate(let index): return "chart-series-\(index + 1)"
        case .onSeries(let index): return "chart-on-series-\(index + 1)"
        }
    }

    /// To a tenth: finer than a screen shows.
    private func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let rest = abs(tenths) % 10
        return sign + String(abs(tenths) / 10) + (rest == 0 ? "" : ".\(rest)")
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", "\r": escaped += " "
            // XML has no place for them.
            case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
