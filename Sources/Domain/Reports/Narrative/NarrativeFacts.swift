import Basics

/// **Nguyên liệu của báo cáo bằng lời**: the figures, and what no figure says: partners, named examples, texts, next year.
package struct NarrativeFacts: Sendable {
    package var facts: ReportFacts
    package var examples: [NarrativeExample]
    package var texts: [ReportText]
    /// What is aimed at after the period, by the code of a figure.
    package var aims: [String: Figure.Aim] = [:]
    /// The plan of the period that follows.
    package var next: NextPlan?

    package init(
        facts: ReportFacts, examples: [NarrativeExample] = [], texts: [ReportText] = [], next: NextPlan? = nil
    ) {
        self.facts = facts
        self.examples = examples
        self.texts = texts
        self.next = next
    }

    func texts(_ section: ReportSection, source: String? = nil) -> [ReportText] {
        texts.filter { $0.section == section && (source == nil || $0.source == source) }
    }
}

/// **Ví dụ có tên**: a completed project, a class or a product, as it is called in its register.
package struct NarrativeExample: Hashable, Sendable {
    /// The group of indicators to whose paragraph it belongs.
    package var group: String
    /// Of a project, if it is one.
    package var activity: String?
    package var source: String?
    package var name: String
    package var whose: String?
    /// With whom it was done.
    package var partner: String?

    package init(
        group: String, activity: String? = nil, source: String?, name: String, whose: String?, partner: String? = nil
    ) {
        self.partner = partner
        self.group = group
        self.activity = activity
        self.source = source
        self.name = name
        self.whose = whose
    }

    /// Whose it is, unless its name says so.
    var words: String {
        var beside: [String] = []
        if let whose, !NarrativeExample.key(name).contains(NarrativeExample.key(whose)) { beside.append(whose) }
        if let partner { beside.append("phối hợp với \(partner)") }
        return "“\(name)”" + (beside.isEmpty ? "" : " (\(beside.joined(separator: "; ")))")
    }

    /// "HTX" and "Hợp tác xã" are the same.
    private static func key(_ text: String) -> String { Words.abbreviations.expand(Folding.key(text)) }

    /// Some, each title once; a text too long to be a title is none.
    static func some(_ examples: some Sequence<NarrativeExample>, at most: Int) -> [NarrativeExample] {
        var titles: Set<String> = []
        var some: [NarrativeExample] = []
        for example in examples where some.count < most && example.name.count <= 200 {
            if titles.insert(Folding.key(example.name)).inserted { some.append(example) }
        }
        return some
    }
}

/// A text that a person wrote for a section.
package struct ReportText: Hashable, Sendable {
    package var section: ReportSection
    package var text: String
    package var source: String?
    /// "Quyết định số 2948/QĐ-BCT ngày 29/12/2022 của Bộ Công Thương".
    package var decision: String?

    /// As it was written, paragraph by paragraph, without the dashes that the list brings; its decision at the end.
    var paragraphs: [String] {
        var lines = text.split(whereSeparator: \.isNewline).map { line in
            String(line.drop { $0 == " " || $0 == "-" || $0 == "–" || $0 == "+" || $0 == "•" })
        }.filter { !$0.isEmpty }
        guard let decision, let last = lines.popLast() else { return lines }
        let open = last.hasSuffix(".") ? String(last.dropLast()) : last
        return lines + ["\(open) (\(decision))."]
    }

    package init(section: ReportSection, text: String, source: String? = nil, decision: String? = nil) {
        self.section = section
        self.text = text
        self.source = source
        self.decision = decision
    }
}

/// **Kế hoạch của kỳ sau**, by source: its decisions, how many projects, which money, some by name.
package struct NextPlan: Hashable, Sendable {
    package struct Part: Hashable, Sendable {
        package var source: String
        package var projects: Int
        package var assigned: KnownSum
        /// "Quyết định số 2948/QĐ-BCT ngày 29/12/2022 của Bộ Công Thương", as the register has its pieces.
        package var decisions: [String]
        package var names: [String]

        package init(source: String, projects: Int, assigned: KnownSum, decisions: [String], names: [String]) {
            self.source = source
            self.projects = projects
            self.assigned = assigned
            self.decisions = decisions
            self.names = names
        }
    }

    package var period: Period
    package var parts: [Part]
    /// What was published of that plan.
    package var published: [Figure]

    package init(period: Period, parts: [Part], published: [Figure]) {
        self.period = period
        self.parts = parts
        self.published = published
    }
}
