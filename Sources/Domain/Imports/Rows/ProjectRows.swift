import Basics

extension RowReader {
    static func projectDrafts(_ row: RowView) -> [Draft] {
        guard let name = projectName(row) else { return [] }
        var record = row.record(.project)
        let when = projectWhen(row)
        record[ProjectField.name] = .text(name)
        record[ProjectField.when] = .when(when)
        classify(&record, row: row, name: name)
        record[ProjectField.beneficiaryName] = .text(optional: row.text(anyOf: .beneficiary, .establishmentName))
        record[ProjectField.implementer] = .text(optional: row.text(.implementer))
        record[ProjectField.partner] = .text(optional: row.text(.partner))
        record[ProjectField.place] = .text(optional: row.text(anyOf: .place, .district, .commune, .address))
        readCounts(&record, row: row)
        readModel(&record, row: row)
        readEquipment(&record, row: row)
        readMoney(&record, row: row)
        let decision = row.decision()
        record[ProjectField.decisionNumber] = .text(optional: decision.number)
        record[ProjectField.decided] = .when(optional: decision.day)
        record[ProjectField.decidedBy] = .text(optional: row.text(.decidedBy))
        var identity = row.identity(.project, when)
        identity.add(Folding.marked(name))
        identity.add(Folding.key(record.text(ProjectField.beneficiaryName) ?? ""))
        return withEstablishment(
            Draft(record, identity: identity), row: row, name: record.text(ProjectField.beneficiaryName),
            field: ProjectField.beneficiary)
    }

    /// Of its own column. A list of firms that has none is of projects named by their firms, which is told; a name that its
    /// column leaves blank is nobody's to make up.
    private static func projectName(_ row: RowView) -> String? {
        let columns: [ColumnConcept] = [.projectName, .modelName, .content, .equipment]
        for column in columns {
            if let name = row.text(column) { return name }
        }
        let firm = row.text(anyOf: .beneficiary, .establishmentName)
        guard let blank = columns.first(where: row.has) else {
            if let firm {
                row.note(
                    .reading, nil, "Bảng không có cột tên đề án: lấy tên đơn vị thụ hưởng “\(firm)” làm tên.")
            }
            return firm
        }
        row.note(.problem, blank, "Dòng này không có tên đề án nên không được nhập: hãy ghi tên vào ô này.")
        return nil
    }

    /// A project belongs to its plan's year; a span of days in the row is more exact only inside that year.
    private static func projectWhen(_ row: RowView) -> When {
        let listed = row.has(.year) ? row.when(.year) ?? row.context.when : row.context.when
        guard row.has(.time) || row.has(.start) else { return listed }
        let own = row.rowWhen()
        return listed.first <= own.first && own.last <= listed.last
            || listed == row.context.when && own.year != nil && !row.has(.year)
            ? (own.year == listed.year ? listed : own) : listed
    }

    private static func classify(_ record: inout Record, row: RowView, name: String) {
        let key = Words.abbreviations.expand(Folding.key(name))
        let group = row.context.groupKey
        let ownActivity = Words.classify(key, as: .activity)
        record[ProjectField.activity] = .text(optional: activity(own: ownActivity, row))
        if record[ProjectField.activity] == nil {
            let group = row.context.severalActivities ? "nhóm này nêu nhiều nội dung; " : ""
            row.note(
                .unclassified, nil,
                "Chưa rõ “\(name)” là máy móc, mô hình, đào tạo hay hoạt động nào: \(group)hãy ghi rõ nội dung của dòng trong tên, hoặc sau khi nhập sửa bằng \(remedy: .correct(change: "… activity=…"))."
            )
        }
        record[ProjectField.programme] = .text(
            Words.classify(key, as: .programme) ?? Words.classify(group, as: .programme) ?? "khuyen_cong")
        record[ProjectField.source] = .text(optional: row.rowSource() ?? sourceOfMoney(row))
        record[ProjectField.kind] = .text(optional: kind(row, key))
        let listing = listing(row)
        record[ProjectField.listing] = .text(listing)
        readState(&record, row: row)
    }

    /// The row's own words say more than its group's, unless they are general ones ("thông tin", "công nghệ") that the
    /// group does not name: of "Nâng cao năng lực, thông tin tuyên truyền, khảo sát" a row says which one it is.
    private static func activity(own: String?, _ row: RowView) -> String? {
        let general: Set<String> = [
            "communication", "capacity", "technology", "survey", "product_development", "consulting", "other",
        ]
        if let own, !general.contains(own) || Words.means(row.context.groupKey, own, as: .activity) { return own }
        if row.context.severalActivities { return own }
        return row.context.activity ?? own ?? row.context.titleActivity
    }

    private static func kind(_ row: RowView, _ key: String) -> String? {
        if key.contains("de an nhom") { return "group" }
        if key.contains("de an diem") { return "focus" }
        return key.hasPrefix("nhiem vu") ? "duty" : "single"
    }

    /// "plan" and "list" are projects of the year's plan; a table of support given is what came of them.
    private static func listing(_ row: RowView) -> String {
        if row.layout.kind == .supports { return "result" }
        let isPlan = row.context.titleKey.contains("ke hoach") && !row.has(.state) && !row.has(.accepted)
        return isPlan ? "plan" : "list"
    }

    /// The source whose column holds money.
    private static func sourceOfMoney(_ row: RowView) -> String? {
        func holdsMoney(_ concepts: [ColumnConcept]) -> Bool {
            concepts.contains { row.has($0) && (row.money($0)?.amount ?? 0) > 0 }
        }
        let national = holdsMoney([.kcqg, .settledNational, .disbursedNational])
        let local = holdsMoney([.kcdp, .settledLocal, .disbursedLocal])
        return national && local ? "mixed" : national ? "KCQG" : local ? "KCDP" : nil
    }

    /// "Hoàn thành 80%" is not completed.
    private static func state(_ text: String) -> String? {
        let known = Words.classify(text: text, as: .projectState)
        guard known == "completed", text.contains("%") else { return known }
        let share = text.split { !$0.isASCIIDigit }.compactMap { Int($0) }.max() ?? 0
        return share >= 100 ? known : "ongoing"
    }

    /// The state column, else the day of acceptance, else a title that says it was done.
    private static func readState(_ record: inout Record, row: RowView) {
        if let text = row.text(.state) {
            record[ProjectField.stateText] = .text(text)
            if let state = state(text) {
                record[ProjectField.state] = .text(state)
            } else {
                row.note(
                    .problem, .state,
                    "Chưa hiểu tình trạng “\(text)”: hãy ghi hoàn thành, đang thực hiện, chuyển tiếp hoặc ngừng.")
            }
        }
        if row.has(.accepted), let accepted = row.when(.accepted) {
            record[ProjectField.completed] = .when(accepted)
            if record[ProjectField.state] == nil { record[ProjectField.state] = .text("completed") }
        }
        guard record[ProjectField.state] == nil, !row.has(.state), !row.has(.accepted) else { return }
        let title = row.context.titleKey
        let isDone = ["da thuc hien", "da hoan thanh", "ket qua ho tro", "da ho tro", "da nghiem thu"].contains {
            title.contains($0)
        }
        if isDone || row.layout.kind == .supports && title.contains("ket qua") {
            record[ProjectField.state] = .text("completed")
        }
    }

    /// A blank cell in a column of counts is not known; without the column a named beneficiary is the one counted.
    private static func readCounts(_ record: inout Record, row: RowView) {
        record[ProjectField.establishments] =
            row.has(.establishmentCount) ? .measure(optional: row.count(.establishmentCount)) : nil
        record[ProjectField.models] = modelCount(row, activity: record.text(ProjectField.activity))
        record[ProjectField.machines] = row.has(.machineCount) ? .measure(optional: row.count(.machineCount)) : nil
        record[ProjectField.lines] = row.has(.lineCount) ? .measure(optional: row.count(.lineCount)) : nil
    }

    /// A row of the activity "model" is one model unless the table counts them in a column.
    private static func modelCount(_ row: RowView, activity: String?) -> FieldValue? {
        if row.has(.modelCount) { return .measure(optional: row.count(.modelCount)) }
        let isModel = ["model_new", "model_existing", "cleaner_production_pilot"].contains(activity)
        return isModel && row.text(anyOf: .beneficiary, .establishmentName) != nil ? .measure(Measure(1)) : nil
    }

    /// A row that a column names as a model is one, whatever its words are about; the firm that carries it out has it.
    private static func readModel(_ record: inout Record, row: RowView) {
        guard row.has(.modelName), row.text(.modelName) != nil else { return }
        let models = ["model_new", "model_existing", "cleaner_production_pilot"]
        if !models.contains(record.text(ProjectField.activity) ?? "") {
            record[ProjectField.activity] = .text("model_new")
        }
        if record.text(ProjectField.beneficiaryName) == nil, let implementer = row.text(.implementer),
            EstablishmentName(implementer).legalForm != nil
        {
            record[ProjectField.beneficiaryName] = .text(implementer)
        }
        guard !row.has(.modelCount) else { return }
        record[ProjectField.models] = .measure(optional: row.standsFor(.quantity))
    }

    /// A list of machines given: their number stands beside them.
    private static func readEquipment(_ record: inout Record, row: RowView) {
        guard row.has(.equipment), row.text(.equipment) != nil else { return }
        if record[ProjectField.activity] == nil { record[ProjectField.activity] = .text("machinery") }
        if !row.has(.machineCount), row.has(.quantity) {
            record[ProjectField.machines] = .measure(optional: row.count(.quantity))
        }
    }

    private static func readMoney(_ record: inout Record, row: RowView) {
        let national = row.has(.kcqg) ? row.money(.kcqg) : nil
        let local = row.has(.kcdp) ? row.money(.kcdp) : nil
        record[ProjectField.assignedNational] = .measure(optional: national)
        record[ProjectField.assignedLocal] = .measure(optional: local)
        record[ProjectField.counterpart] = row.has(.counterpart) ? .measure(optional: row.money(.counterpart)) : nil
        record[ProjectField.otherMoney] = row.has(.otherMoney) ? .measure(optional: row.money(.otherMoney)) : nil
        record[ProjectField.disbursed] = .measure(optional: whole(row, .disbursed, .disbursedNational, .disbursedLocal))
        record[ProjectField.settled] = .measure(optional: whole(row, .settled, .settledNational, .settledLocal))
        guard national == nil, local == nil, row.has(.money), let single = row.money(.money) else {
            checkTotal(row, national: national, local: local)
            return
        }
        switch record.text(ProjectField.source) {
        case "KCQG": record[ProjectField.assignedNational] = .measure(single)
        case "KCDP": record[ProjectField.assignedLocal] = .measure(single)
        default: record[ProjectField.assignedUnsourced] = .measure(single)
        }
    }

    /// An amount that stands in one column, or in one for each source.
    private static func whole(_ row: RowView, _ total: ColumnConcept, _ national: ColumnConcept, _ local: ColumnConcept)
        -> Measure?
    {
        if row.has(total) { return row.money(total) }
        let parts = [national, local].filter(row.has).compactMap { row.money($0) }
        return parts.isEmpty ? nil : Measure(parts.map(\.amount).reduce(0, +), hedge: parts.compactMap(\.hedge).first)
    }

    /// The sum of the sources is the total; where a row's own total says otherwise, both are shown.
    private static func checkTotal(_ row: RowView, national: Measure?, local: Measure?) {
        let concept: ColumnConcept = row.has(.total) ? .total : .money
        guard national != nil || local != nil, row.has(concept), let total = row.money(concept) else { return }
        let parts = [
            national, local, row.has(.counterpart) ? row.money(.counterpart) : nil,
            row.has(.otherMoney) ? row.money(.otherMoney) : nil,
        ]
        let all = parts.compactMap(\.self?.amount).reduce(0, +)
        let support = [national, local].compactMap(\.self?.amount).reduce(0, +)
        if total.amount != all, total.amount != support {
            row.note(
                .warning, concept,
                "Tổng ghi \(Dong(total.amount).vietnamese) đồng, các nguồn cộng lại \(Dong(all).vietnamese) đồng: hãy kiểm tra."
            )
        }
    }
}
