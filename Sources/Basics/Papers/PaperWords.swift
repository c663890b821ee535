extension LetterHead {
    /// **Quốc hiệu**, the same on every paper.
    package static let stateName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    /// **Tiêu ngữ**, under a rule of its own length.
    package static let motto = "Độc lập - Tự do - Hạnh phúc"
}

extension PaperClosing {
    /// **Nơi nhận** as it is printed: a dash before each, a semicolon after it, a full stop after the last.
    package var recipientLines: [String] {
        recipients.enumerated().map { index, recipient in
            let isEnded = recipient.last.map { ".;".contains($0) } ?? false
            return "- " + recipient + (isEnded ? "" : index == recipients.count - 1 ? "." : ";")
        }
    }
}

extension Paper {
    /// What stands under each appendix's title: "(Kèm theo Báo cáo số        /BC-TTKC ngày … tháng … năm 2016)". Nothing where the
    /// paper has no letter-head, no type, or no day written as "nơi, ngày …".
    package var attachment: String? {
        guard let letterHead, let typeName, let first = typeName.first,
            let comma = letterHead.placeAndDate.firstIndex(of: ",")
        else { return nil }
        let day = letterHead.placeAndDate[comma...].dropFirst().drop { $0 == " " }
        guard !day.isEmpty else { return nil }
        let type = String(first) + typeName.dropFirst().lowercased()
        let number = letterHead.symbol.replacing("Số:", with: "số")
        return "(Kèm theo \(type) \(number) \(day))"
    }
}
