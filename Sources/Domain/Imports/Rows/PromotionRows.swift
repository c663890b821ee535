import Basics

extension RowReader {
    static func recognitionDrafts(_ row: RowView) -> [Draft] {
        let place = row.has(.productName) ? nil : row.text(anyOf: .district, .commune, .place)
        let product = row.text(.productName) ?? place.map { "Sản phẩm của \($0)" }
        guard product != nil || row.has(.quantity) && row.text(.level) != nil else { return [] }
        let mark = row.has(.levelMark) ? levelMark(row, isProduct: place == nil) : nil
        if row.has(.levelMark), mark == nil { return [] }
        var record = row.record(.recognition)
        let when = row.has(.year) || row.has(.time) ? row.rowWhen() : row.context.when
        let level = recognitionLevel(row)
        record[RecognitionField.product] = .text(product ?? "Số tổng hợp")
        record[RecognitionField.establishmentName] = .text(optional: row.text(anyOf: .establishmentName, .beneficiary))
        record[RecognitionField.level] = .text(optional: level)
        if level == nil {
            row.note(
                .problem, .level,
                "Chưa rõ cấp công nhận của “\(product ?? "")”: hãy ghi cấp (huyện, xã, tỉnh, khu vực, quốc gia) trong cột hoặc tiêu đề."
            )
        }
        record[RecognitionField.when] = .when(when)
        record[RecognitionField.group] = .text(optional: row.text(.productGroup))
        record[RecognitionField.score] = row.has(.score) ? .measure(optional: row.quantity(.score)) : nil
        let decision = row.decision()
        record[RecognitionField.decisionNumber] = .text(optional: decision.number)
        record[RecognitionField.decided] = .when(optional: decision.day)
        record[RecognitionField.quantity] =
            mark.map { .measure($0) }
            ?? (product == nil || row.has(.quantity) ? .measure(optional: row.count(.quantity)) : .measure(Measure(1)))
        var identity = row.identity(.recognition, when)
        identity.add(level ?? "")
        identity.add(Folding.marked(product ?? ""))
        identity.add(EstablishmentName(record.text(RecognitionField.establishmentName) ?? "").core)
        return withEstablishment(
            Draft(record, identity: identity), row: row, name: record.text(RecognitionField.establishmentName),
            field: RecognitionField.establishment)
    }

    /// A mark in the column of a level is one product; a number there counts those of a district.
    private static func levelMark(_ row: RowView, isProduct: Bool) -> Measure? {
        if !isProduct { return row.count(.levelMark) }
        guard let text = row.text(.levelMark) else { return nil }
        if ["x", "v", "co", "1", "dat", "✓", "✔", "√", "☑", "*", "+"].contains(Folding.fold(text)) {
            return Measure(1)
        }
        row.note(.problem, .levelMark, "Chưa hiểu “\(text)” ở cột cấp công nhận: hãy đánh dấu x, hoặc để trống.")
        return nil
    }

    private static func recognitionLevel(_ row: RowView) -> String? {
        if let text = row.text(.level) {
            return Words.classify(text: text, as: .level)
        }
        if row.context.namesSeveral(as: .level) { return nil }
        return row.context.level ?? Words.classify(row.context.groupKey, as: .level)
    }

    static func eventDrafts(_ row: RowView) -> [Draft] {
        guard let name = row.text(anyOf: .eventName, .content) else { return [] }
        var record = row.record(.tradeEvent)
        let when = row.rowWhen()
        let key = Words.abbreviations.expand(Folding.key(name))
        if isOtherSupport(key) {
            row.note(
                .skipped, .content,
                "“\(name)” không phải là hội chợ, tham quan hay hội thảo: hãy tách các nội dung hỗ trợ khác ra bảng riêng."
            )
            return []
        }
        let kind =
            row.has(.tripCount) && row.text(.tripCount) != nil
            ? "tour" : row.context.code(of: Words.classify(key, as: .eventKind), as: .eventKind)
        record[TradeEventField.name] = .text(name)
        record[TradeEventField.kind] = .text(optional: kind)
        if kind == nil {
            row.note(
                .problem, .content,
                "Chưa rõ “\(name)” là hội chợ, tham quan hay hội thảo: hãy ghi rõ trong nội dung hoặc tiêu đề.")
        }
        record[TradeEventField.role] = .text(optional: role(row, key))
        record[TradeEventField.when] = .when(when)
        let place = row.text(.place) ?? row.placeAndTime().place
        record[TradeEventField.place] = .text(optional: place)
        record[TradeEventField.destination] = .text(optional: destination(key + " " + (place.map(Folding.key) ?? "")))
        record[TradeEventField.source] = .text(optional: row.rowSource())
        record[TradeEventField.quantity] = .measure(optional: eventQuantity(row, kind: kind, key: key))
        record[TradeEventField.establishments] =
            row.has(.establishmentCount) ? .measure(optional: row.count(.establishmentCount)) : nil
        record[TradeEventField.participants] = .measure(optional: people(row, .peopleCount))
        record[TradeEventField.participations] =
            row.has(.participationCount) ? .measure(optional: row.count(.participationCount)) : nil
        record[TradeEventField.booths] = row.has(.boothCount) ? .measure(optional: row.quantity(.boothCount)) : nil
        var identity = row.identity(.tradeEvent, when)
        identity.add(Folding.marked(name))
        identity.add(Folding.key(record.text(TradeEventField.place) ?? ""))
        return [Draft(record, identity: identity)]
    }

    /// Support that stands among events and is none: machines, models, training.
    private static func isOtherSupport(_ key: String) -> Bool {
        guard Words.classify(key, as: .eventKind) == nil, let activity = Words.classify(key, as: .activity) else {
            return false
        }
        return [
            "machinery", "model_new", "model_existing", "vocational_training", "technical_training",
            "management_training", "trademark", "packaging", "technology",
        ].contains(activity)
    }

    private static func role(_ row: RowView, _ key: String) -> String? {
        if let role = row.key(.role).flatMap({ Words.classify($0, as: .eventRole) }) { return role }
        return row.context.code(of: Words.classify(key, as: .eventRole), as: .eventRole)
    }

    /// Both named together say neither.
    private static func destination(_ key: String) -> String? {
        let padded = " \(key) "
        let isAbroad = padded.contains(" nuoc ngoai ")
        return isAbroad && padded.contains(" trong nuoc ") ? nil : isAbroad ? "abroad" : nil
    }

    /// A column that counts this kind of event decides; a row that only speaks of support and names no event is not
    /// known to be one; any other row is one event.
    private static func eventQuantity(_ row: RowView, kind: String?, key: String) -> Measure? {
        if row.has(.eventCount) { return row.count(.eventCount) }
        if row.has(.quantity) { return unitSubject(row) == "people" ? nil : row.count(.quantity) }
        if kind == "tour", row.has(.tripCount) { return row.count(.tripCount) }
        return namesNothing(key) && row.text(.place) == nil && row.has(.tripCount) ? nil : Measure(1)
    }

    private static func namesNothing(_ key: String) -> Bool {
        let general: Set<Substring> = [
            "ho", "tro", "doanh", "nghiep", "co", "so", "cac", "tham", "gia", "hoi", "cho", "trien", "lam", "cong",
            "nong", "thon", "trong",
            "nuoc", "dua", "di", "san", "pham",
        ]
        return key.split(separator: " ").allSatisfy { general.contains($0) }
    }

    static func communicationDrafts(_ row: RowView) -> [Draft] {
        guard let name = row.text(anyOf: .content, .form, .channel) else { return [] }
        guard let kind = communicationKind(row) else {
            row.note(
                .skipped, .form,
                "Chưa rõ hình thức của “\(name)” nên dòng này không được nhập: hãy ghi bản tin, phát thanh, truyền hình, báo, trang thông tin điện tử …"
            )
            return []
        }
        var record = row.record(.communication)
        let when = row.has(.published) ? row.when(.published) ?? row.rowWhen() : row.rowWhen()
        record[CommunicationField.name] = .text(name)
        record[CommunicationField.kind] = .text(kind)
        record[CommunicationField.outlet] = .text(optional: row.text(anyOf: .channel, .partner))
        record[CommunicationField.when] = .when(when)
        record[CommunicationField.quantity] = .measure(
            optional: row.has(.actual)
                ? row.count(.actual) : row.has(.planned) && !row.has(.quantity) ? nil : row.standsFor(.quantity))
        record[CommunicationField.unit] = .text(optional: row.text(.unit))
        record[CommunicationField.source] = .text(optional: row.rowSource())
        var identity = row.identity(.communication, when)
        identity.add(kind)
        for concept in [ColumnConcept.channel, .form, .content] { identity.add(row.key(concept) ?? "") }
        if when.first == when.last { identity.add(when) }
        return [Draft(record, identity: identity)]
    }

    /// What it is beats who carried it: a newsletter of the press is a newsletter.
    static func communicationKind(_ row: RowView) -> String? {
        let unit = row.key(.unit) ?? ""
        let texts = [
            row.key(.form) ?? "", row.key(.channel) ?? "", row.key(.content) ?? "", row.key(.partner) ?? "",
            row.context.groupKey,
        ]
        let kinds = texts.map { Words.classify($0, as: .communicationKind) }
        if unit == "chuong trinh", kinds.contains("television") { return "television" }
        return kinds.compactMap(\.self).first
    }
}
