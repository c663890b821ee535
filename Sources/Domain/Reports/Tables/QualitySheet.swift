import Basics

/// **Điểm cần xem của số liệu**: what a person has to decide or complete, with the records that it is about.
package struct QualityFinding: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case duplicate, wrongTaxCode, noTaxCode, undatedRecord, straddling, noActivity, noState, noMoney, noSource
        case noHeads, noSex, noLevel, incompleteFigure, disputedFigure, unreconciled, otherwiseStated

        package var title: String {
            switch self {
            case .duplicate: return "Cặp hồ sơ có thể là một, chưa quyết định (mọi kỳ)"
            case .wrongTaxCode: return "Mã số thuế có chữ số kiểm tra không khớp"
            case .noTaxCode: return "Cơ sở chưa có mã số thuế"
            case .undatedRecord: return "Bản ghi chưa có thời gian nên không thuộc kỳ nào"
            case .straddling: return "Bản ghi có thời gian nằm cả trong và ngoài kỳ"
            case .noActivity: return "Đề án chưa rõ nội dung hoạt động"
            case .noState: return "Đề án chưa rõ tình trạng thực hiện"
            case .noMoney: return "Đề án trong kế hoạch chưa có kinh phí được giao"
            case .noSource: return "Đề án chưa rõ nguồn kinh phí"
            case .noHeads: return "Lớp chưa có số học viên"
            case .noSex: return "Lớp chưa có số học viên nữ"
            case .noLevel: return "Sản phẩm được công nhận chưa rõ cấp"
            case .incompleteFigure: return "Chỉ tiêu chưa đủ: còn bản ghi chưa có số"
            case .disputedFigure: return "Chỉ tiêu được kê khai nhiều số khác nhau"
            case .unreconciled: return "Số đã công bố lệch số đếm được, chưa có giải trình"
            case .otherwiseStated: return "Số tự kê khai khác số đếm được"
            }
        }

        /// What a person does about it.
        package var remedy: String {
            switch self {
            case .duplicate: return "Gộp hai hồ sơ, hoặc xác nhận là khác nhau."
            case .wrongTaxCode, .noTaxCode: return "Đối chiếu đăng ký kinh doanh, sửa hồ sơ cơ sở."
            case .undatedRecord, .straddling: return "Ghi ngày hoặc tháng của bản ghi."
            case .noActivity, .noState, .noMoney, .noSource: return "Bổ sung hồ sơ đề án."
            case .noHeads, .noSex: return "Bổ sung số liệu hoặc danh sách học viên của lớp."
            case .noLevel: return "Ghi cấp công nhận."
            case .incompleteFigure: return "Bổ sung số của các bản ghi còn thiếu."
            case .disputedFigure: return "Chỉ giữ một số kê khai cho mỗi chỉ tiêu và kỳ."
            case .unreconciled: return "Đối chiếu các bản ghi, ghi giải trình."
            case .otherwiseStated: return "Đối chiếu số kê khai với danh sách chi tiết."
            }
        }
    }

    package var kind: Kind
    /// "CS-0017", or the code of an indicator.
    package var code: String
    package var words: String

    package init(_ kind: Kind, code: String, words: String) {
        self.kind = kind
        self.code = code
        self.words = words
    }
}

/// How many findings of each kind, then all of them.
package enum QualitySheet {
    package static func make(_ findings: [QualityFinding]) -> [Sheet] { [summary(findings), list(findings)] }

    private static func summary(_ findings: [QualityFinding]) -> Sheet {
        let counts = Dictionary(grouping: findings, by: \.kind).mapValues(\.count)
        var lines: [SheetLine] = []
        for (index, kind) in QualityFinding.Kind.allCases.enumerated() {
            lines.append(
                SheetLine([
                    .number(index + 1), .words(kind.title), .number(counts[kind] ?? 0), .words(kind.remedy),
                ]))
        }
        return Sheet(
            ReportKind.quality.tab,
            columns: [
                SheetColumn("STT", .short, width: 6), SheetColumn("Điểm cần xem", width: 46),
                SheetColumn("Số trường hợp", .number, width: 10), SheetColumn("Cách xử lý", width: 46),
            ], lines: lines)
    }

    private static func list(_ findings: [QualityFinding]) -> Sheet {
        var lines: [SheetLine] = []
        for kind in QualityFinding.Kind.allCases {
            let ofKind = findings.filter { $0.kind == kind }
            guard !ofKind.isEmpty else { continue }
            lines.append(SheetLine([.blank, .words("\(kind.title) (\(ofKind.count))"), .blank], kind: .group))
            for (index, one) in ofKind.enumerated() { lines.append(line(one, number: index + 1)) }
        }
        if lines.isEmpty { lines.append(SheetLine([.blank, .words("Không có điểm nào cần xem."), .blank])) }
        return Sheet(
            "Chi tiết",
            columns: [
                SheetColumn("STT", .short, width: 6), SheetColumn("Trường hợp", width: 80),
                SheetColumn("Mã hồ sơ", .short, width: 14),
            ], lines: lines)
    }

    /// A figure is called by its indicator's words, which lead to its records; its code tells nobody anything.
    private static func line(_ one: QualityFinding, number: Int) -> SheetLine {
        switch one.kind {
        case .incompleteFigure, .disputedFigure, .unreconciled, .otherwiseStated:
            return SheetLine([.number(number), .words(one.words), .blank], figures: [1: one.code])
        case .duplicate: return SheetLine([.number(number), .words(one.words), .words("cặp \(one.code)")])
        case .wrongTaxCode, .noTaxCode, .undatedRecord, .straddling, .noActivity, .noState, .noMoney, .noSource,
            .noHeads, .noSex, .noLevel:
            return SheetLine([.number(number), .words(one.words), .words(one.code)])
        }
    }
}
