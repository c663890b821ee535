import Basics
import Documents
import Domain

/// What a paper still lacks before it is kept as it is: told, never forbidden, since an office knows what it hands in.
enum ReportLacks {
    static func of(_ paper: Paper, _ signing: ReportSigning) -> [String] {
        var lacks = paper.blocks.compactMap { block -> String? in
            guard case .remark(let words) = block, words.lowercased().contains("chưa có") else { return nil }
            return words
        }
        if signing.day == nil { lacks.append("Ngày ký để trống.") }
        if signing.signer == nil { lacks.append("Người ký để trống.") }
        return lacks
    }

    static func html(_ lacks: [String]) -> HTML? {
        guard !lacks.isEmpty else { return nil }
        let items: HTML = lacks.map { "<li>\($0)</li>" as HTML }.joined()
        return
            "<div class=\"notice warning\"><p>Báo cáo này còn thiếu:</p><ul>\(items)</ul><p>Vẫn chốt được; bản đã chốt thì giữ nguyên như vậy.</p></div>"
    }
}
