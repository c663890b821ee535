import Basics

/// Each figure that has a plan or a year before it, beside them.
enum Comparison {
    static func make(_ facts: ReportFacts) -> [PaperBlock] {
        let blocks = Indicators.all.compactMap { indicator in
            facts.figures[indicator.code].flatMap { line($0, facts) }
        }
        if blocks.isEmpty {
            return [.remark("Chưa có số kế hoạch và số của kỳ trước để so sánh.")]
        }
        return blocks
    }

    private static func line(_ figure: Figure, _ facts: ReportFacts) -> PaperBlock? {
        guard let value = figure.value, figure.indicator.unit != "%" else { return nil }
        let plan = Plan.of(figure, in: facts)
        let before = facts.previous?[figure.code].flatMap { $0.value == nil || $0.value == value ? nil : $0 }
        guard plan != nil || before != nil, value.digits != 0 || plan?.digits ?? 0 != 0 || before != nil else {
            return nil
        }
        var runs = [PaperRun("\(figure.indicator.name): ")]
        let hedge: Hedge? = figure.isHedged ? .about : nil
        runs.append(PaperRun(FigureWords.full(value, of: figure.indicator, hedge: hedge), figure: figure.code))
        if figure.isIncomplete { runs.append(PaperRun(" (chưa đủ)")) }
        if let plan {
            let rate = Rates.percent(value, ofPlan: plan, figure.code).map { ", đạt \($0.vietnamese)% kế hoạch" } ?? ""
            runs.append(PaperRun(" (kế hoạch \(FigureWords.full(plan, of: figure.indicator)))\(rate)"))
        }
        if let before, let was = before.value, let previous = facts.head.period.previous {
            let hedge: Hedge? = before.isHedged ? .about : nil
            let words =
                FigureWords.full(was, of: figure.indicator, hedge: hedge) + (before.isIncomplete ? " (chưa đủ)" : "")
            runs.append(PaperRun("; \(change(value, was, figure.indicator, words)) của \(previous.vietnamese)"))
        }
        runs.append(PaperRun("."))
        return .item(level: 1, runs)
    }

    private static func change(_ value: ExactNumber, _ before: ExactNumber, _ indicator: Indicator, _ was: String)
        -> String
    {
        guard let difference = value.minus(before) else { return "so với \(was)" }
        let word = difference.digits > 0 ? "tăng" : "giảm"
        let size = ExactNumber(digits: abs(difference.digits), scale: difference.scale)
        return "\(word) \(FigureWords.full(size, of: indicator)) so với \(was)"
    }
}
