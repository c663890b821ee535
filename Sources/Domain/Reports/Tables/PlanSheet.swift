import Basics

/// Plan against actual by activity: projects and their money.
package struct PlanSheet {
    private let facts: ReportFacts
    private var marks = FigureMarks()

    package static func make(_ facts: ReportFacts) -> Sheet {
        var making = PlanSheet(facts: facts)
        return making.sheet()
    }

    private init(facts: ReportFacts) {
        self.facts = facts
    }

    private mutating func sheet() -> Sheet {
        let activities = ActivityWords.ordered(facts.activities.map(\.activity) + facts.money.map(\.activity))
        var lines: [SheetLine] = []
        for (index, activity) in activities.enumerated() {
            let projects = facts.activities.filter { $0.activity == activity }
            let money = facts.money.filter { $0.activity == activity }
            lines.append(line(.number(index + 1), .words(ActivityWords.name(activity)), projects, money))
        }
        if !lines.isEmpty {
            var total = line(.blank, .words("Tổng cộng"), facts.activities, facts.money)
            total.kind = .total
            lines.append(total)
        }
        let projects = ["Số đề án, nhiệm vụ"]
        let planned = facts.head.period.wholeYear == nil ? "Kế hoạch" : "Kế hoạch năm"
        let money = ["Kinh phí"]
        return Sheet(
            ReportKind.plan.tab, unit: "Đơn vị tính của kinh phí: đồng",
            columns: [
                SheetColumn("STT", .short, width: 6), SheetColumn("Nội dung hoạt động", width: 34),
                SheetColumn(planned, over: projects, .number, width: 9),
                SheetColumn("Hoàn thành", over: projects, .number, width: 9),
                SheetColumn("Tỷ lệ (%)", over: projects, .number, width: 8),
                SheetColumn("Điều chỉnh", over: projects, .number, width: 8),
                SheetColumn("Ngừng", over: projects, .number, width: 8),
                SheetColumn("Chuyển tiếp", over: projects, .number, width: 8),
                SheetColumn("Được giao", over: money, .number, width: 18),
                SheetColumn("Đã giải ngân", over: money, .number, width: 18),
                SheetColumn("Đã quyết toán", over: money, .number, width: 18),
                SheetColumn("Vốn đối ứng", over: money, .number, width: 18),
            ], lines: lines, notes: marks.notes(under: lines) + facts.omissions, isLandscape: true)
    }

    private func rate(_ sum: ActivityLine) -> SheetCell {
        Rates.cell(
            sum.completed.value.map { ExactNumber(digits: $0) },
            ofPlan: sum.planned.value.map { ExactNumber(digits: $0) }, "project.completed")
    }

    private mutating func line(
        _ order: SheetCell, _ name: SheetCell, _ projects: [ActivityLine], _ money: [MoneyLine]
    ) -> SheetLine {
        let empty = ActivityLine(
            activity: nil, source: "", planned: KnownSum(), completed: KnownSum(), adjusted: KnownSum(),
            stopped: KnownSum(), carriedOver: KnownSum(), counterpart: KnownSum(), disbursed: KnownSum(),
            settled: KnownSum())
        let sum = projects.reduce(empty, +)
        let assigned = money.reduce(KnownSum()) { $0 + $1.assigned }
        return SheetLine([
            order, name, marks.cell(sum.planned), marks.cell(sum.completed),
            rate(sum), marks.cell(sum.adjusted), marks.cell(sum.stopped),
            marks.cell(sum.carriedOver), marks.cell(assigned, isHedged: money.contains(where: \.isHedged)),
            marks.cell(sum.disbursed), marks.cell(sum.settled), marks.cell(sum.counterpart),
        ])
    }
}
