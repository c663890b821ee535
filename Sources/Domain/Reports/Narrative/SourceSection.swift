import Basics

/// What was done with the money of one source, or of programmes beside khuyến công.
enum SourceSection {
    static func make(_ source: String, _ material: NarrativeFacts) -> [PaperBlock] {
        var blocks: [PaperBlock] = []
        let words = ActivityWords.source(source).loweredFirst
        if let opening = opening(source, material) { blocks.append(.paragraph(opening)) }
        blocks += activities(source, material)
        blocks += material.texts(.results, source: source).flatMap(\.paragraphs).map { .paragraph($0) }
        if blocks.isEmpty {
            blocks = [.remark("Chưa có số liệu tách riêng nguồn \(words) trong kỳ.")]
        }
        return blocks
    }

    private static func opening(_ source: String, _ material: NarrativeFacts) -> [PaperRun]? {
        let book = material.facts.figures
        let money = material.facts.plan["funding.assigned.\(source)"]
        let planned = material.facts.plan["project.assigned.\(source)"]
        let completed = book["project.completed.\(source)"]
        var runs: [PaperRun] = []
        func add(_ lead: String, _ figure: Figure?, _ tail: String) {
            guard let figure, let words = FigureWords.value(figure) else { return }
            runs.append(PaperRun(runs.isEmpty ? lead.capitalisedFirst : ", \(lead)"))
            runs.append(PaperRun(words, figure: figure.code))
            runs.append(PaperRun(tail))
        }
        add("được giao ", planned, " đề án, nhiệm vụ")
        add("kinh phí ", money, "")
        add("đã hoàn thành ", completed, " đề án, nhiệm vụ")
        if !runs.isEmpty { runs.append(PaperRun(".")) }
        let parts = Indicators.all.compactMap { book["\($0.code).\(source)"] }
        let cautions = material.facts.head.hasRemarks ? parts.filter { $0.isWorthCaution } : []
        for caution in FigureCaution.sentences(cautions) {
            runs.append(PaperRun((runs.isEmpty ? "" : " ") + caution, isItalic: true))
        }
        return runs.isEmpty ? nil : runs
    }

    static func activities(_ source: String, _ material: NarrativeFacts) -> [PaperBlock] {
        let projects = material.facts.activities.filter { $0.source == source }
        let money = material.facts.money.filter { $0.source == source }
        return ActivityWords.ordered(projects.map(\.activity) + money.map(\.activity)).compactMap { activity in
            let line = projects.first { $0.activity == activity }
            let assigned = money.filter { $0.activity == activity }.reduce(KnownSum()) { $0 + $1.assigned }
            let examples = material.examples.filter {
                $0.source == source && $0.activity != nil && $0.activity == activity
            }
            return item(name(activity, money), line, assigned, NarrativeExample.some(examples, at: 2))
        }
    }

    /// In the centre's own words, where its money is all of one line of a budget.
    private static func name(_ activity: String?, _ money: [MoneyLine]) -> String {
        let names = Set(money.filter { $0.activity == activity }.map(\.name))
        if names.count == 1, let only = names.first, let only { return only.capitalisedFirst }
        return ActivityWords.name(activity)
    }

    private static func item(
        _ name: String, _ line: ActivityLine?, _ assigned: KnownSum, _ examples: [NarrativeExample]
    ) -> PaperBlock? {
        var parts: [String] = []
        if let planned = line?.planned.value, planned > 0 {
            parts.append("\(ExactNumber(digits: planned).paperCount) đề án, nhiệm vụ được giao")
        }
        if let completed = line?.completed.value {
            let unsure = line?.completed.isIncomplete == true ? " (chưa đủ)" : ""
            let unit = parts.isEmpty && completed != 0 ? " đề án, nhiệm vụ" : ""
            parts.append(DoneWords.of(ExactNumber(digits: completed)) + unit + unsure)
        }
        if let money = assigned.value {
            parts.append("kinh phí \(Dong(money).spoken)\(assigned.isIncomplete ? " (chưa đủ)" : "")")
        }
        guard !parts.isEmpty else { return nil }
        var text = "\(name): \(parts.joined(separator: ", "))."
        if !examples.isEmpty { text += " Tiêu biểu: \(examples.map(\.words).joined(separator: "; "))." }
        return .item(text)
    }
}

/// "hoàn thành 03", "chưa hoàn thành đề án nào".
enum DoneWords {
    static func of(_ completed: ExactNumber) -> String {
        completed.digits == 0 ? "chưa hoàn thành đề án nào" : "hoàn thành \(completed.paperCount)"
    }
}

/// To which group of indicators an activity belongs.
package enum ActivityGroups {
    package static func group(_ activity: String) -> String {
        switch activity {
        case "vocational_training", "management_training", "cleaner_production_training", "network_training",
            "technical_training":
            return "training"
        case "model_new", "model_existing": return "models"
        case "machinery", "technology": return "machinery"
        case "cleaner_production_pilot", "cleaner_production_assessment", "energy_saving", "pollution_treatment":
            return "cleaner production"
        case "contest", "product_development": return "contests"
        case "fair", "study_tour", "showroom", "trademark", "packaging": return "promotion"
        case "consulting", "enterprise_establishment": return "consulting"
        case "cluster", "linkage", "craft_village": return "clusters"
        case "seminar", "communication": return "communication"
        case "survey": return "survey"
        case "capacity", "international": return "network"
        default: return "projects"
        }
    }
}

extension Figure {
    /// Of a part by source only what was published or stated is told: that the whole is incomplete is said of the whole.
    fileprivate var isWorthCaution: Bool {
        published != nil || otherwiseStated != nil || basis == .stated || isDisputed
    }
}
