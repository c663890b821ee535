import Actions
import Basics
import Foundation

/// A centre's name, also as short as the bar has room for, by the abbreviations of official letters.
struct CentreLabel: Sendable {
    let name: String
    /// "TTKC & XTTM Đắk Lắk". Of the sample's centre without the remark, which stands beside it as a mark.
    let short: String
    /// The sample year's centre is known by its name.
    let isSample: Bool

    init(_ name: String) {
        self.name = name
        short = CentreLabel.shortened(name)
        isSample = name == Office.sampleCentre
    }

    /// The longest first: "Khuyến công" is part of others.
    private static let abbreviations = [
        ("Trung tâm Khuyến công", "TTKC"), ("Tư vấn phát triển công nghiệp", "TVPTCN"),
        ("Phát triển công nghiệp", "PTCN"), ("Xúc tiến thương mại", "XTTM"), ("Tiết kiệm năng lượng", "TKNL"),
        ("Khuyến công", "KC"), ("Trung tâm", "TT"), (" tỉnh ", " "), (" thành phố ", " "), (" và ", " & "),
    ]

    private static func shortened(_ name: String) -> String {
        var short = Folding.normalise(name.replacing("(dữ liệu mẫu)", with: ""))
        for (words, abbreviation) in abbreviations {
            short = short.replacingOccurrences(of: words, with: abbreviation, options: .caseInsensitive)
        }
        return short
    }
}
