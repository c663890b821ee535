/// Fills pages with strips from top to bottom. Strips that stay together are placed together; the last of them are held
/// back, since the signature may yet need them.
struct PageFlow {
    let surface: PdfSurface
    let typesetter: Typesetter
    /// From the top margin.
    private var y = 0.0
    private var isFresh = true
    /// Of the table that the page's last strip belongs to.
    private var frame: ClosedRange<Double>?
    /// Complete, but not placed.
    private var held: [[Strip]] = []
    /// Waiting for the strip that they stay with.
    private var open: [Strip] = []

    init(_ surface: PdfSurface, _ typesetter: Typesetter) {
        self.surface = surface
        self.typesetter = typesetter
    }

    var shape: PageShape { surface.shape }

    mutating func add(_ strip: Strip) throws(DocumentFault) {
        open.append(strip)
        guard !strip.staysWithNext else { return }
        held.append(open)
        open = []
        while held.count > 2 { try place(held.removeFirst()) }
    }

    /// Adds the signature, together with so much of what stands before it that it is not alone on its page.
    mutating func close(with closing: Strip) throws(DocumentFault) {
        var tail = open
        open = []
        while PageFlow.height(of: tail) < PageFlow.least, let before = held.popLast() { tail = before + tail }
        for strips in held { try place(strips) }
        held = []
        let excess = PageFlow.heightOnFreshPage(tail) + closing.height + closing.gap - shape.height
        let isOrdinary = closing.height < shape.height - 3 * PageFlow.least
        if excess > 0, isOrdinary, let last = tail.popLast() {
            if let (upper, lower) = last.cut(at: last.height - PageFlow.least) {
                // Only the end of the last row goes with the signature.
                try place(tail + [upper])
                tail = [lower]
            } else {
                tail.append(last.shrunk(by: excess))
            }
        }
        try place(tail + [closing])
    }

    /// Goes on on a new page, taking along what must stay with the next strip.
    mutating func turn(to next: PageShape) throws(DocumentFault) {
        for strips in held { try place(strips) }
        held = []
        if isFresh { surface.reshape(next) } else { try newPage(next) }
    }

    mutating func finish() throws(DocumentFault) -> [UInt8] {
        for strips in held + [open] { try place(strips) }
        try endPage()
        return try surface.finish()
    }

    /// Two lines of body text: less is not enough to stand over a signature, or to begin a cut row with.
    private static let least = 34.0

    private static func height(of strips: [Strip]) -> Double { strips.reduce(0) { $0 + $1.gap + $1.height } }

    private static func heightOnFreshPage(_ strips: [Strip]) -> Double {
        height(of: strips) - (strips.first?.gap ?? 0) + (strips.first?.head?.strip.height ?? 0)
    }

    private mutating func place(_ strips: [Strip]) throws(DocumentFault) {
        if fits(strips) {
            for strip in strips { try put(strip) }
        } else if PageFlow.heightOnFreshPage(strips) <= shape.height {
            try newPage(shape)
            for strip in strips { try put(strip) }
        } else {
            if y > shape.height / 2 { try newPage(shape) }
            for strip in strips { try putInParts(strip) }
        }
    }

    private func fits(_ strips: [Strip]) -> Bool {
        let needed = isFresh ? PageFlow.heightOnFreshPage(strips) : PageFlow.height(of: strips)
        return y + needed <= shape.height + 0.01
    }

    /// What is taller than a page goes on on the next ones.
    private mutating func putInParts(_ strip: Strip) throws(DocumentFault) {
        var rest = strip
        while !fits([rest]) {
            let over = isFresh ? rest.head?.strip.height ?? 0 : rest.gap
            let room = shape.height - y - over
            let fitsFresh = PageFlow.heightOnFreshPage([rest]) <= shape.height
            if !fitsFresh, room >= PageFlow.least, let (upper, lower) = rest.cut(at: room) {
                try put(upper)
                rest = lower
            } else if isFresh {
                break
            }
            try newPage(shape)
        }
        try put(rest)
    }

    private mutating func put(_ strip: Strip) throws(DocumentFault) {
        if !isFresh {
            y += strip.gap
        } else if let head = strip.head?.strip {
            try draw(head)
        } else if let frame = strip.frame {
            try draw(Strip.edge(frame))
        }
        try draw(strip)
        isFresh = false
        frame = strip.frame
    }

    private mutating func draw(_ strip: Strip) throws(DocumentFault) {
        surface.draw(strip, x: shape.left, y: shape.top + y)
        for chart in strip.charts {
            try surface.draw(chart, x: shape.left, y: shape.top + y, typesetter)
        }
        y += strip.height
    }

    private mutating func newPage(_ next: PageShape) throws(DocumentFault) {
        try endPage()
        surface.turnPage(next)
        y = 0
        isFresh = true
    }

    /// The page's number is in the middle of the top margin, but for the first page.
    private mutating func endPage() throws(DocumentFault) {
        if let frame { try draw(Strip.edge(frame)) }
        frame = nil
        guard surface.page > 1 else { return }
        let number = try typesetter.set(
            String(surface.page), TextStyle(size: 13), width: shape.width, .centre)
        var strip = Strip(height: number.height)
        strip.place(number)
        surface.draw(strip, x: shape.left, y: (shape.top - number.height) / 2 + 4)
    }
}

extension Strip {
    /// The rule that closes a table where a page ends or begins in it.
    fileprivate static func edge(_ frame: ClosedRange<Double>) -> Strip {
        var strip = Strip(height: 0)
        strip.rules = [.level(frame, y: 0)]
        return strip
    }
}
