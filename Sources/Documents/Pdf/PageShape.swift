/// A4 with the margins of Decree 30/2020/NĐ-CP, Appendix I: 20 mm over and under, 30 mm at the left, 15 mm at the right.
/// All in points.
struct PageShape: Hashable, Sendable {
    var isLandscape: Bool

    static let millimetre = 72 / 25.4

    var paperWidth: Double { (isLandscape ? 297 : 210) * PageShape.millimetre }
    var paperHeight: Double { (isLandscape ? 210 : 297) * PageShape.millimetre }

    var left: Double { 30 * PageShape.millimetre }
    var top: Double { 20 * PageShape.millimetre }
    /// Of what is written.
    var width: Double { paperWidth - 45 * PageShape.millimetre }
    var height: Double { paperHeight - 40 * PageShape.millimetre }
}
