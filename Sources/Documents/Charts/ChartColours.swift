/// Colours of a chart: far from one another in lightness and for the colour-blind.
package enum ChartColours: Hashable, Sendable, CaseIterable {
    /// On white: paper, and pages in light.
    case light
    /// On black: pages in dark.
    case dark

    /// "#1f4e79".
    func series(_ index: Int) -> Int {
        let colours: [Int]
        switch self {
        case .light: colours = [0x1F4E79, 0xF2B13C, 0x2A9D8F, 0xC5D3E3, 0xA8432F, 0x7A7A7A]
        case .dark: colours = [0x6FB1F0, 0xF2C46B, 0x3FBFAE, 0xDDE6F0, 0xE07A5F, 0x9A9A9A]
        }
        return colours[index % colours.count]
    }

    /// On a mark of the series.
    func onSeries(_ index: Int) -> Int {
        switch self {
        case .light: return [0, 4].contains(index % 6) ? 0xFFFFFF : 0x000000
        case .dark: return 0x000000
        }
    }

    var grid: Int {
        switch self {
        case .light: return 0xC8C8C8
        case .dark: return 0x555555
        }
    }

    /// Nothing for words and axes, which have the colour of the words around.
    func colour(_ role: ChartRole) -> Int? {
        switch role {
        case .words, .axis: return nil
        case .grid: return grid
        case .series(let index), .plate(let index): return series(index)
        case .onSeries(let index): return onSeries(index)
        }
    }
}
