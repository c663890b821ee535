import Basics

/// Headings, paragraphs, items, charts.
extension PaperSetting {
    /// Never the last line of a page.
    mutating func setHeading(_ level: Int, _ text: String) throws(DocumentFault) {
        let style = TextStyle(size: 14, isBold: true, isItalic: level > 2)
        let block = try typesetter.set(text, style, width: width, .left, indent: PaperSetting.indent)
        var strip = Strip(height: block.height, gap: level == 1 ? 12 : 8)
        strip.place(block)
        strip.staysWithNext = true
        strip.bookmark = Bookmark(title: text, level: level)
        try flow.add(strip)
    }

    mutating func setItem(_ level: Int, _ runs: [PaperRun]) throws(DocumentFault) {
        let sign = level <= 1 ? "- " : "+ "
        let deeper = Double(max(0, level - 1)) * PaperSetting.indent / 2
        try setParagraph([PaperRun(sign)] + runs, indent: PaperSetting.indent + deeper)
    }

    mutating func setParagraph(_ runs: [PaperRun], indent: Double, style: TextStyle = .body) throws(DocumentFault) {
        let block = try typesetter.set(runs, style, width: width, .justified, indent: indent)
        try add(block, gap: 6)
    }

    /// Line by line. Neither a paragraph's first line nor its last stands alone on a page.
    mutating func add(_ block: TextBlock, x: Double = 0, gap: Double) throws(DocumentFault) {
        let last = block.lines.count - 1
        for (index, line) in block.lines.enumerated() {
            var strip = Strip(height: line.height, gap: index == 0 ? gap : 0)
            strip.lines = [PlacedLine(block: block, line: line, x: x + line.x, y: 0)]
            strip.staysWithNext = index < last && (index == 0 || index == last - 1)
            try flow.add(strip)
        }
    }

    /// As wide as the page, but not so tall that nothing else has room there.
    mutating func set(_ chart: Chart) throws(DocumentFault) {
        let picture = ChartPicture(of: chart, width: width, letter: 11)
        let scale = min(1, flow.shape.height * 0.75 / picture.height)
        var strip = Strip(height: picture.height * scale, gap: 12)
        strip.charts = [PlacedChart(picture: picture, x: width * (1 - scale) / 2, y: 0, scale: scale)]
        try flow.add(strip)
    }
}
