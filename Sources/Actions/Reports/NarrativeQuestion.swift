import Basics
import Domain
import Storage

/// What the narrative says beside figures: partners, examples, texts, the plan of the period that follows.
enum NarrativeQuestion {
    static func ask(_ facts: ReportFacts, _ scope: FigureScope, _ session: any Session) throws -> NarrativeFacts {
        var material = NarrativeFacts(facts: facts)
        try addProjects(to: &material, scope, session)
        try addClasses(to: &material, scope, session)
        material.examples += try events(scope, session)
        material.examples += try products(scope, session)
        material.texts = try texts(scope, session)
        material.aims = try FigureSources.aims(scope, ahead: true, session)
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
            SELECT p.activity, p.source, p.name, p.beneficiary_name, p.partner FROM (
                SELECT b.id, ROW_NUMBER() OVER (PARTITION BY b.activity, b.source
                    ORDER BY CASE WHEN b.beneficiary_key IS NULL THEN 1 ELSE 0 END, b.number) AS place
                FROM (\(base)) b WHERE b.done = 1 AND b.activity IS NOT NULL) picked
            JOIN project p ON p.organisation = \(scope.organisation) AND p.id = picked.id
            WHERE picked.place <= 3 AND p.name IS NOT NULL ORDER BY p.activity, p.source NULLS LAST, picked.place
            """
        ) { ($0.text(0) ?? "", $0.text(1), $0.text(2) ?? "", $0.text(3), $0.text(4)) }
        for (activity, source, name, whose, partner) in rows {
            let group = ActivityGroups.group(activity)
            material.examples.append(
                NarrativeExample(
                    group: group, activity: activity, source: source, name: name, whose: whose, partner: partner))
        }
    }

    private static func addClasses(to material: inout NarrativeFacts, _ scope: FigureScope, _ session: any Session)
        throws
    {
        let base = FigureBase.select(.trainingClass, scope)
        let rows = try session.rows(
            """
            SELECT name, source, partner, classes, classes_hedge, heads, heads_hedge FROM (\(base)) b WHERE name IS NOT NULL
            ORDER BY heads DESC NULLS LAST, number LIMIT 50
            """
        ) { row in
            let classes = row.measure(3).flatMap { $0.amount > 1 ? Self.words($0, "lớp") : nil }
            let beside = [classes, row.measure(5).map { Self.words($0, "học viên") }].compactMap { $0 }
            return NarrativeExample(
                group: "training", source: row.text(1), name: row.text(0) ?? "",
                whose: beside.isEmpty ? nil : beside.joined(separator: ", "), partner: row.text(2))
        }
        material.examples += rows
    }

    private static func words(_ measure: Measure, _ unit: String) -> String {
        (measure.hedge.map { "\($0.rawValue) " } ?? "") + "\(ExactNumber(digits: measure.amount).paperCount) \(unit)"
    }

    /// Fairs and tours with their places, seminars.
    private static func events(_ scope: FigureScope, _ session: any Session) throws -> [NarrativeExample] {
        let base = FigureBase.select(.tradeEvent, scope)
        return try session.rows(
            """
            SELECT name, source, place, kind FROM (\(base)) b WHERE name IS NOT NULL AND kind IS NOT NULL
            ORDER BY held_first, number LIMIT 50
            """
        ) { row in
            NarrativeExample(
                group: row.text(3) == "seminar" ? "communication" : "promotion", source: row.text(1),
                name: row.text(0) ?? "", whose: row.text(2))
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
