/// What is drawn over the colour of a series, so that it is known in grey print.
enum ChartPattern: Hashable, Sendable, CaseIterable {
    case plain
    case rising
    case level
    case falling

    /// The first two differ enough by their lightness.
    static func of(series: Int) -> ChartPattern {
        switch series % 6 {
        case 0, 1: return .plain
        case 2: return .rising
        case 3: return .level
        case 4: return .falling
        default: return .plain
        }
    }

    private static let distance = 5.0

    func lines(in box: ChartBox, series: Int) -> [ChartLine] {
        switch self {
        case .plain: return []
        case .level:
            return stride(from: box.y + ChartPattern.distance, to: box.y + box.height, by: ChartPattern.distance).map {
                line(box.x, $0, box.x + box.width, $0, series)
            }
        case .rising, .falling:
            let reach = box.width + box.height
            return stride(from: ChartPattern.distance, to: reach, by: ChartPattern.distance * 1.3).map { offset in
                slanted(offset, in: box, series)
            }
        }
    }

    /// From the left or lower edge to the upper or right one, `offset` away from a corner.
    private func slanted(_ offset: Double, in box: ChartBox, _ series: Int) -> ChartLine {
        let startX = max(0, offset - box.height)
        let startY = min(offset, box.height)
        let endX = min(offset, box.width)
        let endY = max(0, offset - box.width)
        guard self == .falling else {
            return line(box.x + startX, box.y + startY, box.x + endX, box.y + endY, series)
        }
        let bottom = box.y + box.height
        return line(box.x + startX, bottom - startY, box.x + endX, bottom - endY, series)
    }

    private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ series: Int) -> ChartLine {
        ChartLine(x1: x1, y1: y1, x2: x2, y2: y2, width: 0.8, role: .onSeries(series))
    }
}
