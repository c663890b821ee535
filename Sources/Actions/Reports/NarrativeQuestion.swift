import Basics
import Domain
import Storage

/// What the narrative says beside figures: partners, examples, texts, the plan of the period that follows.
enum NarrativeQuestion {
    static func ask(_ facts: ReportFacts, _ scope: FigureScope, _ session: any Session) throws -> NarrativeFacts {
        var material = NarrativeFacts(facts: facts)
        try addProjects(to: &material, scope, session)
        try addClasses(to: &material, scope, session)
        material.examples += try products(scope, session)
        material.texts = try texts(scope, session)
        material.next = try NextPlanQuestion.ask(scope, session)
        return material
    }

    /// Three completed projects of each activity and source, those with a beneficiary's name first.
    private static func addProjects(to material: inout NarrativeFacts, _ scope: FigureScope, _ session: any Session)
        throws
    {
        let base = FigureBase.select(.project, scope)
        let rows = try session.rows(
            """
            SELECT activity, source, name, beneficiary_name, partner FROM (
                SELECT b.activity, b.source, p.name, p.beneficiary_name, p.partner, ROW_NUMBER() OVER (
                    PARTITION BY b.activity, b.source ORDER BY CASE WHEN p.beneficiary_name IS NULL THEN 1 ELSE 0 END, p.number) AS place
                FROM (\(base)) b JOIN project p ON p.organisation = \(scope.organisation) AND p.id = b.id
                WHERE b.done = 1 AND b.activity IS NOT NULL AND p.name IS NOT NULL) picked
            WHERE place <= 3 ORDER BY activity, source NULLS LAST, place
            """
        ) { ($0.text(0) ?? "", $0.text(1), $0.text(2) ?? "", $0.text(3), $0.text(4)) }
        for (activity, source, name, whose, partner) in rows {
            let group = ActivityGroups.group(activity)
            material.examples.append(
                NarrativeExample(group: group, activity: activity, source: source, name: name, whose: whose))
            if let partner { material.addPartner(partner, group) }
        }
    }

    private static func addClasses(to material: inout NarrativeFacts, _ scope: FigureScope, _ session: any Session)
        throws
    {
        let base = FigureBase.select(.trainingClass, scope)
        let rows = try session.rows(
            "SELECT name, source, partner, heads FROM (\(base)) b WHERE name IS NOT NULL ORDER BY heads DESC NULLS LAST, number LIMIT 50"
        ) { ($0.text(0) ?? "", $0.text(1), $0.text(2), $0.integer(3)) }
        for (name, source, partner, heads) in rows {
            let whose = heads.map { "\(ExactNumber(digits: $0).paperCount) học viên" }
            material.examples.append(NarrativeExample(group: "training", source: source, name: name, whose: whose))
            if let partner { material.addPartner(partner, "training") }
        }
    }

    /// Of the highest level first.
    private static func products(_ scope: FigureScope, _ session: any Session) throws -> [NarrativeExample] {
        let base = FigureBase.select(.recognition, scope)
        return try session.rows(
            """
            SELECT product, establishment_name FROM (\(base)) b WHERE product IS NOT NULL AND establishment_name IS NOT NULL
            ORDER BY CASE level WHEN 'nation' THEN 0 WHEN 'region' THEN 1 WHEN 'province' THEN 2 ELSE 3 END, number LIMIT 3
            """
        ) { NarrativeExample(group: "contests", source: nil, name: $0.text(0) ?? "", whose: $0.text(1)) }
    }

    /// Of exactly the period, in their order.
    private static func texts(_ scope: FigureScope, _ session: any Session) throws -> [ReportText] {
        let table = RecordTable(.reportText)
        let named = scope.period.byCalendar
        let records = try session.rows(
            """
            SELECT \(table.selection) FROM \(table.source) WHERE t.organisation = \(scope.organisation) AND \(scope.place)
                AND t.reported_first = \(named.first) AND t.reported_last = \(named.last)
            ORDER BY t.position NULLS LAST, t.number
            """, table.read)
        return records.compactMap { stored in
            let record = stored.record
            guard let section = record.text(ReportTextField.section).flatMap(ReportSection.init(rawValue:)),
                let text = record.text(ReportTextField.text)
            else { return nil }
            let decision = DecisionWords.of(
                number: record.text(ReportTextField.decisionNumber), day: record.when(ReportTextField.decided),
                by: record.text(ReportTextField.decidedBy))
            return ReportText(
                section: section, text: text, source: record.text(ReportTextField.source), decision: decision)
        }
    }
}

extension NarrativeFacts {
    fileprivate mutating func addPartner(_ partner: String, _ group: String) {
        if partners[group]?.contains(partner) != true { partners[group, default: []].append(partner) }
    }
}

/// "văn bản số 4262/UBND-VP ngày 13/04/2023 của UBND tỉnh"; nothing where no number is known.
enum DecisionWords {
    static func of(number: String?, day: When?, by: String?) -> String? {
        guard let number else { return nil }
        let on = day.map { " ngày \($0.vietnamese)" } ?? ""
        let issuer = by.map { " của \($0)" } ?? ""
        return "văn bản số \(number)\(on)\(issuer)"
    }
}
