import Basics

/// Results by indicator: plan, what was done by source and in all, the rate, the year before.
package struct ResultsSheet {
    private let facts: ReportFacts
    private var marks = FigureMarks()
    private var lines: [SheetLine] = []
    private var order = 0
    private var silent: [String] = []

    package static func make(_ facts: ReportFacts) -> Sheet {
        var making = ResultsSheet(facts)
        for group in making.groups { making.add(group) }
        return making.sheet
    }

    private init(_ facts: ReportFacts) {
        self.facts = facts
    }

    private var groups: [[Indicator]] {
        var groups: [[Indicator]] = []
        for indicator in Indicators.all {
            if groups.last?.first?.group == indicator.group {
                groups[groups.count - 1].append(indicator)
            } else {
                groups.append([indicator])
            }
        }
        return groups
    }

    private mutating func add(_ group: [Indicator]) {
        let speaking = group.filter { !isSilent($0) }
        silent += group.filter(isSilent).map(\.name)
        guard let first = speaking.first else { return }
        lines.append(SheetLine([.blank, .words(IndicatorGroups.name(first.group))], kind: .group))
        for indicator in speaking {
            order += 1
            if let figure = facts.figures[indicator.code] { lines.append(line(figure, order: .number(order))) }
            for part in facts.figures.parts(of: indicator) where isLine(part, of: indicator) {
                lines.append(line(part, order: .blank))
            }
        }
    }

    /// A part by source has columns, and a line only where something is to be said of it; the one programme of all projects
    /// is no part.
    private func isLine(_ part: Figure, of indicator: Indicator) -> Bool {
        switch part.breakdown.flatMap(Indicators.breakdown)?.dimension {
        case "source":
            return (part.published != nil || part.otherwiseStated != nil) && FigureRemark.of(part) != nil
        case "programme": return part.value != facts.figures.value(indicator.code)
        default: return true
        }
    }

    private func isSilent(_ indicator: Indicator) -> Bool {
        let isKnownBefore = facts.previous?.value(indicator.code) != nil
        let isPlanned = facts.planned[indicator.code]?.value != nil
        return facts.figures[indicator.code]?.isSilent ?? true && !isKnownBefore && !isPlanned
            && facts.figures.parts(of: indicator).isEmpty
    }

    private mutating func line(_ figure: Figure, order: SheetCell) -> SheetLine {
        let plan = Plan.of(figure, in: facts)
        let before = facts.previous?[figure.code]
        let name = figure.breakdown.map { "Trong đó: \(Indicators.breakdown($0)?.name ?? $0)" }
        return SheetLine(
            [
                order, .words(name ?? figure.indicator.name), .words(figure.indicator.unit),
                plan.map { .number($0) } ?? .unknown,
                part("KCQG", of: figure), part("KCDP", of: figure),
                marks.cell(figure),
                rate(figure, Rates.percent(figure.value, ofPlan: plan, figure.code)),
                before.map { marks.cell($0) } ?? .unknown,
                rate(figure, Rates.percent(figure.value, of: before?.value)),
                remark(figure).map { .words($0) } ?? .blank,
            ], figures: ResultsSheet.codes(figure))
    }

    /// Which figure stands in which column.
    private static func codes(_ figure: Figure) -> [Int: String] {
        guard figure.breakdown == nil else { return [6: figure.code] }
        return [4: "\(figure.code).KCQG", 5: "\(figure.code).KCDP", 6: figure.code]
    }

    private func remark(_ figure: Figure) -> String? { facts.head.hasRemarks ? FigureRemark.of(figure) : nil }

    /// A part of something that is incomplete is marked as that.
    private mutating func rate(_ figure: Figure, _ percent: ExactNumber?) -> SheetCell {
        if figure.indicator.unit == "%" { return .blank }
        return percent.map { .number($0, mark: figure.isIncomplete ? marks.sign(.incomplete) : nil) } ?? .unknown
    }

    private mutating func part(_ source: String, of figure: Figure) -> SheetCell {
        // A part of another kind is not parted by source, too.
        guard figure.breakdown == nil else { return .blank }
        guard let value = figure.part(of: source) else { return .unknown }
        let isSaid = figure.bySource[source] != nil
        let hedge: Hedge? = isSaid && figure.isHedged ? .about : nil
        guard isSaid, let part = facts.figures["\(figure.code).\(source)"], part.value == value else {
            return .number(value, hedge: hedge)
        }
        return marks.cell(part, hedge: hedge)
    }

    private var sheet: Sheet {
        let done = ["Thực hiện"]
        let kind = facts.head.period.isTerm ? "Giai đoạn trước" : "Cùng kỳ năm trước"
        var notes = marks.notes(under: lines) + facts.omissions
        if facts.head.hasRemarks, !silent.isEmpty {
            notes.append("Chưa có số liệu: \(silent.joined(separator: "; ")).")
        }
        let planned = facts.head.period.wholeYear == nil ? "Kế hoạch" : "Kế hoạch năm"
        return Sheet(
            ReportKind.results.tab, titles: [],
            columns: [
                SheetColumn("STT", .short, width: 6), SheetColumn("Chỉ tiêu", width: 30),
                SheetColumn("Đơn vị tính", .short, width: 10), SheetColumn(planned, .number, width: 16),
                SheetColumn("KCQG", over: done, .number, width: 16),
                SheetColumn("KCĐP", over: done, .number, width: 16),
                SheetColumn("Chung", over: done, .number, width: 17),
                SheetColumn("So với \(planned.loweredFirst) (%)", .number, width: 9),
                SheetColumn(kind, .number, width: 17),
                SheetColumn("So với \(kind.loweredFirst) (%)", .number, width: 9), SheetColumn("Ghi chú", width: 22),
            ], lines: lines, notes: notes, isLandscape: true)
    }
}

/// What was planned of a figure: a target of just this period's last year, else what the plan's projects say, else the
/// number of projects of the plan.
enum Plan {
    static func of(_ figure: Figure, in facts: ReportFacts) -> ExactNumber? {
        if let aim = figure.aim, aim.year == facts.head.period.byCalendar.last.year, !facts.head.period.isTerm {
            return aim.value
        }
        switch figure.code {
        case "project.completed": return facts.plan.value("project.assigned")
        case "funding.disbursed", "funding.settled": return facts.plan.value("funding.assigned")
        default: return facts.planned[figure.code]?.value.map { ExactNumber(digits: $0) }
        }
    }
}

/// A part of a whole in percent at one decimal, half up; not known if either is not.
enum Rates {
    static func percent(_ part: ExactNumber?, of whole: ExactNumber?) -> ExactNumber? {
        guard let part, let whole else { return nil }
        let scale = max(part.scale, whole.scale)
        guard let numerator = part.shifted(by: scale)?.whole, let divisor = whole.shifted(by: scale)?.whole,
            let tenths = Rate.percent(Int64(numerator), of: Int64(divisor), decimals: 1)
        else { return nil }
        return ExactNumber(digits: tenths, scale: 1)
    }

    static func cell(_ part: ExactNumber?, of whole: ExactNumber?) -> SheetCell {
        percent(part, of: whole).map { .number($0) } ?? .unknown
    }

    /// More projects completed than planned: some plan is not there, and no part of it can be told.
    static func percent(_ part: ExactNumber?, ofPlan plan: ExactNumber?, _ code: String) -> ExactNumber? {
        guard let part, let plan else { return nil }
        if code == "project.completed", (part.minus(plan)?.digits ?? 1) > 0 { return nil }
        return percent(part, of: plan)
    }

    static func cell(_ part: ExactNumber?, ofPlan plan: ExactNumber?, _ code: String) -> SheetCell {
        percent(part, ofPlan: plan, code).map { .number($0) } ?? .unknown
    }
}

/// What stands beside a figure: what was published and does not agree, what was stated otherwise.
package enum FigureRemark {
    package static func of(_ figure: Figure) -> String? {
        var parts: [String] = []
        if figure.isIncomplete { parts.append("chưa đủ") }
        if figure.basis == .stated { parts.append("số tự kê khai") }
        if figure.isDisputed { parts.append("kê khai nhiều số khác nhau") }
        if let published = figure.published {
            if let value = published.value {
                let number = (published.hedge.map { "\($0.rawValue) " } ?? "") + value.vietnamese
                let isAdmitted = figure.value.map(published.admits) ?? false
                let difference = isAdmitted ? nil : figure.difference.flatMap { $0.digits == 0 ? nil : $0 }
                if figure.value == nil || difference != nil || published.hedge != nil {
                    parts.append("Đã công bố: \(number)")
                }
                if let difference { parts.append("chênh lệch: \(signed(difference))") }
            } else if !published.isOfParts, let printed = published.printed {
                parts.append("Đã công bố: \(printed)")
            }
            if let explanation = published.explanation { parts.append("giải trình: \(explanation)") }
        }
        if let stated = figure.otherwiseStated { parts.append("kê khai: \(stated.vietnamese)") }
        return parts.isEmpty ? nil : parts.joined(separator: "; ").capitalisedFirst
    }

    static func signed(_ number: ExactNumber) -> String {
        number.digits > 0 ? "+\(number.vietnamese)" : number.vietnamese
    }
}

/// The indicators' groups as people call them.
enum IndicatorGroups {
    static func name(_ group: String) -> String {
        switch group {
        case "projects": return "Đề án, nhiệm vụ"
        case "money": return "Kinh phí"
        case "training": return "Đào tạo, tập huấn"
        case "models": return "Mô hình trình diễn kỹ thuật"
        case "machinery": return "Máy móc thiết bị, chuyển giao công nghệ"
        case "cleaner production": return "Sản xuất sạch hơn, tiết kiệm năng lượng"
        case "promotion": return "Phát triển thị trường, sản phẩm"
        case "contests": return "Bình chọn sản phẩm CNNT tiêu biểu"
        case "consulting": return "Tư vấn, thành lập doanh nghiệp"
        case "clusters": return "Cụm công nghiệp, liên kết, làng nghề"
        case "network": return "Tổ chức, mạng lưới"
        case "communication": return "Thông tin tuyên truyền"
        case "survey": return "Khảo sát, giới thiệu cơ sở"
        case "outcomes": return "Hiệu quả"
        default: return group.capitalisedFirst
        }
    }
}
