import Basics

/// "Quyết định số 2948/QĐ-BCT ngày 29/12/2022 của Bộ Công Thương"; nothing where no number is known.
enum DecisionWords {
    static func of(number: String?, day: When?, by: String?) -> String? {
        guard let number else { return nil }
        let on = day.map { " ngày \($0.vietnamese)" } ?? ""
        let issuer = by.map { " của \($0)" } ?? ""
        return "\(type(of: number)) số \(number)\(on)\(issuer)"
    }

    /// A symbol names the type first ("2948/QĐ-BCT"); an official letter has only those who wrote it ("4262/UBND-VP"):
    /// Decree 30/2020/NĐ-CP, Appendix I. What has no symbol is "văn bản".
    private static func type(of number: String) -> String {
        guard let symbol = number.split(separator: "/").last, number.contains("/") else { return "văn bản" }
        let first = symbol.prefix { $0 != "-" }
        if let known = types[String(first)] { return known }
        return symbol.contains("-") ? "Công văn" : "văn bản"
    }

    private static let types = [
        "QĐ": "Quyết định", "NQ": "Nghị quyết", "KH": "Kế hoạch", "TB": "Thông báo", "TTr": "Tờ trình",
        "BC": "Báo cáo", "CT": "Chỉ thị", "CTr": "Chương trình", "HD": "Hướng dẫn", "BB": "Biên bản",
    ]
}
