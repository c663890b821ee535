import Basics

/// Rows of tables whose title speaks of several things: courses, events and news in one list.
extension RowReader {
    /// The row's own words, and the unit in which it counts, say more than the title.
    static func mixedDrafts(_ row: RowView) -> [Draft] {
        switch subject(row) {
        case .classes?: return classDrafts(row)
        case .events?: return eventDrafts(row)
        case .communications?: return communicationDrafts(row)
        default:
            row.note(
                .skipped, .content,
                "Chưa rõ “\(row.text(.content) ?? "")” là lớp tập huấn, hội thảo hay tin bài nên dòng này không được nhập: hãy ghi rõ trong nội dung, hoặc ghi đơn vị tính (lớp, cuộc, bài …)."
            )
            return []
        }
    }

    /// What a row is about; the table's own kind wherever a column of that kind names the row.
    private static func subject(_ row: RowView) -> TableKind? {
        let kind = row.layout.kind
        let named: [ColumnConcept] = [
            .eventName, .className, .trainedTrade, .form, .channel, .classCount, .learnerCount,
        ]
        guard !named.contains(where: row.has), let key = row.key(.content) else { return kind }
        let unit = unitSubject(row)
        let isEvent = Words.classify(key, as: .eventKind) != nil
        let isClass = Words.classify(key, as: .rowSubject) == "class"
        if kind == .communications, unit == nil, communicationKind(row) != nil { return kind }
        if isClass != isEvent { return isClass ? .classes : .events }
        if unit == "class" { return .classes }
        if isEvent, unit == "event" { return .events }
        guard kind == .classes, !isClass, row.has(.quantity) else { return kind }
        return communicationKind(row) != nil ? .communications : Words.classify(key, as: .classKind) != nil ? kind : nil
    }

    /// What the unit counts: classes, events or people; nothing for any other.
    static func unitSubject(_ row: RowView) -> String? {
        row.has(.unit) ? row.key(.unit).flatMap { Words.classify($0, as: .unitSubject) } : nil
    }

    /// Heads by their own column, else by a column of people, else by a number whose unit is people.
    static func people(_ row: RowView, _ own: ColumnConcept) -> Measure? {
        if row.has(own) { return row.count(own) }
        if row.has(.peopleCount) { return row.count(.peopleCount) }
        return row.has(.quantity) && unitSubject(row) == "people" ? row.count(.quantity) : nil
    }
}
