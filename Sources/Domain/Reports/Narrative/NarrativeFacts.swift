import Basics

/// **Nguyên liệu của báo cáo bằng lời**: the figures, and what no figure says: partners, named examples, texts, next year.
package struct NarrativeFacts: Sendable {
    package var facts: ReportFacts
    package var examples: [NarrativeExample]
    /// By the group of indicators, those who did it together with the centre.
    package var partners: [String: [String]]
    package var texts: [ReportText]
    /// The plan of the period that follows.
    package var next: NextPlan?

    package init(
        facts: ReportFacts, examples: [NarrativeExample] = [], partners: [String: [String]] = [:],
        texts: [ReportText] = [], next: NextPlan? = nil
    ) {
        self.facts = facts
        self.examples = examples
        self.partners = partners
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

    package init(group: String, activity: String? = nil, source: String?, name: String, whose: String?) {
        self.group = group
        self.activity = activity
        self.source = source
        self.name = name
        self.whose = whose
    }

    /// Whose it is, unless its name says so.
    var words: String {
        let isSaid = whose.map { Folding.key(name).contains(Folding.key($0)) } ?? true
        return "“\(name)”" + (isSaid ? "" : " (\(whose ?? ""))")
    }
}

/// A text that a person wrote for a section.
package struct ReportText: Hashable, Sendable {
    package var section: ReportSection
    package var text: String
    package var source: String?
    package var decision: String?

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
