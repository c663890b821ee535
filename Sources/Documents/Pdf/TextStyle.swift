/// How words look. Sizes are in points, as the decree counts them.
struct TextStyle: Hashable, Sendable {
    var size: Double
    var isBold = false
    var isItalic = false

    /// The least distance between base lines: a little over single spacing, so that stacked Vietnamese marks stay clear of
    /// the line above.
    var pitch: Double { size * 1.24 }

    static let body = TextStyle(size: 14)
    static let bodyBold = TextStyle(size: 14, isBold: true)
    static let remark = TextStyle(size: 14, isItalic: true)
}

/// Where a line of words stands in its column.
enum TextAlignment: Hashable, Sendable {
    case left
    case centre
    case right
    /// Both edges straight but for a paragraph's last line.
    case justified
}
