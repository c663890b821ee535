import Basics

/// **Loại báo cáo**. The raw value is its word on the command line.
package enum ReportKind: String, Sendable, CaseIterable {
    case results, plan, money, training, products, establishments, quality, narrative, article

    /// As the paper's abstract says it, before "năm 2016".
    package var title: String {
        switch self {
        case .results: return "Kết quả thực hiện các chỉ tiêu khuyến công"
        case .plan: return "Tình hình thực hiện kế hoạch khuyến công theo nội dung hoạt động"
        case .money: return "Kinh phí khuyến công theo năm, nguồn và nội dung"
        case .training: return "Kết quả đào tạo, tập huấn"
        case .products: return "Sản phẩm công nghiệp nông thôn tiêu biểu được công nhận"
        case .establishments: return "Cơ sở công nghiệp nông thôn và hỗ trợ đã nhận"
        case .quality: return "Chất lượng số liệu"
        case .narrative: return "Kết quả hoạt động khuyến công"
        case .article: return "Bài viết về hoạt động khuyến công"
        }
    }

    /// The tab of its worksheet.
    package var tab: String {
        switch self {
        case .results: return "Kết quả"
        case .plan: return "Kế hoạch"
        case .money: return "Kinh phí"
        case .training: return "Đào tạo"
        case .products: return "Sản phẩm"
        case .establishments: return "Cơ sở"
        case .quality: return "Chất lượng số liệu"
        case .narrative: return "Số liệu báo cáo"
        case .article: return "Số liệu bài viết"
        }
    }

    /// The stem of its file: "ket-qua".
    package var stem: String {
        switch self {
        case .narrative: return "bao-cao"
        case .article: return "bai-viet"
        default: return Folding.key(tab).split(separator: " ").joined(separator: "-")
        }
    }
}
