import Basics

extension RowReader {
    static func publishedDrafts(_ row: RowView) -> [Draft] {
        guard let name = row.text(.indicator), let match = match(row, name) else { return [] }
        if Folding.key(row.text(.figureType) ?? "").contains("chi tieu")
            || Folding.key(row.text(.figureType) ?? "").contains("muc tieu")
        {
            return target(row, match: match, value: .publishedValue, when: row.rowWhen())
        }
        guard let value = indicatorValue(row, .publishedValue, unit: match.indicator) else { return [] }
        var record = row.record(.publishedFigure)
        let when = row.rowWhen()
        let breakdown = match.breakdown ?? row.key(.source).flatMap(moneySource)
        record[PublishedFigureField.indicator] = .text(match.indicator.code)
        record[PublishedFigureField.breakdown] = .text(optional: breakdown)
        record[PublishedFigureField.when] = .when(when)
        record[PublishedFigureField.value] = .measure(value)
        record[PublishedFigureField.printed] = .text(optional: row.text(.printed))
        record[PublishedFigureField.citation] = .text(
            optional: row.text(anyOf: .citation, .note) ?? (breakdown == nil ? row.text(.source) : nil))
        var identity = row.identity(.publishedFigure, nil)
        identity.add(when)
        identity.add(match.indicator.code)
        identity.add(breakdown ?? "")
        return [Draft(record, identity: identity)]
    }

    /// "Nguồn" over published numbers says where the money came from or where the number was read: "ngân sách tỉnh" is the
    /// one, "Báo cáo của UBND tỉnh" the other.
    private static func moneySource(_ key: String) -> String? {
        let general: Set<Substring> = [
            "nguon", "kinh", "phi", "von", "ngan", "sach", "khuyen", "cong", "tu", "ho", "tro",
        ]
        let publishers = ["bo cong thuong", "so cong thuong", "uy ban", "cong thong tin", "bao cao", "bao "]
        let said = key.split(separator: " ").filter { !general.contains($0) }
        guard said.count <= 2, !publishers.contains(where: { "\(key) ".containsBytes(of: $0) }) else { return nil }
        return Words.classify(key, as: .source)
    }

    static func targetDrafts(_ row: RowView) -> [Draft] {
        guard let name = row.text(anyOf: .indicator, .content), let match = match(row, name) else { return [] }
        let due =
            row.has(.targetYear)
            ? row.when(.targetYear)
            : row.layout.columns[.value].flatMap { row.layout.years[$0] }.flatMap(When.init(year:))
        return target(row, match: match, value: .value, when: due ?? row.rowWhen())
    }

    private static func target(_ row: RowView, match: IndicatorMatch, value: ColumnConcept, when: When) -> [Draft] {
        guard let amount = indicatorValue(row, value, unit: match.indicator) else { return [] }
        var record = row.record(.target)
        record[TargetField.indicator] = .text(match.indicator.code)
        record[TargetField.breakdown] = .text(optional: match.breakdown)
        record[TargetField.when] = .when(when)
        record[TargetField.value] = .measure(amount)
        record[TargetField.growth] =
            row.has(.growth) ? .measure(optional: row.quantity(.growth)).map(percent(row)) : nil
        record[TargetField.basis] = .text(optional: row.key(.basis).flatMap { Words.classify($0, as: .targetBasis) })
        record[TargetField.printed] = .text(optional: row.text(.printed))
        record[TargetField.citation] = .text(optional: row.text(anyOf: .citation, .decisionNumber))
        var identity = row.identity(.target, when)
        identity.add(match.indicator.code)
        identity.add(match.breakdown ?? "")
        return [Draft(record, identity: identity)]
    }

    /// A cell of 0,19 formatted as a percentage means 19 %.
    private static func percent(_ row: RowView) -> (FieldValue) -> FieldValue {
        { value in
            guard case .number = row.cell(.growth), let measure = value.measure, measure.amount > 0,
                measure.amount < 1000
            else { return value }
            return .measure(Measure(measure.amount * 100, hedge: measure.hedge))
        }
    }

    /// "Chỉ tiêu · đơn vị tính · kế hoạch · thực hiện": the plan is a target, the result is a stated figure.
    static func statedDrafts(_ row: RowView) -> [Draft] {
        guard let name = row.text(anyOf: .indicator, .content) else { return [] }
        let valued: [ColumnConcept] = [.actual, .quantity, .planned, .kcqg, .kcdp, .total]
        guard valued.contains(where: row.has) else { return countFigures(row, name: name) }
        guard valued.contains(where: { row.has($0) && !row.cell($0).isEmpty }), let match = match(row, name) else {
            return []
        }
        var drafts: [Draft] = []
        let when = row.has(.year) ? row.rowWhen() : row.context.when
        if row.has(.planned) { drafts += target(row, match: match, value: .planned, when: when) }
        let total: ColumnConcept = row.has(.actual) ? .actual : row.has(.total) ? .total : .quantity
        if row.has(total),
            let draft = stated(row, match, breakdown: match.breakdown, when: when, column: total, name: name)
        {
            drafts.append(draft)
        }
        guard !exceedsQuantity(row) else { return drafts }
        for (concept, source) in [(ColumnConcept.kcqg, "KCQG"), (.kcdp, "KCDP")]
        where row.has(concept) && match.breakdown == nil {
            if let draft = stated(row, match, breakdown: source, when: when, column: concept, name: name) {
                drafts.append(draft)
            }
        }
        return drafts
    }

    /// Sources that come to more than the "Số lượng" beside them are no parts of it: money, most likely.
    private static func exceedsQuantity(_ row: RowView) -> Bool {
        guard row.has(.quantity), row.has(.kcqg) || row.has(.kcdp), row.layout.countsBesideSources,
            let whole = row.quantity(.quantity)?.amount
        else { return false }
        let parts = [ColumnConcept.kcqg, .kcdp].filter(row.has).compactMap { row.quantity($0)?.amount }
        guard parts.reduce(0, +) > whole else { return false }
        row.note(
            .problem, row.has(.kcqg) ? .kcqg : .kcdp,
            "Số theo nguồn lớn hơn số lượng nên không được nhập: nếu là tiền, hãy ghi đơn vị tiền trong tiêu đề cột.")
        return true
    }

    private static func stated(
        _ row: RowView, _ match: IndicatorMatch, breakdown: String?, when: When, column: ColumnConcept, name: String
    ) -> Draft? {
        guard let value = indicatorValue(row, column, unit: match.indicator) else { return nil }
        var record = row.record(.statedFigure)
        record[StatedFigureField.indicator] = .text(match.indicator.code)
        record[StatedFigureField.breakdown] = .text(optional: breakdown)
        record[StatedFigureField.when] = .when(when)
        record[StatedFigureField.value] = .measure(value)
        record[StatedFigureField.unit] = .text(optional: row.text(.unit))
        record[StatedFigureField.asWritten] = .text(name)
        var identity = row.identity(.statedFigure, nil)
        identity.add(when)
        identity.add(match.indicator.code)
        identity.add(breakdown ?? "")
        return Draft(record, identity: identity)
    }

    /// Columns that count things by content, each by its own unit: "Số cơ sở" beside "Hỗ trợ máy móc".
    static func countFigures(_ row: RowView, name: String) -> [Draft] {
        let counted: [(ColumnConcept, unit: String)] = [
            (.establishmentCount, "cơ sở"), (.modelCount, "mô hình"), (.machineCount, "máy"),
            (.lineCount, "dây chuyền"),
        ]
        return counted.compactMap { concept, unit in
            guard row.has(concept), row.count(concept) != nil else { return nil }
            guard let match = Indicators.match(name, unit: unit, group: row.context.groupKey) else {
                row.note(
                    .skipped, concept,
                    "Không có chỉ tiêu nào đếm \(unit) cho “\(name)”: số này không được nhập; có thể đặt tên theo danh mục (\(remedy: .indicators))."
                )
                return nil
            }
            return stated(row, match, breakdown: match.breakdown, when: row.context.when, column: concept, name: name)
        }
    }

    private static func match(_ row: RowView, _ name: String) -> IndicatorMatch? {
        let match = Indicators.match(name, unit: row.text(.unit), group: row.context.groupKey)
        if match == nil {
            row.note(
                .skipped, .indicator,
                "Không có chỉ tiêu nào ứng với “\(name)”: dòng này không được nhập; có thể đặt tên theo danh mục (\(remedy: .indicators))."
            )
        }
        return match
    }

    /// In thousandths of the indicator's unit; money by the unit that stands with it.
    private static func indicatorValue(_ row: RowView, _ concept: ColumnConcept, unit indicator: Indicator) -> Measure?
    {
        guard let reading = row.numberReading(concept) else { return nil }
        var power = 3
        if let own = indicator.moneyPower {
            let written =
                reading.unit.isEmpty
                ? row.text(.unit) ?? row.layout.columns[concept].flatMap { row.layout.headings[$0] } ?? ""
                : reading.unit
            guard
                let unit = Heading.moneyPower(written) ?? NumberReading.moneyPower(ofUnit: Folding.fold(written))
                    ?? row.context.moneyPower
            else {
                row.note(
                    .problem, concept,
                    "Chưa rõ đơn vị tiền của “\(reading.value.vietnamese)”: hãy ghi đồng, triệu đồng hoặc tỷ đồng ở cột đơn vị tính."
                )
                return nil
            }
            power += unit - own
        }
        guard let amount = reading.value.shifted(by: power)?.whole, Measure.isBelievable(amount / 1000) else {
            row.note(
                .problem, concept,
                "“\(reading.value.vietnamese)” quá lớn hoặc có quá ba chữ số thập phân: hãy kiểm tra và ghi gọn lại.")
            return nil
        }
        return Measure(Int64(amount), hedge: reading.hedge)
    }
}
