/// The rules of a page, kept back until it ends: uprights that continue one another row by row become one.
struct PageRules {
    private var level: [Rule] = []
    private var upright: [Rule] = []
    /// The upright last seen at each x, rounded.
    private var open: [Int: Int] = [:]

    mutating func add(_ rule: Rule) {
        guard rule.x1 == rule.x2 else { return level.append(rule) }
        let place = Int((rule.x1 * 100).rounded())
        if let index = open[place], abs(upright[index].y2 - rule.y1) < 0.01 {
            upright[index].y2 = rule.y2
        } else {
            open[place] = upright.count
            upright.append(rule)
        }
    }

    /// Gives all, those of one width together since each stroke costs Cairo more than its lines, and forgets them.
    mutating func drain() -> [(width: Double, rules: [Rule])] {
        defer { self = PageRules() }
        let all = level + upright
        return Set(all.map(\.width)).sorted().map { width in (width, all.filter { $0.width == width }) }
    }
}
