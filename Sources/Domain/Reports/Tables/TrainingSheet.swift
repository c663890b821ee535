import Basics

/// **Lớp trong báo cáo đào tạo**: one class, or a row that stands for several, as the figures count it.
package struct TrainingLine: Hashable, Sendable {
    package var kind: String?
    package var name: String
    package var when: When?
    package var source: String?
    package var place: String?
    package var partner: String?
    package var classes: Measure?
    package var learners: Measure?
    package var female: Measure?
    package var minority: Measure?
    package var sessions: Measure?

    package init(
        kind: String?, name: String, when: When?, source: String?, place: String?, partner: String?,
        classes: Measure?, learners: Measure?, female: Measure?, minority: Measure?, sessions: Measure?
    ) {
        self.sessions = sessions
        self.kind = kind
        self.name = name
        self.when = when
        self.source = source
        self.place = place
        self.partner = partner
        self.classes = classes
        self.learners = learners
        self.female = female
        self.minority = minority
    }
}

/// Classes by kind, each kind with its sum.
package struct TrainingSheet {
    private var marks = FigureMarks()

    package static func make(_ classes: [TrainingLine], facts: ReportFacts) -> Sheet {
        var making = TrainingSheet()
        return making.sheet(classes, facts)
    }

    private mutating func sheet(_ classes: [TrainingLine], _ facts: ReportFacts) -> Sheet {
        let kinds: [String?] = ChoiceList.classKind.codes.map { Optional($0.code) } + [nil]
        var lines: [SheetLine] = []
        for kind in kinds {
            let ofKind = classes.filter { $0.kind == kind }
            guard !ofKind.isEmpty else { continue }
            let name = kind.map { ChoiceList.classKind.words($0).capitalisedFirst } ?? "Chưa rõ loại lớp"
            lines.append(sum(ofKind, named: name, kind: .group))
            for (index, one) in ofKind.enumerated() { lines.append(line(one, order: index + 1)) }
        }
        if !classes.isEmpty { lines.append(sum(classes, named: "Tổng cộng", kind: .total)) }
        let learners = ["Số học viên"]
        return Sheet(
            ReportKind.training.tab,
            columns: [
                SheetColumn("STT", .short, width: 6), SheetColumn("Tên lớp", width: 36),
                SheetColumn("Thời gian", .short, width: 12), SheetColumn("Nguồn kinh phí", .short, width: 12),
                SheetColumn("Địa điểm", width: 18), SheetColumn("Đơn vị phối hợp", width: 22),
                SheetColumn("Số lớp", .number, width: 8), SheetColumn("Số buổi", .number, width: 8),
                SheetColumn("Tổng số", over: learners, .number, width: 10),
                SheetColumn("Nữ", over: learners, .number, width: 8),
                SheetColumn("Dân tộc thiểu số", over: learners, .number, width: 9),
            ], lines: lines, notes: marks.notes(under: lines) + facts.omissions, isLandscape: true)
    }

    private mutating func line(_ one: TrainingLine, order: Int) -> SheetLine {
        SheetLine([
            .number(order), .words(one.name), one.when.map { .words($0.vietnamese) } ?? .unknown,
            one.source.map { .words(SourceAbbreviation.of($0)) } ?? .unknown,
            one.place.map { .words($0) } ?? .unknown, one.partner.map { .words($0) } ?? .blank,
            cell(one.classes), cell(one.sessions), cell(one.learners), cell(one.female), cell(one.minority),
        ])
    }

    private mutating func cell(_ measure: Measure?) -> SheetCell { marks.cell(measure?.amount, hedge: measure?.hedge) }

    /// Hardly a class but the technical ones counts them: the sum of those that do.
    private mutating func sessions(_ classes: [TrainingLine]) -> SheetCell {
        let known = classes.compactMap(\.sessions)
        let sum = known.reduce(KnownSum()) { $0 + KnownSum(value: $1.amount) }
        return sum.value == nil ? .blank : marks.cell(sum, isHedged: known.contains { $0.hedge != nil })
    }

    private mutating func sum(_ classes: [TrainingLine], named name: String, kind: SheetLine.Kind) -> SheetLine {
        func total(_ field: KeyPath<TrainingLine, Measure?>) -> SheetCell {
            let measures = classes.map { $0[keyPath: field] }
            let sum = measures.reduce(KnownSum()) {
                $0 + ($1.map { KnownSum(value: $0.amount) } ?? KnownSum(missing: 1))
            }
            return marks.cell(sum, isHedged: measures.contains { $0?.hedge != nil })
        }
        return SheetLine(
            [
                .blank, .words(name), .blank, .blank, .blank, .blank, total(\.classes), sessions(classes),
                total(\.learners),
                total(\.female), total(\.minority),
            ], kind: kind)
    }
}

/// "KCQG" and "KCĐP" where a table's column is narrow.
enum SourceAbbreviation {
    static func of(_ source: String) -> String {
        switch source {
        case "KCQG": return "KCQG"
        case "KCDP": return "KCĐP"
        default: return ActivityWords.source(source)
        }
    }
}
