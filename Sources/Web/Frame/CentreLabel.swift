import Actions
import Basics
import Foundation

/// A centre's name as short as the bar has room for, by the abbreviations of official letters.
enum CentreLabel {
    /// The longest first: "Khuyến công" is part of others.
    private static let abbreviations = [
        ("Trung tâm Khuyến công", "TTKC"), ("Tư vấn phát triển công nghiệp", "TVPTCN"),
        ("Phát triển công nghiệp", "PTCN"), ("Xúc tiến thương mại", "XTTM"), ("Tiết kiệm năng lượng", "TKNL"),
        ("Khuyến công", "KC"), ("Trung tâm", "TT"), (" tỉnh ", " "), (" thành phố ", " "), (" và ", " & "),
    ]

    /// "TTKC & XTTM Đắk Lắk". Of the sample's centre without the remark, which stands beside it as a mark.
    static func short(_ name: String) -> String {
        var short = Folding.normalise(name.replacing("(dữ liệu mẫu)", with: ""))
        for (words, abbreviation) in abbreviations {
            short = short.replacingOccurrences(of: words, with: abbreviation, options: .caseInsensitive)
        }
        return short
    }
}

extension Visit {
    /// Whether the person works in the sample year's centre, which is known by its name.
    var isInSample: Bool { centreName == Office.sampleCentre }
}
