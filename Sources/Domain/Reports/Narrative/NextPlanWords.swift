import Basics

/// The next year's plan by source: decisions, projects, money, names.
enum NextPlanWords {
    static func make(_ plan: NextPlan) -> [PaperBlock] {
        plan.parts.map { part in
            var runs = [PaperRun("\(ActivityWords.source(part.source)): ", isBold: true)]
            let count = ExactNumber(digits: Int64(part.projects)).paperCount
            runs.append(PaperRun("\(count) đề án, nhiệm vụ", figure: "project.assigned.\(part.source)"))
            if let money = part.assigned.value {
                let unsure = part.assigned.isIncomplete ? " (chưa đủ)" : ""
                runs.append(PaperRun(", kinh phí \(Dong(money).spoken)\(unsure)"))
            }
            if !part.decisions.isEmpty { runs.append(PaperRun(", theo \(part.decisions.joined(separator: "; "))")) }
            if !part.names.isEmpty {
                let rest = part.projects > part.names.count ? "; …" : "."
                runs.append(PaperRun(", gồm: \(part.names.joined(separator: "; "))\(rest)"))
            } else {
                runs.append(PaperRun("."))
            }
            let figures = plan.published.filter { $0.breakdown == part.source }
            for caution in FigureCaution.sentences(figures) { runs.append(PaperRun(" \(caution)", isItalic: true)) }
            return .item(level: 1, runs)
        }
    }
}
