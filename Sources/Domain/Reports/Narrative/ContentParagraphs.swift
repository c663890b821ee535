import Basics

/// The results by content: a paragraph for each group of indicators that has something to say.
package struct ContentParagraphs {
    private let material: NarrativeFacts
    private var said: Set<String> = []

    package static func make(_ material: NarrativeFacts, groups: [String] = groups) -> [PaperBlock] {
        var making = ContentParagraphs(material: material)
        return groups.flatMap { making.paragraph($0) }
    }

    private init(material: NarrativeFacts) {
        self.material = material
    }

    /// The groups of the indicators in the order of the data.
    package static let groups: [String] = Indicators.all.reduce(into: []) { groups, indicator in
        if !groups.contains(indicator.group) { groups.append(indicator.group) }
    }

    private mutating func paragraph(_ group: String) -> [PaperBlock] {
        let indicators = Indicators.all.filter { $0.group == group }
        var sentences = sentences(group) + leftOver(indicators)
        sentences += examples(group, isAlone: sentences.isEmpty)
        if material.facts.head.hasRemarks {
            let cautions = FigureCaution.sentences(indicators.flatMap { material.facts.figures.spoken($0) })
            sentences += cautions.map { [PaperRun($0, isItalic: true)] }
        }
        guard !sentences.isEmpty else { return [] }
        let name = PaperRun("\(IndicatorGroups.name(group)): ", isBold: true)
        return [.item(level: 1, [name] + Array(sentences.joined(separator: [PaperRun(" ")])))]
    }

    private mutating func sentences(_ group: String) -> [[PaperRun]] {
        SentenceTemplate.all.filter { $0.group == group }.compactMap { template in
            guard let sentence = template.sentence(material.facts.figures, said: said) else { return nil }
            said.formUnion(sentence.codes)
            return sentence.runs.isEmpty ? nil : sentence.runs
        }
    }

    /// What no sentence of the data spoke of is said by its name.
    private mutating func leftOver(_ indicators: [Indicator]) -> [[PaperRun]] {
        let figures = indicators.flatMap { material.facts.figures.spoken($0) }.filter { !said.contains($0.code) }
        return figures.compactMap { figure in
            // Men are the rest of a whole whose women are told.
            guard let value = figure.value, value.digits != 0, figure.breakdown != "male" else { return nil }
            said.insert(figure.code)
            let hedge: Hedge? = figure.isHedged ? .about : nil
            return [
                PaperRun("\(FigureWords.name(figure)): "),
                PaperRun(FigureWords.full(value, of: figure.indicator, hedge: hedge), figure: figure.code),
                PaperRun("."),
            ]
        }
    }

    /// Classes, events and products before the projects that paid for them; the first two all by name while there are few.
    private func examples(_ group: String, isAlone: Bool) -> [[PaperRun]] {
        let isListed = group == "training" || group == "promotion"
        let ofGroup = material.examples.filter { $0.group == group }
        let own = ofGroup.filter { $0.activity == nil }
        let all = own.isEmpty ? ofGroup : own
        let some = NarrativeExample.some(all, at: isListed ? 8 : 3)
        guard !some.isEmpty else { return [] }
        let lead = isAlone ? "Đã thực hiện" : isListed && some.count == all.count ? "Gồm" : "Tiêu biểu"
        return [[PaperRun("\(lead): \(some.map(\.words).joined(separator: "; ")).")]]
    }
}

extension FigureBook {
    /// The indicator, and its parts but those by source and programme, which have sections of their own.
    func spoken(_ indicator: Indicator) -> [Figure] {
        let parts = parts(of: indicator).filter { part in
            let dimension = part.breakdown.flatMap(Indicators.breakdown)?.dimension
            return dimension != "source" && dimension != "programme"
        }
        return [self[indicator.code]].compactMap { $0 } + parts
    }
}
