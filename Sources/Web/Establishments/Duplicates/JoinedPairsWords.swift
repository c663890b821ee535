import Actions
import Basics
import Domain

/// Two establishments are merged; a project or product is linked to the establishment that it names.
enum JoinedPairsWords {
    /// "Nối 150 cặp đề án, sản phẩm với cơ sở và gộp 6 cặp cơ sở".
    static func of(_ pairs: JoinedPairs) -> String {
        let linked = "nối \(ExactNumber(pairs.linked).vietnamese) cặp đề án, sản phẩm với cơ sở"
        let merged = "gộp \(ExactNumber(pairs.merged).vietnamese) cặp cơ sở"
        if pairs.linked == 0 { return merged.capitalisedFirst }
        return (pairs.merged == 0 ? linked : "\(linked) và \(merged)").capitalisedFirst
    }

    /// What that does to the records.
    static func meaning(of pairs: JoinedPairs) -> String {
        [
            pairs.linked > 0
                ? "Nối: đề án, sản phẩm được tính cho cơ sở mà nó nêu tên; hồ sơ nào cũng giữ nguyên." : nil,
            pairs.merged > 0
                ? "Gộp: hồ sơ có trước được giữ, mọi giá trị của nó giữ nguyên; hồ sơ kia vẫn còn, trỏ về hồ sơ ấy."
                : nil,
        ].compactMap { $0 }.joined(separator: " ")
    }
}
