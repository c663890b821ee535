import Basics

/// Turns a data row into drafts, by the kind of its table. No drafts and no note means: not a record, left unread.
struct RowReader {
    /// How often an identity came up in this table so far: a list may hold two rows that read the same.
    private var seen: [Identity: Int] = [:]

    mutating func drafts(of row: RowView) -> [Draft] {
        var drafts = RowReader.readAgain(row)
        for index in drafts.indices { distinguish(&drafts[index], row) }
        return drafts
    }

    /// What a row says by itself, whatever stands in other rows.
    static func readAgain(_ row: RowView) -> [Draft] {
        row.layout.isReadByMember ? readSeries(row) : read(row)
    }

    private static func readSeries(_ row: RowView) -> [Draft] {
        let drafts = Draft.joined(row.series.map(read))
        if drafts.isEmpty, let name = row.text(anyOf: .indicator, .content, .productName, .establishmentName, .district)
        {
            row.note(
                .skipped, nil,
                "“\(name)” không được nhập ở năm nào, cấp nào: hãy ghi số, hoặc đánh dấu x, vào cột của năm hay của cấp."
            )
        }
        return drafts
    }

    private static func read(_ row: RowView) -> [Draft] {
        switch row.layout.kind {
        case .published: return publishedDrafts(row)
        case .target: return targetDrafts(row)
        case .stated: return statedDrafts(row)
        case .learners: return learnerDrafts(row)
        case .collaborators: return collaboratorDrafts(row)
        case .officers: return officerDrafts(row)
        case .recognitions: return recognitionDrafts(row)
        case .profiles: return establishmentDrafts(row, isProfile: true)
        case .establishments: return establishmentDrafts(row, isProfile: false)
        case .communications, .classes, .events: return mixedDrafts(row)
        case .supports, .projects: return projectDrafts(row)
        case .budget: return budgetDrafts(row)
        }
    }

    /// What a record is about, as people find it again: a budget line that only its source names has the row's other
    /// words, or its amount, beside it.
    private static func content(of record: Record, _ row: RowView) -> String {
        let name = record.name ?? ""
        guard record.register == .budgetLine, !row.has(.content) else { return name }
        let known = [row.layout.columns[.ordinal], row.layout.columns[.source]].compactMap(\.self)
        let words = row.row.cells.indices.lazy.filter { !known.contains($0) }.compactMap { index in
            if case .text(let text) = row.row[index], NumberReading(written: text) == nil {
                return text
            } else {
                return nil
            }
        }
        if let words = words.first { return "\(name): \(Folding.normalise(words))" }
        return record.amount(BudgetLineField.assigned).map { "\(name): \(Dong($0).vietnamese) đồng" } ?? name
    }

    /// The second row of a table that reads like the first is another thing, not the same again.
    private mutating func distinguish(_ draft: inout Draft, _ row: RowView) {
        if draft.record.register == .establishment, draft.record.text(EstablishmentField.taxCode) != nil { return }
        if case .sameRow(_, _, isPartOfIdentity: true) = draft.link { return }
        let times = seen[draft.identity, default: 0]
        seen[draft.identity] = times + 1
        guard times > 0 else { return }
        draft.identity.add(times + 1)
        guard draft.record.register != .establishment else { return }
        row.note(
            .warning, nil,
            "Giống một dòng ở trên (“\(RowReader.content(of: draft.record, row))”): được tính là một \(draft.record.register.definition.noun) nữa; nếu là một, hãy bỏ bớt một dòng rồi nhập lại."
        )
    }
}

extension RowView {
    /// The first of the columns that says something.
    func text(anyOf concepts: ColumnConcept...) -> String? {
        for concept in concepts {
            if let text = text(concept) { return text }
        }
        return nil
    }

    /// When it was: the row's own time, else its year column, else what the table says.
    func rowWhen() -> When {
        if let first = has(.start) ? when(.start) : nil {
            let last = has(.end) ? when(.end) : nil
            return When(first: first.first, last: (last ?? first).last) ?? first
        }
        if has(.time), let when = when(.time) { return when }
        if has(.placeTime), let when = placeAndTime().when { return when }
        if has(.year), let when = when(.year) { return when }
        return context.when
    }

    /// The source that the row names, else its group or title; nothing if none does.
    func rowSource() -> String? {
        if has(.source), let text = text(.source) {
            if let code = Words.classify(text: text, as: .source) { return code }
            note(
                .problem, .source, "Chưa rõ nguồn “\(text)”: hãy ghi khuyến công quốc gia hoặc khuyến công địa phương.")
            return nil
        }
        return context.source
    }

    /// A number column that the table has but the cell leaves blank is not known; without the column the row stands
    /// for one.
    func standsFor(_ concept: ColumnConcept) -> Measure? {
        has(concept) ? count(concept) : Measure(1)
    }

    func record(_ register: Register) -> Record { Record(register, province: province) }

    /// An identity that begins with the register, the province and the year.
    func identity(_ register: Register, _ when: When?) -> Identity {
        var identity = Identity(register)
        identity.add(province.stored)
        if let year = when?.year { identity.add(year) } else { identity.add(when) }
        return identity
    }
}

extension FieldValue {
    static func text(optional text: String?) -> FieldValue? { text.map { .text($0) } }
    static func measure(optional measure: Measure?) -> FieldValue? { measure.map { .measure($0) } }
    static func when(optional when: When?) -> FieldValue? { when.map { .when($0) } }
}
