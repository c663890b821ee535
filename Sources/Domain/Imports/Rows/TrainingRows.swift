import Basics

extension RowReader {
    static func classDrafts(_ row: RowView) -> [Draft] {
        guard let name = row.text(anyOf: .className, .trainedTrade, .content, .trade) else { return [] }
        var record = row.record(.trainingClass)
        let when = row.rowWhen()
        let kind = classKind(row, name: name)
        record[TrainingClassField.name] = .text(name)
        record[TrainingClassField.when] = .when(when)
        record[TrainingClassField.kind] = .text(optional: kind)
        if kind == nil {
            row.note(
                .problem, .className,
                "Chưa rõ loại lớp “\(name)”: hãy ghi rõ đào tạo nghề, tập huấn kỹ thuật, quản lý, sản xuất sạch hơn hay cộng tác viên."
            )
        }
        record[TrainingClassField.source] = .text(optional: row.rowSource())
        record[TrainingClassField.place] = .text(
            optional: row.text(.place) ?? row.placeAndTime().place ?? row.text(anyOf: .district, .commune))
        record[TrainingClassField.partner] = .text(optional: row.text(anyOf: .partner, .implementer))
        record[TrainingClassField.audience] = .text(optional: row.text(.audience))
        readHeads(&record, row: row)
        var identity = row.identity(.trainingClass, when)
        identity.add(kind ?? "")
        identity.add(Folding.marked(name))
        identity.add(Folding.key(record.text(TrainingClassField.place) ?? ""))
        // Two courses of one name in a year are told apart by their days.
        if when.first.adding(days: 31) > when.last || row.has(.start) { identity.add(when) }
        return [Draft(record, identity: identity)]
    }

    private static func readHeads(_ record: inout Record, row: RowView) {
        // A table of sessions alone says nothing of classes: a blank count is not inferred from the row's presence.
        let countsOnlySessions = row.has(.sessions) && !row.has(.classCount) && !row.has(.learnerCount)
        record[TrainingClassField.classes] = countsOnlySessions ? nil : .measure(optional: classCount(row))
        let heads: [(TrainingClassField, ColumnConcept)] = [
            (.female, .female), (.minority, .minority), (.poor, .poor),
            (.nearPoor, .nearPoor),
            (.disabled, .disabled), (.sessions, .sessions), (.employed, .employed), (.interned, .interned),
        ]
        record[TrainingClassField.learners] = .measure(optional: people(row, .learnerCount))
        for (field, concept) in heads where row.has(concept) {
            record[field] = .measure(optional: row.count(concept))
        }
    }

    /// "Số lượng" counts what its unit says; without any column of counts the row is one class.
    private static func classCount(_ row: RowView) -> Measure? {
        guard !row.has(.classCount), row.has(.quantity) else { return row.standsFor(.classCount) }
        return unitSubject(row) == "people" ? nil : row.count(.quantity)
    }

    /// A column that says the kind, then what the class's own words say beyond doubt, then its group, then the rest:
    /// "Kỹ thuật hàn điện" under "A. Đào tạo nghề" is a trade, not a technical seminar.
    private static func classKind(_ row: RowView, name: String) -> String? {
        func classify(_ key: String?) -> String? { key.flatMap { Words.classify($0, as: .classKind) } }
        if let told = classify(row.key(.form)) ?? classify(row.has(.className) ? row.key(.trade) : nil) { return told }
        let own = classify(Words.abbreviations.expand(Folding.key(name)))
        if let own, ["network", "cleaner_production", "management"].contains(own) { return own }
        let isOneOfSeveral = row.context.namesSeveral(as: .classKind)
        if !isOneOfSeveral, let group = classify(row.context.groupKey) { return group }
        if row.has(.trainedTrade) && row.text(.className) == nil { return "vocational" }
        return classify(row.key(.audience)).flatMap { $0 == "network" ? $0 : nil } ?? own ?? classify(
            row.key(.audience))
            ?? (isOneOfSeveral ? nil : classify(row.context.titleKey))
    }

    static func learnerDrafts(_ row: RowView) -> [Draft] {
        guard let name = row.text(.personName) else { return [] }
        var record = row.record(.learner)
        record[LearnerField.name] = .text(name)
        let born: ColumnConcept? = [.born, .bornMale, .bornFemale].first { row.has($0) && !row.cell($0).isEmpty }
        record[LearnerField.born] = .when(optional: born.flatMap { row.when($0) })
        record[LearnerField.sex] = .text(optional: sex(row))
        record[LearnerField.ethnicity] = .text(optional: ethnicity(row))
        record[LearnerField.household] = .text(optional: household(row))
        record[LearnerField.disability] = row.has(.disabled) ? .flag(row.mark(.disabled) ?? false) : nil
        record[LearnerField.idNumber] = .text(optional: row.digits(.idNumber, restoring: [8, 11]))
        record[LearnerField.workplace] = .text(optional: row.text(.workplace))
        record[LearnerField.address] = .text(optional: row.text(anyOf: .address, .commune, .district))
        let title = row.context.titleKey + (row.context.groupKey.isEmpty ? "" : " " + row.context.groupKey)
        let told = Words.classify(row.context.groupKey, as: .classKind) ?? Words.classify(title, as: .classKind)
        let kind = told ?? kindByTrade(row.context)
        var identity = row.identity(.learner, row.context.when)
        identity.add(kind ?? title)
        identity.add(Folding.marked(name))
        identity.add(record.text(LearnerField.idNumber) ?? "")
        identity.add(record.when(LearnerField.born))
        let roll = RollTitle(
            kind: kind, isKindByTrade: told == nil, key: title, name: row.context.title(naming: "lop"),
            when: row.context.when)
        let link = DraftLink.rollOf(roll, field: LearnerField.trainingClass.rawValue)
        return [Draft(record, identity: identity, link: link)]
    }

    /// "LỚP MAY CÔNG NGHIỆP K3" teaches a trade, though no word says so.
    private static func kindByTrade(_ context: TableContext) -> String? {
        let key = Words.abbreviations.expand(Folding.key(context.title(naming: "lop")))
        let isSeminar = key.contains("tap huan") || key.contains("boi duong")
        guard let start = " \(key) ".firstRange(of: " lop "), !isSeminar else { return nil }
        return Words.classify(String(" \(key) "[start.upperBound...]), as: .taughtTrade)
    }

    /// A column of its own, or a mark in a column "Nữ".
    private static func sex(_ row: RowView) -> String? {
        if row.has(.sex) { return row.choice(.sex, .sex) }
        if row.has(.bornMale) || row.has(.bornFemale) {
            let isMale = row.text(.bornMale) != nil
            return isMale == (row.text(.bornFemale) != nil) ? nil : isMale ? "male" : "female"
        }
        return row.has(.female) ? (row.mark(.female) == true ? "female" : "male") : nil
    }

    private static func ethnicity(_ row: RowView) -> String? {
        row.text(anyOf: .ethnicity, .minority)
    }

    private static func household(_ row: RowView) -> String? {
        if row.has(.household) { return row.choice(.household, .household) }
        let poor = row.has(.poor) ? row.mark(.poor) : nil
        let nearPoor = row.has(.nearPoor) ? row.mark(.nearPoor) : nil
        if poor == true { return "poor" }
        if nearPoor == true { return "near_poor" }
        return poor == false && (nearPoor == false || !row.has(.nearPoor)) ? "other" : nil
    }
}
