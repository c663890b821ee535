import Basics

/// A figure in running text, as centres write it: "03", "772", "1,21 tỷ đồng", "khoảng 300".
package enum FigureWords {
    /// The value without its unit, but money with it.
    package static func value(_ figure: Figure) -> String? {
        figure.value.map { words($0, of: figure.indicator, hedge: figure.isHedged ? .about : nil) }
    }

    package static func words(_ value: ExactNumber, of indicator: Indicator, hedge: Hedge? = nil) -> String {
        let number: String
        switch indicator.moneyPower {
        case 0?: number = value.whole.map { Dong(Int64($0)).spoken } ?? "\(value.vietnamese) đồng"
        case _?: number = "\(value.vietnamese) \(indicator.unit)"
        case nil: number = indicator.unit == "%" ? value.vietnamese : value.paperCount
        }
        return (hedge.map { "\($0.rawValue) " } ?? "") + number
    }

    /// With its unit: "772 người", "95,5%".
    package static func full(_ value: ExactNumber, of indicator: Indicator, hedge: Hedge? = nil) -> String {
        let words = words(value, of: indicator, hedge: hedge)
        switch indicator.unit {
        case "%": return words + "%"
        case _ where indicator.moneyPower != nil: return words
        default: return "\(words) \(indicator.unit)"
        }
    }

    /// "Số học viên đào tạo nghề (người dân tộc thiểu số)".
    package static func name(_ figure: Figure) -> String {
        guard let breakdown = figure.breakdown else { return figure.indicator.name }
        return "\(figure.indicator.name) (\(Indicators.breakdown(breakdown)?.name ?? breakdown))"
    }
}

/// **Điều phải nói thêm về một số liệu**: that it is incomplete, stated, published otherwise. Said behind the sentences.
package enum FigureCaution {
    /// What is the same of several figures is said once of all.
    package static func sentences(_ figures: [Figure]) -> [String] {
        var sentences: [String] = []
        func say(_ lead: String, _ those: [Figure]) {
            if !those.isEmpty {
                sentences.append("\(lead): \(those.map { FigureWords.name($0).loweredFirst }.joined(separator: ", ")).")
            }
        }
        say("Chưa đủ, còn bản ghi chưa có số", figures.filter(\.isIncomplete))
        say("Theo số tự kê khai", figures.filter { $0.basis == .stated })
        say("Kê khai nhiều số khác nhau nên chưa xác định", figures.filter(\.isDisputed))
        return sentences + figures.compactMap(of)
    }

    private static func of(_ figure: Figure) -> String? {
        var parts: [String] = []
        if let published = published(figure) { parts.append(published) }
        if let stated = figure.otherwiseStated {
            parts.append("số tự kê khai là \(FigureWords.full(stated, of: figure.indicator))")
        }
        guard !parts.isEmpty else { return nil }
        return "\(FigureWords.name(figure)): \(parts.joined(separator: "; "))."
    }

    /// What was published, where it is not just the value.
    private static func published(_ figure: Figure) -> String? {
        guard let published = figure.published, published.isOfWhole else { return nil }
        guard let value = published.value else { return published.printed.map { "các số đã công bố là \($0)" } }
        let isSame = figure.value == value && published.hedge == nil
        if isSame { return nil }
        let words = FigureWords.full(value, of: figure.indicator, hedge: published.hedge)
        return "số đã công bố là \(words)\(difference(figure, published))"
    }

    private static func difference(_ figure: Figure, _ published: Figure.Published) -> String {
        guard let difference = figure.difference, difference.digits != 0, let value = figure.value,
            !published.admits(value)
        else { return "" }
        let sign = difference.digits > 0 ? "+" : ""
        let explanation = published.explanation.map { "giải trình: \($0)" } ?? "chưa có giải trình"
        return ", chênh lệch \(sign)\(FigureWords.full(difference, of: figure.indicator)) (\(explanation))"
    }
}
